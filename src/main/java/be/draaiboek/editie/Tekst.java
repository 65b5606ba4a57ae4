package be.draaiboek.editie;

import java.util.regex.Pattern;

/**
 * Text as it is kept, whatever program it was pasted from: lines end in one way and nothing invisible steers. A slide's soft
 * return is a vertical tab; nobody can see it, so nobody can be asked to take it away. The browser does the same.
 */
public final class Tekst {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000b\\f\\u0085\\u2028\\u2029]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern BETWEEN_LINES = Pattern.compile(" *\\n[\\n ]*");

    private Tekst() {}

    /** Returns the text with plain line ends and without control characters. */
    public static String schoon(String text) {
        return INVISIBLE.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** Returns the same on one line: where a line ended stands a space. */
    public static String regel(String text) {
        return BETWEEN_LINES.matcher(schoon(text)).replaceAll(" ");
    }

    /** How many characters people count in a text: an emoji is one. */
    public static int lengte(String text) {
        return text.codePointCount(0, text.length());
    }
}
