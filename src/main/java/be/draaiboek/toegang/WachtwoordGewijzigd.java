package be.draaiboek.toegang;

import org.jspecify.annotations.Nullable;

/**
 * An account has another password: its other sessions end, and the owner hears of it.
 *
 * @param behoud the HTTP session that stays; null for none
 * @param doorBeheerder whether a beheerder handed out a temporary one
 */
public record WachtwoordGewijzigd(long accountId, @Nullable String behoud, boolean doorBeheerder) {}
