package be.draaiboek.traject.ui;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Notitie;
import be.draaiboek.traject.NotitieService;
import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notes of colleagues beside one question. They are drawn in the browser, which keeps what is typed until it hears
 * that it stands here.
 */
@Tag("db-notes")
@JsModule("./notes/db-notes.ts")
final class Notities extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient NotitieService service;
    private final transient Verzamelaar gatherer;
    private final transient Toegang toegang;
    private final transient Traject traject;
    private final Item item;
    private @Nullable Runnable unlisten;

    private Notities(NotitieService service, Verzamelaar gatherer, Toegang toegang, Traject traject, Item item) {
        this.service = service;
        this.gatherer = gatherer;
        this.toegang = toegang;
        this.traject = traject;
        this.item = item;
        Element element = getElement();
        element.setProperty("item", item.id())
                .setProperty("account", (double) toegang.accountId())
                .setProperty("traject", (double) traject.id())
                .setProperty("people", JSON.writeValueAsString(names(traject, item)));
        element.addEventListener("note-post", this::post)
                .addEventData("event.detail.id")
                .addEventData("event.detail.note")
                .addEventData("event.detail.text");
        element.addEventListener("note-resolve", this::resolve)
                .addEventData("event.detail.note")
                .addEventData("event.detail.resolved");
    }

    /** Puts its notes on the card of each of these questions; one statement. */
    static void hang(
            NotitieService service,
            Verzamelaar gatherer,
            Toegang toegang,
            Traject traject,
            Map<String, ItemPaneel> panels) {
        Map<String, List<Notitie>> all = service.bij(toegang, traject.id(), panels.keySet()).stream()
                .collect(Collectors.groupingBy(Notitie::item));
        panels.forEach((id, panel) -> {
            Notities notes = new Notities(service, gatherer, toegang, traject, panel.item());
            notes.toon(all.getOrDefault(id, List.of()));
            panel.add(notes);
        });
    }

    /** Who can be named: whoever may read a note here, and is not me. */
    private static List<String> names(Traject traject, Item item) {
        Set<Long> handed = new HashSet<>();
        traject.taken(item.section()).forEach(one -> handed.add(one.deelnemer()));
        return traject.deelnemers().stream()
                .filter(one -> one.actief()
                        && one.naam() != null
                        && one.id() != traject.ik().id()
                        && (one.rol() != Rol.INVULLER || handed.contains(one.id())))
                .map(Traject.Deelnemer::toonNaam)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private void toon(List<Notitie> notes) {
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

    private void post(DomEvent event) {
        JsonNode detail = event.getEventData();
        String id = detail.path("event.detail.id").asString("");
        long note = detail.path("event.detail.note").asLong(0);
        String text = detail.path("event.detail.text").asString("");
        String problem = problem(() -> {
            if (note == 0) {
                service.schrijf(toegang, traject, item.id(), UUID.fromString(id), text);
            } else {
                service.wijzig(toegang, note, text);
            }
        });
        if (problem == null) {
            getElement().callJsFunction("kept", id);
        } else {
            getElement().callJsFunction("refused", id, problem);
        }
    }

    private void resolve(DomEvent event) {
        JsonNode detail = event.getEventData();
        String problem = problem(() -> service.zetAfgehandeld(
                toegang,
                detail.path("event.detail.note").asLong(0),
                detail.path("event.detail.resolved").asBoolean(false)));
        if (problem != null) {
            getElement().callJsFunction("refused", "", problem);
        }
    }

    private static @Nullable String problem(Runnable work) {
        try {
            work.run();
            return null;
        } catch (OngeldigException refused) {
            return Optional.ofNullable(refused.getMessage()).orElse("");
        } catch (AccessDeniedException | IllegalArgumentException gone) {
            return "Dit kan hier niet (meer). Je tekst staat er nog; kopieer hem en laad de pagina opnieuw.";
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        var gathered = gatherer.voor(items -> {
            if (ui.isAttached()) {
                var unused = ui.access(() -> toon(service.bij(toegang, traject.id(), List.of(item.id()))));
            }
        });
        unlisten = service.luister(traject.id(), places -> {
            if (places.stream().anyMatch(place -> place.item().equals(item.id()))) {
                gathered.accept(places);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unlisten != null) {
            unlisten.run();
            unlisten = null;
        }
        super.onDetach(event);
    }
}
