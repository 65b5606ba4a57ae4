package be.draaiboek.cohort;

import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.cohort.Wachten.Stadium;
import org.jspecify.annotations.Nullable;

/**
 * What a coach looks for on the board, under a name of their own.
 *
 * @param zoek part of the name of a bestuur; may be empty
 * @param wacht what they wait for; null for all
 * @param fase where they are; null for all
 * @param sorteer the column; what isn't a column sorts as nothing
 */
public record Bordfilter(
        String naam,
        String zoek,
        @Nullable Op wacht,
        @Nullable Stadium fase,
        String sorteer,
        boolean omgekeerd) {

    /** The longest name, in characters. */
    public static final int MAX_NAAM = 40;

    /** The longest part of a name that is looked for, in characters. */
    public static final int MAX_ZOEK = 80;

    /** How many one coach keeps at most: more are no longer found at a glance. */
    public static final int MEEST = 12;
}
