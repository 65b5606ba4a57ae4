package be.draaiboek.tweeling;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.tweeling.Koppeling.Uitkomst;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The division of a cohort against every division there is, and at the size of all of Flanders. */
class KoppelingTest {

    private static final long NONE = Long.MAX_VALUE / 4;
    /** Above all costs, so that a bestuur more in a pair always weighs more than a cheaper pair. */
    private static final long ALONE = 1_000_000_000L;

    @Test
    void itIsAsGoodAsTheBestOfAllDivisions() {
        Random random = new Random(19);
        int trios = 0;
        int short_ = 0;
        for (int round = 0; round < 600; round++) {
            int size = 2 + random.nextInt(11);
            long[][] cost = cohort(random, size, random.nextInt(7) * 0.12);
            Uitkomst found = Koppeling.los(cost);
            whole(cost, found);
            int[] some = allowed(cost);
            long best = some.length == 0 ? 0 : brute(cost, some, some.length % 2 == 1, false);
            if (best < NONE) {
                assertThat(found.kost()).as("cohort %s of %s", round, size).isEqualTo(best);
                assertThat(found.over()).hasSize(size - some.length);
                assertThat(found.ondergrens()).isEqualTo(found.kost());
                assertThat(found.geenDrietal()).isFalse();
                trios += some.length % 2;
            } else {
                long most = brute(cost, some, false, true);
                assertThat(found.kost() + ALONE * (found.over().size() - size + some.length))
                        .as("cohort %s of %s, not all can", round, size)
                        .isEqualTo(most);
                assertThat(found.geenDrietal()).isEqualTo(some.length % 2 == 1);
                short_++;
            }
        }
        assertThat(trios).isGreaterThan(100);
        assertThat(short_).isGreaterThan(20);
    }

    @Test
    void theSameCostsGiveTheSameGroups() {
        for (int size : List.of(9, 31, 60)) {
            long[][] cost = cohort(new Random(size), size, 0.1);
            Uitkomst first = Koppeling.los(cost);
            for (int again = 0; again < 3; again++) {
                assertThat(Koppeling.los(copy(cost))).isEqualTo(first);
            }
        }
    }

    @Test
    void aCohortOfSomeDozensIsProvenToBeTheBest() {
        for (int size : List.of(15, 31, 61)) {
            Uitkomst found = Koppeling.los(places(size));
            assertThat(found.marge()).as("%s", size).isZero();
            assertThat(found.groepen()).filteredOn(one -> one.size() == 3).hasSize(1);
        }
    }

    @Test
    void allOfFlandersTakesFewAttemptsAndSaysHowFarItMayBeFromTheBest() {
        long[][] cost = places(285);
        Uitkomst found = Koppeling.los(cost);
        whole(cost, found);
        assertThat(found.over()).isEmpty();
        assertThat(found.pogingen()).isLessThanOrEqualTo(9);
        assertThat(found.marge()).isLessThan(0.03);
        assertThat(found.ondergrens()).isPositive().isLessThanOrEqualTo(found.kost());
        Uitkomst even = Koppeling.los(places(284));
        assertThat(even.pogingen()).isEqualTo(1);
        assertThat(even.marge()).isZero();
        assertThat(even.groepen()).hasSize(142);
    }

    @Test
    void whoHasNobodyLeftIsSaid() {
        long[][] cost = full(5);
        forbid(cost, 2, 0, 1, 3, 4);
        Uitkomst found = Koppeling.los(cost);
        assertThat(found.over()).containsExactly(2);
        assertThat(found.groepen()).hasSize(2);
        assertThat(found.geenDrietal()).isFalse();
        assertThat(Koppeling.los(new long[0][0]).groepen()).isEmpty();
        assertThat(Koppeling.los(new long[][] {{-1}}).over()).containsExactly(0);
    }

    @Test
    void withoutAGroupOfThreeOneIsLeftAndItIsSaidWhy() {
        // Two camps that only go with the other: no three of them all may.
        long[][] cost = full(5);
        forbid(cost, 0, 1, 2);
        forbid(cost, 1, 2);
        forbid(cost, 3, 4);
        Uitkomst found = Koppeling.los(cost);
        assertThat(found.geenDrietal()).isTrue();
        assertThat(found.groepen()).hasSize(2);
        assertThat(found.over()).hasSize(1);
    }

