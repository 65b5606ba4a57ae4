package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.BORDFILTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.cohort.Wachten.Stadium;
import be.draaiboek.common.OngeldigException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** What a coach comes back to on the board. */
class BordfilterTest extends LiveTest {

    @Autowired
    BordfilterService filters;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DSLContext dsl;

    private Persoon coach;

    @BeforeEach
    void aCoach() {
        coach = wereld.persoon("Begeleider");
        wereld.cohort(coach, wereld.plaats("Filterdam"));
    }

    @Test
    void oneOfTheSameNameBecomesTheNewOneAndThereAreOnlySoMany() {
        filters.save(coach.toegang(), new Bordfilter("Laat", "a", Op.POLIS, null, "naam", true));
        filters.save(coach.toegang(), new Bordfilter(" Laat\n", "b", null, Stadium.ROND, "fase", false));
        assertThat(filters.mine(coach.toegang()))
                .containsExactly(new Bordfilter("Laat", "b", null, Stadium.ROND, "fase", false));
        for (int i = 1; i < Bordfilter.MEEST; i++) {
            filters.save(coach.toegang(), named("Keuze " + i));
        }
        assertThatThrownBy(() -> filters.save(coach.toegang(), named("Te veel")))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Haal er eerst een weg");
        filters.save(coach.toegang(), named("Laat"));
        assertThat(filters.mine(coach.toegang())).hasSize(Bordfilter.MEEST);
    }

    @Test
    void aNameIsAskedAndBounded() {
        for (String name : new String[] {"", " \u0007 ", "\uD83D\uDE00".repeat(Bordfilter.MAX_NAAM + 1)}) {
            assertThatThrownBy(() -> filters.save(coach.toegang(), named(name))).isInstanceOf(OngeldigException.class);
        }
        filters.save(coach.toegang(), named("\uD83D\uDE00".repeat(Bordfilter.MAX_NAAM)));
        assertThat(filters.mine(coach.toegang())).hasSize(1);
    }

    @Test
    void whatALaterVersionNoLongerKnowsTakesNoBoardAway() {
        filters.save(coach.toegang(), new Bordfilter("Oud", "", Op.POLIS, Stadium.ROND, "naam", false));
        transactions.executeWithoutResult(status -> dsl.update(BORDFILTER)
                .set(BORDFILTER.WAITS_FOR, "VAN_VROEGER")
                .set(BORDFILTER.STAGE, "VAN_VROEGER")
                .execute());
        assertThat(filters.mine(coach.toegang())).containsExactly(new Bordfilter("Oud", "", null, null, "naam", false));
    }

    @Test
    void whoCoachesNobodyKeepsAndReadsNone() {
        filters.save(coach.toegang(), named("Van mij"));
        Persoon other = wereld.persoon("Iemand anders");
        assertThat(filters.mine(other.toegang())).isEmpty();
        assertThatThrownBy(() -> filters.save(other.toegang(), named("Van mij")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> filters.delete(other.toegang(), "Van mij")).isInstanceOf(AccessDeniedException.class);
        assertThat(filters.mine(coach.toegang())).hasSize(1);
    }

    private static Bordfilter named(String name) {
        return new Bordfilter(name, "", null, null, "wacht", false);
    }
}
