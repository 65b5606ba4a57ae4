package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A table that people add to. The element makes its own fields from the cells it is given, so that a row that was just
 * added is never swapped under somebody's hands.
 */
public abstract sealed class Groeitabel extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Groeitabel(Item item, long holder) {
        getElement().setProperty("item", item.id()).setProperty("holder", (double) holder);
    }

    /** Makes the table that fits an item that grows. */
    public static Groeitabel voor(Item item, long holder) {
        return item.kind() == ItemKind.MATRIX ? new Matrix(item, holder) : new Rijen(item, holder);
    }

    public void show(Collection<Cel> cells) {
        ArrayNode rows = JSON.createArrayNode();
        ArrayNode columns = JSON.createArrayNode();
        ArrayNode values = JSON.createArrayNode();
        for (Cel cel : cells) {
            switch (cel.address().col()) {
                case Item.MARKER -> marker(rows, cel);
                case Item.ACROSS_MARKER -> marker(columns, cel);
                default -> value(values, cel);
            }
        }
        getElement()
                .setProperty("rows", rows.toString())
                .setProperty("columns", columns.toString())
                .setProperty("cells", values.toString());
    }

    private static void marker(ArrayNode markers, Cel cel) {
        var marker = markers.addObject();
        marker.put("id", cel.address().row()).put("markerVersion", cel.version());
        marker.set("position", cel.value());
    }

    private static void value(ArrayNode values, Cel cel) {
        if (cel.address().row().isEmpty()) {
            return;
        }
        var value = values.addObject();
        value.put("row", cel.address().row())
                .put("col", cel.address().col())
                .put("version", cel.version())
                .put("by", cel.by() == null ? "" : cel.by())
                .put("at", cel.at().toString());
        value.set("value", cel.value());
    }

    public void alleenLezen() {
        getElement().setProperty("readonly", true);
    }

    /** Added rows under fixed columns. */
    @Tag("db-rows")
    @JsModule("./fields/db-rows.ts")
    public static final class Rijen extends Groeitabel {
        public Rijen(Item item, long holder) {
            super(item, holder);
        }
    }

    /** Added rows, drawn as a process; it follows what is typed in the table beside it. */
    @Tag("db-flow")
    @JsModule("./fields/db-flow.ts")
    public static final class Stroom extends Groeitabel {
        public Stroom(Item item, long holder) {
            super(item, holder);
        }
    }

    /** Added rows and columns, with a choice where they cross. */
    @Tag("db-matrix")
    @JsModule("./fields/db-matrix.ts")
    public static final class Matrix extends Groeitabel {
        public Matrix(Item item, long holder) {
            super(item, holder);
        }
    }
}
