package be.draaiboek.meetmoment;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.CellReader;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.document.Rapport;
import be.draaiboek.document.Rapport.Antwoord;
import be.draaiboek.document.Rapport.Feit;
import be.draaiboek.document.Waarde;
import be.draaiboek.editie.Editie;
import be.draaiboek.meetmoment.Meetmoment.Inhoud;
import be.draaiboek.score.ScoreInput;
import be.draaiboek.score.Scores;
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

/**
 * What a bestuur takes along: the agreed and joint answers with their scores, as a record that becomes a file. It is made
 * from the cells that the reader may read at the questions, so a file tells nobody more than the screen.
 */
@Service
public class RapportService {

    private final TrajectService trajecten;
    private final MeetmomentService meetmomenten;
    private final CellReader cells;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RapportService(
            TrajectService trajecten,
            MeetmomentService meetmomenten,
            CellReader cells,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.trajecten = trajecten;
        this.meetmomenten = meetmomenten;
        this.cells = cells;
        this.clock = clock;
    }

    /** Returns whether anything was agreed or written together that I may read, in one statement. */
    @Transactional(readOnly = true)
    public boolean isAnything(Toegang toegang, Traject traject) {
        return cells.anythingTogether(toegang, traject.id(), traject.editie().items());
    }

    /** Returns what stands today in a traject of mine, in two statements, and notes it; empty where it isn't mine. */
    @Transactional
    public Optional<Rapport> ofToday(Toegang toegang, long trajectId) {
        return traject(toegang, trajectId).map(traject -> {
            Editie editie = traject.editie();
            ScoreInput.Keuze scored = ScoreInput.nodig(editie);
            // In one statement, so that the scores are those of these very answers.
            List<Cel> found = cells.together(toegang, trajectId, editie.items(), scored.items(), scored.columns());
            List<Antwoord> answers = Rapportmaker.antwoorden(editie, found);
            Instant now = clock.instant();
            List<Feit> facts = facts(traject);
            facts.add(new Feit("Moment", new Waarde.Moment(now)));
            facts.add(new Feit("Stand", new Waarde.Tekst("Wat vandaag afgesproken of samen geschreven is.")));
            facts.add(new Feit(
                    "Gemaakt door",
                    new Waarde.Tekst(traject.ik().shownName()
                            + ". Hier staat wat deze persoon ook op het scherm mag lezen: wat je zelf nog niet beantwoordde,"
                            + " ontbreekt, ook als er al iets afgesproken is.")));
            counted(facts, editie, answers);
            taken(toegang, traject, "traject " + trajectId);
            return new Rapport(
                    traject.bestuur(),
                    LocalDate.ofInstant(now, Klok.BRUSSEL),
                    null,
                    facts,
                    answers,
                    Rapportmaker.dimensies(Scores.of(editie, ScoreInput.withoutInterviews(traject, found))),
                    Tafelmaker.tafels(editie, found, answers));
        });
    }

    /** Returns what a closed meetmoment froze, in three statements, and notes it; empty where I may not read it. */
    @Transactional
    public Optional<Rapport> ofMeetmoment(Toegang toegang, long id) {
        Optional<Inhoud> found = meetmomenten.read(toegang, id);
        return found.flatMap(content -> traject(toegang, content.meetmoment().trajectId())
                .map(traject -> {
                    taken(toegang, traject, "meetmoment " + id);
                    return frozen(traject, content);
                }));
    }

    private void taken(Toegang toegang, Traject traject, String what) {
        events.publishEvent(toegang.voorval(Soort.BESTAND_OPGEHAALD)
                .bij(traject.bestuurId())
                .detail(what));
    }

    private static Rapport frozen(Traject traject, Inhoud content) {
        Editie editie = traject.editie();
        Meetmoment one = content.meetmoment();
        List<Antwoord> answers = Rapportmaker.antwoorden(editie, content.cellen());
        List<Feit> facts = facts(traject);
        facts.add(new Feit("Meetmoment", Waarde.of(one.naam())));
        facts.add(new Feit(
                "Goedgekeurd door",
                Waarde.of(one.ondertekendDoor().isEmpty() ? "niet ingevuld" : one.ondertekendDoor())));
        facts.add(new Feit("Goedgekeurd op", new Waarde.Dag(one.ondertekendOp())));
        if (!one.opmerking().isEmpty()) {
            facts.add(new Feit("Opmerking", Waarde.of(one.opmerking())));
        }
        facts.add(new Feit("Afgesloten op", new Waarde.Moment(one.gesloten())));
        facts.add(new Feit("Afgesloten door", Waarde.of(one.door())));
        facts.add(new Feit(
                "Stand",
                new Waarde.Tekst("Bevroren: wat toen afgesproken of samen geschreven was. Niemand kan het wijzigen.")));
        counted(facts, editie, answers);
        return new Rapport(
                traject.bestuur(),
                one.ondertekendOp(),
                one.naam(),
                facts,
                answers,
                Rapportmaker.dimensies(Scores.of(editie, content.cellen())),
                Tafelmaker.tafels(editie, content.cellen(), answers));
    }

    private static List<Feit> facts(Traject traject) {
        List<Feit> facts = new ArrayList<>();
        facts.add(new Feit("Bestuur", Waarde.of(traject.bestuur())));
        facts.add(new Feit(
                "Draaiboek",
                Waarde.of(traject.editie().title() + ", editie "
                        + traject.editie().id())));
        return facts;
    }

    private static void counted(List<Feit> facts, Editie editie, List<Antwoord> answers) {
        long questions = answers.stream()
                .map(one -> one.sectie() + "\n" + one.nummer())
                .distinct()
                .count();
        facts.add(new Feit(
                "Vragen met een antwoord",
                Waarde.of(
                        answers.isEmpty()
                                ? "Er is nog niets afgesproken of samen geschreven."
                                : questions + " van " + editie.items().size())));
        facts.add(new Feit(
                "Score van een antwoord",
                Waarde.of("Van 0 (het laagste) tot 1 (het hoogste). Leeg waar een antwoord geen score geeft, ook bij"
                        + " ‘niet van toepassing’ en ‘weet ik niet’. Leeg is nooit nul.")));
        facts.add(new Feit(
                "Score van een dimensie",
                Waarde.of(
                        "Het gemiddelde op 100, vanaf 70 % van de antwoorden die van toepassing zijn. ‘Voorlopig’ telt"
                                + " ook ieders eigen antwoord mee waar nog niets afgesproken is; die eigen antwoorden staan niet in"
                                + " dit bestand.")));
        facts.add(new Feit(
                "Wat hier niet in staat", Waarde.of("Ieders eigen antwoorden, gesprekken, notities en afbeeldingen.")));
    }

    private Optional<Traject> traject(Toegang toegang, long id) {
        return trajecten.mine(toegang).stream().filter(one -> one.id() == id).findFirst();
    }
}
