package be.draaiboek.editie;

import java.util.Locale;

/** The form of an item: how many cells it has and how they are laid out. */
public enum ItemKind {
    TEXT,
    CHOICE,
    MULTI,
    /** Statements, each with a choice from the same options. */
    CHECK,
    GRID,
    /** A table to which people add rows; each row is a marker cell in column {@link Item#MARKER}. */
    ROWS,
    /**
     * People add rows and columns, and choose at each crossing. A row is a marker in column {@link Item#MARKER}, a column
     * one in column {@link Item#ACROSS_MARKER} of a row of its own.
     */
    MATRIX;

    /** The name in the edition's files and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
