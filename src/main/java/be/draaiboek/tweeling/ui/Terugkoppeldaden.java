package be.draaiboek.tweeling.ui;

import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Terugkoppeling.Belofte;
import be.draaiboek.tweeling.Terugkoppeling.Bewaring;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.weergave.Weigering;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody does at a question of a twin, as the browser says it; and what it is told of what became of that. */
final class Terugkoppeldaden {

    private final Element element;
    private final TerugkoppelingService service;
    private final Toegang toegang;
    private final long tweeling;
    private final String item;
    private final @Nullable Partij mij;
    private final @Nullable Partij zij;

    private Terugkoppeldaden(
            Element element,
            TerugkoppelingService service,
            Toegang toegang,
            long tweeling,
            String item,
            @Nullable Partij mij,
            @Nullable Partij zij) {
        this.element = element;
        this.service = service;
        this.toegang = toegang;
        this.tweeling = tweeling;
        this.item = item;
        this.mij = mij;
        this.zij = zij;
    }

    /** Listens to this element from now on. */
    static void listen(
            Element element,
            TerugkoppelingService service,
            Toegang toegang,
            long tweeling,
            String item,
            @Nullable Partij mij,
            @Nullable Partij zij) {
        var acts = new Terugkoppeldaden(element, service, toegang, tweeling, item, mij, zij);
        acts.listen("fb-give", acts::give, "id", "kind", "text", "suggestion");
        acts.listen("fb-reply", acts::reply, "id", "thread", "bestuur", "text");
        acts.listen("fb-state", acts::decide, "id", "thread", "state", "text", "wie", "tegen");
        acts.listen("fb-note", acts::note, "id", "base", "text");
    }

    private void listen(String type, java.util.function.Consumer<Gebeurd> work, String... names) {
        var registration = element.addEventListener(type, event -> work.accept(new Gebeurd(event)));
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
                () -> service.give(
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
                "Geplaatst.",
                () -> service.reply(
                        toegang,
                        what.number("thread"),
                        what.number("bestuur"),
                        UUID.fromString(what.text("id")),
                        what.text("text")));
    }

    private void decide(Gebeurd what) {
        long thread = what.number("thread");
        switch (what.text("state")) {
            case "beantwoord" -> answer(what, "Genoteerd als besproken.", () -> service.answer(toegang, thread));
            case "meenemen" ->
                answer(
                        what,
                        "Meegenomen. Het staat bij jullie vraag en bij Wie doet wat.",
                        () -> service.takeAlong(toegang, thread, what.text("text"), belofte(what)));
            case "sluiten" -> answer(what, "Gesloten.", () -> service.close(toegang, thread, what.text("text")));
            case "heropenen" -> answer(what, "Dit staat weer open.", () -> service.reopen(toegang, thread));
            default -> element.callJsFunction("refused", what.text("id"), Weigering.WEG);
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
            String problem = Weigering.of(work);
            if (problem == null) {
                element.callJsFunction("kept", what.text("id"), done);
            } else {
                element.callJsFunction("refused", what.text("id"), problem);
            }
        } catch (AndereTekstException other) {
            element.callJsFunction("taken", what.text("id"), String.valueOf(other.getMessage()));
        }
    }

    private void note(Gebeurd what) {
        if (zij == null) {
            return;
        }
        long heard = zij.bestuur();
        String id = what.text("id");
        String problem = Weigering.of(() -> {
            Bewaring kept = service.note(
                    toegang, tweeling, heard, item, Math.toIntExact(what.number("base")), what.text("text"));
            switch (kept) {
                case Bewaring.Bewaard(int version) -> element.callJsFunction("noteKept", id, version);
                case Bewaring.Anders(int version, String text) ->
                    element.callJsFunction("noteElsewhere", id, version, text);
            }
        });
        if (problem != null) {
            element.callJsFunction("noteRefused", id, problem);
        }
    }
}