    /** Every bestuur is in one group or left over, groups are of two or one of three, and no forbidden two are together. */
    private static void whole(long[][] cost, Uitkomst found) {
        List<Integer> seen = new ArrayList<>(found.over());
        long sum = 0;
        for (List<Integer> group : found.groepen()) {
            seen.addAll(group);
            assertThat(group.size()).isBetween(2, 3);
            for (int one : group) {
                for (int other : group) {
                    assertThat(one == other || cost[one][other] >= 0).isTrue();
                }
            }
            sum += Koppeling.kost(cost, group);
        }
        assertThat(sum).isEqualTo(found.kost());
        assertThat(seen).hasSize(cost.length);
        assertThat(new TreeSet<>(seen)).hasSize(cost.length);
        assertThat(found.groepen().stream().filter(one -> one.size() == 3).count())
                .isLessThanOrEqualTo(1);
    }

    private static int[] allowed(long[][] cost) {
        return java.util.stream.IntStream.range(0, cost.length)
                .filter(one -> Arrays.stream(cost[one]).anyMatch(value -> value >= 0))
                .toArray();
    }

    /** The best of all divisions, by trying every one; or, where not all can be in one, with a price for who is left. */
    private static long brute(long[][] cost, int[] some, boolean trio, boolean mayBeAlone) {
        long[][] best = new long[2][1 << some.length];
        for (long[] row : best) {
            Arrays.fill(row, -1);
        }
        return brute(cost, some, 0, trio ? 1 : 0, mayBeAlone, best);
    }

    private static long brute(long[][] cost, int[] some, int done, int trios, boolean mayBeAlone, long[][] best) {
        if (done == (1 << some.length) - 1) {
            return trios == 0 ? 0 : NONE;
        }
        if (best[trios][done] >= 0) {
            return best[trios][done];
        }
        int one = Integer.numberOfTrailingZeros(~done);
        long least = mayBeAlone ? ALONE + brute(cost, some, done | 1 << one, trios, true, best) : NONE;
        for (int other = one + 1; other < some.length; other++) {
            if ((done & 1 << other) != 0 || cost[some[one]][some[other]] < 0) {
                continue;
            }
            int two = done | 1 << one | 1 << other;
            least = Math.min(
                    least,
                    Koppeling.kost(cost, List.of(some[one], some[other]))
                            + brute(cost, some, two, trios, mayBeAlone, best));
            for (int third = other + 1; trios == 1 && third < some.length; third++) {
                if ((two & 1 << third) == 0
                        && cost[some[one]][some[third]] >= 0
                        && cost[some[other]][some[third]] >= 0) {
                    least = Math.min(
                            least,
                            Koppeling.kost(cost, List.of(some[one], some[other], some[third]))
                                    + brute(cost, some, two | 1 << third, 0, mayBeAlone, best));
                }
            }
        }
        best[trios][done] = Math.min(least, NONE);
        return best[trios][done];
    }

    private static long[][] cohort(Random random, int size, double forbidden) {
        long[][] cost = Koppels.fill(size);
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (random.nextDouble() >= forbidden) {
                    cost[i][j] = cost[j][i] = random.nextInt(10_000);
                }
            }
        }
        return cost;
    }

    /** Besturen spread over a map, with something of their own. */
    private static long[][] places(int size) {
        Random random = new Random(285);
        double[][] at = new double[size][3];
        for (double[] one : at) {
            one[0] = random.nextDouble() * 200;
            one[1] = random.nextDouble() * 80;
            one[2] = random.nextDouble();
        }
        long[][] cost = Koppels.fill(size);
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double far = Math.min(1, Math.hypot(at[i][0] - at[j][0], at[i][1] - at[j][1]) / 60);
                cost[i][j] = cost[j][i] = Math.round(3_000 * far + 7_000 * Math.abs(at[i][2] - at[j][2]));
            }
        }
        return cost;
    }

    private static long[][] full(int size) {
        return cohort(new Random(size), size, 0);
    }

    private static void forbid(long[][] cost, int one, int... others) {
        for (int other : others) {
            cost[one][other] = cost[other][one] = Koppeling.VERBODEN;
        }
    }

    private static long[][] copy(long[][] cost) {
        return Arrays.stream(cost).map(long[]::clone).toArray(long[][]::new);
    }
}
