package be.draaiboek.nota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody remarks on a paragraph of a version. One layer: it is settled with a word, not talked over.
 *
 * @param plaats of the paragraph, see {@link Notatekst.Blok#plaats}
 * @param bestuur of its writer, where that isn't the note's own; "" where it is
 * @param antwoord what was done with it; "" while nothing was
 * @param door who wrote it
 * @param afgehandeldDoor null while it is open
 * @param vanMij whether I wrote it
 */
public record Opmerking(
        long id,
        long versieId,
        String plaats,
        String bestuur,
        String door,
        Instant op,
        String tekst,
        Staat staat,
        String antwoord,
        @Nullable String afgehandeldDoor,
        boolean vanMij) {

    public static final int MAX_TEKST = 4000;
    public static final int MAX_ANTWOORD = 2000;

    /** What became of it. */
    public enum Staat {
        OPEN("open"),
        VERWERKT("verwerkt"),
        NIET_GEVOLGD("niet gevolgd");

        private final String label;

        Staat(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What somebody thinks of a version as a whole. */
    public enum Oordeel {
        AKKOORD("akkoord"),
        VOORBEHOUD("akkoord met voorbehoud"),
        NIET("niet akkoord");

        private final String label;

        Oordeel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who thinks what. */
    public record Stem(String door, boolean vanMij, Oordeel oordeel, String woord, Instant op) {}
}
