package be.draaiboek.tweeling;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a bestuur can offer a twin, and what it wants to learn.
 *
 * @param aanreiken it can offer
 * @param leren it wants to learn
 */
public record Uitwisseling(Set<Thema> aanreiken, Set<Thema> leren) {

    public static final Uitwisseling LEEG = new Uitwisseling(Set.of(), Set.of());

    public Uitwisseling {
        aanreiken = ordered(aanreiken);
        leren = ordered(leren);
    }

    /** Returns what this one wants to learn and the other can offer. */
    public Set<Thema> leertVan(Uitwisseling other) {
        Set<Thema> both = EnumSet.noneOf(Thema.class);
        both.addAll(leren);
        both.retainAll(other.aanreiken);
        return both;
    }

    private static Set<Thema> ordered(Set<Thema> some) {
        Set<Thema> ordered = EnumSet.noneOf(Thema.class);
        ordered.addAll(some);
        return Collections.unmodifiableSet(ordered);
    }
}
