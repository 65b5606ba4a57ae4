package be.draaiboek.meetmoment;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Item;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was agreed or written together, by its place; what was emptied isn't there. */
final class Standen {

    private final Map<Plaats, Cel> cells = new HashMap<>();

    private record Plaats(String item, String row, String col) {}

    Standen(Collection<Cel> all) {
        for (Cel cel : all) {
            if (cel.address().holder() == Cel.SAMEN && !CellDefinition.isEmpty(cel.value())) {
                cells.put(
                        new Plaats(
                                cel.address().item(),
                                cel.address().row(),
                                cel.address().col()),
                        cel);
            }
        }
    }

    @Nullable
    Cel cel(Item item, String row, String col) {
        return cells.get(new Plaats(item.id(), row, col));
    }

    @Nullable
    JsonNode waarde(Item item, String row, String col) {
        Cel cel = cel(item, row, col);
        return cel == null ? null : cel.value();
    }

    /** Returns a text, or nothing. */
    String woorden(Item item, String row, String col) {
        JsonNode value = waarde(item, row, col);
        return value == null ? "" : value.asString("");
    }

    /** Returns the added rows (or columns) that stand, in their places. */
    List<String> toegevoegd(Item item, String marker) {
        return cells.values().stream()
                .filter(cel -> cel.address().item().equals(item.id())
                        && cel.address().col().equals(marker))
                .sorted(Comparator.comparingDouble(
                        cel -> Objects.requireNonNull(cel.value()).asDouble(0)))
                .map(cel -> cel.address().row())
                .toList();
    }
}
