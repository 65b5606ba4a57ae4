package be.draaiboek.demo;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Verzonnen;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Fusie;
import be.draaiboek.bestuur.FusieService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import be.draaiboek.editie.Editie;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.TrajectService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A small invented bestuur that went up in one of the cohort, with what it had filled in by then. */
@Component
class Demofusie {

    private final BestuurService besturen;
    private final DeelnemerService deelnemers;
    private final TrajectService trajecten;
    private final AntwoordService answers;
    private final FusieService mergers;
    private final Edities edities;
    private final Clock clock;

    Demofusie(
            BestuurService besturen,
            DeelnemerService deelnemers,
            TrajectService trajecten,
            AntwoordService answers,
            FusieService mergers,
            Edities edities,
            Clock clock) {
        this.besturen = besturen;
        this.deelnemers = deelnemers;
        this.trajecten = trajecten;
        this.answers = answers;
        this.mergers = mergers;
        this.edities = edities;
        this.clock = clock;
    }

    /**
     * Makes it, and lets it go up in one of these besturen; its trekker was that of both.
     *
     * @param beheerder who merges them, with the password of the demo
     */
    void fill(Toegang system, Toegang beheerder, JsonNode script, Tweelingen.Plaats place) {
        String name = script.path("naam").stringValue();
        long bestuur = besturen.invent(system, name, "Oost-Vlaanderen");
        long trekker = place.trekker().accountId();
        deelnemers.enrol(system, bestuur, trekker, Rol.TREKKER, "projectleider fusie");
        Editie editie = edities.nieuwste();
        List<Verzonnen> written = new ArrayList<>();
        int days = script.path("dagen").asInt();
        for (JsonNode one : script.path("samen")) {
            written.add(new Verzonnen(
                    new Adres(
                            one.path("bij").stringValue(), "", one.path("veld").asString(""), Cel.SAMEN),
                    JsonNodeFactory.instance.stringNode(one.path("tekst").stringValue()),
                    trekker,
                    clock.instant().minus(Duration.ofDays(days + 7L)),
                    one.has("eerst")
                            ? JsonNodeFactory.instance.stringNode(
                                    one.path("eerst").stringValue())
                            : null));
        }
        answers.invent(system, trajecten.start(system, bestuur, editie), editie, written);
        Fusie.Keuze choice = new Fusie.Keuze(
                place.bestuurId(),
                bestuur,
                script.path("in").stringValue(),
                LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL).minusDays(days),
                Set.of(trekker));
        mergers.carryOut(
                beheerder,
                choice,
                mergers.preview(beheerder, choice).vingerafdruk(),
                new Bevestiging(
                        Demo.PASSWORD,
                        Objects.requireNonNull(script.path("reden").stringValue())));
    }
}
