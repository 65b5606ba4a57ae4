package be.draaiboek.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A text to fill in: headings, explanations, and fields with what stands in them. It becomes a Word file with content
 * controls ({@link Formulierdocx}), which {@link Formulierlezer} reads again.
 *
 * @param titel what the file is called
 * @param soort what it is for, below the title
 * @param vooraf what the reader should know before filling in
 * @param bijlage what travels along unseen, to know the fields by when the file comes back
 */
public record Formulier(
        String bestuur,
        String titel,
        String soort,
        LocalDate dag,
        List<String> vooraf,
        List<Deel> delen,
        Bijlage bijlage) {

    public Formulier {
        vooraf = List.copyOf(vooraf);
        delen = List.copyOf(delen);
    }

    /** What fills the text, in the order in which it is read. */
    public sealed interface Deel {}

    /**
     * A heading.
     *
     * @param niveau from 1 to 3
     */
    public record Kop(int niveau, String tekst) implements Deel {}

    /** Something to read, smaller than what is asked. */
    public record Uitleg(String tekst) implements Deel {}

    /**
     * A field below its name.
     *
     * @param opschrift its name; empty where the heading says what is asked
     */
    public record Invul(String opschrift, Veld veld) implements Deel {}

    /**
     * A table; the first row is its head and comes back on each page.
     *
     * @param breedtes how wide each column is beside the others
     */
    public record Tabel(String naam, List<Integer> breedtes, List<List<Vak>> rijen) implements Deel {
        public Tabel {
            breedtes = List.copyOf(breedtes);
            rijen = rijen.stream().map(List::copyOf).toList();
        }
    }

    /** From here the pages lie, or stand again. */
    public record Draai(boolean liggend) implements Deel {}

    /** A place in a table: something to read, then fields. */
    public record Vak(String tekst, List<Veld> velden) {
        public Vak {
            velden = List.copyOf(velden);
        }

        public static Vak read(String text) {
            return new Vak(text, List.of());
        }

        public static Vak fill(Veld field) {
            return new Vak("", List.of(field));
        }
    }

    /** How a field is filled in. */
    public enum Vorm {
        TEKST,
        KEUZE,
        DATUM,
        VINK
    }

    /**
     * A field.
     *
     * @param merk the number by which it is known when the file comes back
     * @param naam how Word and screen readers call it
     * @param keuzes what there is to choose from
     * @param waarde what stands in it; empty for what is still to fill in, "1" for a box that is ticked
     * @param nodiging what stands there until then; beside a box, what it says
     */
    public record Veld(int merk, String naam, Vorm vorm, List<Keuze> keuzes, String waarde, String nodiging) {
        public Veld {
            keuzes = List.copyOf(keuzes);
        }
    }

    /** Something to choose. */
    public record Keuze(String id, String label) {}

    /**
     * Names with values, and lines of them.
     *
     * @param kop what holds for the whole file
     * @param regels one for each field
     */
    public record Bijlage(Map<String, String> kop, List<Map<String, String>> regels) {
        public Bijlage {
            kop = Map.copyOf(kop);
            regels = List.copyOf(regels);
        }
    }
}
