package be.draaiboek.editie;

import org.jspecify.annotations.Nullable;

/**
 * A column of a grid or of added rows; also an extra cell ("field") beside an item, such as its explanation.
 *
 * @param sum whether the interface shows the column's total
 * @param per id of the year column by which the total is also split; null where it isn't
 * @param addsTo what the column's cells should come to, such as 100 for shares; a sum that differs shows as
 *     unfinished and is never refused
 * @param recurring whether the amount comes back every year from its year on
 * @param year the year that the column's amounts fall in; null where the column isn't that of a year
 */
public record Column(
        String id,
        String label,
        String help,
        CellDefinition cell,
        boolean sum,
        @Nullable String per,
        @Nullable Integer addsTo,
        boolean recurring,
        @Nullable Integer year) {

    /** A column that isn't that of a year. */
    public Column(
            String id,
            String label,
            String help,
            CellDefinition cell,
            boolean sum,
            @Nullable String per,
            @Nullable Integer addsTo,
            boolean recurring) {
        this(id, label, help, cell, sum, per, addsTo, recurring, null);
    }
}
