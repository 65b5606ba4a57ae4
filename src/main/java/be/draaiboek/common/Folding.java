package be.draaiboek.common;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * What the spellings of one text have in common: small letters without accents, one apostrophe, one quotation mark, one
 * hyphen, one space, nothing that can't be seen. Whatever compares people's words folds both sides, and frontend/folding.ts
 * does the same in the browser. It knows which place in the text each of its characters came from, so that what is found in
 * the one is shown as it stands in the other.
 */
public final class Folding {

    private final StringBuilder folded;
    private int[] starts;
    private int[] ends;

    private Folding(String text, boolean places) {
        folded = new StringBuilder(text.length());
        starts = places ? new int[text.length()] : new int[0];
        ends = places ? new int[text.length()] : new int[0];
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            int before = folded.length();
            append(point);
            if (places) {
                note(before, at, next);
            }
            at = next;
        }
    }

    /** Returns a text folded, with the places in it. */
    public static Folding of(String text) {
        return new Folding(text, true);
    }

    /** Returns a text folded. */
    public static String fold(String text) {
        return new Folding(text, false).text();
    }

    /** Whether a text has these words in it, in whatever spelling; always when they are empty. */
    public static boolean contains(String text, String words) {
        return fold(text).contains(fold(words).strip());
    }

    /** How well a name answers to what was typed: 0 when it begins with it, 1 when a word in it does, 2 when it has it, else 3. */
    public static int rank(String name, String typed) {
        String wanted = fold(typed).strip();
        String known = fold(name);
        if (known.startsWith(wanted)) {
            return 0;
        }
        for (int at = known.indexOf(wanted); at >= 0; at = known.indexOf(wanted, at + 1)) {
            if (!Character.isLetterOrDigit(known.charAt(at - 1))) {
                return 1;
            }
        }
        return known.contains(wanted) ? 2 : 3;
    }

    public String text() {
        return folded.toString();
    }

    /** Where in the text itself the character at this place of the folded one begins. */
    public int start(int place) {
        return starts[place];
    }

    /** Where in the text itself the character before this place of the folded one ends, with the marks on it. */
    public int end(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    private void note(int before, int from, int to) {
        int length = folded.length();
        if (length > starts.length) {
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        Arrays.fill(starts, before, length, from);
        Arrays.fill(ends, before, length, to);
        if (length == before && length > 0) {
            // a mark, or what can't be seen, belongs to the letter that it follows
            ends[length - 1] = to;
        }
    }

    private void append(int point) {
        if (point < 128) {
            folded.append(Character.isWhitespace(point) ? ' ' : (char) same(Character.toLowerCase(point)));
            return;
        }
        String one = spelled(point);
        if (one != null) {
            folded.append(one);
            return;
        }
        // K: what a font or a PDF made one character of (ﬁ, …, a wide letter) is what it says
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !unseen(part))
                .map(part -> Character.isSpaceChar(part) ? ' ' : same(Character.toLowerCase(part)))
                .forEach(folded::appendCodePoint);
    }

    private static @org.jspecify.annotations.Nullable String spelled(int point) {
        return switch (point) {
            // spacing accents: decomposed they would be a space with a mark on it
            case 0x00b4, 0x02bb, 0x02bc, 0x02b9, 0x1fbf, 0x1ffd -> "'";
            case 0x00e6, 0x00c6 -> "ae";
            case 0x0153, 0x0152 -> "oe";
            case 0x00f8, 0x00d8 -> "o";
            case 0x00df, 0x1e9e -> "ss";
            case 0x0131 -> "i";
            default -> null;
        };
    }

    private static int same(int point) {
        return switch (point) {
            case 0x60, 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x2035, 0x2039, 0x203a -> '\'';
            case 0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0x2036, 0xab, 0xbb -> '"';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            default -> point;
        };
    }

    private static boolean unseen(int point) {
        int kind = Character.getType(point);
        return kind == Character.NON_SPACING_MARK || kind == Character.FORMAT || kind == Character.ENCLOSING_MARK;
    }
}
