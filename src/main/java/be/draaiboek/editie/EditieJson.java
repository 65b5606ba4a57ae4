package be.draaiboek.editie;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An edition as the browser's fields read it. The same edition always gives the same text. */
public final class EditieJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private EditieJson() {}

    /** The list of editions, without their content. */
    public static ObjectNode list(Collection<Editie> editions) {
        ObjectNode root = NODES.objectNode();
        ArrayNode array = root.putArray("editions");
        for (Editie editie : editions) {
            head(array.addObject(), editie);
        }
        return root;
    }

    /** One edition with all its content. */
    public static ObjectNode of(Editie editie) {
        ObjectNode root = NODES.objectNode();
        head(root, editie);
        ArrayNode parts = root.putArray("parts");
        for (Part part : editie.parts()) {
            parts.addObject().put("code", part.code()).put("title", part.title());
        }
        ArrayNode sections = root.putArray("sections");
        for (Section section : editie.sections()) {
            sections.addObject()
                    .put("code", section.code())
                    .put("part", section.part())
                    .put("title", section.title());
        }
        ArrayNode items = root.putArray("items");
        for (Item item : editie.items()) {
            items.add(of(item));
        }
        editie.noteItems().forEach(item -> items.add(of(item)));
        return root;
    }

    /** One item with all its cells. */
    public static ObjectNode of(Item item) {
        ObjectNode node = NODES.objectNode();
        node.put("id", item.id())
                .put("section", item.section())
                .put("number", item.number())
                .put("kind", item.kind().code())
                .put("answering", item.answering().code())
                .put("title", item.title())
                .put("help", item.help())
                .put("required", false);
        CellDefinition cell = item.cell();
        if (cell != null) {
            definition(node.putObject("cell"), cell);
            if (!cell.options().isEmpty()) {
                node.set("options", options(cell.options()));
            }
        }
        ArrayNode rows = node.putArray("rows");
        for (Row row : item.rows()) {
            rows.addObject().put("id", row.id()).put("label", row.label()).put("help", row.help());
        }
        columns(node.putArray("columns"), item.columns());
        columns(node.putArray("fields"), item.fields());
        if (!item.agreedFields().isEmpty()) {
            columns(node.putArray("agreedFields"), item.agreedFields());
        }
        if (!item.ownFields().isEmpty()) {
            columns(node.putArray("ownFields"), item.ownFields());
        }
        drawing(node, item);
        Totals totals = item.totals();
        if (totals != null) {
            totals(node.putObject("totals"), totals);
        }
        return node;
    }

    private static void totals(ObjectNode node, Totals totals) {
        when(node, "minus", totals.minus());
        when(node, "carry", totals.carry());
        String by = totals.by();
        if (by != null) {
            node.put("by", by);
        }
        ArrayNode periods = node.putArray("periods");
        for (Totals.Period period : totals.periods()) {
            periods.addObject()
                    .put("label", period.label())
                    .put("from", period.from())
                    .put("to", period.to());
        }
    }

    private static void when(ObjectNode node, String name, Totals.@Nullable When when) {
        if (when != null) {
            node.putObject(name).put("column", when.column()).put("option", when.option());
        }
    }

    private static void drawing(ObjectNode node, Item item) {
        Layout layout = item.layout();
        if (layout != null) {
            node.put("layout", layout.code());
        }
        Axes axes = item.axes();
        if (axes != null) {
            ObjectNode both = node.putObject("axes");
            axis(both.putObject("x"), axes.x());
            axis(both.putObject("y"), axes.y());
        }
        strings(node, "suggestions", item.suggestions());
        Item.Across across = item.across();
        if (across != null) {
            ObjectNode head = node.putObject("across");
            head.put("id", across.head().id()).put("label", across.head().label());
            definition(head, across.head().cell());
            head.put("help", across.head().help());
            strings(node, "acrossSuggestions", across.suggestions());
            node.set("options", options(across.cell().options()));
            if (across.exactlyOne() != null) {
                node.put("exactlyOne", across.exactlyOne());
            }
        }
    }

    private static void axis(ObjectNode node, Axes.Axis axis) {
        node.put("label", axis.label()).put("low", axis.low()).put("high", axis.high());
    }

    private static void strings(ObjectNode node, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(array::add);
        }
    }

    private static void head(ObjectNode node, Editie editie) {
        node.put("id", editie.id())
                .put("title", editie.title())
                .put("published", editie.published().toString());
    }

    private static void columns(ArrayNode array, List<Column> columns) {
        for (Column column : columns) {
            ObjectNode node = array.addObject().put("id", column.id()).put("label", column.label());
            definition(node, column.cell());
            if (column.sum()) {
                node.put("total", "sum");
            }
            String per = column.per();
            if (per != null) {
                node.put("per", per);
            }
            Integer addsTo = column.addsTo();
            if (addsTo != null) {
                node.put("addsTo", addsTo.intValue());
            }
            if (column.recurring()) {
                node.put("recurring", true);
            }
            Integer year = column.year();
            if (year != null) {
                node.put("year", year.intValue());
            }
            node.put("help", column.help());
        }
    }

    private static void definition(ObjectNode node, CellDefinition cell) {
        node.put("kind", cell.kind().code());
        if (!cell.options().isEmpty()) {
            node.set("options", options(cell.options()));
        }
        if (cell.kind() == CellKind.TEXT) {
            node.put("max", cell.max()).put("lines", cell.lines());
        }
    }

    private static ArrayNode options(List<Option> options) {
        ArrayNode array = NODES.arrayNode();
        for (Option option : options) {
            ObjectNode node = array.addObject().put("id", option.id()).put("label", option.label());
            Double value = option.value();
            if (value == null) {
                node.putNull("value");
            } else {
                node.put("value", value.doubleValue());
            }
            if (option.nvt()) {
                node.put("nvt", true);
            }
            if (option.unknown()) {
                node.put("unknown", true);
            }
            if (option.exclusive()) {
                node.put("exclusive", true);
            }
        }
        return array;
    }
}
