package be.draaiboek.editie;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is added up over rows that people add, from the columns that hold the amount of a year.
 *
 * @param minus the answer that makes a row's amounts go off instead of on; null where all are added
 * @param carry the answer that makes an empty year hold what the last filled year before it holds; null where none does
 * @param by id of a choice column whose answers each get a line of their own; null where there are none
 * @param periods spans of years that get a sum, such as a bestuursperiode
 */
public record Totals(
        @Nullable When minus,
        @Nullable When carry,
        @Nullable String by,
        List<Period> periods) {

    /** One answer in one column. */
    public record When(String column, String option) {}

    /** Both years are in it. */
    public record Period(String label, int from, int to) {}

    public Totals {
        periods = List.copyOf(periods);
    }
}
