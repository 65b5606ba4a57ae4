package be.draaiboek.woord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Item;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What would change when a file is put back, beside what stands online at this moment.
 *
 * @param naam the file's name
 * @param tot until when it is kept
 * @param vragen in the order of the Draaiboek
 * @param gelijk how many fields stay as they are
 * @param zoek how many fields of the file were no longer in it
 * @param teruggezet how many cells were put back from it, which can be undone
 */
public record Voorstel(
        String naam,
        Instant op,
        Instant tot,
        Wie wie,
        List<Vraag> vragen,
        List<Los> los,
        int gelijk,
        int zoek,
        int teruggezet) {

    public Voorstel {
        vragen = List.copyOf(vragen);
        los = List.copyOf(los);
    }

    /** What would become of a cell. */
    public enum Aard {
        /** There is nothing yet. */
        ERBIJ,
        ANDERS,
        /** It was emptied in the file. */
        LEEG,
        /** It changed online as well, or nobody knows what it was made from. */
        BOTST,
        /** It doesn't fit, or isn't mine to write. */
        PAST_NIET
    }

    /** A question of which something would change. */
    public record Vraag(Item item, List<Wijziging> wijzigingen) {
        public Vraag {
            wijzigingen = List.copyOf(wijzigingen);
        }
    }

    /**
     * A cell that would change.
     *
     * @param plaats where in the question; empty where it has one place
     * @param versie what I would write over
     * @param online what stands there, in words; empty for nothing
     * @param waarde what would stand there
     * @param tekst the same in words, or what doesn't fit
     * @param zin what is to be known about it; may be empty
     */
    public record Wijziging(
            Adres adres,
            String plaats,
            Aard aard,
            int versie,
            String online,
            @Nullable JsonNode waarde,
            String tekst,
            String zin) {}

    /**
     * A text that has no place yet.
     *
     * @param bij where it stood in the file
     * @param voorstel where it may belong; null where nothing says so
     */
    public record Los(
            int nummer, String tekst, String bij, @Nullable Adres voorstel) {}

    /** Returns all cells that would change in one of these ways. */
    public List<Wijziging> of(Aard... kinds) {
        List<Aard> wanted = List.of(kinds);
        return vragen.stream()
                .flatMap(one -> one.wijzigingen().stream())
                .filter(one -> wanted.contains(one.aard()))
                .toList();
    }

    /** Returns how many there are of each. */
    public long count(Aard kind) {
        return of(kind).size();
    }

    static Comparator<Vraag> volgorde(List<Item> items) {
        return Comparator.comparingInt(one -> items.indexOf(one.item()));
    }

    /** Returns the changes of a question that are put back unless somebody says otherwise. */
    public static Stream<Wijziging> vanzelf(Vraag one) {
        return one.wijzigingen().stream().filter(each -> each.aard() == Aard.ERBIJ || each.aard() == Aard.ANDERS);
    }
}
