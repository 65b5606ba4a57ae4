package be.draaiboek.nota;

import be.draaiboek.antwoord.CellReader;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.document.Rapport.Feit;
import be.draaiboek.document.Waarde;
import be.draaiboek.document.Werkboek;
import be.draaiboek.nota.Bouwsteenmaker.Inhoud;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed as building blocks of a meerjarenplan, for who reads the note: it tells nobody more than the questions do. */
@Service
public class BouwstenenService {

    private final TrajectService trajecten;
    private final CellReader cells;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BouwstenenService(TrajectService trajecten, CellReader cells, ApplicationEventPublisher events, Clock clock) {
        this.trajecten = trajecten;
        this.cells = cells;
        this.events = events;
        this.clock = clock;
    }

    /** Returns them of a traject of mine, in two statements, and notes it; empty where the note isn't mine to read. */
    @Transactional
    public Optional<Werkboek> werkboek(Toegang toegang, long trajectId) {
        return trajecten.mine(toegang).stream()
                .filter(one -> one.id() == trajectId && one.editie().note() != null)
                .findFirst()
                .map(traject -> {
                    Inhoud found = Bouwsteenmaker.of(
                            traject.editie(),
                            cells.together(
                                    toegang, trajectId, Bouwsteenmaker.items(traject.editie()), List.of(), List.of()));
                    events.publishEvent(toegang.voorval(Soort.BESTAND_OPGEHAALD)
                            .bij(traject.bestuurId())
                            .detail("bouwstenen van traject " + trajectId));
                    Instant now = clock.instant();
                    return new Werkboek(
                            traject.bestuur(),
                            "Bouwstenen meerjarenplan",
                            LocalDate.ofInstant(now, Klok.BRUSSEL),
                            facts(traject, found, now),
                            found.tafels());
                });
    }

    private static List<Feit> facts(Traject traject, Inhoud found, Instant now) {
        List<Feit> facts = new ArrayList<>();
        say(facts, "Bestuur", traject.bestuur());
        say(
                facts,
                "Wat dit is",
                "Bouwstenen voor het meerjarenplan, uit wat jullie in het Draaiboek afspraken of samen schreven. Een"
                        + " vertrekpunt om in jullie eigen plan over te nemen, geen plan op zich.");
        say(
                facts,
                "Draaiboek",
                traject.editie().title() + ", editie " + traject.editie().id());
        facts.add(new Feit("Moment", new Waarde.Moment(now)));
        say(
                facts,
                "Gemaakt door",
                traject.ik().shownName() + ". Hier staat wat deze persoon ook op het scherm mag lezen.");
        if (found.tafels().isEmpty()) {
            say(facts, "Bladen", "Er is nog niets afgesproken dat een bouwsteen kan zijn.");
        } else {
            say(
                    facts,
                    "Gele vakken",
                    "Wat het Draaiboek niet weet, vullen jullie zelf in: de codes (vrij, zoals jullie ze gebruiken), wat"
                            + " prioritair is, wat al loopt, en bij welk doel en plan een actie hoort. Waar een lijst"
                            + " openklapt, mag je ook iets anders typen.");
            say(
                    facts,
                    "Bedragen",
                    "In hele euro, zoals jullie ze raamden. Uitgaven en ontvangsten staan apart, in exploitatie en"
                            + " investering. ‘Samen’ is uitgaven min ontvangsten. Sommen zijn formules: ze volgen als je"
                            + " een bedrag of een soort wijzigt.");
            say(
                    facts,
                    "Twee periodes",
                    "De bestuursperiode en het meerjarenplan delen vijf jaren. Tel hun sommen dus niet samen.");
        }
        facts.addAll(found.ontbreekt());
        say(
                facts,
                "Wat hier niet in staat",
                "Wat nog niet afgesproken is, ieders eigen antwoorden, minderheidsstandpunten, gesprekken en notities."
                        + " Ook niet wat jullie in de nota zelf herschreven.");
        return facts;
    }

    private static void say(List<Feit> facts, String name, String what) {
        facts.add(new Feit(name, Waarde.of(what)));
    }
}
