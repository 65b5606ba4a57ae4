package be.draaiboek.workshop;

import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Item;
import be.draaiboek.workshop.MeningQueries.Afstand;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How far people lie apart on items, from 0 to 1: arithmetic over figures of answers, which knows no answer. Texts and what
 * people add rows to are not compared.
 */
final class Distances {

    /** A difference where there is no ladder to measure it on: half of it. */
    private static final double WITHOUT_LADDER = 0.5;

    private static final int PERCENT = 100;

    private final Map<String, Item> individual;

    Distances(List<Item> items) {
        individual = items.stream()
                .filter(item -> item.answering() == Answering.INDIVIDUAL_THEN_AGREED && !item.growing())
                .collect(Collectors.toMap(Item::id, item -> item));
    }

    /** Returns the items on which people can be compared. */
    Collection<Item> items() {
        return individual.values();
    }

    /** Returns what each answer is worth, as {@link MeningQueries#distances} asks for it. */
    Map<String, Double> worth() {
        Map<String, Double> worth = new HashMap<>();
        individual.values().forEach(item -> {
            CellDefinition cell = item.cell();
            if (cell != null) {
                worth(worth, item, "", cell);
            }
            item.columns().forEach(column -> worth(worth, item, column.id(), column.cell()));
        });
        return worth;
    }

    /** Returns the largest distance of each item on which people don't agree. */
    Map<String, Double> of(List<Afstand> places) {
        Map<String, Double> result = new HashMap<>();
        for (Afstand one : places) {
            Item item = Objects.requireNonNull(individual.get(one.item()));
            if (item.field(one.col()).isEmpty()) {
                item.cell(one.row(), one.col())
                        .map(cell -> apart(cell, one))
                        .filter(distance -> distance > 0)
                        .ifPresent(distance -> result.merge(one.item(), distance, Math::max));
            }
        }
        return result;
    }

    private static void worth(Map<String, Double> worth, Item item, String col, CellDefinition cell) {
        cell.options().forEach(option -> {
            if (cell.kind() == CellKind.CHOICE && option.value() != null) {
                worth.put(key(item.id(), col, '"' + option.id() + '"'), option.value());
            }
        });
        if (cell.kind() == CellKind.PERCENT) {
            for (int percent = 0; percent <= PERCENT; percent++) {
                worth.put(key(item.id(), col, String.valueOf(percent)), percent / (double) PERCENT);
            }
        }
    }

    /** As the query ties them. */
    private static String key(String item, String col, String jsonValue) {
        return item + "|" + col + "|" + jsonValue;
    }

    private static double apart(CellDefinition cell, Afstand one) {
        if (one.verschillende() < 2 || cell.kind() == CellKind.TEXT || cell.kind() == CellKind.PICTURE) {
            return 0;
        }
        Double low = one.laagste();
        Double high = one.hoogste();
        double ladder = low == null || high == null ? 0 : high - low;
        // Somebody stands beside the ladder, or there is none.
        boolean aside = one.gescoord() < one.antwoorden();
        return aside ? Math.max(ladder, WITHOUT_LADDER) : ladder;
    }
}
