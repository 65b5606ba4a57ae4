package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.Raster;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands at each statement of a list, below my own answer to it: how the team sees it, what was agreed, and for the
 * trekker where that is recorded. So the same statements stand on the page once, and nobody passes nine of them three times
 * on a phone.
 */
final class Rijen {

    private final Itemstand stand;
    private final Teamtekst words;
    private final Raster grid;
    private final Map<String, Rij> rows = new HashMap<>();

    Rijen(Itemstand stand, Teamtekst words, Raster grid) {
        this.stand = stand;
        this.words = words;
        this.grid = grid;
    }

    /** What comes with one row; it has the row's place in the grid, behind my own answer. */
    static final class Rij extends Div {

        private final HtmlContainer line = Markup.EMPTY.in("div", "db-row-line");
        private final Div record = new Div();

        Rij() {
            addClassName("db-row-team");
            record.addClassName("db-row-record");
            // The field has the row's own name, as mine has: this says which of the two it is.
            record.getElement().setAttribute("role", "group").setAttribute("aria-label", "Jullie gezamenlijk antwoord");
            record.setVisible(false);
            // What is pasted here is no answer of mine.
            getElement().setProperty("readonly", true);
            add(line, record);
        }
    }

    /** The grid that it all stands in. */
    Raster raster() {
        return grid;
    }

    /** Shows what is known of each row, or nothing while I may not know it. */
    void show(boolean shown, boolean perFunction) {
        for (Adres at : stand.places()) {
            if (shown) {
                words.line(at, perFunction).show(row(at).line);
            }
            Rij row = rows.get(at.row());
            if (row != null) {
                row.setVisible(shown);
            }
        }
    }

    /** Puts the field of what is agreed at its row. */
    void plaats(CelVeld field) {
        Rij row = row(field.adres());
        field.getElement().setAttribute("in-grid", "");
        row.record.add(field);
        row.record.setVisible(true);
    }

    private Rij row(Adres at) {
        return rows.computeIfAbsent(at.row(), id -> {
            Rij made = new Rij();
            grid.plaats(at.row(), at.col(), made);
            return made;
        });
    }
}
