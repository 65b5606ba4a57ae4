package be.draaiboek.cohort;

import be.draaiboek.toegang.Toegang;

/**
 * A bestuur left a cohort; told in the transaction of it, so that what hangs on it goes along.
 *
 * @param voorgoed nothing of what its coaches kept of it stays
 */
public record BestuurVertrokken(Toegang door, long cohortId, long bestuurId, boolean voorgoed) {}
