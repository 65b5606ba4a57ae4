package be.draaiboek.tweeling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What both besturen say, half a year later, of what became of a suggestion, or of something else that was taken along.
 *
 * @param over what was said
 * @param ontvanger what who got it says of it now; null while they say nothing
 * @param gever what who gave it says of it now; null while they say nothing
 */
public record Terugblik(
        Terugkoppeling over,
        @Nullable Woord ontvanger,
        @Nullable Woord gever) {

    /** The longest text, in characters. */
    public static final int LANGSTE = 1000;

    /** After how many months there is something to look back at. */
    static final int MAANDEN = 6;

    /** What became of it. */
    public enum Uitkomst {
        GELUKT("Gelukt"),
        DEELS("Deels gelukt"),
        BEZIG("Nog bezig"),
        NIET("Niet gebeurd");

        private final String label;

        Uitkomst(String label) {
            this.label = label;
        }

        /** Returns the words for it, with a capital. */
        public String label() {
            return label;
        }
    }

    /**
     * What one of both says.
     *
     * @param tekst may be empty
     * @param versie for {@link TerugblikService#say}
     */
    public record Woord(Uitkomst uitkomst, String tekst, int versie, String door, Instant op) {}

    /**
     * All there is to look back at in a tweeling.
     *
     * @param vanaf from when; null while nothing was suggested
     * @param kan whether that day has come
     */
    public record Geheel(@Nullable LocalDate vanaf, boolean kan, List<Terugblik> alles) {

        public Geheel {
            alles = List.copyOf(alles);
        }
    }

    /** Returns what this bestuur says of it; null while it says nothing. */
    public @Nullable Woord of(long bestuur) {
        return over.ontvanger().bestuur() == bestuur ? ontvanger : gever;
    }
}
