package be.draaiboek.tweeling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bestuur that may be a twin, and why.
 *
 * @param inleiding what it says of itself; may be empty
 * @param gemeen the challenges that both ticked
 * @param afstand in kilometres along the great circle; null where a place isn't known
 * @param gelijkenis over all that is shown; how far either is doesn't count in it
 * @param redenen what was compared, the likest first
 */
public record Voorstel(
        long bestuurId,
        String naam,
        String inleiding,
        Kenmerken kenmerken,
        Set<Uitdaging> uitdagingen,
        Set<Uitdaging> gemeen,
        @Nullable Double afstand,
        Mate gelijkenis,
        List<Reden> redenen) {

    public Voorstel {
        redenen = List.copyOf(redenen);
    }

    /** How alike, in words. */
    public enum Mate {
        STERK("lijkt sterk", "dichtbij"),
        DEELS("lijkt deels", "iets verder"),
        WEINIG("lijkt weinig", "ver weg");

        private final String label;
        private final String ligging;

        Mate(String label, String ligging) {
            this.label = label;
            this.ligging = ligging;
        }

        public String label() {
            return label;
        }

        /** Returns the word for a likeness from 0 to 1. */
        static Mate van(double share) {
            return share >= 0.67 ? STERK : share >= 0.4 ? DEELS : WEINIG;
        }
    }

    /**
     * One thing that was compared, with its figures.
     *
     * @param afstand whether it is about how far apart they lie: near or far, and not alike
     */
    public record Reden(Mate mate, String zin, boolean afstand) {

        /** What the figures come to, in words. */
        public String woord() {
            return afstand ? mate.ligging : mate.label;
        }
    }
}
