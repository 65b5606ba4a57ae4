package be.draaiboek.editie;

import java.util.Locale;

/** A drawing that an item has beside or instead of the usual layout of its kind. */
public enum Layout {
    /** A grid of four rows drawn as a matrix of two by two: top left, top right, bottom left, bottom right. */
    QUADRANTS,
    /** Added rows drawn as the steps of a process. */
    FLOW;

    /** The name in the edition's files and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Layout of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
