package be.draaiboek.tweeling;

import java.util.List;
import java.util.Set;

/**
 * What a coach chose for pairing a cohort; besturen by their ids.
 *
 * @param afstand how much distance counts: 0 not at all, {@link #GEWOON} as configured, {@link #MEEST} the most
 * @param uitdagingen the same of shared challenges
 * @param vast groups of two or three that stand
 * @param apart who is left out by hand
 */
public record Koppelkeuze(int afstand, int uitdagingen, List<List<Long>> vast, Set<Long> apart) {

    public static final int GEWOON = 2;
    public static final int MEEST = 4;

    private static final double[] FACTORS = {0, 0.5, 1, 2, 4};

    /** As everything begins. */
    public static final Koppelkeuze BEGIN = new Koppelkeuze(GEWOON, GEWOON, List.of(), Set.of());

    public Koppelkeuze {
        afstand = Math.clamp(afstand, 0, MEEST);
        uitdagingen = Math.clamp(uitdagingen, 0, MEEST);
        vast = vast.stream().map(List::copyOf).toList();
        apart = Set.copyOf(apart);
    }

    Gewichten gewichten(Gewichten configured) {
        return configured.met(FACTORS[afstand], FACTORS[uitdagingen]);
    }
}
