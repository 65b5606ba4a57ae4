package be.draaiboek.taak;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody asked for.
 *
 * @param soort who makes it, as {@link Taaksoort#code}
 * @param bron the traject or cohort that it is made of
 * @param vorm what kind of file, such as pdf
 * @param stap what is being done; empty while nothing is
 * @param gedaan how far it is, of {@code totaal}; both 0 while nobody knows
 * @param pogingen how often it was begun
 * @param opnieuw when it is tried next, where it waits
 * @param geeindigd when it was there, or wasn't going to be
 * @param tot until when it is kept
 * @param fout why it isn't there, in a sentence; empty where it is or will be
 */
public record Taak(
        long id,
        String soort,
        long bron,
        String vorm,
        String titel,
        Stand stand,
        String stap,
        int gedaan,
        int totaal,
        int pogingen,
        Instant gevraagd,
        Instant opnieuw,
        @Nullable Instant geeindigd,
        @Nullable Instant tot,
        long bytes,
        String naam,
        String fout) {

    /** How it stands. */
    public enum Stand {
        /** Its turn comes. */
        WACHT,
        BEZIG,
        KLAAR,
        MISLUKT
    }

    /** Returns what kind of file it is, as people say it. */
    public String soortBestand() {
        return vorm.equals("docx") ? "Word" : vorm;
    }

    /** Returns whether it is still to come. */
    public boolean onderweg() {
        return stand == Stand.WACHT || stand == Stand.BEZIG;
    }
}
