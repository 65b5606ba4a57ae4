package be.draaiboek.cohort;

import static be.draaiboek.Wereld.samen;
import static be.draaiboek.db.Tables.BEGELEIDING_LOGBOEK;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.Dossier.Zelfbeeld;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.vraagbaak.PolisvraagService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** What a coach sees, notes and sends, and what nobody else gets to see of it. */
class BegeleidingServiceTest extends LiveTest {

    @Autowired
    BegeleidingQueries counts;

    @Autowired
    TweelingService pairings;

    @Autowired
    BegeleidingService service;

    @Autowired
    AccountService accounts;

    @Autowired
    TermijnService termijnen;

    @Autowired
    SlotService slot;

    @Autowired
    CohortService cohorts;

    @Autowired
    DSLContext dsl;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Meldingen messages;

    @Autowired
    PolisvraagService questions;

    private final LocalDate today = LocalDate.now(Klok.BRUSSEL);
    private Plaats plaats;
    private Plaats leeg;
    private Persoon coach;
    private Deel trekker;
    private Deel lid;
    private long cohort;

    @BeforeEach
    void fixture() {
        plaats = wereld.plaats("Proefdam");
        leeg = wereld.plaats("Leegdam");
        coach = wereld.persoon("Coach");
        trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("Lid"), Rol.MT_LID);
        cohort = wereld.cohort(coach, plaats, leeg);
    }

    @Test
    void aStrangerGetsNothing() {
        Persoon other = wereld.persoon("Andere coach");
        Plaats elders = wereld.plaats("Elderdam");
        wereld.cohort(other, elders);
        for (Toegang stranger : List.of(other.toegang(), trekker.toegang(), lid.toegang())) {
            assertThat(service.maandag(stranger, cohort)).isEmpty();
            assertThat(service.bestuur(stranger, cohort, plaats.bestuur())).isEmpty();
            assertThatThrownBy(() -> service.nudge(stranger, cohort, List.of(plaats.bestuur()), "Hallo"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> note(stranger, plaats)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.setDeadline(stranger, cohort, "A.1", today))
                    .isInstanceOf(AccessDeniedException.class);
        }
        // A bestuur that is in no cohort of theirs, through one that is theirs.
        assertThat(service.bestuur(coach.toegang(), cohort, elders.bestuur())).isEmpty();
        assertThatThrownBy(() -> note(coach.toegang(), elders)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.pause(coach.toegang(), plaats.bestuur(), today))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.pause(lid.toegang(), plaats.bestuur(), today))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countsWithoutNames() {
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "algemeen");
        service.setDeadline(coach.toegang(), cohort, "B.4", today.plusDays(4));
        Maandag monday = service.maandag(coach.toegang(), cohort).orElseThrow();
        Maandag.Stand one = monday.rijen().getLast();
        assertThat(one.naam()).isEqualTo("Proefdam");
        assertThat(one.secties().get("B.4.1").afgesproken()).isEqualTo(1);
        assertThat(one.wacht().op()).isEqualTo(Op.EIGEN_ANTWOORDEN);
        assertThat(one.wacht().tekst()).isEqualTo("eigen antwoorden, 0 van 2 mensen");
        assertThat(one.feiten().deadline()).isEqualTo(today.plusDays(4));
        assertThat(one.laatsteAfspraak()).isEqualTo(today);
        assertThat(monday.rijen().getFirst().wacht().op()).isEqualTo(Op.TREKKER);
        assertThat(monday.toString()).doesNotContain("algemeen", "Trekker");
        Zelfbeeld self = service.self(lid.toegang()).orElseThrow();
        // All but how its trekker is reached, which a member needn't be told.
        assertThat(self.stand())
                .usingRecursiveComparison()
                .ignoringFields("adressen", "uitgenodigd")
                .isEqualTo(one);
        assertThat(one.adressen()).hasSize(1);
        assertThat(self.stand().adressen()).isEmpty();
        assertThat(self.coaches()).extracting(Dossier.Coach::naam).containsExactly("Coach");
    }

    @Test
    void aTrekkerWhoseAccountWasClosedPullsNothing() {
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "algemeen");
        assertThat(row().trekkerWeg()).isFalse();
        accounts.close(
                wereld.persoon("Bea Beheer", true).toegang(),
                trekker.persoon().account(),
                new Bevestiging(Wereld.PASSWORD, "Werkt er niet meer."));
        Maandag monday = service.maandag(coach.toegang(), cohort).orElseThrow();
        Maandag.Stand one = monday.rijen().getLast();
        assertThat(one.wacht().op()).isEqualTo(Op.TREKKER);
        assertThat(one.trekkerWeg()).isTrue();
        assertThat(one.trekkerMetAccount()).isFalse();
        assertThat(monday.reden(one))
                .isNotNull()
                .satisfies(reason -> assertThat(reason.waarom()).startsWith("Er is geen trekker meer"))
                .satisfies(reason -> assertThat(reason.raad()).contains("beheerder van POLIS"))
                .extracting(Maandag.Reden::doe)
                .isEqualTo(Maandag.Doe.BEL);
        assertThat(service.bestuur(coach.toegang(), cohort, plaats.bestuur())
                        .orElseThrow()
                        .trekkers())
                .isEmpty();
        assertThat(service.nudge(coach.toegang(), cohort, List.of(plaats.bestuur()), "Hallo")
                        .zonderTrekker())
                .containsExactly("Proefdam");
    }

    @Test
    void whatWasCountedIsCountedAgainOnceSomethingChanges() {
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
        assertThat(row().secties().get("B.4.1").begonnen()).isEqualTo(1);
        assertThat(row()).isEqualTo(row());
        // An answer, the next value of it, and one that goes.
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "algemeen");
        assertThat(row().secties().get("B.4.1").afgesproken()).isEqualTo(1);
        wereld.typ(trekker, samen("b41-strategie", "", ""), 1, null);
        assertThat(row().secties().get("B.4.1").afgesproken()).isZero();
        // Another cohort with the same bestuur, and one that comes later.
        Persoon other = wereld.persoon("Coach van elders");
        Plaats later = wereld.plaats("Later");
        long second = wereld.cohort(other, plaats, later);
        assertThat(service.maandag(other.toegang(), second)
                        .orElseThrow()
                        .rijen()
                        .getLast()
                        .secties())
                .isEqualTo(row().secties());
        assertThat(service.self(lid.toegang()).orElseThrow().stand().secties()).isEqualTo(row().secties());
    }

    private Maandag.Stand row() {
        return service.maandag(coach.toegang(), cohort).orElseThrow().rijen().getLast();
    }

    @Test
    void whatTheBestuurSeesHasTheDeadlinesAndWhatWasAgreedLast() {
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "algemeen");
        service.setDeadline(coach.toegang(), cohort, "B.4", today.plusDays(4));
        Maandag self = service.self(lid.toegang()).orElseThrow().maandag();
        assertThat(self.deadlines()).containsExactly(Map.entry("B.4", today.plusDays(4)));
        assertThat(self.rijen()).singleElement().satisfies(one -> {
            assertThat(one.naam()).isEqualTo("Proefdam");
            assertThat(one.laatsteAfspraak()).isEqualTo(today);
        });
        service.setDeadline(coach.toegang(), cohort, "B.4", null);
        assertThat(service.self(lid.toegang()).orElseThrow().maandag().deadlines())
                .isEmpty();
        assertThatThrownBy(() -> service.setDeadline(coach.toegang(), cohort, "Z.9", today))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void whoLeftATweelingOfThreeIsOutOfItOnTheBoardOnThePagePerBestuurAndForItself() {
        Plaats one = wereld.plaats("Eendam");
        Plaats other = wereld.plaats("Tweedam");
        Plaats third = wereld.plaats("Driedam");
        Deel leaves = wereld.deel(third, wereld.persoon("Dirk Weg"), Rol.TREKKER);
        Deel stays = wereld.deel(one, wereld.persoon("Bea Blijft"), Rol.TREKKER);
        long three = wereld.cohort(coach, one, other, third);
        long pair = wereld.tweeling(one, other, third);
        assertThat(counts.pairs(coach.toegang(), three, null).get(one.bestuur()).anderen())
                .containsExactly("Driedam", "Tweedam");
        pairings.end(leaves.toegang(), pair, third.bestuur(), "Te druk.");
        var after = counts.pairs(coach.toegang(), three, null);
        assertThat(after).containsOnlyKeys(one.bestuur(), other.bestuur());
        assertThat(after.get(one.bestuur()).anderen()).containsExactly("Tweedam");
        assertThat(counts.pairs(leaves.toegang(), three, third.bestuur())).isEmpty();
        assertThat(counts.pairs(stays.toegang(), three, one.bestuur())
                        .get(one.bestuur())
                        .anderen())
                .containsExactly("Tweedam");
        assertThat(pairings.ofCohort(coach.toegang(), three).getFirst().delen())
                .extracting(be.draaiboek.tweeling.Koppel.Deel::naam)
                .containsExactly("Eendam", "Tweedam");
    }

    @Test
    void ownPeopleReadTheEarliestDeadlineOfTheirRunningCohorts() {
        service.setDeadline(coach.toegang(), cohort, "B.4", today.plusDays(4));
        long other = wereld.cohort(coach, plaats);
        service.setDeadline(coach.toegang(), other, "B.4", today.plusDays(2));
        assertThat(termijnen.of(lid.toegang(), wereld.traject(lid)))
                .containsExactly(Map.entry("B.4", today.plusDays(2)));
        assertThat(termijnen.of(coach.toegang(), wereld.traject(lid))).isEmpty();
        slot.close(coach.toegang(), other);
        assertThat(termijnen.of(lid.toegang(), wereld.traject(lid)))
                .as("a closed cohort asks nothing")
                .containsExactly(Map.entry("B.4", today.plusDays(4)));
    }

    /** Two besturen that differ in what was answered, by whom, and in who doesn't agree, look the same in every count. */
    @Test
    void noCountTellsWhatWasAnsweredOrByWhom() {
        Deel trekkerElders = wereld.deel(leeg, wereld.persoon("Trekker elders"), Rol.TREKKER);
        Deel lidElders = wereld.deel(leeg, wereld.persoon("Lid elders"), Rol.MT_LID);
        wereld.typ(trekker, trekker.mijn("b41-budget"), 0, "geen");
        wereld.typ(trekkerElders, trekkerElders.mijn("b41-budget"), 0, "jaarlijks");
        sameCounts();
        // One was answered by the trekker, the other by a colleague who also says why.
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
        wereld.typ(lidElders, lidElders.mijn("b41-strategie"), 0, "algemeen");
        wereld.typ(lidElders, lidElders.mijn("b41-strategie", "", "toelichting"), 0, "Omdat het zo is.");
        sameCounts();
        // They agree on different answers, and one of them with somebody against and on purpose.
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "geen");
        wereld.typ(trekkerElders, samen("b41-strategie", "", ""), 0, "algemeen");
        wereld.typ(trekkerElders, samen("b41-strategie", "", Item.MINORITY), 0, "Een van ons ziet het anders.");
        wereld.typ(trekkerElders, samen("b41-strategie", "", Item.DELIBERATE), 0, true);
        // What stands beside an agreed answer is no agreement, also where there is none.
        wereld.typ(trekkerElders, samen("b41-planning", "", Item.MINORITY), 0, "Een van ons ziet het anders.");
        sameCounts();
        assertThat(service.maandag(coach.toegang(), cohort).orElseThrow().toString())
                .doesNotContain("algemeen", "geen)", "jaarlijks", "anders", "Omdat", "Lid elders");
    }

    private void sameCounts() {
        List<Maandag.Stand> rows =
                service.maandag(coach.toegang(), cohort).orElseThrow().rijen();
        Maandag.Stand one = rows.getFirst();
        Maandag.Stand other = rows.getLast();
        assertThat(one.secties()).isEqualTo(other.secties());
        assertThat(one.feiten()).isEqualTo(other.feiten());
        assertThat(one.wacht()).isEqualTo(other.wacht());
        assertThat(one.fase()).isEqualTo(other.fase());
        assertThat(one.laatsteAfspraak()).isEqualTo(other.laatsteAfspraak());
        // And a bestuur reads nothing of itself that its coach doesn't.
        assertThat(service.self(lid.toegang()).orElseThrow().stand())
                .usingRecursiveComparison()
                .ignoringFields("adressen", "uitgenodigd")
                .isEqualTo(other);
    }

    @Test
    void anInvullerAndWhoLeftReadNothing() {
        Deel invuller = wereld.deel(plaats, wereld.persoon("Invuller"), Rol.INVULLER);
        assertThat(service.self(invuller.toegang())).isEmpty();
        assertThatThrownBy(() -> service.pause(invuller.toegang(), plaats.bestuur(), today))
                .isInstanceOf(AccessDeniedException.class);
        wereld.sluit(lid.persoon());
        assertThat(service.self(lid.toegang())).isEmpty();
    }

    @Test
    void aHandoverKeepsTheLogAndAnotherCohortNeverReadsIt() {
        note(coach.toegang(), plaats);
        Persoon next = wereld.persoon("Volgende coach");
        wereld.begeleider(cohort, next);
        assertThat(service.bestuur(next.toegang(), cohort, plaats.bestuur())
                        .orElseThrow()
                        .logboek())
                .singleElement()
                .satisfies(line -> assertThat(line.door()).isEqualTo("Coach"));
        // The same bestuur in a second cohort, with a coach of its own: the call isn't told by what is refused either.
        Persoon other = wereld.persoon("Coach van elders");
        long second = wereld.cohort(other, plaats);
        assertThat(service.bestuur(other.toegang(), second, plaats.bestuur())
                        .orElseThrow()
                        .logboek())
                .isEmpty();
        assertThat(service.maandag(other.toegang(), second)
                        .orElseThrow()
                        .rijen()
                        .getFirst()
                        .laatsteContact())
                .isNull();
        assertThat(service.nudge(other.toegang(), second, List.of(plaats.bestuur()), "Hallo")
                        .naar())
                .containsExactly("Proefdam");
    }

    @Test
    void writesOnceInFiveDaysAndACallCountsToo() {
        var sent = service.nudge(
                coach.toegang(), cohort, List.of(plaats.bestuur(), leeg.bestuur()), "Lukt het deze week?");
        assertThat(sent.naar()).containsExactly("Proefdam");
        assertThat(sent.zonderTrekker()).containsExactly("Leegdam");
        assertThat(sent.hadContact()).isEmpty();
        assertThat(service.nudge(coach.toegang(), cohort, List.of(plaats.bestuur()), "Nog eens")
                        .hadContact())
                .containsExactly("Proefdam");
        assertThat(messages.list(trekker.toegang(), Melding.Soort.COHORT, 5))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.pad()).isEqualTo(CohortNavigatie.POLIS_ZIET);
                    assertThat(one.zin()).isEqualTo("Coach (POLIS): Lukt het deze week?");
                });
        assertThat(messages.list(lid.toegang(), Melding.Soort.COHORT, 5)).isEmpty();
        assertThat(service.nudge(coach.toegang(), cohort, List.of(plaats.bestuur()), "Nog eens")
                        .naar())
                .isEmpty();
        assertThat(service.self(trekker.toegang()).orElseThrow().berichten()).hasSize(1);

        Plaats gebeld = wereld.plaats("Belderdam");
        wereld.deel(gebeld, wereld.persoon("Iemand"), Rol.TREKKER);
        long second = wereld.cohort(coach, gebeld);
        service.note(
                coach.toegang(),
                second,
                gebeld.bestuur(),
                Soort.TELEFOON,
                today.minusDays(4),
                "Ze bellen terug.",
                "",
                null);
        assertThat(service.nudge(coach.toegang(), second, List.of(gebeld.bestuur()), "Hallo")
                        .naar())
                .isEmpty();
    }

    @Test
    void theLogStaysWithTheCoaches() {
        note(coach.toegang(), plaats);
        Dossier seen =
                service.bestuur(coach.toegang(), cohort, plaats.bestuur()).orElseThrow();
        assertThat(seen.logboek()).singleElement().satisfies(line -> {
            assertThat(line.tekst()).isEqualTo("Ze vinden geen uur.");
            assertThat(line.gedaan()).isFalse();
        });
        assertThat(seen.maandag().reden(seen.stand()).doe()).isEqualTo(Maandag.Doe.NOTEER);
        Zelfbeeld self = service.self(trekker.toegang()).orElseThrow();
        assertThat(self.toString()).doesNotContain("geen uur");
        assertThat(self.stand().feiten().actieOp()).isNull();
        assertThat(self.stand().laatsteContact()).isNull();
        long line = seen.logboek().getFirst().id();
        assertThatThrownBy(() -> service.done(trekker.toegang(), line, Soort.TELEFOON, "Ja.", "", null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.done(coach.toegang(), line, Soort.TELEFOON, "", "Bel", null))
                .isInstanceOf(OngeldigException.class);
        service.done(coach.toegang(), line, Soort.TELEFOON, "", "", null);
        assertThatThrownBy(() -> service.done(coach.toegang(), line, Soort.TELEFOON, "Nog eens.", "", null))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(service.bestuur(coach.toegang(), cohort, plaats.bestuur())
                        .orElseThrow()
                        .logboek())
                .hasSize(1);
        assertThatThrownBy(() -> service.note(
                        coach.toegang(),
                        cohort,
                        plaats.bestuur(),
                        Soort.BEZOEK,
                        today,
                        "x".repeat(BegeleidingService.MAX_REGEL + 1),
                        "",
                        null))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void aTrekkerPauses() {
        service.pause(trekker.toegang(), plaats.bestuur(), today.plusDays(10));
        assertThat(service.maandag(coach.toegang(), cohort)
                        .orElseThrow()
                        .rijen()
                        .getLast()
                        .feiten()
                        .pauzeert(today))
                .isTrue();
        service.pause(trekker.toegang(), plaats.bestuur(), null);
        assertThatThrownBy(() -> service.pause(trekker.toegang(), plaats.bestuur(), today.plusYears(1)))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void aQuestionThatWaitsThreeDaysIsAReasonAlsoWhereTheyPause() {
        long id = questions.ask(
                lid.toegang(), wereld.traject(lid), "b41-strategie", UUID.randomUUID(), "Telt een vrijwilliger mee?");
        service.pause(trekker.toegang(), plaats.bestuur(), today.plusDays(10));
        assertThat(reason()).isNull();
        questions.inventDay(
                Toegang.systeem("fixture of a test"), id, Instant.now().minus(Duration.ofDays(2)));
        assertThat(reason()).isNull();
        questions.inventDay(
                Toegang.systeem("fixture of a test"), id, Instant.now().minus(Duration.ofDays(6)));
        assertThat(reason().waarom())
                .isEqualTo("Een vraag bij B.4.1, vraag 1 wacht al 6 dagen op een antwoord:"
                        + " “Telt een vrijwilliger mee?”");
        assertThat(reason().doe()).isEqualTo(Maandag.Doe.BEANTWOORD);
        // The bestuur sees that POLIS is to answer, and another cohort's coach nothing of it.
        assertThat(service.self(trekker.toegang()).orElseThrow().stand().vraag().id())
                .isEqualTo(id);
        Persoon other = wereld.persoon("Coach van elders");
        long second = wereld.cohort(other, plaats);
        assertThat(service.maandag(other.toegang(), second)
                        .orElseThrow()
                        .rijen()
                        .getFirst()
                        .vraag())
                .isNull();
        // What the coach planned comes first.
        note(coach.toegang(), plaats);
        assertThat(reason().doe()).isEqualTo(Maandag.Doe.NOTEER);
        assertThat(reason().waarom()).isEqualTo("Gepland voor vandaag: “Twee blokken”");
        service.done(
                coach.toegang(),
                service.bestuur(coach.toegang(), cohort, plaats.bestuur())
                        .orElseThrow()
                        .logboek()
                        .getFirst()
                        .id(),
                Soort.TELEFOON,
                "",
                "",
                null);
        questions.answer(coach.toegang(), id, UUID.randomUUID(), "Ja.");
        assertThat(reason()).isNull();
    }

    @Test
    void whatCameOfAPlanIsNotedAndIsContactOnlyWhereItWasATalk() {
        note(coach.toegang(), plaats);
        transactions.executeWithoutResult(status -> dsl.update(BEGELEIDING_LOGBOEK)
                .set(BEGELEIDING_LOGBOEK.SAID_ON, today.minusDays(9))
                .execute());
        service.done(coach.toegang(), newest().id(), Soort.ANDERS, "", "Bel terug", today.plusDays(3));
        assertThat(newest()).satisfies(line -> {
            assertThat(line.soort()).isEqualTo(Soort.ANDERS);
            assertThat(line.tekst()).isEqualTo("Gedaan: Twee blokken");
            assertThat(line.volgende()).isEqualTo("Bel terug");
            assertThat(line.gedaan()).isFalse();
        });
        assertThat(row().laatsteContact()).isEqualTo(today.minusDays(9));
        assertThat(row().rust(today)).isFalse();
        service.done(coach.toegang(), newest().id(), Soort.TELEFOON, "Ze plannen een uur.", "", null);
        assertThat(newest().tekst()).isEqualTo("Ze plannen een uur.");
        assertThat(row().laatsteContact()).isEqualTo(today);
    }

    private Dossier.Regel newest() {
        return service.bestuur(coach.toegang(), cohort, plaats.bestuur()).orElseThrow().logboek().stream()
                .max(Comparator.comparing(Dossier.Regel::id))
                .orElseThrow();
    }

    @Test
    void aDayFallsInThePeriodOfTheCohort() {
        LocalDate before = today.minusYears(1);
        assertThatThrownBy(() -> service.setDeadline(coach.toegang(), cohort, "B.4", before))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("valt daarbuiten. Kies voor de deadline een dag daarbinnen");
        assertThat(service.maandag(coach.toegang(), cohort).orElseThrow().deadlines())
                .isEmpty();
        service.setDeadline(coach.toegang(), cohort, "B.4", today.plusDays(4));
        cohorts.change(coach.toegang(), cohort, "Kort", today.minusDays(1), today.plusDays(1));
        // Nothing is lost, and it is told.
        assertThat(service.maandag(coach.toegang(), cohort).orElseThrow().deadlines())
                .containsEntry("B.4", today.plusDays(4));
        assertThat(termijnen.buiten(coach.toegang(), cohort))
                .singleElement()
                .asString()
                .startsWith("de deadline van B.4 (");
        assertThat(termijnen.buiten(trekker.toegang(), cohort)).isEmpty();
        service.setDeadline(coach.toegang(), cohort, "B.4", today);
        assertThat(termijnen.buiten(coach.toegang(), cohort)).isEmpty();
    }

    @Test
    void whatIsCountedIsNamedAndWhoMustBeginIsSaid() {
        // B.2 is written together, and nobody began; they did begin elsewhere.
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
        service.setDeadline(coach.toegang(), cohort, "B.2", today.plusDays(2));
        Maandag.Stand one = row();
        assertThat(one.wacht().op()).isEqualTo(Op.BEGINNEN);
        assertThat(one.wacht().tekst()).isEqualTo("samen beginnen aan B.2");
        assertThat(one.faseTekst(today)).isEqualTo("niet begonnen aan B.2");
        assertThat(Wachten.afgesproken(one.feiten())).startsWith("B.2: 0 van ");
        assertThat(reason().tekst()).contains("Aan B.2 begon nog niemand");
        assertThat(service.self(trekker.toegang()).orElseThrow().stand().wacht())
                .isEqualTo(one.wacht());
    }

    @Test
    void whoCameAfterADeadlineCannotHaveMissedIt() {
        service.setDeadline(coach.toegang(), cohort, "B.2", today.minusDays(9));
        assertThat(row().teLaat(today)).isTrue();
        assertThat(reason()).isNotNull();
        came(today.minusDays(1));
        assertThat(row().feiten().deadline()).isNull();
        assertThat(row().teLaat(today)).isFalse();
        assertThat(row().wacht().op()).isEqualTo(Op.TREKKER);
        // Nor does somebody who was invited yesterday need their coach.
        assertThat(reason()).isNull();
        came(today.minusDays(Maandag.RUST_DAGEN));
        assertThat(reason().waarom()).isEqualTo("Er is nog geen trekker die zich aanmeldde.");
        // What comes is asked of them like of the others, and with it what went before.
        service.setDeadline(coach.toegang(), cohort, "B.4", today.plusDays(9));
        assertThat(row().feiten().deadline()).isEqualTo(today.plusDays(9));
        came(today.minusDays(9));
        assertThat(row().teLaat(today)).isTrue();
    }

    private void came(LocalDate day) {
        transactions.executeWithoutResult(status -> dsl.update(COHORT_BESTUUR)
                .set(COHORT_BESTUUR.ADDED_AT, day.atTime(12, 0))
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohort))
                .execute());
    }

    private Maandag.Reden reason() {
        Maandag monday = service.maandag(coach.toegang(), cohort).orElseThrow();
        return monday.reden(monday.rijen().getLast());
    }

    private void note(Toegang who, Plaats where) {
        service.note(who, cohort, where.bestuur(), Soort.BEZOEK, today, "Ze vinden geen uur.", "Twee blokken", today);
    }
}
