package be.draaiboek.score;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Option;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import tools.jackson.databind.JsonNode;

/**
 * How far the answers in one place lie apart, in order: the one rule for what the question says of it and for where people
 * disagree in the results.
 */
public enum Spreiding {
    /** Nothing to compare: fewer than two who take a stand, or texts, of which no two are the same. */
    GEEN,
    GELIJK,
    DICHTBIJ,
    /**
     * Worth a conversation: two fifths of the ladder or more; where there is no ladder: not the same, and of what may be
     * ticked together two fifths or more not shared.
     */
    UITEEN;

    /** On any ladder of three to five steps two steps, and of three also one; of percentages forty points. */
    private static final double FAR = 0.4;

    /** How far it is to who stands beside the ladder, or where there is none. */
    private static final double BESIDE = 0.5;

    /** The room that a sum of fractions needs. */
    private static final double ROUNDING = 1e-9;

    /**
     * What a comparison comes to.
     *
     * @param afstand between the two that are furthest apart, as a part of the ladder, from 0 to 1
     */
    public record Uitslag(Spreiding spreiding, double afstand) {}

    /** Compares answers. */
    public static Spreiding of(CellDefinition cell, Collection<JsonNode> answers) {
        return meet(cell, answers).spreiding();
    }

    /**
     * Compares answers and measures how far they are apart. Who doesn't know takes no stand; who finds it not applicable
     * stands beside the ladder.
     */
    public static Uitslag meet(CellDefinition cell, Collection<JsonNode> answers) {
        List<JsonNode> stands =
                answers.stream().filter(value -> !cell.isUnknown(value)).toList();
        if (stands.size() < 2 || cell.kind() == CellKind.TEXT || cell.kind() == CellKind.PICTURE) {
            return new Uitslag(GEEN, 0);
        }
        if (stands.stream().distinct().count() == 1) {
            return new Uitslag(GELIJK, 0);
        }
        if (cell.kind() == CellKind.MULTI) {
            double apart = furthest(stands);
            return new Uitslag(apart == 0 ? GELIJK : apart >= FAR - ROUNDING ? UITEEN : DICHTBIJ, apart);
        }
        List<OptionalDouble> places =
                stands.stream().map(value -> place(cell, value)).toList();
        DoubleSummaryStatistics ladder =
                places.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
        double span = ladder.getCount() < 2 ? 0 : ladder.getMax() - ladder.getMin();
        boolean beside = ladder.getCount() < stands.size();
        double apart = beside ? Math.max(span, BESIDE) : span;
        return new Uitslag(apart >= FAR - ROUNDING ? UITEEN : DICHTBIJ, apart);
    }

    /** How much of what two people ticked they don't share, of the two that share least. */
    private static double furthest(List<JsonNode> stands) {
        List<Set<JsonNode>> ticked = stands.stream()
                .map(value -> value.valueStream().collect(Collectors.toSet()))
                .distinct()
                .toList();
        double apart = 0;
        for (Set<JsonNode> one : ticked) {
            for (Set<JsonNode> other : ticked) {
                Set<JsonNode> all = new HashSet<>(one);
                all.addAll(other);
                long shared = one.stream().filter(other::contains).count();
                apart = Math.max(apart, all.isEmpty() ? 0 : 1 - shared / (double) all.size());
            }
        }
        return apart;
    }

    /** Where an answer stands on the ladder, from 0 to 1; empty beside it, and where there is none. */
    private static OptionalDouble place(CellDefinition cell, JsonNode value) {
        if (cell.kind() == CellKind.PERCENT) {
            return OptionalDouble.of(value.asDouble(0) / 100);
        }
        if (cell.scores()) {
            DoubleSummaryStatistics worth = values(cell).summaryStatistics();
            double length = worth.getMax() - worth.getMin();
            return length == 0
                    ? OptionalDouble.empty()
                    : cell.score(value).stream()
                            .map(score -> (score - worth.getMin()) / length)
                            .findFirst();
        }
        return OptionalDouble.empty();
    }

    private static DoubleStream values(CellDefinition cell) {
        return cell.options().stream()
                .map(Option::value)
                .filter(Objects::nonNull)
                .mapToDouble(value -> value);
    }
}
