package be.draaiboek.demo;

import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.common.Demoklok;
import be.draaiboek.common.Klok;
import be.draaiboek.samenwerken.OpvolgingService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Profiel;
import be.draaiboek.tweeling.ProfielService;
import be.draaiboek.tweeling.Standpunt;
import be.draaiboek.tweeling.StandpuntService;
import be.draaiboek.tweeling.Terugblik.Uitkomst;
import be.draaiboek.tweeling.TerugblikService;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Belofte;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Uitwisseling;
import be.draaiboek.tweeling.VrijgaveService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The cohort of a year ago: its besturen answered then, its board was kept on the day that it ended, and one of them is half a
 * year later ready to look back with its twin. All days are counted from today.
 */
@Component
class Demovorige {

    private final BestuurService besturen;
    private final DeelnemerService deelnemers;
    private final CohortService cohorts;
    private final SlotService slot;
    private final ProfielService profielen;
    private final TrajectService trajecten;
    private final TweelingService pairs;
    private final VrijgaveService releases;
    private final StandpuntService positions;
    private final TerugkoppelingService feedback;
    private final TerugblikService lookingBack;
    private final OpvolgingService followUps;
    private final Clock clock;

    Demovorige(
            BestuurService besturen,
            DeelnemerService deelnemers,
            CohortService cohorts,
            SlotService slot,
            ProfielService profielen,
            TrajectService trajecten,
            TweelingService pairs,
            VrijgaveService releases,
            StandpuntService positions,
            TerugkoppelingService feedback,
            TerugblikService lookingBack,
            OpvolgingService followUps,
            Clock clock) {
        this.besturen = besturen;
        this.deelnemers = deelnemers;
        this.cohorts = cohorts;
        this.slot = slot;
        this.profielen = profielen;
        this.trajecten = trajecten;
        this.pairs = pairs;
        this.releases = releases;
        this.positions = positions;
        this.feedback = feedback;
        this.lookingBack = lookingBack;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** Writes what a bestuur of the script answered. */
    @FunctionalInterface
    interface Invuller {
        /** Writes it; the people are the ids of its deelnemers, by what the script calls them. */
        void fill(JsonNode bestuur, long bestuurId, Map<String, Long> people);
    }

    /** @param places of the cohort that runs now, by the name of the bestuur */
    void fill(
            Toegang system,
            Toegang coach,
            JsonNode script,
            ToLongFunction<JsonNode> accountOf,
            Invuller answers,
            Map<String, Tweelingen.Plaats> places) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
        LocalDate starts = today.minusDays(script.path("van").asInt());
        int ended = script.path("tot").asInt();
        Map<String, Tweelingen.Plaats> all = new HashMap<>(places);
        long[] cohort = new long[1];
        Demoklok.terug(clock, script.path("ingevuld").asInt(), () -> {
            cohort[0] = cohorts.create(system, naam(starts), starts, today.minusDays(ended));
            cohorts.addBegeleider(system, cohort[0], coach.accountId());
            for (JsonNode bestuur : script.path("besturen")) {
                String name = bestuur.path("naam").stringValue();
                all.put(name, bestuur(system, cohort[0], bestuur, accountOf, answers));
            }
        });
        pair(script.path("tweeling"), all);
        Demoklok.terug(clock, ended, () -> slot.close(coach, cohort[0]));
    }

    /** Cohorts are called after the season in which they begin. */
    private static String naam(LocalDate starts) {
        return (starts.getMonth().compareTo(Month.JULY) < 0 ? "Voorjaar " : "Najaar ") + starts.getYear();
    }

    private Tweelingen.Plaats bestuur(
            Toegang system, long cohort, JsonNode script, ToLongFunction<JsonNode> accountOf, Invuller answers) {
        long id = besturen.invent(system, script.path("naam").stringValue(), "Oost-Vlaanderen");
        besturen.setFigures(system, id, Demo.cijfers(script.path("register")));
        cohorts.addBestuur(system, cohort, id);
        Map<String, Long> people = new HashMap<>();
        Toegang trekker = null;
        for (JsonNode person : script.path("deelnemers")) {
            long account = accountOf.applyAsLong(person);
            Rol role = Rol.valueOf(person.path("rol").stringValue());
            people.put(
                    person.path("id").stringValue(),
                    deelnemers.enrol(
                            system, id, account, role, person.path("functie").asString("")));
            trekker = role == Rol.TREKKER ? Toegang.van(account) : trekker;
        }
        answers.fill(script, id, people);
        Tweelingen.Plaats place = new Tweelingen.Plaats(id, Objects.requireNonNull(trekker));
        // They are done: who looks for a twin now finds the besturen of this year.
        profielen.save(
                place.trekker(), id, new Profiel(false, "", false, Set.of(), new Uitwisseling(Set.of(), Set.of()), 0));
        return place;
    }

