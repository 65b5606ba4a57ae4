package be.draaiboek.workshop;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.score.Spreiding;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A bestuur around one screen, item by item. While it runs, who takes part reads the individual views on what was put on
 * screen, without who gave them.
 *
 * @param sectie the code of what it is about; the sections below it come along
 * @param door who opened it
 * @param eindigt when it ends by itself
 * @param gestopt when it was ended; null where it runs, or ended by itself
 * @param item what is on screen; null before the first
 * @param itemSinds since when; null before the first
 * @param minuten how long for each item; 0 where there is no timer
 * @param tot when the timer is through; null while it stands still
 * @param rest the seconds that are left while it stands still, below zero when it was through; else null
 * @param getoond what was on screen, by item
 */
public record Workshop(
        long id,
        long trajectId,
        String sectie,
        String door,
        Instant sinds,
        Instant eindigt,
        @Nullable Instant gestopt,
        @Nullable String item,
        @Nullable Instant itemSinds,
        int minuten,
        @Nullable Instant tot,
        @Nullable Integer rest,
        Map<String, Getoond> getoond) {

    /** The longest time for one item, in minutes. */
    public static final int LANGSTE = 120;

    /** The longest word at what is parked, in characters. */
    public static final int LANGSTE_WOORD = 500;

    public Workshop {
        getoond = Map.copyOf(getoond);
    }

    /**
     * An item that was on screen.
     *
     * @param duur how long, without the present time
     * @param metNaam whether the group chose to see who answered what
     * @param besproken whether the group said that it talked about it
     */
    public record Getoond(Instant op, Duration duur, boolean metNaam, boolean besproken) {}

    /**
     * What somebody answered in one place of the item that is on screen.
     *
     * @param stapel keeps the rows of one person together where people add rows; 0 elsewhere, so that nothing ties two
     *     answers to one person
     * @param wie a deelnemer, where the group chose to see who; else null
     */
    public record Mening(
            String row,
            String col,
            JsonNode waarde,
            int stapel,
            @Nullable Long wie) {}

    /**
     * The individual views on one item, in an order that says nothing and stays the same.
     *
     * @param mensen how many people answered anything of it, also where they are too few for their views to stand there
     *     without a name
     */
    public record Beeld(List<Mening> meningen, int mensen) {

        /** No views: nobody answered, or they are not to be read. */
        public static final Beeld LEEG = new Beeld(List.of(), 0);

        public Beeld {
            meningen = List.copyOf(meningen);
        }

        /** Returns whether people answered, and so few that their views would tell whose they are. */
        public boolean teWeinig() {
            return mensen > 0 && meningen.isEmpty();
        }

        /** Returns the answers in one place. */
        public List<Mening> op(String row, String col) {
            return meningen.stream()
                    .filter(one -> one.row().equals(row) && one.col().equals(col))
                    .toList();
        }
    }

    /**
     * An item that was put off.
     *
     * @param woord why, in a word; may be empty
     * @param wie the deelnemer who picks it up; null when that was left open
     * @param door who parked it
     * @param workshop in which; null when that one is gone
     */
    public record Geparkeerd(
            String item,
            String woord,
            @Nullable Long wie,
            String door,
            Instant op,
            @Nullable Long workshop) {}

    /** How an item stands in a workshop. */
    public enum Afloop {
        /** Settled while it ran. */
        VASTGELEGD,
        /** Settled before. */
        LAG_VAST,
        GEPARKEERD,
        /** The group said that it talked about it, or wrote something down, and it isn't settled, or not all of it. */
        BESPROKEN,
        /** Was on screen, and nothing came of it yet. */
        BEKEKEN,
        ONAANGEROERD;

        /** Returns whether there is an answer of the group. */
        public boolean vast() {
            return this == VASTGELEGD || this == LAG_VAST;
        }
    }

    /**
     * One line of what became of a workshop.
     *
     * @param duur how long it was on screen, in this workshop
     * @param geparkeerd what was said when it was parked; null where it isn't
     */
    public record Regel(
            Item item,
            Afloop afloop,
            Duration duur,
            @Nullable Geparkeerd geparkeerd) {}

    /** A workshop with what became of each of its items, in the order of the Draaiboek. */
    public record Verslag(Workshop workshop, List<Regel> regels) {

        public Verslag {
            regels = List.copyOf(regels);
        }

        /** Returns the line of an item. */
        public Optional<Regel> regel(String item) {
            return regels.stream().filter(one -> one.item().id().equals(item)).findFirst();
        }

        /** Returns the lines that came out like this. */
        public List<Regel> met(Afloop afloop) {
            return regels.stream().filter(one -> one.afloop() == afloop).toList();
        }
    }

    /** Returns whether it runs at this moment. */
    public boolean loopt(Instant nu) {
        return gestopt == null && nu.isBefore(eindigt);
    }

    /** Returns whether this item was on screen. */
    public boolean toonde(String item) {
        return getoond.containsKey(item);
    }

    /** Returns when it ended, or will by itself. */
    public Instant einde() {
        return gestopt == null ? eindigt : gestopt;
    }

    /** Returns the items of a workshop about a section: its own, and those of the sections below it. */
    public static List<Item> items(Editie editie, String sectie) {
        return editie.sections().stream()
                .filter(one -> one.code().equals(sectie) || one.code().startsWith(sectie + "."))
                .flatMap(one -> editie.items(one).stream())
                .toList();
    }

    /** Where people lie furthest apart first, the rest as it stood. */
    public static Comparator<Regel> verstUiteen(Map<String, Spreiding.Uitslag> afstand) {
        return Comparator.comparing(
                one -> Optional.ofNullable(afstand.get(one.item().id()))
                        .map(Spreiding.Uitslag::afstand)
                        .orElse(0.0),
                Comparator.reverseOrder());
    }
}
