package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.DatabaseTest;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.CohortService.Begeleider;
import be.draaiboek.cohort.CohortService.Collega;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A begeleider sees the progress of their own cohorts, and nobody else does. */
class CohortServiceTest extends DatabaseTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");
    private static final LocalDate STARTS = LocalDate.of(2026, 9, 1);
    private static final LocalDate ENDS = LocalDate.of(2027, 6, 30);

    @Autowired
    AccountService accounts;

    @Autowired
    BestuurService besturen;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    TrajectService trajecten;

    @Autowired
    CohortService cohorts;

    @Autowired
    SlotService slot;

    @Autowired
    Meldingen messages;

    private long bestuur;
    private long cohort;
    private Toegang beheerder;
    private Toegang coach;
    private Toegang otherCoach;
    private Toegang trekker;

    @BeforeEach
    void fixture() {
        beheerder = Toegang.van(account(true));
        coach = Toegang.van(account(false));
        otherCoach = Toegang.van(account(false));
        trekker = Toegang.van(account(false));
        bestuur = besturen.invent(SYSTEEM, "Proefdam", "Oost-Vlaanderen");
        deelnemers.enrol(beheerder, bestuur, trekker.accountId(), Rol.TREKKER, "");
        cohort = cohorts.create(beheerder, "Najaar", STARTS, ENDS);
        cohorts.addBestuur(beheerder, cohort, bestuur);
        cohorts.addBegeleider(beheerder, cohort, coach.accountId());
        long other = cohorts.create(beheerder, "Voorjaar", STARTS, ENDS);
        cohorts.addBegeleider(beheerder, other, otherCoach.accountId());
    }

    @Test
    void theBoardIsForTheCohortsOwnCoachesOnly() {
        assertThat(cohorts.mine(coach)).extracting(Cohort::id).containsExactly(cohort);
        Bord board = cohorts.bord(coach, cohort).orElseThrow();
        assertThat(board.rijen()).singleElement().satisfies(row -> {
            assertThat(row.bestuur()).isEqualTo("Proefdam");
            assertThat(row.voortgang()).isNull();
        });
        assertThat(cohorts.bord(otherCoach, cohort)).isEmpty();
        assertThat(cohorts.bord(trekker, cohort)).isEmpty();
        assertThat(cohorts.bord(beheerder, cohort)).isEmpty();
        assertThat(cohorts.bord(coach, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aStartedTrajectShowsItsPartsAtZero() {
        trajecten.start(beheerder, bestuur);
        Bord board = cohorts.bord(coach, cohort).orElseThrow();
        assertThat(board.delen()).isNotEmpty();
        assertThat(board.rijen().getFirst().percent(board.delen().getFirst())).isZero();
        assertThat(board.rijen().getFirst().begonnen()).isFalse();
    }

    @Test
    void coachingEndsAtOnce() {
        cohorts.removeBegeleider(beheerder, cohort, coach.accountId());
        assertThat(cohorts.bord(coach, cohort)).isEmpty();
        cohorts.addBegeleider(beheerder, cohort, coach.accountId());
        accounts.setActive(beheerder, coach.accountId(), false);
        assertThat(cohorts.bord(coach, cohort)).isEmpty();
        assertThat(cohorts.mine(coach)).isEmpty();
    }

    @Test
    void theCoachOfAnotherCohortAndWhoCoachesNothingChangeNothingOfThisOne() {
        for (Toegang who : List.of(otherCoach, trekker)) {
            assertThatThrownBy(() -> cohorts.change(who, cohort, "Zelf", STARTS, ENDS))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> cohorts.addBestuur(who, cohort, bestuur))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> cohorts.addBegeleider(who, cohort, who.accountId()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> cohorts.removeBegeleider(who, cohort, coach.accountId()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(cohorts.all(who)).isEmpty();
            assertThat(cohorts.find(who, cohort)).isEmpty();
            assertThat(cohorts.besturen(who, cohort)).isEmpty();
            assertThat(cohorts.elsewhere(who, cohort)).isEmpty();
            assertThat(cohorts.begeleiders(who))
                    .extracting(Begeleider::cohortId)
                    .doesNotContain(cohort);
        }
        assertThatThrownBy(() -> cohorts.create(trekker, "Zelf", STARTS, ENDS))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(cohorts.collegas(trekker)).isEmpty();
        assertThat(cohorts.besturen(beheerder, cohort)).hasSize(1);
    }

    @Test
    void aCoachMakesACohortCoachesItAndChangesItUntilItIsClosed() {
        long mine = cohorts.create(otherCoach, "Winter", STARTS, ENDS);
        assertThat(cohorts.mine(otherCoach)).extracting(Cohort::naam).contains("Winter");
        assertThat(cohorts.mine(coach)).extracting(Cohort::naam).doesNotContain("Winter");
        cohorts.change(otherCoach, mine, "Winter 2026", STARTS, ENDS);
        cohorts.addBestuur(otherCoach, mine, bestuur);
        assertThat(cohorts.find(otherCoach, mine).orElseThrow().naam()).isEqualTo("Winter 2026");
        assertThat(cohorts.besturen(otherCoach, mine)).extracting(Bestuur::name).containsExactly("Proefdam");
        assertThat(cohorts.elsewhere(otherCoach, mine)).containsEntry(bestuur, List.of("Najaar"));
        // It stays where it was, and who is in it and who coaches it there are told.
        assertThat(cohorts.besturen(coach, cohort)).hasSize(1);
        assertThat(told(trekker)).contains("Jullie bestuur zit nu in het cohort Winter 2026.");
        assertThat(told(coach)).isEqualTo("Proefdam zit nu ook in het cohort Winter 2026.");
        slot.close(otherCoach, mine);
        assertThatThrownBy(() -> cohorts.change(otherCoach, mine, "Weer", STARTS, ENDS))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("afgesloten");
        assertThat(cohorts.besturen(otherCoach, mine)).isEmpty();
        assertThat(cohorts.find(otherCoach, mine).orElseThrow().gesloten()).isTrue();
    }

    @Test
    void aCoachAsksWhoCoachesAlreadyAndLeavesNoCohortWithoutAnybody() {
        assertThat(cohorts.collegas(coach))
                .extracting(Collega::accountId)
                .contains(coach.accountId(), otherCoach.accountId())
                .doesNotContain(trekker.accountId());
        assertThatThrownBy(() -> cohorts.addBegeleider(coach, cohort, trekker.accountId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cohorts.removeBegeleider(coach, cohort, coach.accountId()))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Zet er eerst een collega bij");
        cohorts.addBegeleider(coach, cohort, otherCoach.accountId());
        assertThat(told(otherCoach)).isEqualTo("Je begeleidt nu ook het cohort Najaar.");
        cohorts.removeBegeleider(coach, cohort, coach.accountId());
        assertThat(cohorts.bord(coach, cohort)).isEmpty();
        assertThat(cohorts.bord(otherCoach, cohort)).isPresent();
    }

    private String told(Toegang who) {
        return messages.list(who, Melding.Soort.COHORT, 1).getFirst().zin();
    }

    @Test
    void savingTwiceIsTheSameAsOnce() {
        cohorts.addBestuur(beheerder, cohort, bestuur);
        Cohort seen = cohorts.find(beheerder, cohort).orElseThrow();
        cohorts.change(beheerder, cohort, "Winter", STARTS, ENDS);
        // An older tab overwrites nothing unseen.
        assertThatThrownBy(() -> cohorts.changeSeen(beheerder, seen, "Oud venster", STARTS, ENDS))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("het is nu “Winter”");
        assertThat(cohorts.find(beheerder, cohort).orElseThrow().naam()).isEqualTo("Winter");
        cohorts.change(beheerder, cohort, "Najaar", STARTS, ENDS);
        assertThat(cohorts.besturen(beheerder, cohort)).hasSize(1);
    }

    @Test
    void refusesAPeriodThatRunsBackwards() {
        assertThatThrownBy(() -> cohorts.create(beheerder, "Terug", ENDS, STARTS))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("einddatum");
        assertThatThrownBy(() -> cohorts.create(beheerder, " ", STARTS, ENDS)).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> cohorts.addBestuur(beheerder, cohort, Long.MAX_VALUE))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long account(boolean admin) {
        return accounts.create(
                SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Iemand", "vier woorden in een zin", admin);
    }
}
