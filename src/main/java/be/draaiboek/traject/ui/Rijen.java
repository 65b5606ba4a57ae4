package be.draaiboek.traject.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.traject.Cel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A table to which people add rows. The element makes its own fields from the cells it is given, so that a row that
 * was just added is never swapped under somebody's hands.
 */
@Tag("db-rows")
@JsModule("./fields/db-rows.ts")
final class Rijen extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    Rijen(Item item, long holder) {
        getElement().setProperty("item", item.id()).setProperty("holder", (double) holder);
    }

    void toon(Collection<Cel> cells) {
        ArrayNode rows = JSON.createArrayNode();
        ArrayNode values = JSON.createArrayNode();
        for (Cel cel : cells) {
            if (cel.adres().col().equals(Item.MARKER)) {
                var row = rows.addObject();
                row.put("id", cel.adres().row()).put("markerVersion", cel.version());
                row.set("position", cel.value());
            } else if (!cel.adres().row().isEmpty()) {
                var value = values.addObject();
                value.put("row", cel.adres().row())
                        .put("col", cel.adres().col())
                        .put("version", cel.version())
                        .put("by", cel.door() == null ? "" : cel.door())
                        .put("at", cel.op().toString());
                value.set("value", cel.value());
            }
        }
        getElement().setProperty("rows", rows.toString()).setProperty("cells", values.toString());
    }
}
