package be.draaiboek.editie;

import java.util.List;

/**
 * Questions with which two besturen open a conversation about a difference, by turns. In each, {@link #NAAM} is the other
 * bestuur and {@link #VRAAG} what it is about.
 *
 * @param theyAreFurther where the other stands higher
 * @param weAreFurther where we do
 * @param bothBegin where both stand low
 * @param otherwise where the answers have no order and are not the same
 * @param deliberate where the other chose to leave it so
 * @param onlyThey where only the other has an answer
 */
public record Openers(
        List<String> theyAreFurther,
        List<String> weAreFurther,
        List<String> bothBegin,
        List<String> otherwise,
        List<String> deliberate,
        List<String> onlyThey) {

    public static final String NAAM = "{naam}";
    public static final String VRAAG = "{vraag}";

    public Openers {
        theyAreFurther = List.copyOf(theyAreFurther);
        weAreFurther = List.copyOf(weAreFurther);
        bothBegin = List.copyOf(bothBegin);
        otherwise = List.copyOf(otherwise);
        deliberate = List.copyOf(deliberate);
        onlyThey = List.copyOf(onlyThey);
    }

    /** Fills in a question. */
    public static String fill(String pattern, String name, String subject) {
        int at = pattern.indexOf(NAAM);
        // One after the other: a name may hold what looks like a place to fill in.
        if (at < 0) {
            return pattern.replace(VRAAG, subject);
        }
        return pattern.substring(0, at).replace(VRAAG, subject)
                + name
                + fill(pattern.substring(at + NAAM.length()), name, subject);
    }
}
