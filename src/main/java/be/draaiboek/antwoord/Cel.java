package be.draaiboek.antwoord;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A cell as it stands: the unit in which an answer is kept (design: item + row + column + holder).
 *
 * @param address where it is
 * @param version 1 for the first value that was kept
 * @param value as the edition's kind of cell prescribes; null for a cell that was emptied
 * @param by who changed it last; null when the account was erased
 * @param at when that was
 */
public record Cel(
        Adres address,
        int version,
        @Nullable JsonNode value,
        @Nullable String by,
        Instant at) {

    /** The holder of what is agreed or written together. */
    public static final long SAMEN = 0;

    /**
     * Where a cell is within a traject.
     *
     * @param item an item of the edition
     * @param row a row of a grid, an added row's UUID, or ""
     * @param col a column, an extra field such as {@code toelichting}, or ""
     * @param holder a deelnemer, or {@link Cel#SAMEN}
     */
    public record Adres(String item, String row, String col, long holder) {}

    /** How a value came about. */
    public enum Bron {
        TYPED,
        DRAFT,
        CONFLICT,
        RESTORED,
        DEMO,
        /** It came back in a Word file. */
        WORD,
        /** It was taken over from a bestuur that went up in this one. */
        FUSIE
    }

    /**
     * An edit on its way to be kept.
     *
     * @param mutation the browser's own name for the edit; a second arrival is recognised by it
     * @param base the version that the person saw; 0 when there was none
     * @param file the file that it came in; null when it was typed here
     */
    public record Mutatie(
            UUID mutation,
            Adres address,
            int base,
            @Nullable JsonNode value,
            Bron source,
            @Nullable String file) {

        /** An edit that came in no file. */
        public Mutatie(UUID mutation, Adres adres, int base, @Nullable JsonNode value, Bron bron) {
            this(mutation, adres, base, value, bron, null);
        }
    }

    /**
     * An answer of the demo, which nobody typed.
     *
     * @param by the account that is said to have written it
     * @param at when that is said to have been
     * @param first what stood there before, an hour earlier; null for a first version
     */
    public record Verzonnen(
            Adres address,
            JsonNode value,
            long by,
            Instant at,
            @Nullable JsonNode first) {}

    /** What became of an edit. */
    public sealed interface Uitkomst {

        UUID mutation();

        /** Kept, now or at an earlier arrival. */
        record Bewaard(UUID mutation, Adres address, int version, Instant at) implements Uitkomst {}

        /** Somebody else was first: their text, to be shown beside one's own. */
        record Conflict(UUID mutation, Cel theirs) implements Uitkomst {}

        /** The value does not fit the cell; the message says what to do. */
        record Ongeldig(UUID mutation, String message) implements Uitkomst {}

        /** There is no such cell for this person. */
        record Onbekend(UUID mutation, String message) implements Uitkomst {}
    }

    /**
     * A value that a cell once had.
     *
     * @param id names it when it is restored
     * @param file the file that it came in; null when it was typed here
     */
    public record Versie(
            long id,
            int version,
            @Nullable JsonNode value,
            Bron source,
            @Nullable String by,
            Instant at,
            @Nullable String file) {

        /** A value that came in no file. */
        public Versie(long id, int version, @Nullable JsonNode value, Bron bron, @Nullable String door, Instant op) {
            this(id, version, value, bron, door, op, null);
        }
    }
}
