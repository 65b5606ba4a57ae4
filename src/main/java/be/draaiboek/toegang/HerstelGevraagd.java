package be.draaiboek.toegang;

import java.time.Duration;

/**
 * Somebody asked for a new password; whoever brings letters round, brings them the link.
 *
 * @param code the secret of the link
 * @param geldig how long it works
 */
public record HerstelGevraagd(long accountId, String code, Duration geldig) {}
