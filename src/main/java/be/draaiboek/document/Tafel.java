package be.draaiboek.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as people know it from the screen: a sheet of its own, with sums that sum.
 *
 * @param naam of the sheet; made fitting and unique when it is written
 * @param titel the question that it answers
 * @param regels a value per column; the columns that follow from others are not among them
 * @param item the item of the edition that it holds; empty where it was laid together
 */
public record Tafel(
        String naam, String titel, List<Kolom> kolommen, List<List<Waarde>> regels, Rekening rekening, String item) {

    public Tafel {
        kolommen = List.copyOf(kolommen);
        regels = List.copyOf(regels);
    }

    /** A table that was laid together from more than one item. */
    public Tafel(String naam, String titel, List<Kolom> kolommen, List<List<Waarde>> regels, Rekening rekening) {
        this(naam, titel, kolommen, regels, rekening, "");
    }

    /**
     * A column.
     *
     * @param breedte in characters
     * @param jaar the year that its amounts fall in; null where it isn't that of a year
     * @param invul what the reader fills in where it is empty; null where nothing is asked
     */
    public record Kolom(
            String naam,
            int breedte,
            @Nullable Integer jaar,
            @Nullable Invul invul) {
        /** A column in which nothing is asked. */
        public Kolom(String naam, int breedte, @Nullable Integer jaar) {
            this(naam, breedte, jaar, null);
        }
    }

    /**
     * What is asked in the empty cells of a column.
     *
     * @param keuzes what to choose from; empty for anything
     * @param uitKolom whether what stands in the column already is offered instead
     */
    public record Invul(List<String> keuzes, boolean uitKolom) {
        /** Anything. */
        public static final Invul VRIJ = new Invul(List.of(), false);

        /** What another line of the column says. */
        public static final Invul UIT_KOLOM = new Invul(List.of(), true);

        public Invul {
            keuzes = List.copyOf(keuzes);
        }

        /** One of these. */
        public static Invul uit(String... choices) {
            return new Invul(List.of(choices), false);
        }
    }

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
     * @param ontvangstenPer whether what comes in has such lines too, beside one for all of it
     */
    public record Begroting(
            @Nullable Keuze af,
            @Nullable Keuze herhaalt,
            @Nullable Keuzes per,
            List<Periode> periodes,
            boolean ontvangstenPer)
            implements Rekening {
        /** A budget in which all that comes in is one line. */
        public Begroting(@Nullable Keuze af, @Nullable Keuze herhaalt, @Nullable Keuzes per, List<Periode> periodes) {
            this(af, herhaalt, per, periodes, false);
        }
    }

    /** One answer in a column. */
    public record Keuze(int kolom, String antwoord) {}

    /** The answers of a column. */
    public record Keuzes(int kolom, String naam, List<String> antwoorden) {}

    /** Both years are in it. */
    public record Periode(String naam, int van, int tot) {}
}
