package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.DatabaseTest;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import java.time.LocalDate;
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
        bestuur = besturen.verzin(SYSTEEM, "Proefdam", "Oost-Vlaanderen");
        deelnemers.voegToe(beheerder, bestuur, trekker.accountId(), Rol.TREKKER, "");
        cohort = cohorts.maak(beheerder, "Najaar", STARTS, ENDS);
        cohorts.voegBestuurToe(beheerder, cohort, bestuur);
        cohorts.voegBegeleiderToe(beheerder, cohort, coach.accountId());
        long other = cohorts.maak(beheerder, "Voorjaar", STARTS, ENDS);
        cohorts.voegBegeleiderToe(beheerder, other, otherCoach.accountId());
    }

    @Test
    void theBoardIsForTheCohortsOwnCoachesOnly() {
        assertThat(cohorts.mijne(coach)).extracting(Cohort::id).containsExactly(cohort);
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
        cohorts.verwijderBegeleider(beheerder, cohort, coach.accountId());
        assertThat(cohorts.bord(coach, cohort)).isEmpty();
        cohorts.voegBegeleiderToe(beheerder, cohort, coach.accountId());
        accounts.zetActief(beheerder, coach.accountId(), false);
        assertThat(cohorts.bord(coach, cohort)).isEmpty();
        assertThat(cohorts.mijne(coach)).isEmpty();
    }

    @Test
    void onlyABeheerderMakesAndFills() {
        assertThatThrownBy(() -> cohorts.maak(coach, "Zelf", STARTS, ENDS)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cohorts.wijzig(coach, cohort, "Zelf", STARTS, ENDS))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cohorts.voegBestuurToe(coach, cohort, bestuur))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cohorts.voegBegeleiderToe(otherCoach, cohort, otherCoach.accountId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cohorts.verwijderBegeleider(otherCoach, cohort, coach.accountId()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(cohorts.alle(coach)).isEmpty();
        assertThat(cohorts.een(coach, cohort)).isEmpty();
        assertThat(cohorts.besturen(coach, cohort)).isEmpty();
        assertThat(cohorts.begeleiders(coach)).isEmpty();
        assertThat(cohorts.besturen(beheerder, cohort)).hasSize(1);
    }

    @Test
    void savingTwiceIsTheSameAsOnce() {
        cohorts.voegBestuurToe(beheerder, cohort, bestuur);
        cohorts.wijzig(beheerder, cohort, "Najaar", STARTS, ENDS);
        assertThat(cohorts.besturen(beheerder, cohort)).hasSize(1);
    }

    @Test
    void refusesAPeriodThatRunsBackwards() {
        assertThatThrownBy(() -> cohorts.maak(beheerder, "Terug", ENDS, STARTS))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("einddatum");
        assertThatThrownBy(() -> cohorts.maak(beheerder, " ", STARTS, ENDS)).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> cohorts.voegBestuurToe(beheerder, cohort, Long.MAX_VALUE))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long account(boolean admin) {
        return accounts.maak(SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Iemand", "vier woorden in een zin", admin);
    }
}
