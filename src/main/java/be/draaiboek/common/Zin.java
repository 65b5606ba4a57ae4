package be.draaiboek.common;

import java.util.regex.Pattern;

/** Sentences that are put together from what others wrote. */
public final class Zin {

    private static final Pattern ENDED = Pattern.compile("(?s).*[.?!…][”’\")]?\\s*");

    private Zin() {}

    /** Returns it as a sentence: with a point behind it, where it doesn't end by itself. */
    public static String punt(String text) {
        return ENDED.matcher(text).matches() ? text : text + ".";
    }
}
