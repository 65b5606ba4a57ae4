package be.draaiboek.tweeling.ui;

import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Belofte;
import be.draaiboek.tweeling.Terugkoppeling.Bewaring;
import be.draaiboek.tweeling.Terugkoppeling.Luisternotitie;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feedback at one question: listen, ask, praise or suggest, and what was said; or only what was said, of any questions.
 * It is drawn in the browser, which keeps what is typed until it hears that it stands here. Who shows one sees what the
 * other side says without loading the page again.
 */
@Tag("db-feedback")
@JsModule("./feedback/db-feedback.ts")
final class Terugkoppelpaneel extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GONE =
            "Dit kan hier niet (meer). Je tekst staat er nog; kopieer hem en laad de pagina opnieuw.";

    private final transient TerugkoppelingService service;
    private final transient Toegang toegang;
    private final long tweeling;
    private final String item;
    private final transient @Nullable Partij mij;
    private final transient @Nullable Partij zij;
    private final transient Function<Terugkoppeling, Vraag> vraag;
    private @Nullable Runnable unlisten;
    private boolean talk;

    /** What a question is called where the page doesn't say it, and where it is; both may be empty. */
    record Vraag(String naam, String adres) {}

    private Terugkoppelpaneel(
            TerugkoppelingService service,
            Toegang toegang,
            long tweeling,
            String item,
            @Nullable Partij mij,
            @Nullable Partij zij,
            Function<Terugkoppeling, Vraag> vraag) {
        this.service = service;
        this.toegang = toegang;
        this.tweeling = tweeling;
        this.item = item;
        this.mij = mij;
        this.zij = zij;
        this.vraag = vraag;
        Element element = getElement();
        element.setProperty("account", (double) toegang.accountId())
                .setProperty("tweeling", (double) tweeling)
                .setProperty("item", item);
        listen("fb-give", this::give, "id", "kind", "text", "suggestion");
        listen("fb-reply", this::reply, "id", "thread", "bestuur", "text");
        listen("fb-state", this::decide, "id", "thread", "state", "text", "wie", "tegen");
        listen("fb-note", this::note, "id", "base", "text");
    }

    /**
     * Makes one for each of these questions; two statements, however many there are.
     *
     * @param mij the bestuur for which I speak
     * @param zij the bestuur that is listened to
     * @param kan whether what this bestuur released of these questions may be read now, so that something can be said
     */
    static Map<String, Terugkoppelpaneel> bij(
            TerugkoppelingService service,
            Toegang toegang,
            long tweeling,
            Partij mij,
            Partij zij,
            boolean kan,
            Collection<String> items) {
        Map<String, List<Terugkoppeling>> threads =
                service.tussen(toegang, tweeling, mij.bestuur(), zij.bestuur(), items).stream()
                        .collect(Collectors.groupingBy(Terugkoppeling::item));
        Map<String, Luisternotitie> notes = service.notities(toegang, tweeling, zij.bestuur()).stream()
                .collect(Collectors.toMap(Luisternotitie::item, Function.identity()));
        Map<String, Terugkoppelpaneel> made = new LinkedHashMap<>();
        for (String item : items) {
            Terugkoppelpaneel one =
                    new Terugkoppelpaneel(service, toegang, tweeling, item, mij, zij, thread -> new Vraag("", ""));
            Luisternotitie note = notes.getOrDefault(item, new Luisternotitie(zij.bestuur(), item, 0, ""));
            one.getElement()
                    .setProperty("aan", (double) zij.bestuur())
                    .setProperty("mij", mij.naam())
                    .setProperty("zij", zij.naam())
                    .setProperty("stappen", true)
                    .setProperty("kan", kan)
                    .setProperty(
                            "note", JSON.writeValueAsString(Map.of("version", note.version(), "tekst", note.tekst())));
            one.toon(threads.getOrDefault(item, List.of()));
            made.put(item, one);
        }
        return made;
    }

    /** Makes one that shows threads only; what is in it is for {@link #toon} to say. */
    static Terugkoppelpaneel lijst(
            TerugkoppelingService service, Toegang toegang, long tweeling, Function<Terugkoppeling, Vraag> vraag) {
        return new Terugkoppelpaneel(service, toegang, tweeling, "", null, null, vraag);
    }

    /** Says who of my bestuur can take something upon them. */
    Terugkoppelpaneel voor(@Nullable Traject traject) {
        if (traject != null) {
            getElement()
                    .setProperty(
                            "team",
                            JSON.writeValueAsString(traject.opvolgers().stream()
                                    .map(one -> Map.of("id", String.valueOf(one.id()), "naam", one.toonNaam()))
                                    .toList()));
        }
        return this;
    }

    /** Shows these threads. */
    void toon(List<Terugkoppeling> threads) {
        talk = !threads.isEmpty();
        getElement()
                .setProperty(
                        "threads",
                        JSON.writeValueAsString(
                                threads.stream().map(this::inBrowser).toList()));
    }

    /** Returns whether something was said here. */
    boolean ietsGezegd() {
        return talk;
    }

    /** Puts a question in the field where it is asked, for somebody to make it their own. */
    void stel(String question) {
        getElement().callJsFunction("stel", question);
    }

    private Map<String, Object> inBrowser(Terugkoppeling one) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", one.id());
        shown.put("soort", one.soort().name());
        shown.put("soortLabel", one.soort().label());
        shown.put("stand", one.stand().name());
        shown.put("standLabel", one.standLabel());
        shown.put("wacht", one.wacht());
        Vraag asked = vraag.apply(one);
        shown.put("vraag", asked.naam());
        shown.put("href", asked.adres());
        shown.put("gever", one.gever().naam());
        shown.put("ontvanger", one.ontvanger().naam());
        shown.put("ikKreeg", one.ikKreeg());
        shown.put("kant", one.mijnKant().bestuur());
        shown.put("door", one.door());
        shown.put("tekst", one.tekst());
        shown.put("voorstel", Optional.ofNullable(one.voorstel()).orElse(""));
        shown.put("besluit", one.besluit());
        shown.put("beslistDoor", Optional.ofNullable(one.beslistDoor()).orElse(""));
        shown.put("op", Opmaak.moment(one.op()));
        shown.put(
                "lot",
                Optional.ofNullable(one.opvolging())
                        .map(Terugkoppeling.Opvolging::lot)
                        .orElse(""));
        shown.put("open", one.open());
        shown.put(
                "reacties",
                one.reacties().stream()
                        .map(reply -> Map.of(
                                "bestuur", reply.bestuur(),
                                "door", reply.door(),
                                "mijn", reply.vanMij(),
                                "tekst", reply.tekst(),
                                "op", Opmaak.moment(reply.op())))
                        .toList());
        return shown;
    }

    // --- what somebody does ------------------------------------------------------------------------------------------

    private void listen(String type, java.util.function.Consumer<Gebeurd> work, String... names) {
        var registration = getElement().addEventListener(type, event -> work.accept(new Gebeurd(event)));
        for (String name : names) {
            registration.addEventData("event.detail." + name);
        }
    }

    /** What came with an event. */
    private record Gebeurd(DomEvent event) {
        String text(String name) {
            return at(name).asString("");
        }

        long number(String name) {
            return at(name).asLong(0);
        }

        private JsonNode at(String name) {
            return event.getEventData().path("event.detail." + name);
        }
    }

    private void give(Gebeurd what) {
        if (mij == null || zij == null) {
            return;
        }
        Partij from = mij;
        Partij to = zij;
        answer(
                what,
                "Geplaatst. " + to.naam() + " krijgt er een melding van.",
                () -> service.geef(
                        toegang,
                        new Nieuw(
                                tweeling,
                                from.bestuur(),
                                to.bestuur(),
                                item,
                                Soort.valueOf(what.text("kind")),
                                what.text("text"),
                                what.text("suggestion"),
                                UUID.fromString(what.text("id")))));
    }

    private void reply(Gebeurd what) {
        answer(
                what,
                "Je reactie staat erbij.",
                () -> service.reageer(
                        toegang,
                        what.number("thread"),
                        what.number("bestuur"),
                        UUID.fromString(what.text("id")),
                        what.text("text")));
    }

    private void decide(Gebeurd what) {
        long thread = what.number("thread");
        switch (what.text("state")) {
            case "beantwoord" -> answer(what, "Genoteerd als besproken.", () -> service.beantwoord(toegang, thread));
            case "meenemen" ->
                answer(
                        what,
                        "Meegenomen. Het staat bij jullie vraag en bij Wie doet wat.",
                        () -> service.neemMee(toegang, thread, what.text("text"), belofte(what)));
            case "sluiten" -> answer(what, "Gesloten.", () -> service.sluit(toegang, thread, what.text("text")));
            case "heropenen" -> answer(what, "Dit staat weer open.", () -> service.heropen(toegang, thread));
            default -> getElement().callJsFunction("refused", what.text("id"), GONE);
        }
    }

    private static @Nullable Belofte belofte(Gebeurd what) {
        if (what.text("wie").isEmpty() && what.text("tegen").isEmpty()) {
            return null;
        }
        try {
            return new Belofte(Long.parseLong(what.text("wie")), LocalDate.parse(what.text("tegen")));
        } catch (NumberFormatException | DateTimeParseException half) {
            throw new OngeldigException("Kies wie dit opneemt en tegen wanneer: allebei, of geen van beide.");
        }
    }

    private void answer(Gebeurd what, String done, Runnable work) {
        try {
            String problem = problem(work);
            if (problem == null) {
                getElement().callJsFunction("kept", what.text("id"), done);
            } else {
                getElement().callJsFunction("refused", what.text("id"), problem);
            }
        } catch (AndereTekstException other) {
            getElement().callJsFunction("taken", what.text("id"), String.valueOf(other.getMessage()));
        }
    }

    private void note(Gebeurd what) {
        if (zij == null) {
            return;
        }
        long heard = zij.bestuur();
        String id = what.text("id");
        String problem = problem(() -> {
            Bewaring kept = service.noteer(
                    toegang, tweeling, heard, item, Math.toIntExact(what.number("base")), what.text("text"));
            switch (kept) {
                case Bewaring.Bewaard(int version) -> getElement().callJsFunction("noteKept", id, version);
                case Bewaring.Anders(int version, String text) ->
                    getElement().callJsFunction("noteElsewhere", id, version, text);
            }
        });
        if (problem != null) {
            getElement().callJsFunction("noteRefused", id, problem);
        }
    }

    private static @Nullable String problem(Runnable work) {
        try {
            work.run();
            return null;
        } catch (AndereTekstException other) {
            throw other;
        } catch (OngeldigException refused) {
            return Optional.ofNullable(refused.getMessage()).orElse("");
        } catch (AccessDeniedException | IllegalArgumentException | ArithmeticException gone) {
            return GONE;
        }
    }

    // --- what the other side does ------------------------------------------------------------------------------------

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Partij me = mij;
        Partij them = zij;
        if (me == null || them == null) {
            // The page that shows a list knows what belongs in it.
            return;
        }
        UI ui = event.getUI();
        unlisten = service.luister(tweeling, changed -> {
            if (changed.equals(item) && ui.isAttached()) {
                var unused = ui.access(
                        () -> toon(service.tussen(toegang, tweeling, me.bestuur(), them.bestuur(), List.of(item))));
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
