package be.draaiboek.editie;

import be.draaiboek.common.OngeldigException;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is kept, whatever program it was pasted from: lines end in one way and nothing invisible steers. A slide's soft
 * return is a vertical tab; nobody can see it, so nobody can be asked to take it away. The browser does the same.
 */
public final class Tekst {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u000b\\f\\u0085\\u2028\\u2029]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    // From the first space of a run only: else a long run that no line end follows is looked at once for each of its
    // spaces.
    private static final Pattern BETWEEN_LINES = Pattern.compile("(?<! ) *+\\n[\\n ]*+");

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

    private Tekst() {}

    /** Returns the text with plain line ends and without control characters. */
    public static String schoon(String text) {
        return INVISIBLE.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** Returns the same on one line: where a line ended stands a space. */
    public static String regel(String text) {
        return BETWEEN_LINES.matcher(schoon(text)).replaceAll(" ");
    }

    /**
     * Returns the text as it is kept, without blanks around it.
     *
     * @param most how many characters it may have, as people count them
     * @throws OngeldigException when it is longer
     */
    public static String binnen(String text, int most) {
        String kept = schoon(text).strip();
        String wrong = teLang(kept, most);
        if (!wrong.isEmpty()) {
            throw new OngeldigException(wrong);
        }
        return kept;
    }

    /** Returns why a text is too long for a place, with what to do; empty where it fits. */
    public static String teLang(String text, int most) {
        int length = lengte(text);
        if (length <= most) {
            return "";
        }
        NumberFormat whole = NumberFormat.getIntegerInstance(DUTCH);
        return "Deze tekst telt %s tekens; er passen er hoogstens %s. Kort hem in: hij staat er nog helemaal."
                .formatted(whole.format(length), whole.format(most));
    }

    /** Returns the beginning of a text on one line, cut between words where it is longer than so many characters. */
    public static String begin(String text, int most) {
        String one = regel(text).strip();
        if (lengte(one) <= most) {
            return one;
        }
        String cut = one.substring(0, one.offsetByCodePoints(0, most));
        int word = one.charAt(cut.length()) == ' ' ? cut.length() : cut.lastIndexOf(' ');
        // A word as long as all of it is cut itself.
        return (word > most / 2 ? cut.substring(0, word) : cut).strip() + "…";
    }

    /** How many characters people count in a text: an emoji is one. */
    public static int lengte(String text) {
        return text.codePointCount(0, text.length());
    }
}
