package be.draaiboek.antwoord.ui;

import be.draaiboek.editie.Item;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Lays out the fields of a grid: a table on a wide screen, a card per row on a phone. */
@Tag("db-grid")
@JsModule("./fields/db-grid.ts")
public final class Raster extends Component {

    public Raster(Item item, long holder) {
        getElement().setProperty("item", item.id()).setProperty("holder", (double) holder);
    }

    public void plaats(String row, String col, Component child) {
        child.getElement().setAttribute("slot", row + "/" + col);
        getElement().appendChild(child.getElement());
    }
}
