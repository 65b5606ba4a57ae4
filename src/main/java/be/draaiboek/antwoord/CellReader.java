package be.draaiboek.antwoord;

import be.draaiboek.antwoord.AntwoordQueries.Individueel;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads many cells of a traject at once, each only where the reader may: for figures and files. Each call is one statement. */
@Service
@Transactional(readOnly = true)
public class CellReader {

    private final AntwoordQueries queries;

    CellReader(AntwoordQueries queries) {
        this.queries = queries;
    }

    /** Returns these columns of these items, of every holder whose answer I may read. */
    public List<Cel> columns(Toegang toegang, long trajectId, List<Item> items, Collection<String> columns) {
        return queries.cells(toegang, trajectId, ids(items), columns, Individueel.of(items));
    }

    /**
     * Returns what was agreed or written together in all these items, and of some of them also what people answered each.
     *
     * @param scored the items of which everybody's own answers come along
     * @param columns the columns of those
     */
    public List<Cel> together(
            Toegang toegang, long trajectId, List<Item> items, List<Item> scored, Collection<String> columns) {
        return queries.cellsForReport(toegang, trajectId, ids(items), ids(scored), columns, Individueel.of(items));
    }

    /** Returns whether anything that was agreed or written together stands where I may read it. */
    public boolean anythingTogether(Toegang toegang, long trajectId, List<Item> items) {
        return queries.anythingTogether(toegang, trajectId, Individueel.of(items));
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }
}
