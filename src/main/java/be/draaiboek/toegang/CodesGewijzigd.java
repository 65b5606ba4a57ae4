package be.draaiboek.toegang;

/**
 * An account is asked for a code when it logs in, or isn't any more: its owner hears of it.
 *
 * @param aan whether one is asked for from now on
 */
public record CodesGewijzigd(long accountId, boolean aan) {}
