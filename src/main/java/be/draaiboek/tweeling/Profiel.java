package be.draaiboek.tweeling;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a bestuur says of itself to find a twin.
 *
 * @param zoekt it may be suggested and invited
 * @param inleiding a few sentences of its own; may be empty
 * @param maturiteitTelt how far it is may be used to order suggestions, in rough bands; it is never shown
 * @param uitwisseling what it can offer and wants to learn
 * @param versie 0 while nothing was kept
 */
public record Profiel(
        boolean zoekt,
        String inleiding,
        boolean maturiteitTelt,
        Set<Uitdaging> uitdagingen,
        Uitwisseling uitwisseling,
        int versie) {

    /** The longest introduction, in characters. */
    public static final int MAX_INLEIDING = 1000;

    /** Of a bestuur that kept nothing yet. */
    public static final Profiel LEEG = new Profiel(true, "", false, Set.of(), Uitwisseling.LEEG, 0);

    public Profiel {
        Set<Uitdaging> ordered = EnumSet.noneOf(Uitdaging.class);
        ordered.addAll(uitdagingen);
        uitdagingen = java.util.Collections.unmodifiableSet(ordered);
    }
}