    /** Two that have been twins for more than half a year; the one that got a suggestion looked back already. */
    private void pair(JsonNode script, Map<String, Tweelingen.Plaats> places) {
        Tweelingen.Plaats giver =
                Objects.requireNonNull(places.get(script.path("van").stringValue()));
        Tweelingen.Plaats receiver =
                Objects.requireNonNull(places.get(script.path("naar").stringValue()));
        int days = script.path("dagen").asInt();
        String chapter = script.path("hoofdstuk").stringValue();
        long[] id = new long[1];
        Demoklok.terug(clock, days, () -> {
            id[0] = pairs.invite(
                    receiver.trekker(),
                    receiver.bestuurId(),
                    giver.bestuurId(),
                    script.path("woord").stringValue());
            pairs.accept(giver.trekker(), id[0], giver.bestuurId());
        });
        long pair = id[0];
        var traject = trajecten.mine(receiver.trekker()).getFirst();
        Demoklok.terug(clock, days - 4, () -> {
            positions.share(
                    receiver.trekker(),
                    pair,
                    receiver.bestuurId(),
                    new Standpunt(
                            script.path("standpunt").path("stand").stringValue(),
                            script.path("standpunt").path("leren").stringValue(),
                            script.path("standpunt").path("mensen").stringValue(),
                            script.path("standpunt").path("bewijs").stringValue(),
                            script.path("standpunt").path("twijfel").stringValue()),
                    0);
            releases.release(
                    receiver.trekker(),
                    traject,
                    pair,
                    chapter,
                    List.of(giver.bestuurId()),
                    script.path("toelichting").stringValue(),
                    releases.preview(receiver.trekker(), traject, chapter));
        });
        for (JsonNode one : script.path("voorstellen")) {
            long thread =
                    suggest(script, one, pair, giver, receiver, traject.ik().id());
            if (one.has("terugblik")) {
                Demoklok.terug(clock, one.path("gedaan").asInt(), () -> done(receiver.trekker(), one));
                Demoklok.terug(
                        clock,
                        one.path("teruggekeken").asInt(),
                        () -> lookingBack.say(
                                receiver.trekker(),
                                pair,
                                thread,
                                receiver.bestuurId(),
                                Uitkomst.valueOf(one.path("uitkomst").stringValue()),
                                one.path("terugblik").stringValue(),
                                0));
            }
        }
    }

    private void done(Toegang receiver, JsonNode one) {
        String item = one.path("bij").stringValue();
        String outcome = one.path("uitkomstzin").stringValue();
        trajecten.mine(receiver).getFirst().opvolgingen().stream()
                .filter(task -> task.item().equals(item))
                .forEach(task -> followUps.finish(receiver, task.id(), true, outcome));
    }

    private long suggest(
            JsonNode script, JsonNode one, long pair, Tweelingen.Plaats giver, Tweelingen.Plaats receiver, long owner) {
        int days = script.path("dagen").asInt() - 10;
        long[] id = new long[1];
        Demoklok.terug(clock, days, () -> {
            feedback.give(
                    giver.trekker(),
                    new Nieuw(
                            pair,
                            giver.bestuurId(),
                            receiver.bestuurId(),
                            one.path("bij").stringValue(),
                            Soort.OPMERKING,
                            one.path("tekst").stringValue(),
                            one.path("voorstel").stringValue(),
                            UUID.randomUUID()));
            id[0] = feedback.all(giver.trekker(), pair).stream()
                    .mapToLong(Terugkoppeling::id)
                    .max()
                    .orElseThrow();
        });
        Demoklok.terug(
                clock,
                days - 6,
                () -> feedback.takeAlong(
                        receiver.trekker(),
                        id[0],
                        one.path("besluit").stringValue(),
                        new Belofte(
                                owner,
                                LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL)
                                        .plusMonths(3))));
        return id[0];
    }
}
