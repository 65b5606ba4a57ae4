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
public record Option(
        String id, String label, @Nullable Double value, boolean nvt, boolean unknown, boolean exclusive) {}
