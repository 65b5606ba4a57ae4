package be.draaiboek.bench.faults;

/** A mistake on purpose, to see that it is noticed: for who doubts the judge. */
enum Sabotage {
    NONE,
    /** Somebody gives an edit a new name when they send it again. */
    RENAME,
    /** Somebody sends now and then what was acknowledged once more, under a new name. */
    REPEAT,
    /** A version disappears from the database before it is compared. */
    DELETE,
    /** An answer is changed behind everybody's back. */
    CHANGE
}
