package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.NoteTemplate.Block;
import be.draaiboek.score.Scores.Dimensie;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The ambition note of a bestuur, as one of its people may read it today.
 *
 * @param titel the name that the bestuur gave it; "" while it gave none
 * @param titelCel where that name is kept; null while there is none
 * @param soort what the edition calls it
 * @param weggelaten the blocks that were taken out, and can be put back
 */
public record Nota(
        String titel, @Nullable Cel titelCel, String soort, List<Hoofdstuk> hoofdstukken, List<Weggelaten> weggelaten) {

    private static final int WORDS_A_MINUTE = 200;

    public Nota {
        hoofdstukken = List.copyOf(hoofdstukken);
        weggelaten = List.copyOf(weggelaten);
    }

    /** A block that was taken out. */
    public record Weggelaten(String id, String titel) {}

    /** A heading with its blocks. */
    public record Hoofdstuk(String id, String kop, List<Blok> blokken) {
        public Hoofdstuk {
            blokken = List.copyOf(blokken);
        }

        /** Whether something in it is still missing. */
        public boolean heeftGat() {
            return blokken.stream().anyMatch(blok -> !blok.gaten().isEmpty());
        }
    }

    /** How a block stands to its sources. */
    public enum Stand {
        /** It says what they say. */
        VOLGT,
        /** Somebody wrote on, and the sources still are what they were then. */
        GESCHREVEN,
        /** Somebody wrote on, and a source moved since. */
        BRON_VERANDERD,
        /** It has no sources. */
        EIGEN,
        /** There is nothing yet. */
        LEEG
    }

    /**
     * A part of the note.
     *
     * @param vak which one it is, and where its words are kept
     * @param tekst what stands there, as people type it; "" for a table or a figure
     * @param delen the same, to be read
     * @param gaten what isn't agreed yet; a block that was written on has none
     * @param bronnen the questions that it is composed of
     * @param dimensies the scores that a figure shows; empty for every other form
     * @param gesplitst whether what its sources say is spread over more than one block
     * @param cel what somebody wrote; null where nobody did
     * @param bronCel from which versions; null where that was never kept
     * @param voorstel what would stand there when it takes over what moved; null while nothing did
     */
    public record Blok(
            Vak vak,
            Stand stand,
            String tekst,
            List<Deel> delen,
            List<Gat> gaten,
            List<Item> bronnen,
            List<Dimensie> dimensies,
            boolean gesplitst,
            @Nullable Cel cel,
            @Nullable Cel bronCel,
            @Nullable Voorstel voorstel) {

        public Blok {
            delen = List.copyOf(delen);
            gaten = List.copyOf(gaten);
            bronnen = List.copyOf(bronnen);
            dimensies = List.copyOf(dimensies);
        }

        /** Whether somebody wrote on it. */
        public boolean geschreven() {
            return cel != null && cel.value() != null;
        }

        /** What the edition says of it; for a block that people added, what would be said. */
        public Block sjabloon() {
            return vak.sjabloon();
        }

        /** What it is called. */
        public String itemId() {
            return vak.id();
        }

        /** The version of its words; 0 while nobody wrote any. */
        public int versie() {
            return cel == null ? 0 : cel.version();
        }
    }

    /** A question whose answer the note still lacks. */
    public record Gat(Item item, String tekst) {}

    /**
     * What would stand in a block that takes over what its sources say now.
     *
     * @param tekst all of it
     * @param verschil with what stands there now
     * @param botst whether people wrote in the very place that moved, so that taking over loses words of theirs
     * @param inBron whether it shows what moved in the sources, and nothing can be taken over: the words stand in another block
     * @param door who moved a source last; null when that account was erased
     */
    public record Voorstel(
            String tekst,
            Woordverschil verschil,
            boolean botst,
            boolean inBron,
            @Nullable String door) {}

    /**
     * What was just done to the note, to be undone.
     *
     * @param wat in a sentence; "" for what leaves the order alone
     * @param blok which block it was done to, or made
     */
    public record Gedaan(String wat, String blok, List<Stap> stappen) {
        public Gedaan {
            stappen = List.copyOf(stappen);
        }
    }

    /**
     * A cell that was changed.
     *
     * @param was what stood there before; null for nothing
     * @param versie the version that was made
     */
    public record Stap(Adres cel, @Nullable JsonNode was, int versie) {}

    /** All blocks in their order. */
    public Stream<Blok> blokken() {
        return hoofdstukken.stream().flatMap(one -> one.blokken().stream());
    }

    /** How many words there are to read. */
    public int woorden() {
        return blokken()
                .flatMap(blok -> blok.delen().stream())
                .mapToInt(Tekstboom::woorden)
                .sum();
    }

    /** How many minutes that takes, for who reads calmly. */
    public int minuten() {
        return Math.ceilDiv(woorden(), WORDS_A_MINUTE);
    }

    /** How many questions it still waits for. */
    public long gaten() {
        return blokken()
                .flatMap(blok -> blok.gaten().stream())
                .map(Gat::item)
                .distinct()
                .count();
    }
}
