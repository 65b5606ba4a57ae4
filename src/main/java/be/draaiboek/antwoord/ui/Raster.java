package be.draaiboek.antwoord.ui;

import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Item;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Lays out the fields of a grid: a table on a wide screen, a card per row on a phone. */
@Tag("db-grid")
@JsModule("./fields/db-grid.ts")
public final class Raster extends Component {

    private final boolean prose;

    public Raster(Item item, long holder) {
        prose = item.columns().stream()
                        .filter(one ->
                                one.cell().kind() == CellKind.TEXT && one.cell().lines() > 1)
                        .count()
                > 2;
        getElement().setProperty("item", item.id()).setProperty("holder", (double) holder);
    }

    /** Folds rows of much text to a line each, also where there is room for them: a group agrees on one at a time. */
    public Raster gevouwen() {
        getElement().setAttribute("folding", prose);
        return this;
    }

    public void plaats(String row, String col, Component child) {
        child.getElement().setAttribute("slot", row + "/" + col);
        getElement().appendChild(child.getElement());
    }
}
