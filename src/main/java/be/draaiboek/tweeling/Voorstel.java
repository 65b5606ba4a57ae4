package be.draaiboek.tweeling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bestuur that may be a twin, and why.
 *
 * @param inleiding what it says of itself; may be empty
 * @param gemeen the challenges that both ticked
 * @param uitwisseling what it can offer and wants to learn
 * @param afstand in kilometres along the great circle; null where a place isn't known
 * @param gelijkenis over all that is shown; how far either is doesn't count in it
 * @param redenen what was compared: shared challenges first, income last
 */
public record Voorstel(
        long bestuurId,
        String naam,
        String inleiding,
        Kenmerken kenmerken,
        Set<Uitdaging> uitdagingen,
        Set<Uitdaging> gemeen,
        Uitwisseling uitwisseling,
        @Nullable Double afstand,
        Mate gelijkenis,
        List<Reden> redenen) {

    public Voorstel {
        redenen = List.copyOf(redenen);
    }

    /** How alike, in words. */
    public enum Mate {
        STERK("lijkt sterk", "dichtbij", "past sterk"),
        DEELS("lijkt deels", "iets verder", "past deels"),
        WEINIG("lijkt weinig", "ver weg", "past weinig");

        private final String label;
        private final String ligging;
        private final String passend;

        Mate(String label, String ligging, String passend) {
            this.label = label;
            this.ligging = ligging;
            this.passend = passend;
        }

        public String label() {
            return label;
        }

        /** Returns the word for a likeness from 0 to 1. */
        static Mate of(double share) {
            return share >= 0.67 ? STERK : share >= 0.4 ? DEELS : WEINIG;
        }
    }

    /** What is measured: whether they are alike, how far apart they lie, or whether one can help the other. */
    public enum Maat {
        GELIJKEN,
        LIGGING,
        PASSEN
    }

    /** One thing that was compared, with its figures. */
    public record Reden(Mate mate, String zin, Maat maat) {

        /** What the figures come to, in words. */
        public String woord() {
            return switch (maat) {
                case GELIJKEN -> mate.label;
                case LIGGING -> mate.ligging;
                case PASSEN -> mate.passend;
            };
        }
    }
}
