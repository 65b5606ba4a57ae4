package be.draaiboek.tweeling;

import be.draaiboek.antwoord.Cel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter's agreed answers as one bestuur gave them to another to read: frozen, and only for as long as it wants.
 *
 * @param opnameId what was frozen; the releases of one chapter to several besturen at once share it
 * @param bestuurId whose answers these are
 * @param ontvangerId the bestuur that may read them
 * @param hoofdstuk such as B.4
 * @param editieId the edition that was answered
 * @param woord with which the trekker explains it
 * @param door who released it; null when the account was erased
 * @param ingetrokken when it was taken back; null while it wasn't
 * @param vervangen when a newer release of the chapter took its place; null while none did
 * @param samen both besturen still take part in the tweeling within which it was made
 * @param gelezen I looked at it myself, as one of those that it was made for
 */
public record Vrijgave(
        long id,
        long opnameId,
        long tweelingId,
        long bestuurId,
        String bestuur,
        long ontvangerId,
        String ontvanger,
        String hoofdstuk,
        String editieId,
        String woord,
        @Nullable String door,
        Instant vrijgegeven,
        @Nullable Instant ingetrokken,
        @Nullable Instant vervangen,
        boolean samen,
        boolean gelezen) {

    /** The longest word of explanation, in characters. */
    public static final int MAX_WOORD = 2000;

    /** What a release without an explanation is refused with. */
    public static final String ZONDER_WOORD =
            "Schrijf eerst een woord uitleg: wat moet de ander weten om jullie antwoorden goed te lezen?";

    /** What one for nobody is refused with. */
    public static final String ZONDER_ONTVANGER = "Kies aan welk bestuur jullie dit hoofdstuk vrijgeven.";

    /** Returns whether it counts today, as far as its own bestuur is concerned. */
    public boolean geldt() {
        return ingetrokken == null && vervangen == null;
    }

    /** Returns whether the other reads it today. */
    public boolean teLezen() {
        return geldt() && samen;
    }

    /** A release with the frozen cells, all of {@link Cel#SAMEN}, without who wrote them. */
    public record Inhoud(Vrijgave vrijgave, List<Cel> cellen) {
        public Inhoud {
            cellen = List.copyOf(cellen);
        }
    }

    /**
     * Somebody of the other bestuur looked at a release.
     *
     * @param naam null when the account was erased
     * @param eerst the first time
     * @param laatst the last time
     */
    public record Inzage(long vrijgaveId, @Nullable String naam, Instant eerst, Instant laatst) {}
}
