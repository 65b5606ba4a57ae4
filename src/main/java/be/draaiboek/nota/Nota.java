package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.NoteTemplate.Block;
import be.draaiboek.score.Scores.Dimensie;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ambition note of a bestuur, as one of its people may read it today.
 *
 * @param titel the name that the bestuur gave it; "" while it gave none
 * @param titelCel where that name is kept; null while there is none
 * @param soort what the edition calls it
 */
public record Nota(String titel, @Nullable Cel titelCel, String soort, List<Hoofdstuk> hoofdstukken) {

    private static final int WORDS_A_MINUTE = 200;

    public Nota {
        hoofdstukken = List.copyOf(hoofdstukken);
    }

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
     * @param tekst what stands there, as people type it; "" for a table or a figure
     * @param delen the same, to be read
     * @param gaten what isn't agreed yet; a block that was written on has none
     * @param bronnen the questions that it is composed of
     * @param dimensies the scores that a figure shows; empty for every other form
     * @param cel what somebody wrote; null where nobody did
     * @param bronCel from which versions; null where that was never kept
     * @param voorstel what would stand there when it takes over what moved; null while nothing did
     */
    public record Blok(
            Block sjabloon,
            Stand stand,
            String tekst,
            List<Deel> delen,
            List<Gat> gaten,
            List<Item> bronnen,
            List<Dimensie> dimensies,
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

        /** The id of the item in which people write. */
        public String itemId() {
            return sjabloon.item().id();
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
     * @param door who moved a source last; null when that account was erased
     */
    public record Voorstel(
            String tekst,
            Woordverschil verschil,
            boolean botst,
            @Nullable String door) {}

    /**
     * What was just done to a block, to be undone.
     *
     * @param tekst what stood there before; null for nothing
     * @param bron the versions that were known before
     * @param tekstVersie the version that it made; 0 when it left the text alone
     * @param bronVersie the same of the known versions
     */
    public record Gedaan(
            String blok, @Nullable String tekst, @Nullable String bron, int tekstVersie, int bronVersie) {}

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
