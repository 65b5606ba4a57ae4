package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.BEGELEIDING_AANSPORING;
import static be.draaiboek.db.Tables.BEGELEIDING_LOGBOEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A bestuur leaves a cohort, with what was kept of it or without. */
class VertrekServiceTest extends LiveTest {

    @Autowired
    VertrekService service;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    CohortService cohorts;

    @Autowired
    Meldingen inbox;

    @Autowired
    DSLContext dsl;

    private Persoon coach;
    private Persoon beheerder;
    private Deel trekker;
    private Plaats plaats;
    private Plaats blijft;
    private long cohort;

    @BeforeEach
    void fixture() {
        wereld.clearBesturen();
        coach = wereld.persoon("Coach");
        beheerder = wereld.persoon("Beheer", true);
        plaats = wereld.plaats("Proefdam");
        blijft = wereld.plaats("Blijfdam");
        trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        cohort = wereld.cohort(coach, plaats, blijft);
        for (Plaats one : List.of(plaats, blijft)) {
            coaching.note(
                    coach.toegang(),
                    cohort,
                    one.bestuur(),
                    Soort.TELEFOON,
                    coaching.day(),
                    "Ze bellen terug.",
                    "",
                    null);
        }
        coaching.nudge(coach.toegang(), cohort, List.of(plaats.bestuur()), "Lukt het?");
    }

    @Test
    void detachedItsCoachesKeepTheirLogAndHowFarItWasThatDay() {
        service.detach(beheerder.toegang(), cohort, plaats.bestuur());
        assertThat(service.departed(coach.toegang(), cohort)).singleElement().satisfies(one -> {
            assertThat(one.naam()).isEqualTo("Proefdam");
            assertThat(one.op()).isEqualTo(coaching.day());
            assertThat(one.bord().rijen()).extracting(Slotbord.Rij::naam).containsExactly("Proefdam");
            assertThat(one.logboek()).extracting(Dossier.Regel::tekst).containsExactly("Ze bellen terug.");
        });
        // What comes after it is no more theirs.
        assertThat(coaching.bestuur(coach.toegang(), cohort, plaats.bestuur())).isEmpty();
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
        assertThat(service.departed(coach.toegang(), cohort)
                        .getFirst()
                        .bord()
                        .rijen()
                        .getFirst()
                        .percent())
                .allMatch(percent -> percent <= 0);
        assertThat(service.departed(wereld.persoon("Andere coach").toegang(), cohort))
                .isEmpty();
        assertThat(service.departed(trekker.toegang(), cohort)).isEmpty();
        assertThat(told()).contains("houden hun logboek");
    }

    @Test
    void endedNothingOfItStaysWithItsCoachesAndTheOthersKeepTheirs() {
        service.end(coach.toegang(), cohort, plaats.bestuur());
        assertThat(service.departed(coach.toegang(), cohort)).isEmpty();
        assertThat(dsl.select(BEGELEIDING_LOGBOEK.BESTUUR_ID)
                        .from(BEGELEIDING_LOGBOEK)
                        .fetch(BEGELEIDING_LOGBOEK.BESTUUR_ID))
                .containsExactly(blijft.bestuur());
        assertThat(dsl.fetchCount(BEGELEIDING_AANSPORING)).isZero();
        assertThat(told()).contains("gewist");
        assertThat(wereld.traject(trekker).bestuur()).isEqualTo("Proefdam");
    }

    private String told() {
        return inbox.list(trekker.toegang(), Melding.Soort.COHORT, 1).getFirst().zin();
    }

    @Test
    void oneThatComesBackIsNoMoreAmongThoseThatLeftAndHasItsLogAgain() {
        service.detach(beheerder.toegang(), cohort, plaats.bestuur());
        cohorts.addBestuur(beheerder.toegang(), cohort, plaats.bestuur());
        assertThat(service.departed(coach.toegang(), cohort)).isEmpty();
        assertThat(coaching.bestuur(coach.toegang(), cohort, plaats.bestuur())
                        .orElseThrow()
                        .logboek())
                .hasSize(1);
        service.end(beheerder.toegang(), cohort, plaats.bestuur());
        assertThat(service.departed(coach.toegang(), cohort)).isEmpty();
    }

    @Test
    void theCoachOfAnotherCohortTakesNothingOutAndItsOwnOnlyWhatIsIn() {
        Persoon other = wereld.persoon("Andere coach");
        wereld.cohort(other, blijft);
        assertThatThrownBy(() -> service.detach(other.toegang(), cohort, plaats.bestuur()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.end(other.toegang(), cohort, plaats.bestuur()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.end(trekker.toegang(), cohort, plaats.bestuur()))
                .isInstanceOf(AccessDeniedException.class);
        service.detach(coach.toegang(), cohort, plaats.bestuur());
        assertThat(told()).contains("houden hun logboek");
        assertThatThrownBy(() -> service.end(beheerder.toegang(), cohort, plaats.bestuur()))
                .isInstanceOf(OngeldigException.class);
    }
}
