package be.draaiboek.woord;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every cell of an edition filled in, with texts that a file could trip over. */
public final class Gevuld {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Instant WHEN = Instant.parse("2026-11-29T10:00:00Z");

    private final Map<Adres, JsonNode> cells = new LinkedHashMap<>();
    private int count;

    private Gevuld() {}

    /** Returns a value for each cell of these items; pictures, which travel in no file, left out. */
    public static Map<Adres, JsonNode> alles(List<Item> items, long holder) {
        Gevuld all = new Gevuld();
        items.forEach(item -> all.item(item, holder));
        return all.cells;
    }

    static List<Cel> cellen(Map<Adres, JsonNode> all) {
        return all.entrySet().stream()
                .map(one -> new Cel(one.getKey(), 1, one.getValue(), "An", WHEN))
                .toList();
    }

    static List<Item> van(Editie editie, be.draaiboek.editie.Answering how) {
        return editie.items().stream().filter(item -> item.answering() == how).toList();
    }

    private void item(Item item, long holder) {
        switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> put(item, "", "", item.cell(), holder);
            case CHECK -> item.rows().forEach(row -> put(item, row.id(), "", item.cell(), holder));
            case GRID -> {
                for (Row row : item.rows()) {
                    for (Column column : item.columns()) {
                        put(item, row.id(), column.id(), column.cell(), holder);
                    }
                }
            }
            case ROWS -> {
                for (int i = 1; i <= 3; i++) {
                    String row = id(item, "rij" + i);
                    cells.put(new Adres(item.id(), row, Item.MARKER, holder), JSON.numberNode(i));
                    item.columns().forEach(column -> put(item, row, column.id(), column.cell(), holder));
                }
            }
            case MATRIX -> matrix(item, holder);
        }
        item.fields().forEach(extra -> put(item, "", extra.id(), extra.cell(), holder));
    }

    private void matrix(Item item, long holder) {
        Item.Across across = item.across();
        List<String> columns = List.of(id(item, "kolom1"), id(item, "kolom2"));
        for (int i = 0; i < columns.size(); i++) {
            cells.put(new Adres(item.id(), columns.get(i), Item.ACROSS_MARKER, holder), JSON.numberNode(i + 1));
            put(item, columns.get(i), across.head().id(), across.head().cell(), holder);
        }
        for (int i = 1; i <= 2; i++) {
            String row = id(item, "rij" + i);
            cells.put(new Adres(item.id(), row, Item.MARKER, holder), JSON.numberNode(i));
            put(
                    item,
                    row,
                    item.columns().getFirst().id(),
                    item.columns().getFirst().cell(),
                    holder);
            columns.forEach(column -> put(item, row, column, across.cell(), holder));
        }
    }

    private static String id(Item item, String name) {
        return UUID.nameUUIDFromBytes((item.id() + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void put(Item item, String row, String col, CellDefinition cell, long holder) {
        count++;
        JsonNode value = switch (cell.kind()) {
            case TEXT ->
                JSON.stringNode(
                        cell.lines() == 1
                                ? "Eén regel <" + count + "> & “meer”"
                                : "Alinea " + count
                                        + ": één & <twee> \uD83D\uDE80\n\n- een lijst\n\tmet een sprong\n= 3 + 4");
            case CHOICE -> JSON.stringNode(option(cell).id());
            case MULTI -> multi(cell);
            case PERCENT -> JSON.numberNode(count % 100);
            case AMOUNT -> JSON.numberNode(1_000L * count);
            case YEAR -> JSON.numberNode(2026 + count % 10);
            case DATE -> JSON.stringNode("2027-03-%02d".formatted(1 + count % 28));
            case TICK -> JSON.booleanNode(true);
            case PICTURE, POSITION -> null;
        };
        if (value != null) {
            cells.put(new Adres(item.id(), row, col, holder), value);
        }
    }

    private Option option(CellDefinition cell) {
        return cell.options().get(count % cell.options().size());
    }

    private static ArrayNode multi(CellDefinition cell) {
        ArrayNode chosen = JSON.arrayNode();
        cell.options().stream()
                .filter(one -> !one.exclusive() && !one.unknown())
                .limit(2)
                .forEach(one -> chosen.add(one.id()));
        return chosen;
    }

    static boolean reist(CellKind kind) {
        return kind != CellKind.PICTURE && kind != CellKind.POSITION;
    }
}
