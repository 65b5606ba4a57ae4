package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.cohort.BegeleidingQueries.Loop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted again, and what isn't. */
class TellingenTest {

    private static final long COHORT = 7;

    private final Tellingen counts = new Tellingen();
    private final List<Long> counted = new ArrayList<>();

    @Test
    void countsEachOnceAndThenWhatChanged() {
        assertThat(counts.sinds(COHORT)).isEqualTo(Long.MAX_VALUE);
        assertThat(look(loop(1, false), loop(2, false))).containsExactly(1L, 2L);
        assertThat(counts.sinds(COHORT)).isLessThan(10_000);
        assertThat(look(loop(1, false), loop(2, false))).isEmpty();
        assertThat(look(loop(1, false), loop(2, true))).containsExactly(2L);
        assertThat(look(loop(1, false), loop(2, false), loop(3, false))).containsExactly(3L);
        // Who went is forgotten.
        assertThat(look(loop(1, false))).isEmpty();
        assertThat(look(loop(1, false), loop(2, false))).containsExactly(2L);
    }

    @Test
    void countsAgainWithOtherPeopleAnotherEditionOrAnotherDatabase() {
        look(loop(1, false));
        assertThat(look(new Loop(1, "2026.1", 6, false, 10_000))).containsExactly(1L);
        assertThat(look(new Loop(1, "2027.1", 6, false, 10_000))).containsExactly(1L);
        assertThat(look(new Loop(1, "2027.1", 6, false, 10_000))).isEmpty();
        assertThat(look(new Loop(1, "2027.1", 6, false, 400))).containsExactly(1L);
        assertThat(counts.sinds(COHORT)).isLessThan(400);
    }

    @Test
    void keepsTheCohortsThatWereLookedAtLast() {
        look(loop(1, false));
        for (long other = 100; other < 108; other++) {
            counts.of(other, List.of(loop(other, false)), this::count);
        }
        assertThat(counts.sinds(COHORT)).isEqualTo(Long.MAX_VALUE);
        assertThat(counts.sinds(107)).isLessThan(10_000);
    }

    @Test
    void addsUpBySectionAndByDay() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Kern.Maker making = new Kern.Maker(2, 4);
        making.begonnen(0);
        making.afgesproken(0, day.minusDays(20));
        making.begonnen(1);
        making.begonnen(1);
        making.afgesproken(1, day);
        making.afgesproken(1, day.minusDays(1));
        making.sectie(1, 3);
        making.dagen(day.minusDays(30), null);
        making.dagen(day.minusDays(40), day);
        making.dagen(null, day.minusDays(2));
        Kern kern = making.af();
        assertThat(kern.afgesproken(0)).isEqualTo(1);
        assertThat(kern.begonnen(1)).isEqualTo(2);
        assertThat(kern.klaar(0)).isZero();
        assertThat(kern.klaar(1)).isEqualTo(3);
        assertThat(kern.sinds(0, day.minusDays(14))).isZero();
        assertThat(kern.sinds(1, day.minusDays(14))).isEqualTo(2);
        assertThat(kern.sinds(1, day)).isEqualTo(1);
        assertThat(kern.begin()).isEqualTo(day.minusDays(40));
        assertThat(kern.laatst()).isEqualTo(day);
        assertThat(new Kern.Maker(1, 1).af().laatst()).isNull();
    }

    private static Loop loop(long traject, boolean changed) {
        return new Loop(traject, "2026.1", 5, changed, 10_000);
    }

    /** Returns which were counted. */
    private List<Long> look(Loop... loops) {
        counted.clear();
        assertThat(counts.of(COHORT, List.of(loops), this::count)).hasSize(loops.length);
        return List.copyOf(counted);
    }

    private Map<Long, Kern> count(List<Loop> loops) {
        Map<Long, Kern> result = new HashMap<>();
        loops.forEach(one -> {
            counted.add(one.traject());
            result.put(one.traject(), new Kern.Maker(1, 1).af());
        });
        return result;
    }
}
