package be.draaiboek.tweeling;

import be.draaiboek.traject.Traject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one bestuur said to another about an item that was released to it, and what became of it. Two besturen read it,
 * the giver and the receiver, also in a tweeling of three.
 *
 * @param hoofdstuk the chapter that was released, such as B.4
 * @param item id of the item in the edition
 * @param door who wrote it for the giver
 * @param voorstel what the giver would do; null where none was made, never null for an {@link Soort#OPMERKING}
 * @param besluit what follows from it once it was taken along, or why it was closed; may be empty
 * @param beslistDoor who gave it its {@link Stand}; null while nobody did
 * @param op when it was given
 * @param gewijzigd when something was last said or decided
 * @param ikGaf a bestuur of mine gave it
 * @param ikKreeg a bestuur of mine got it
 * @param open both besturen still take part in the active tweeling, so that more can be said
 * @param opvolging what somebody of the receiver does about it; null where nobody took that upon them
 * @param reacties the replies, the oldest first
 */
public record Terugkoppeling(
        long id,
        long tweeling,
        String hoofdstuk,
        String item,
        Soort soort,
        Partij gever,
        Partij ontvanger,
        String door,
        String tekst,
        @Nullable String voorstel,
        Stand stand,
        String besluit,
        @Nullable String beslistDoor,
        Instant op,
        Instant gewijzigd,
        boolean ikGaf,
        boolean ikKreeg,
        boolean open,
        @Nullable Opvolging opvolging,
        List<Reactie> reacties) {

    /** The longest text, suggestion or reply, in characters. */
    public static final int LANGSTE = 4000;

    /** The longest reason, or word on what follows, in characters. */
    public static final int LANGSTE_BESLUIT = 1000;

    public Terugkoppeling {
        reacties = List.copyOf(reacties);
    }

    /** What it is, in the order in which the Draaiboek asks for it: first understand, then praise or remark. */
    public enum Soort {
        VRAAG("Vraag"),
        GOEDE_PRAKTIJK("Goede praktijk"),
        /** Comes with a suggestion, always. */
        OPMERKING("Opmerking met voorstel");

        private final String label;

        Soort(String label) {
            this.label = label;
        }

        /** Returns the word for it, with a capital. */
        public String label() {
            return label;
        }
    }

    /** What became of it. */
    public enum Stand {
        OPEN("Wacht op antwoord"),
        BEANTWOORD("Beantwoord"),
        /** The receiver takes it along, perhaps with what follows from it. */
        MEEGENOMEN("Meegenomen"),
        /** Closed by the receiver, with a reason. */
        GESLOTEN("Gesloten");

        private final String label;

        Stand(String label) {
            this.label = label;
        }

        /** Returns the words for it, with a capital. */
        public String label() {
            return label;
        }
    }

    /**
     * What somebody of the receiver does about it, and what came of that. Who it is stays within their bestuur.
     *
     * @param wie null for who gave it
     */
    public record Opvolging(
            LocalDate tegen,
            Traject.Opvolging.Stand stand,
            String uitkomst,
            @Nullable String wie) {

        private static final DateTimeFormatter DAY =
                DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

        /** Returns how it stands, in a sentence. */
        public String lot() {
            return switch (stand) {
                case TE_DOEN -> "Te doen tegen " + DAY.format(tegen) + (wie == null ? "" : ", door " + wie) + ".";
                case GEDAAN -> "Gedaan" + (uitkomst.isEmpty() ? "." : ": " + uitkomst);
                case NIET_GEDAAN -> "Niet gedaan: " + uitkomst;
            };
        }
    }

    /**
     * Who takes something upon them when feedback is taken along.
     *
     * @param deelnemer of the bestuur that got it
     * @param tegen the last day
     */
    public record Belofte(long deelnemer, LocalDate tegen) {}

    /** One of the two besturen. */
    public record Partij(long bestuur, String naam) {}

    /**
     * A reply.
     *
     * @param bestuur the name of the bestuur for which it was written
     * @param door who wrote it
     */
    public record Reactie(long id, String bestuur, String door, boolean vanMij, String tekst, Instant op) {}

    /**
     * What is about to be given.
     *
     * @param van my bestuur
     * @param aan the bestuur that released the item
     * @param voorstel may be empty, except for an {@link Soort#OPMERKING}
     * @param mutatie the browser's own name for it, so that it is kept once
     */
    public record Nieuw(
            long tweeling, long van, long aan, String item, Soort soort, String tekst, String voorstel, UUID mutatie) {}

    /**
     * What I wrote down for myself while listening; nobody else reads it.
     *
     * @param bestuur the bestuur that is listened to
     * @param versie for {@link TerugkoppelingService#note}; 0 while nothing was written
     */
    public record Luisternotitie(long bestuur, String item, int versie, String tekst) {}

    /**
     * How much waits in a tweeling for an answer of my bestuur.
     *
     * @param hoofdstuk the chapter that it is about
     */
    public record Wachtend(long tweeling, String hoofdstuk, Soort soort, int aantal) {}

    /** What became of a note for myself. */
    public sealed interface Bewaring {
        /** It is kept. */
        record Bewaard(int versie) implements Bewaring {}

        /** It was written elsewhere in the meantime: in another tab, or on another computer. */
        record Anders(int versie, String tekst) implements Bewaring {}
    }

    /** Returns whether who got it still owes an answer; praise asks for none. */
    public boolean wacht() {
        return stand == Stand.OPEN && soort != Soort.GOEDE_PRAKTIJK;
    }

    /** Returns the words for what became of it, with a capital. */
    public String standLabel() {
        return stand == Stand.OPEN && !wacht() ? "Gedeeld" : stand.label();
    }

    /** Returns the bestuur on the other side, seen from this one. */
    public Partij overkant(long bestuur) {
        return gever.bestuur() == bestuur ? ontvanger : gever;
    }

    /** Returns the bestuur of mine that is in it; where both are mine, the one that got it. */
    public Partij mijnKant() {
        return ikKreeg ? ontvanger : gever;
    }
}
