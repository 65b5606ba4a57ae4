package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Item;
import java.util.Map;

/** Counts the cells of an item that stand, as the query counts them: without markers, and without what was taken away. */
record Celtelling(Item item, Map<Adres, Cel> cells) {

    /** What is made of the counts: of cells in a row, and of all of them. */
    interface Telwijze<T> {
        T count(Item item, int cells, int any);
    }

    /** Returns what is counted of one holder. */
    <T> T of(long holder, Telwijze<T> how) {
        int inRow = 0;
        int any = 0;
        for (Cel cel : cells.values()) {
            Adres at = cel.address();
            if (at.holder() == holder && cel.value() != null && !marker(at) && !ready(at) && !removed(at)) {
                any++;
                inRow += at.row().isEmpty() ? 0 : 1;
            }
        }
        return how.count(item, inRow, any);
    }

    /** Whether a cell only says that a row or a column was added. */
    static boolean marker(Adres at) {
        return at.col().equals(Item.MARKER) || at.col().equals(Item.ACROSS_MARKER);
    }

    private static boolean ready(Adres at) {
        return at.row().isEmpty() && at.col().equals(Item.READY);
    }

    /** Whether a cell stands in a row or a column that was taken away. */
    private boolean removed(Adres at) {
        return takenAway(at, at.row(), Item.MARKER)
                || takenAway(at, at.row(), Item.ACROSS_MARKER)
                || takenAway(at, at.col(), Item.ACROSS_MARKER);
    }

    private boolean takenAway(Adres at, String added, String marker) {
        Cel cel = cells.get(new Adres(at.item(), added, marker, at.holder()));
        return cel != null && cel.value() == null;
    }
}
