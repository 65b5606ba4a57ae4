package be.draaiboek.samenwerken;

import be.draaiboek.editie.Item;
import java.time.Instant;
import java.util.List;

/**
 * What others did in a traject since some moment: names and counts, never what is in an answer.
 *
 * @param samen what was agreed or written together, by item, the newest first
 * @param collegas who answered for themselves
 * @param meer whether there is more than is told here
 */
public record Nieuws(List<Samen> samen, List<Collega> collegas, boolean meer) {

    public Nieuws {
        samen = List.copyOf(samen);
        collegas = List.copyOf(collegas);
    }

    /**
     * What one person changed last in an item that belongs to everybody.
     *
     * @param door a name for the screen
     * @param velden how many fields; 0 where rows were only moved or taken away
     */
    public record Samen(Item item, String door, int velden, Instant op) {}

    /**
     * A colleague who answered.
     *
     * @param vragen in how many questions
     */
    public record Collega(String naam, int vragen) {}

    /** Returns whether nothing changed. */
    public boolean leeg() {
        return samen.isEmpty() && collegas.isEmpty();
    }
}
