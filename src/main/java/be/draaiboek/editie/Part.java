package be.draaiboek.editie;

import org.jspecify.annotations.Nullable;

/**
 * A chapter of the Draaiboek, such as B "Bestudeer de context".
 *
 * @param starter how to open its subject with colleagues; null where there is none
 */
public record Part(String code, String title, @Nullable Starter starter) {

    /** How it is called on the screen: a code in small letters is for addresses only. */
    public String heading() {
        return Section.heading(code, title);
    }

    /** The short way to name it: its code, or its title where the code is for addresses only. */
    public String label() {
        return heading().equals(title) ? title : code;
    }
}
