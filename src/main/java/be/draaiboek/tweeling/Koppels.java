package be.draaiboek.tweeling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest pairs of all, with the prices that prove it. It begins with the few cheapest partners of each and lets the
 * prices say which of the other edges could still make it cheaper: for hundreds of besturen a fraction of the work of all
 * edges, with the same outcome.
 */
final class Koppels {

    private static final int NEAREST = 8;
    private static final int WIDER = 4;
    private static final double EPSILON = 1e-6;

    private Koppels() {}

    /** An odd set, of which one at least goes out; what that is worth. */
    record Bloem(BitSet leden, double prijs) {}

    /**
     * Pairs of all.
     *
     * @param maat with whom each is put
     * @param prijs of each by itself; two that aren't put together cost no less than both, with what stands between them
     */
    // Made and read in this package alone, and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Gevonden(int[] maat, long kost, double[] prijs, List<Bloem> bloemen) {}

    /** Returns a table without any edges. */
    static long[][] fill(int size) {
        long[][] table = new long[size][size];
        for (long[] row : table) {
            Arrays.fill(row, Koppeling.VERBODEN);
        }
        return table;
    }

    /** Returns the table of some of them, times a factor. */
    static long[][] deel(long[][] cost, int[] some, long factor) {
        long[][] table = fill(some.length);
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < some.length; j++) {
                long value = cost[some[i]][some[j]];
                if (i != j && value >= 0) {
                    table[i][j] = factor * value;
                }
            }
        }
        return table;
    }

    /** Returns the cheapest pairs; null where not all can be paired. */
    static @Nullable Gevonden los(long[][] weight) {
        int n = weight.length;
        boolean[][] in = new boolean[n][n];
        int width = NEAREST;
        widen(weight, in, width);
        while (true) {
            Gevonden found = solve(weight, in);
            if (found != null) {
                if (!price(weight, in, found)) {
                    return found;
                }
            } else if (width >= n) {
                return null;
            } else {
                width *= WIDER;
                widen(weight, in, width);
            }
        }
    }

    private static void widen(long[][] weight, boolean[][] in, int width) {
        for (int i = 0; i < weight.length; i++) {
            long[] row = weight[i];
            int from = i;
            IntStream.range(0, row.length)
                    .filter(j -> row[j] >= 0)
                    .boxed()
                    // Of equals the next ones round: all begin with others, so that many who are alike can be paired.
                    .sorted(Comparator.<Integer>comparingLong(j -> row[j])
                            .thenComparingInt(j -> Math.floorMod(j - from, row.length)))
                    .limit(width)
                    .forEach(j -> in[from][j] = in[j][from] = true);
        }
    }

    /** Adds the edges that the prices don't rule out; false when there are none. */
    private static boolean price(long[][] weight, boolean[][] in, Gevonden found) {
        boolean added = false;
        for (int i = 0; i < weight.length; i++) {
            for (int j = i + 1; j < weight.length; j++) {
                if (weight[i][j] < 0 || in[i][j]) {
                    continue;
                }
                double slack = weight[i][j] - found.prijs[i] - found.prijs[j];
                for (Bloem one : found.bloemen) {
                    if (one.leden.get(i) != one.leden.get(j)) {
                        slack -= one.prijs;
                    }
                }
                if (slack < -EPSILON) {
                    in[i][j] = in[j][i] = true;
                    added = true;
                }
            }
        }
        return added;
    }

    private static @Nullable Gevonden solve(long[][] weight, boolean[][] in) {
        int n = weight.length;
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int i = 0; i < n; i++) {
            graph.addVertex(i);
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (in[i][j]) {
                    graph.setEdgeWeight(graph.addEdge(i, j), (double) weight[i][j]);
                }
            }
        }
        var solver = new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MINIMIZE);
        int[] mate = new int[n];
        long cost = 0;
        try {
            for (DefaultWeightedEdge edge : solver.getMatching().getEdges()) {
                int one = graph.getEdgeSource(edge);
                int other = graph.getEdgeTarget(edge);
                mate[one] = other;
                mate[other] = one;
                cost += weight[one][other];
            }
        } catch (IllegalArgumentException none) {
            // There is no perfect matching within these edges.
            return null;
        }
        double[] price = new double[n];
        List<Bloem> odd = new ArrayList<>();
        for (Map.Entry<Set<Integer>, Double> dual :
                solver.getDualSolution().getDualVariables().entrySet()) {
            BitSet members = new BitSet(n);
            dual.getKey().forEach(members::set);
            if (members.cardinality() == 1) {
                price[members.nextSetBit(0)] = dual.getValue();
            } else if (dual.getValue() > EPSILON) {
                odd.add(new Bloem(members, dual.getValue()));
            }
        }
        return new Gevonden(mate, cost, price, odd);
    }
}
