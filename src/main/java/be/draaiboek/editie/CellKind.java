package be.draaiboek.editie;

import java.util.Locale;

/** What one cell holds. */
public enum CellKind {
    TEXT,
    CHOICE,
    MULTI,
    PERCENT,
    AMOUNT,
    YEAR,
    DATE,
    TICK,
    /** A picture that was handed in, with its alternative text. */
    PICTURE,
    /** The place of a row that people added themselves. */
    POSITION;

    /** The name in the edition's files and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CellKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
