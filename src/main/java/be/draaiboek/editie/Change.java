package be.draaiboek.editie;

import java.util.List;
import java.util.Locale;

/**
 * What means something else than in the edition before; better words alone are no change.
 *
 * @param at what it is about: a section, a question, or a part of a question such as {@code c13-budget/jaar}; none where it
 *     is about the whole edition
 * @param text what changed, for whoever filled in the edition before
 */
public record Change(Kind kind, List<String> at, String text) {

    /** How it changed. */
    public enum Kind {
        ADDED,
        CHANGED,
        /** Gone from here; what was answered stays in the edition before. */
        RETIRED;

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Change {
        at = List.copyOf(at);
    }
}
