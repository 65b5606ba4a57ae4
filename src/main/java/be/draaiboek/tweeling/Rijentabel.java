package be.draaiboek.tweeling;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.weergave.Opmaak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The rows that one bestuur added to a question, as a table; another's rows have no counterpart in them. */
final class Rijentabel {

    private record Plaats(String row, String col) {}

    private final Item item;
    private final Map<Plaats, JsonNode> values = new HashMap<>();

    private Rijentabel(Item item, List<Cel> cells) {
        this.item = item;
        for (Cel cel : cells) {
            JsonNode value = cel.value();
            if (cel.address().item().equals(item.id())
                    && cel.address().holder() == Cel.SAMEN
                    && value != null
                    && !CellDefinition.isEmpty(value)) {
                values.put(new Plaats(cel.address().row(), cel.address().col()), value);
            }
        }
    }

    /** Returns it; empty where nothing was added. */
    static Optional<Tabel> of(Item item, Kant side) {
        return new Rijentabel(item, side.cellen()).table(side.naam());
    }

    private Optional<Tabel> table(String whose) {
        List<String> rows = added(Item.MARKER);
        List<String> roles = added(Item.ACROSS_MARKER);
        List<Column> columns = item.columns();
        Item.Across across = item.across();
        if (rows.isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> heads = new ArrayList<>(columns.stream().map(Column::label).toList());
        if (across != null) {
            roles.forEach(role ->
                    heads.add(said(across.head().cell(), role, across.head().id())));
        }
        List<List<String>> lines = new ArrayList<>();
        for (String row : rows) {
            List<String> line = new ArrayList<>();
            columns.forEach(column -> line.add(said(column.cell(), row, column.id())));
            if (across != null) {
                // A letter, as in the sheet: its meaning stands below.
                roles.forEach(role -> line.add(letter(row, role)));
            }
            lines.add(line);
        }
        String legend = across == null
                ? ""
                : String.join(
                        "; ",
                        across.cell().options().stream().map(one -> one.label()).toList());
        return Optional.of(new Tabel(item.title() + " – " + whose, heads, lines, false, legend));
    }

    private List<String> added(String marker) {
        return values.entrySet().stream()
                .filter(one -> one.getKey().col().equals(marker))
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<Plaats, JsonNode> one) -> one.getValue().asDouble(0)))
                .map(one -> one.getKey().row())
                .toList();
    }

    private String said(CellDefinition definition, String row, String col) {
        JsonNode value = values.get(new Plaats(row, col));
        return value == null ? "" : Opmaak.tekst(definition, value);
    }

    private String letter(String row, String col) {
        JsonNode value = values.get(new Plaats(row, col));
        return value == null ? "" : value.asString("").toUpperCase(Locale.ROOT);
    }
}
