package be.draaiboek.tweeling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs a whole cohort at once, with one group of three where the number is odd: pure arithmetic over a table of costs. What
 * is made small is the sum, over all besturen, of the mean cost to whom they are put with: fair to each, and easy to say.
 *
 * <p>An even number is one perfect matching. For an odd one, three besturen are first taken out at the least that a place in
 * a group of three can cost them; what that leaves as prices says of every group of three what a division with it costs at
 * least, and in that order they are tried exactly until the bound passes the best. What bounds the work is a number of
 * attempts and never the clock, so that the same costs always give the same groups.
 */
final class Koppeling {

    /** Those two may not be put together. */
    static final long VERBODEN = -1;

    /** Sums of doubles that are whole numbers are off by less than this. */
    private static final double EPSILON = 1e-6;

    /** Attempts times the cube of the number of besturen: exact up to some sixty, eight attempts for all of Flanders. */
    private static final long WORK = 40_000_000;

    private static final int FEWEST = 8;
    private static final int MOST_TRIOS = 5_000;
    private static final int DUMMIES = 3;

    private final long[][] cost;
    private int attempts;

    private Koppeling(long[][] cost) {
        this.cost = cost;
    }

    /**
     * What came of it; besturen are their places in the table.
     *
     * @param groepen pairs and at most one group of three, each in order, the first bestuur first
     * @param over who is in none: nobody that they may be put with is left
     * @param geenDrietal the number is odd and no group of three may be made, so that one is left over
     * @param kost twice the sum of the mean costs, which is a whole number
     * @param ondergrens no division costs less; equal to the cost where it is proven to be the best
     * @param pogingen how many matchings were made to find it
     */
    record Uitkomst(
            List<List<Integer>> groepen,
            List<Integer> over,
            boolean geenDrietal,
            long kost,
            long ondergrens,
            int pogingen) {

        /** Returns by how much it may cost more than the best, at most; 0 where it is the best. */
        double marge() {
            return kost <= ondergrens ? 0 : ondergrens <= 0 ? 1 : (double) (kost - ondergrens) / ondergrens;
        }
    }

    /**
     * Divides.
     *
     * @param cost of putting two together, the same both ways; {@link #VERBODEN} where they may not be
     */
    static Uitkomst los(long[][] cost) {
        return new Koppeling(cost).divide();
    }

