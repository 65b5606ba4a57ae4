package be.draaiboek.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as people know it from the screen: a sheet of its own, with sums that sum.
 *
 * @param naam of the sheet; made fitting and unique when it is written
 * @param titel the question that it answers
 * @param regels a value per column; the columns that follow from others are not among them
 */
public record Tafel(String naam, String titel, List<Kolom> kolommen, List<List<Waarde>> regels, Rekening rekening) {

    public Tafel {
        kolommen = List.copyOf(kolommen);
        regels = List.copyOf(regels);
    }

    /**
     * A column.
     *
     * @param breedte in characters
     * @param jaar the year that its amounts fall in; null where it isn't that of a year
     */
    public record Kolom(String naam, int breedte, @Nullable Integer jaar) {}

    /** What is worked out of the lines; columns are counted from 0. */
    public sealed interface Rekening {}

    /** Nothing. */
    public record Geen() implements Rekening {}

    /** A total below some columns. */
    public record Totaal(List<Integer> kolommen) implements Rekening {}

    /**
     * Each line should hold a letter once; -1 would be no column, so the letters begin in column 1.
     *
     * @param letter which
     */
    public record EenPerRegel(String letter) implements Rekening {}

    /**
     * A budget over years.
     *
     * @param af the answer whose amounts go off; null where none does
     * @param herhaalt the answer by which an empty year holds the last amount before it; null where none does
     * @param per a line for each of these answers; null for one line only
     */
    public record Begroting(
            @Nullable Keuze af,
            @Nullable Keuze herhaalt,
            @Nullable Keuzes per,
            List<Periode> periodes) implements Rekening {}

    /** One answer in a column. */
    public record Keuze(int kolom, String antwoord) {}

    /** The answers of a column. */
    public record Keuzes(int kolom, String naam, List<String> antwoorden) {}

    /** Both years are in it. */
    public record Periode(String naam, int van, int tot) {}
}
