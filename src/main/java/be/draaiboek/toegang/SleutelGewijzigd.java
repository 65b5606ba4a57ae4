package be.draaiboek.toegang;

/**
 * An account has a passkey more, or one less: its owner hears of it.
 *
 * @param erbij whether there is one more
 */
public record SleutelGewijzigd(long accountId, boolean erbij) {}
