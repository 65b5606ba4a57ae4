package be.draaiboek.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to take along: headings, paragraphs and tables, with what is still missing in its place.
 *
 * @param bestuur whose it is; stands on the cover
 * @param titel what it is called
 * @param soort what kind of text it is, such as "Digitale ambitienota"
 * @param dag of which day
 * @param vooraf what the reader should know before reading, on the cover; also what it leaves out
 * @param kort a sheet or two: without a cover of its own and without contents
 */
public record Stuk(
        String bestuur,
        String titel,
        String soort,
        LocalDate dag,
        List<String> vooraf,
        List<Deel> delen,
        boolean kort) {

    private static final int LONGEST_FOOT = 80;

    /** A text with a cover and contents. */
    public Stuk(String bestuur, String titel, String soort, LocalDate dag, List<String> vooraf, List<Deel> delen) {
        this(bestuur, titel, soort, dag, vooraf, delen, false);
    }

    public Stuk {
        vooraf = List.copyOf(vooraf);
        delen = List.copyOf(delen);
    }

    /** What stands at the foot of each page: a line, however long the title is. */
    String voet() {
        String foot = bestuur + " · " + titel;
        return foot.codePointCount(0, foot.length()) <= LONGEST_FOOT
                ? foot
                : foot.substring(0, foot.offsetByCodePoints(0, LONGEST_FOOT)).strip() + "…";
    }

    /**
     * Whether the part at this place leads to what comes behind it, and may not stay alone at the foot of a page: words before a list,
     * a table or a figure.
     */
    static boolean leidtIn(List<Deel> parts, int at) {
        if (!(parts.get(at) instanceof Alinea words) || words.soort() != Soort.ALINEA || at + 1 >= parts.size()) {
            return false;
        }
        return switch (parts.get(at + 1)) {
            case Alinea next -> next.soort() != Soort.ALINEA;
            case Tabel table -> true;
            case Figuur figure -> true;
            case Kop heading -> false;
            case Gat gap -> false;
        };
    }

    /** One thing after the other. */
    public sealed interface Deel {}

    /** A heading; 1 is a chapter. */
    public record Kop(int niveau, String tekst) implements Deel {}

    /** A paragraph or a line of a list. */
    public record Alinea(Soort soort, int diepte, int nummer, List<Loop> lopen) implements Deel {
        public Alinea {
            lopen = List.copyOf(lopen);
        }

        /** A paragraph of plain words. */
        public static Alinea of(String words) {
            return new Alinea(Soort.ALINEA, 0, 0, List.of(new Loop(words, false, false, "")));
        }

        /** The words without how they look. */
        public String tekst() {
            StringBuilder text = new StringBuilder();
            lopen.forEach(one -> text.append(one.tekst()));
            return text.toString();
        }
    }

    /** What a paragraph is. */
    public enum Soort {
        ALINEA,
        /** A line with a dot. */
        PUNT,
        /** A line with a number. */
        NUMMER
    }

    /**
     * Words that look alike; a line break is "\n".
     *
     * @param adres where it leads to; "" for words that lead nowhere
     */
    public record Loop(String tekst, boolean vet, boolean schuin, String adres) {}

    /**
     * A table; the first cell of each row names it.
     *
     * @param naam what is in it, for who doesn't see it
     * @param cijfers whether what isn't the first column is figures, and the last row their sum
     * @param onderschrift what stands below it; "" where there is nothing
     */
    public record Tabel(
            String naam, List<String> koppen, List<List<String>> rijen, boolean cijfers, String onderschrift)
            implements Deel {
        public Tabel {
            koppen = List.copyOf(koppen);
            rijen = rijen.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Scores as a radar; the same figures stand in a table beside it.
     *
     * @param naam what it shows, in words
     */
    public record Figuur(String naam, List<As> assen) implements Deel {
        public Figuur {
            assen = List.copyOf(assen);
        }
    }

    /**
     * One of the directions of a figure.
     *
     * @param score from 0 to 1; null while there is none
     * @param voorlopig whether it isn't agreed yet
     */
    public record As(String naam, @Nullable Double score, boolean voorlopig) {}

    /**
     * Something that isn't there yet.
     *
     * @param tekst what is missing
     * @param plaats where it is to be filled in, such as "C.1.4, vraag 2"
     */
    public record Gat(String tekst, String plaats) implements Deel {}
}
