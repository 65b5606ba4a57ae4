package be.draaiboek.common;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The amounts of one line of a budget, by year. Where they come back every year, an empty year holds the last amount before it:
 * the same rule on the screen (frontend/fields/totals.ts), on paper, in Excel and in the note.
 *
 * @param eigen what somebody filled in, in whole euro
 * @param herhaalt whether it comes back every year
 */
public record Jaarreeks(NavigableMap<Integer, Long> eigen, boolean herhaalt) {

    public Jaarreeks {
        eigen = Collections.unmodifiableNavigableMap(new TreeMap<>(eigen));
    }

    /** Returns what counts in a year; empty where nothing does. */
    public OptionalLong in(int year) {
        Map.Entry<Integer, Long> last = eigen.floorEntry(year);
        return last != null && (herhaalt || last.getKey() == year)
                ? OptionalLong.of(last.getValue())
                : OptionalLong.empty();
    }

    /** Tells whether what counts in a year comes from an earlier one. */
    public boolean neemtOver(int year) {
        return !eigen.containsKey(year) && in(year).isPresent();
    }
}