    /** Twice the sum of the mean costs of a group. */
    static long kost(long[][] cost, List<Integer> group) {
        long sum = 0;
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                sum += cost[group.get(i)][group.get(j)];
            }
        }
        return group.size() == 2 ? 4 * sum : 2 * sum;
    }

    private Uitkomst divide() {
        int[] all = IntStream.range(0, cost.length)
                .filter(one -> Arrays.stream(cost[one]).anyMatch(value -> value >= 0))
                .toArray();
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, cost.length).boxed().toList());
        Arrays.stream(all).forEach(one -> left.remove(Integer.valueOf(one)));
        if (all.length == 0) {
            return new Uitkomst(List.of(), left, false, 0, 0, 0);
        }
        Found found = all.length % 2 == 0 ? pairs(all) : trio(all);
        if (found != null) {
            return result(found, left, false);
        }
        return result(most(all), left, all.length % 2 == 1);
    }

    private Uitkomst result(Found found, List<Integer> left, boolean noTrio) {
        List<Integer> over = new ArrayList<>(left);
        over.addAll(found.left);
        over.sort(Comparator.naturalOrder());
        List<List<Integer>> groups = found.groups.stream()
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
        return new Uitkomst(groups, over, noTrio, found.cost, found.bound, attempts);
    }

    private record Found(List<List<Integer>> groups, List<Integer> left, long cost, long bound) {}

    /** Pairs of all of these; null where there is no such division. */
    private @Nullable Found pairs(int[] some) {
        if (some.length == 0) {
            return new Found(List.of(), List.of(), 0, 0);
        }
        Koppels.Gevonden made = solve(Koppels.deel(cost, some, 4));
        if (made == null) {
            return null;
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < some.length; i++) {
            if (made.maat()[i] > i) {
                groups.add(List.of(some[i], some[made.maat()[i]]));
            }
        }
        return new Found(groups, List.of(), made.kost(), made.kost());
    }

    private Koppels.@Nullable Gevonden solve(long[][] weights) {
        attempts++;
        return Koppels.los(weights);
    }

    private record Trio(long bound, int a, int b, int c) {
        static final Comparator<Trio> ORDER = Comparator.comparingLong(Trio::bound)
                .thenComparingInt(Trio::a)
                .thenComparingInt(Trio::b)
                .thenComparingInt(Trio::c);
    }

    /** One group of three and pairs of the others; null where there is no such division. */
    private @Nullable Found trio(int[] some) {
        int n = some.length;
        long[][] weights = Koppels.fill(n + DUMMIES);
        long[][] between = Koppels.deel(cost, some, 4);
        for (int i = 0; i < n; i++) {
            System.arraycopy(between[i], 0, weights[i], 0, n);
            long[] cheapest = Arrays.stream(between[i])
                    .filter(one -> one >= 0)
                    .sorted()
                    .limit(2)
                    .toArray();
            for (int d = n; cheapest.length == 2 && d < n + DUMMIES; d++) {
                // The mean to the two cheapest: a place in a group of three costs no less.
                weights[i][d] = weights[d][i] = (cheapest[0] + cheapest[1]) / 4;
            }
        }
        Koppels.Gevonden relaxed = solve(weights);
        if (relaxed == null) {
            return null;
        }
        return best(some, between, cheap(relaxed, between, n));
    }

    /** The groups of three with the lowest bounds, in order; one more than there are says that some were dropped. */
    private List<Trio> cheap(Koppels.Gevonden relaxed, long[][] between, int n) {
        PriorityQueue<Trio> kept = new PriorityQueue<>(Trio.ORDER.reversed());
        double base = 0;
        for (int i = 0; i < n; i++) {
            base += relaxed.prijs()[i];
        }
        boolean[] odd = new boolean[relaxed.bloemen().size()];
        int[][] in = new int[odd.length][n];
        for (int s = 0; s < odd.length; s++) {
            BitSet members = relaxed.bloemen().get(s).leden();
            odd[s] = members.get(0, n).cardinality() % 2 == 1;
            for (int i = 0; i < n; i++) {
                in[s][i] = members.get(i) ? 1 : 0;
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                if (between[a][b] < 0) {
                    continue;
                }
                for (int c = b + 1; c < n; c++) {
                    if (between[a][c] < 0 || between[b][c] < 0) {
                        continue;
                    }
                    double bound = (between[a][b] + between[a][c] + between[b][c]) / 2.0
                            + base
                            - relaxed.prijs()[a]
                            - relaxed.prijs()[b]
                            - relaxed.prijs()[c];
                    boolean full = kept.size() > MOST_TRIOS;
                    // What comes later loses from its equals: where all are alike, as good as nothing has to be kept.
                    if (full && Math.ceil(bound - EPSILON) >= kept.element().bound) {
                        continue;
                    }
                    for (int s = 0; s < odd.length; s++) {
                        boolean even = (in[s][a] + in[s][b] + in[s][c]) % 2 == 0;
                        bound += odd[s] == even ? relaxed.bloemen().get(s).prijs() : 0;
                    }
                    if (full && Math.ceil(bound - EPSILON) >= kept.element().bound) {
                        continue;
                    }
                    kept.add(new Trio((long) Math.ceil(bound - EPSILON), a, b, c));
                    if (full) {
                        kept.remove();
                    }
                }
            }
        }
        return kept.stream().sorted(Trio.ORDER).toList();
    }

    private @Nullable Found best(int[] some, long[][] between, List<Trio> trios) {
        long most = Math.max(FEWEST, WORK / ((long) some.length * some.length * some.length));
        Found best = null;
        long bound = Long.MAX_VALUE;
        int tried = 0;
        for (Trio one : trios) {
            boolean spent = (best != null && tried >= most) || tried >= MOST_TRIOS;
            if (spent || (best != null && one.bound >= best.cost)) {
                bound = one.bound;
                break;
            }
            tried++;
            Found rest = pairs(without(some, one));
            long own = (between[one.a][one.b] + between[one.a][one.c] + between[one.b][one.c]) / 2;
            if (rest != null && (best == null || own + rest.cost < best.cost)) {
                List<List<Integer>> groups = new ArrayList<>(rest.groups);
                groups.add(List.of(some[one.a], some[one.b], some[one.c]));
                best = new Found(groups, List.of(), own + rest.cost, 0);
            }
        }
        return best == null ? null : new Found(best.groups, List.of(), best.cost, Math.min(best.cost, bound));
    }

    private static int[] without(int[] some, Trio one) {
        return IntStream.range(0, some.length)
                .filter(i -> i != one.a && i != one.b && i != one.c)
                .map(i -> some[i])
                .toArray();
    }

    /**
     * As many pairs as there can be, the cheapest of those: two copies of everything, in which who stays alone is put with
     * its own copy at a price above all else.
     */
    private Found most(int[] some) {
        int n = some.length;
        long[][] between = Koppels.deel(cost, some, 4);
        long alone = 1
                + Arrays.stream(between)
                        .mapToLong(row -> Arrays.stream(row).max().orElse(0))
                        .sum();
        long[][] weights = Koppels.fill(2 * n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weights[i][j] = between[i][j];
                weights[n + i][n + j] = between[i][j];
            }
            weights[i][n + i] = weights[n + i][i] = 2 * alone;
        }
        Koppels.Gevonden made = java.util.Objects.requireNonNull(solve(weights));
        List<List<Integer>> groups = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < n; i++) {
            int other = made.maat()[i];
            if (other >= n) {
                left.add(some[i]);
            } else if (other > i) {
                groups.add(List.of(some[i], some[other]));
                sum += between[i][other];
            }
        }
        return new Found(groups, left, sum, sum);
    }
}
