package be.draaiboek.toegang;

/**
 * An account is about to be closed, and nobody gave a reason. Whoever knows why that isn't enough throws an {@link
 * be.draaiboek.common.OngeldigException}: then it stays open.
 */
public record AccountSluit(Toegang toegang, long accountId) {}
