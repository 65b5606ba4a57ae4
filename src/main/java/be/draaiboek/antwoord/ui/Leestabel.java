package be.draaiboek.antwoord.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.IntPredicate;

/** A table of answers to read, with its headings where a screen reader looks for them. */
public final class Leestabel {

    /** The heading of the column that counts the rows. */
    static final String NUMBER = "Nr.";

    private Leestabel() {}

    static NativeTableHeaderCell header(String text) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(text);
        head.getElement().setAttribute("scope", "row");
        return head;
    }

    static NativeTableRow row(NativeTableHeaderCell head, List<? extends Component> cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(head);
        cells.forEach(row::add);
        return row;
    }

    /**
     * Returns a table with its headings.
     *
     * @param heads of the columns; empty where a column needs none
     */
    public static NativeTable table(String label, List<String> heads, NativeTableBody body) {
        return table(label, heads, column -> false, body);
    }

    /** @param figures which columns hold figures, counted from 0: a heading stands over what it is about */
    static NativeTable table(String label, List<String> heads, IntPredicate figures, NativeTableBody body) {
        NativeTableRow line = new NativeTableRow();
        for (int i = 0; i < heads.size(); i++) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heads.get(i));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("figure", figures.test(i));
            line.add(cell);
        }
        NativeTableHeader top = new NativeTableHeader();
        top.add(line);
        NativeTable table = new NativeTable(top, body);
        table.getElement().setAttribute("aria-label", label);
        table.addClassName("db-reading-table");
        table.setClassName("db-reading-numbered", heads.getFirst().equals(NUMBER));
        return table;
    }
}
