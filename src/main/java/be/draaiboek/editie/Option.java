package be.draaiboek.editie;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers to choose from.
 *
 * @param value what it is worth from 0 to 1; null where it doesn't score
 * @param nvt "not applicable": leaves the denominator of a score
 * @param unknown "don't know": an answer that never scores
 * @param exclusive in a multi choice: stands alone, beside no other option
 */
<<<<<<< HEAD
public record Option(
        String id, String label, @Nullable Double value, boolean nvt, boolean unknown, boolean exclusive) {}
=======
public record Option(String id, String label, @Nullable Double value, boolean nvt, boolean unknown, boolean exclusive) {

    /** The id of the option that an edition adds to each single choice by rule. */
    static final String DONT_KNOW = "weet-niet";

    /** The option that an edition adds to each single choice by rule: so that nobody has to guess to have answered. */
    static final Option WEET_NIET = new Option(DONT_KNOW, "Weet ik niet", null, false, true, false);
}
>>>>>>> k-klaar
