package be.draaiboek.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a bestuur takes along: the answers that stand, what they score, and what this is.
 *
 * @param dag what the file is of: today, or the day that a meetmoment was signed off
 * @param meetmoment its name; null for what stands today
 * @param feiten what this is, in the order in which it is read; the first names the bestuur
 * @param antwoorden in reading order; empty where nothing was agreed or written together yet
 * @param dimensies in reading order
 * @param tafels the tables in which something stands, in reading order
 */
public record Rapport(
        String bestuur,
        LocalDate dag,
        @Nullable String meetmoment,
        List<Feit> feiten,
        List<Antwoord> antwoorden,
        List<Dimensie> dimensies,
        List<Tafel> tafels) {

    /** A report without tables. */
    public Rapport(
            String bestuur,
            LocalDate dag,
            @Nullable String meetmoment,
            List<Feit> feiten,
            List<Antwoord> antwoorden,
            List<Dimensie> dimensies) {
        this(bestuur, dag, meetmoment, feiten, antwoorden, dimensies, List.of());
    }

    public Rapport {
        feiten = List.copyOf(feiten);
        antwoorden = List.copyOf(antwoorden);
        dimensies = List.copyOf(dimensies);
        tafels = List.copyOf(tafels);
    }

    /** A name and what it is. */
    public record Feit(String naam, Waarde waarde) {}

    /**
     * One place with an answer, or what belongs to a question as a whole.
     *
     * @param rij the statement or row beside the question; empty where it has one place
     * @param kolom the column of a table; empty where there is none
     * @param score from 0 to 1; empty for what doesn't score and for "not applicable"
     * @param hoe agreed, or written together
     * @param door who recorded it; null when that account was erased
     */
    public record Antwoord(
            String deel,
            String sectie,
            int nummer,
            String vraag,
            String rij,
            String kolom,
            Waarde waarde,
            OptionalDouble score,
            String toelichting,
            String hoe,
            @Nullable String door,
            @Nullable Instant op,
            String minderheid,
            boolean bewust) {}

    /**
     * A section whose answers score.
     *
     * @param score from 0 to 100; empty while less than {@code nodig} of {@code totaal} answers have one
     * @param woord the score in words; empty without a score
     * @param gescoord how many answers have a score
     * @param afgesproken how many of those were agreed
     * @param stand agreed, provisional or open
     */
    public record Dimensie(
            String sectie,
            OptionalDouble score,
            String woord,
            int gescoord,
            int totaal,
            int nodig,
            int afgesproken,
            String stand) {}
}
