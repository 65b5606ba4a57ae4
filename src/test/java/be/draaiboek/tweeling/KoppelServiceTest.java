package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.TWEELING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.BestuurService.Cijfers;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Koppelplan.Afwezig;
import be.draaiboek.tweeling.Koppelplan.Groep;
import be.draaiboek.tweeling.Koppelplan.Lid;
import be.draaiboek.tweeling.Koppelplan.Verplaatsing;
import be.draaiboek.tweeling.Koppelplan.Waarom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** A whole cohort in pairs: who may see and send it, who isn't there, and what is remembered. */
class KoppelServiceTest extends LiveTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    @Autowired
    KoppelService service;

    @Autowired
    TweelingService tweelingen;

    @Autowired
    ProfielService profielen;

    @Autowired
    BestuurService besturen;

    @Autowired
    Meldingen messages;

    @Autowired
    DSLContext dsl;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    private Persoon coach;
    private Persoon other;
    private Persoon beheerder;
    private final List<Persoon> people = new ArrayList<>();
    private final List<Plaats> places = new ArrayList<>();
    private long cohort;
    private LocalDate until;

    @BeforeAll
    void people() {
        coach = wereld.persoon("Veerle Coach");
        other = wereld.persoon("Andere Coach");
        beheerder = wereld.persoon("Bert Beheer", true);
        for (String name : List.of("An", "Bo", "Cis", "Dirk", "Els", "Fien")) {
            people.add(wereld.persoon(name));
        }
    }

    /** Six in a row along a river: An and Bo, Cis and Dirk, Els and Fien are neighbours. */
    @BeforeEach
    void six() {
        wereld.clearBesturen();
        places.clear();
        until = service.today().plusDays(14);
        for (int i = 0; i < 6; i++) {
            Plaats place = wereld.plaats("Dam " + (char) ('A' + i));
            wereld.deel(place, people.get(i), Rol.TREKKER);
            besturen.setFigures(
                    SYSTEEM,
                    place.bestuur(),
                    new Cijfers(51, 3.5 + (i / 2) * 0.4 + (i % 2) * 0.05, 10_000, 9_500, 40, 42, 22_000));
            messages.allesGelezen(people.get(i).toegang(), null, Long.MAX_VALUE);
            places.add(place);
        }
        cohort = wereld.cohort(coach, places.toArray(Plaats[]::new));
        wereld.cohort(other, places.getFirst());
    }

    @Test
    void whoNeitherCoachesItNorAdministersGetsNothing() {
        List<List<Long>> two = List.of(List.of(id(0), id(1)));
        for (Toegang who : List.of(other.toegang(), people.getFirst().toegang())) {
            assertThat(service.plan(who, cohort, Koppelkeuze.BEGIN)).isEmpty();
            denied(() -> service.together(who, cohort, id(0), id(1), false));
            denied(() -> service.sendProposals(who, cohort, two, until, "Samen?"));
        }
        // Nor may a coach send a bestuur that isn't in the cohort.
        Plaats outside = wereld.plaats("Buitendam");
        wereld.deel(outside, other, Rol.TREKKER);
        denied(() -> service.sendProposals(
                coach.toegang(), cohort, List.of(List.of(id(0), outside.bestuur())), until, "Samen?"));
        denied(() -> service.together(coach.toegang(), cohort, id(0), outside.bestuur(), false));
        assertThat(plan(coach).groepen()).hasSize(3);
        assertThat(plan(beheerder).groepen()).hasSize(3);
    }

    @Test
    void neighboursAreTogetherAndItSaysWhy() {
        assertThat(names(plan(coach))).containsExactly("Dam A+Dam B", "Dam C+Dam D", "Dam E+Dam F");
        assertThat(plan(coach).groepen().getFirst().zin())
                .isEqualTo("3 km van elkaar; 10.000 en 10.000 inwoners; geen uitdaging die ze allebei aanduidden.");
        assertThat(plan(coach).marge()).isZero();
        profile(0, true, Set.of(Uitdaging.FUSIE), Set.of(Thema.DATA), Set.of());
        profile(3, true, Set.of(Uitdaging.FUSIE), Set.of(), Set.of(Thema.DATA));
        Groep together = plan(coach).groepen().getFirst();
        assertThat(together.leden()).extracting(Lid::naam).containsExactly("Dam A", "Dam D");
        assertThat(together.zin())
                .startsWith(
                        "Allebei “een fusie, net achter de rug of op komst”; Dam A kan aanreiken wat Dam D wil leren: “werken met"
                                + " gegevens”; ");
    }

    @Test
    void theSlidersMoveTheDivision() {
        profile(0, true, Set.of(Uitdaging.FUSIE), Set.of(), Set.of());
        profile(5, true, Set.of(Uitdaging.FUSIE), Set.of(), Set.of());
        assertThat(names(plan(new Koppelkeuze(4, 0, List.of(), Set.of()))))
                .containsExactly("Dam A+Dam B", "Dam C+Dam D", "Dam E+Dam F");
        assertThat(names(plan(new Koppelkeuze(0, 4, List.of(), Set.of())))).contains("Dam A+Dam F");
    }

    @Test
    void whoIsNotThereIsNamedWithTheReason() {
        profile(0, false, Set.of(), Set.of(), Set.of());
        wereld.tweeling(places.get(1), places.get(2));
        tweelingen.invite(people.get(3).toegang(), id(3), id(4), "Samen?");
        Koppelplan plan = plan(new Koppelkeuze(2, 2, List.of(), Set.of(id(5))));
        assertThat(plan.groepen()).isEmpty();
        assertThat(plan.afwezig())
                .extracting(Afwezig::naam, Afwezig::waarom)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Dam A", Waarom.ZOEKT_NIET),
                        org.assertj.core.groups.Tuple.tuple("Dam B", Waarom.LOOPT),
                        org.assertj.core.groups.Tuple.tuple("Dam C", Waarom.LOOPT),
                        org.assertj.core.groups.Tuple.tuple("Dam D", Waarom.WACHT),
                        org.assertj.core.groups.Tuple.tuple("Dam E", Waarom.GEVRAAGD),
                        org.assertj.core.groups.Tuple.tuple("Dam F", Waarom.HAND));
        Plaats without = wereld.plaats("Dam X");
        long alone = wereld.cohort(coach, without);
        assertThat(service.plan(coach.toegang(), alone, Koppelkeuze.BEGIN)
                        .orElseThrow()
                        .plan()
                        .afwezig())
                .extracting(Afwezig::waarom)
                .containsExactly(Waarom.ZONDER_TREKKER);
    }

    @Test
    void aRefusalIsNotProposedAgainAndNobodyIsAskedTwiceInFiveDays() {
        assertThat(service.sendProposals(coach.toegang(), cohort, groups(plan(coach)), until, "Samen?"))
                .isEqualTo(3);
        long first = tweelingen.mine(people.get(0).toegang()).getFirst().id();
        tweelingen.refuse(people.get(0).toegang(), first, id(0), "Geen tijd.");
        assertThat(plan(coach).afwezig())
                .filteredOn(one -> one.waarom() == Waarom.RUST)
                .extracting(Afwezig::naam)
                .containsExactly("Dam A", "Dam B");
        transactions.executeWithoutResult(done -> dsl.update(TWEELING)
                .set(
                        TWEELING.PROPOSED_AT,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(6))
                .execute());
        Koppelplan plan = plan(coach);
        assertThat(plan.groepen()).isEmpty();
        assertThat(plan.over()).extracting(Lid::naam).containsExactly("Dam A", "Dam B");
        assertThat(plan.geenDrietal()).isFalse();
        refused(
                () -> service.sendProposals(coach.toegang(), cohort, List.of(List.of(id(0), id(1))), until, "Nog?"),
                "niet met elkaar verder");
    }

    @Test
    void itIsSentOnceAllOrNoneAndToldToTheTrekkers() {
        List<List<Long>> groups = groups(plan(coach));
        assertThat(service.sendProposals(coach.toegang(), cohort, groups, until, "Samen?"))
                .isEqualTo(3);
        assertThat(service.sendProposals(coach.toegang(), cohort, groups, until, "Samen?"))
                .isZero();
        assertThat(tweelingen.ofCohort(coach.toegang(), cohort)).hasSize(3);
        assertThat(messages.list(people.get(0).toegang(), Melding.Soort.TWEELING, 5))
                .extracting(Melding::zin)
                .first()
                .asString()
                .startsWith("Jullie begeleider stelt voor dat jullie tweeling worden met Dam B. Antwoord graag tegen ");
        Tweeling one = tweelingen.mine(people.get(0).toegang()).getFirst();
        assertThat(one.vervalt().atZone(be.draaiboek.common.Klok.BRUSSEL).toLocalDate())
                .isEqualTo(until);
        tweelingen.accept(people.get(0).toegang(), one.id(), id(0));
        tweelingen.accept(people.get(1).toegang(), one.id(), id(1));
        assertThat(plan(coach).afwezig()).extracting(Afwezig::waarom).contains(Waarom.LOOPT);
    }

    @Test
    void whereOneCannotBeSentNothingIs() {
        List<List<Long>> groups = groups(plan(coach));
        profile(5, false, Set.of(), Set.of(), Set.of());
        refused(() -> service.sendProposals(coach.toegang(), cohort, groups, until, "Samen?"), "Dam F zoekt nu geen");
        assertThat(tweelingen.ofCohort(coach.toegang(), cohort)).isEmpty();
        refused(
                () -> service.sendProposals(
                        coach.toegang(), cohort, List.of(List.of(id(0), id(1)), List.of(id(1), id(2))), until, "x"),
                "één koppel");
        refused(
                () -> service.sendProposals(
                        coach.toegang(),
                        cohort,
                        groups.subList(0, 1),
                        service.today().plusDays(1),
                        "x"),
                "minstens 3");
        refused(
                () -> service.sendProposals(coach.toegang(), cohort, groups.subList(0, 1), until, " "),
                "persoonlijk woord");
        assertThat(tweelingen.ofCohort(coach.toegang(), cohort)).isEmpty();
    }

    @Test
    void whatIsFixedStandsAndWhatMayNotBeTogetherIsNot() {
        Koppelkeuze fixed = new Koppelkeuze(2, 2, List.of(List.of(id(0), id(5))), Set.of());
        assertThat(names(plan(fixed))).contains("Dam A+Dam F").hasSize(3);
        assertThat(plan(fixed).groepen()).filteredOn(Groep::vast).hasSize(1);
        service.together(coach.toegang(), cohort, id(5), id(0), false);
        service.together(coach.toegang(), cohort, id(0), id(5), false);
        assertThat(names(plan(fixed))).doesNotContain("Dam A+Dam F");
        assertThat(plan(coach).verboden()).hasSize(1);
        service.together(beheerder.toegang(), cohort, id(0), id(5), true);
        assertThat(plan(coach).verboden()).isEmpty();
        // What stands in an address of somebody who isn't there is nobody's.
        assertThat(names(plan(new Koppelkeuze(9, -3, List.of(List.of(id(0), 1L), List.of(id(2))), Set.of(7L)))))
                .hasSize(3);
    }

    @Test
    void aMoveSaysWhatItCostsAndTheOddOneMakesThree() {
        Koppelplan five = plan(new Koppelkeuze(2, 2, List.of(), Set.of(id(5))));
        assertThat(five.groepen()).extracting(one -> one.leden().size()).containsExactlyInAnyOrder(2, 3);
        assertThat(five.over()).isEmpty();
        Groep three = five.groepen().stream()
                .filter(one -> one.leden().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(five.verplaatsingen(three.ids().getFirst()))
                .anySatisfy(one -> assertThat(one.zin()).startsWith("Bij Dam"));
        List<Verplaatsing> moves = plan(coach).verplaatsingen(id(0));
        assertThat(moves).hasSize(4).isSortedAccordingTo(java.util.Comparator.comparingInt(Verplaatsing::verschil));
        Verplaatsing move = moves.getFirst();
        assertThat(move.verschil()).isPositive();
        Koppelplan after = plan(new Koppelkeuze(2, 2, move.groepen(), Set.of()));
        int changed = after.groepen().stream()
                .filter(Groep::vast)
                .mapToInt(Groep::kost)
                .sum();
        int before = plan(coach).groepen().stream()
                .filter(one -> move.groepen().stream().flatMap(List::stream).anyMatch(one.ids()::contains))
                .mapToInt(Groep::kost)
                .sum();
        assertThat(changed - before).isEqualTo(move.verschil());
        assertThat(plan(coach).verplaatsingen(99)).isEmpty();
    }

    @Test
    void howFarTheyAreKeepsItsShareWhateverIsTurned() {
        Gewichten all = new Gewichten(3, 4, 4, 2, 1, 0.5, 0.5, 0.25, 1);
        for (int step = 0; step <= Koppelkeuze.MEEST; step++) {
            Gewichten turned = new Koppelkeuze(step, Koppelkeuze.MEEST - step, List.of(), Set.of()).gewichten(all);
            double seen = turned.afstand() + turned.uitdagingen() + 8.25;
            assertThat(turned.maturiteit() / seen).isCloseTo(1 / 15.25, org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    private Koppelplan plan(Persoon who) {
        return service.plan(who.toegang(), cohort, Koppelkeuze.BEGIN)
                .orElseThrow()
                .plan();
    }

    private Koppelplan plan(Koppelkeuze choice) {
        return service.plan(coach.toegang(), cohort, choice).orElseThrow().plan();
    }

    private static List<String> names(Koppelplan plan) {
        return plan.groepen().stream()
                .map(one -> String.join("+", one.leden().stream().map(Lid::naam).toList()))
                .toList();
    }

    private static List<List<Long>> groups(Koppelplan plan) {
        return plan.groepen().stream().map(Groep::ids).toList();
    }

    private long id(int place) {
        return places.get(place).bestuur();
    }

    private void profile(int place, boolean looks, Set<Uitdaging> challenges, Set<Thema> offers, Set<Thema> wants) {
        profielen.save(
                people.get(place).toegang(),
                id(place),
                new Profiel(looks, "", false, challenges, new Uitwisseling(offers, wants), 0));
    }

    private static void denied(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(Runnable attempt, String why) {
        assertThatThrownBy(attempt::run).isInstanceOf(OngeldigException.class).hasMessageContaining(why);
    }
}
