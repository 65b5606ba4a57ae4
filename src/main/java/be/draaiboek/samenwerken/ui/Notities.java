package be.draaiboek.samenwerken.ui;

import be.draaiboek.antwoord.ui.Verzamelaar;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.AndereTekstException;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Notitie;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Weigering;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notes of colleagues beside the questions of one page. They are drawn in the browser, which keeps what is typed until
 * it hears that it stands here. The page listens for all of them: for each by itself would be most of what they take.
 */
public final class Notities {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The notes beside one question. */
    @Tag("db-notes")
    @JsModule("./notes/db-notes.ts")
    public static final class Blok extends Component {

        private Blok(Toegang toegang, Traject traject, String item, String people) {
            getElement()
                    .setProperty("item", item)
                    .setProperty("account", (double) toegang.accountId())
                    .setProperty("traject", (double) traject.id())
                    .setProperty("people", people);
        }

        private void show(List<Notitie> notes) {
            getElement()
                    .setProperty(
                            "notes",
                            JSON.writeValueAsString(notes.stream()
                                    .map(one -> Map.of(
                                            "id", one.id(),
                                            "door", one.door(),
                                            "mijn", one.vanMij(),
                                            "tekst", one.tekst(),
                                            "op", Opmaak.moment(one.op()),
                                            "gewijzigd", one.gewijzigd() != null,
                                            "afgehandeld", one.afgehandeld() != null))
                                    .toList()));
        }
    }

    private final NotitieService service;
    private final Toegang toegang;
    private final Traject traject;
    private final Map<String, Blok> blocks = new LinkedHashMap<>();

    private Notities(NotitieService service, Toegang toegang, Traject traject) {
        this.service = service;
        this.toegang = toegang;
        this.traject = traject;
    }

    /**
     * Puts its notes on the card of each of these questions; one statement.
     *
     * @param page where the cards stand, and what lives as long as they do
     */
    public static void attach(
            NotitieService service,
            Verzamelaar gatherer,
            Toegang toegang,
            Traject traject,
            Section section,
            Div page,
            Map<String, ? extends HasComponents> panels) {
        if (panels.isEmpty()) {
            return;
        }
        Notities notes = new Notities(service, toegang, traject);
        String people = JSON.writeValueAsString(names(traject, section));
        panels.forEach((id, panel) -> {
            Blok block = new Blok(toegang, traject, id, people);
            notes.blocks.put(id, block);
            panel.add(block);
        });
        notes.show(panels.keySet());
        page.getElement()
                .addEventListener("note-post", notes::post)
                .addEventData("event.detail.item")
                .addEventData("event.detail.id")
                .addEventData("event.detail.note")
                .addEventData("event.detail.was")
                .addEventData("event.detail.text");
        page.getElement()
                .addEventListener("note-resolve", notes::resolve)
                .addEventData("event.detail.item")
                .addEventData("event.detail.note")
                .addEventData("event.detail.resolved");
        page.addAttachListener(attached -> {
            Runnable unlisten = notes.listen(gatherer, attached.getUI());
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                unlisten.run();
            });
        });
    }

    private Runnable listen(Verzamelaar gatherer, UI ui) {
        var gathered = gatherer.voor(items -> {
            if (ui.isAttached()) {
                var unused = ui.access(() -> show(items));
            }
        });
        return service.listen(traject.id(), places -> {
            if (places.stream().anyMatch(place -> blocks.containsKey(place.item()))) {
                gathered.accept(places);
            }
        });
    }

    /** Who can be named: whoever may read a note here, and is not me. */
    private static List<String> names(Traject traject, Section section) {
        Set<Long> handed = new HashSet<>();
        traject.taken(section.code()).forEach(one -> handed.add(one.deelnemer()));
        return traject.deelnemers().stream()
                .filter(one -> one.actief()
                        && one.naam() != null
                        && one.id() != traject.ik().id()
                        && (one.rol() != Rol.INVULLER || handed.contains(one.id())))
                .map(Traject.Deelnemer::shownName)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private void show(Collection<String> items) {
        Map<String, Blok> here = new LinkedHashMap<>(blocks);
        here.keySet().retainAll(items);
        Map<String, List<Notitie>> all =
                service.at(toegang, traject.id(), here.keySet()).stream().collect(Collectors.groupingBy(Notitie::item));
        here.forEach((item, block) -> block.show(all.getOrDefault(item, List.of())));
    }

    private void post(DomEvent event) {
        JsonNode detail = event.getEventData();
        String id = detail.path("event.detail.id").asString("");
        long note = detail.path("event.detail.note").asLong(0);
        String text = detail.path("event.detail.text").asString("");
        JsonNode known = detail.path("event.detail.was");
        String was = known.isString() ? known.stringValue() : null;
        answer(detail, id, item -> {
            if (note == 0) {
                service.write(toegang, traject, item, UUID.fromString(id), text);
            } else {
                service.change(toegang, note, was, text);
            }
        });
    }

    private void resolve(DomEvent event) {
        JsonNode detail = event.getEventData();
        answer(
                detail,
                "",
                item -> service.setSettled(
                        toegang,
                        detail.path("event.detail.note").asLong(0),
                        detail.path("event.detail.resolved").asBoolean(false)));
    }

    /** Does it, and tells the block that asked whether it was done. */
    private void answer(JsonNode detail, String id, Consumer<String> work) {
        String item = detail.path("event.detail.item").asString("");
        Blok block = blocks.get(item);
        if (block == null) {
            return;
        }
        try {
            String problem = Weigering.of(() -> work.accept(item));
            if (problem != null) {
                block.getElement().callJsFunction("refused", id, problem);
            } else if (!id.isEmpty()) {
                block.getElement().callJsFunction("kept", id);
            }
        } catch (AndereTekstException other) {
            block.getElement().callJsFunction("taken", id, other.staat(), String.valueOf(other.getMessage()));
        }
    }
}
