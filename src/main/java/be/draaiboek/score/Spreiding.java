package be.draaiboek.score;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Option;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** How far the answers in one place lie apart, in order. */
public enum Spreiding {
    /** Nothing to compare: fewer than two answers, or texts, of which no two are the same. */
    GEEN,
    GELIJK,
    DICHTBIJ,
    /** Half the ladder or more; where there is no ladder: not the same. */
    UITEEN;

    /** The room that a sum of fractions needs. */
    private static final double ROUNDING = 1e-9;

    /** Compares answers; who doesn't know lies nowhere on the ladder, who finds it not applicable beside it. */
    public static Spreiding van(CellDefinition cell, Collection<JsonNode> answers) {
        if (answers.size() < 2 || cell.kind() == CellKind.TEXT || cell.kind() == CellKind.PICTURE) {
            return GEEN;
        }
        if (answers.stream().distinct().count() == 1) {
            return GELIJK;
        }
        if (!cell.scores()) {
            return UITEEN;
        }
        DoubleSummaryStatistics found = answers.stream()
                .map(cell::score)
                .filter(score -> score.isPresent())
                .mapToDouble(score -> score.getAsDouble())
                .summaryStatistics();
        DoubleSummaryStatistics ladder = cell.options().stream()
                .map(Option::value)
                .filter(Objects::nonNull)
                .mapToDouble(value -> value)
                .summaryStatistics();
        boolean aside = found.getCount() > 0 && answers.stream().anyMatch(cell::isNotApplicable);
        boolean far = found.getCount() > 1
                && found.getMax() - found.getMin() >= (ladder.getMax() - ladder.getMin()) / 2 - ROUNDING;
        return aside || far ? UITEEN : DICHTBIJ;
    }
}
