package be.draaiboek.meetmoment;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.score.Scores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What changed between two frozen sets of answers, place by place; pure, over the cells that it is given. */
public final class Vergelijking {

    private static final String UNNAMED = "zonder naam";

    private final Map<Plaats, JsonNode> earlier;
    private final Map<Plaats, JsonNode> later;

    private Vergelijking(Collection<Cel> earlier, Collection<Cel> later) {
        this.earlier = values(earlier);
        this.later = values(later);
    }

    private record Plaats(String item, String row, String col) {}

    /** What became of one place. */
    public enum Beweging {
        GELIJK,
        /** There was nothing before. */
        ERBIJ,
        /** There is nothing any more. */
        WEG,
        /** A row or a column that was added since. */
        RIJ_ERBIJ,
        /** A row or a column that was taken away since. */
        RIJ_WEG,
        /** Up on a ladder of answers, or a larger number. */
        HOGER,
        /** Down on a ladder of answers, or a smaller number. */
        LAGER,
        ANDERS
    }

    /**
     * One place that had an answer at either moment.
     *
     * @param deel the row, statement or field; empty where the question has one place
     * @param treden how many steps of the ladder it went up or down; 0 where the answers are no ladder
     */
    public record Plek(
            String deel,
            CellDefinition cel,
            @Nullable JsonNode eerder,
            @Nullable JsonNode later,
            Beweging beweging,
            int treden) {}

    /** One item with the places that had an answer at either moment, in reading order; there may be none. */
    public record Vraag(Item item, List<Plek> plekken) {

        public Vraag {
            plekken = List.copyOf(plekken);
        }

        /** Returns the places that are not what they were. */
        public List<Plek> anders() {
            return plekken.stream()
                    .filter(plek -> plek.beweging() != Beweging.GELIJK)
                    .toList();
        }
    }

    /** Returns every item of the edition with what became of it. */
    public static List<Vraag> of(Editie editie, Collection<Cel> earlier, Collection<Cel> later) {
        Vergelijking all = new Vergelijking(earlier, later);
        return editie.items().stream()
                .map(item -> new Vraag(item, all.plekken(item)))
                .toList();
    }

    private static Map<Plaats, JsonNode> values(Collection<Cel> cells) {
        Map<Plaats, JsonNode> values = new HashMap<>();
        for (Cel cel : cells) {
            if (cel.address().holder() == Cel.SAMEN && cel.value() != null) {
                values.put(
                        new Plaats(
                                cel.address().item(),
                                cel.address().row(),
                                cel.address().col()),
                        cel.value());
            }
        }
        return values;
    }

    private List<Plek> plekken(Item item) {
        List<Plek> found = new ArrayList<>();
        switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> add(found, item, "", "", "");
            case CHECK -> item.rows().forEach(row -> add(found, item, row.id(), "", row.label()));
            case GRID -> {
                for (Row row : item.rows()) {
                    item.columns()
                            .forEach(column -> add(found, item, row.id(), column.id(), both(row.label(), column)));
                }
            }
            case ROWS -> {
                for (String row : added(item, Item.MARKER)) {
                    String name = name(item, row, item.columns());
                    item.columns().forEach(column -> add(found, item, row, column.id(), both(name, column)));
                }
            }
            case MATRIX -> matrix(found, item);
        }
        // The fields that the edition declares first, then what may stand beside any agreed answer.
        Set<String> beside =
                new LinkedHashSet<>(item.fields().stream().map(Column::id).toList());
        Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .filter(place -> place.item().equals(item.id())
                        && place.row().isEmpty()
                        && !place.col().isEmpty())
                .map(Plaats::col)
                .sorted()
                .forEach(beside::add);
        beside.forEach(field -> add(
                found, item, "", field, item.beside(field).map(Column::label).orElse(field)));
        return found;
    }

    private void matrix(List<Plek> found, Item item) {
        Column head = Objects.requireNonNull(item.across()).head();
        List<String> columns = added(item, Item.ACROSS_MARKER);
        for (String column : columns) {
            add(found, item, column, head.id(), head.label());
        }
        for (String row : added(item, Item.MARKER)) {
            String name = name(item, row, item.columns());
            item.columns().forEach(column -> add(found, item, row, column.id(), column.label()));
            for (String column : columns) {
                add(found, item, row, column, name + " – " + name(item, column, List.of(head)));
            }
        }
    }

    private void add(List<Plek> found, Item item, String row, String col, String part) {
        Plaats place = new Plaats(item.id(), row, col);
        JsonNode before = earlier.get(place);
        JsonNode after = later.get(place);
        CellDefinition definition = item.cell(row, col).orElse(null);
        if (definition == null || (before == null && after == null)) {
            return;
        }
        int steps = steps(item, col, definition, before, after);
        found.add(new Plek(
                part, definition, before, after, movement(item, place, before, after, definition, steps), steps));
    }

    private Beweging movement(
            Item item,
            Plaats place,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            CellDefinition definition,
            int steps) {
        if (before == null) {
            return item.growing() && isNew(place, earlier, later) ? Beweging.RIJ_ERBIJ : Beweging.ERBIJ;
        }
        if (after == null) {
            return item.growing() && isNew(place, later, earlier) ? Beweging.RIJ_WEG : Beweging.WEG;
        }
        if (same(before, after)) {
            return Beweging.GELIJK;
        }
        int direction = definition.kind() == CellKind.PERCENT || definition.kind() == CellKind.AMOUNT
                ? Long.compare(after.asLong(), before.asLong())
                : Integer.signum(steps);
        return switch (direction) {
            case 1 -> Beweging.HOGER;
            case -1 -> Beweging.LAGER;
            default -> Beweging.ANDERS;
        };
    }

    /** Whether the row or the column of this place stands in one set and not in the other. */
    private static boolean isNew(Plaats place, Map<Plaats, JsonNode> without, Map<Plaats, JsonNode> with) {
        return Stream.of(
                        new Plaats(place.item(), place.row(), Item.MARKER),
                        new Plaats(place.item(), place.row(), Item.ACROSS_MARKER),
                        new Plaats(place.item(), place.col(), Item.ACROSS_MARKER))
                .anyMatch(marker -> with.containsKey(marker) && !without.containsKey(marker));
    }

    /** Several answers to one question have no order. */
    private static boolean same(JsonNode before, JsonNode after) {
        return (before.isArray() && after.isArray())
                ? unordered(before).equals(unordered(after))
                : before.equals(after);
    }

    private static Set<JsonNode> unordered(JsonNode many) {
        return StreamSupport.stream(many.spliterator(), false).collect(Collectors.toSet());
    }

    private static int steps(
            Item item, String col, CellDefinition definition, @Nullable JsonNode before, @Nullable JsonNode after) {
        OptionalInt from = step(item, col, definition, before);
        OptionalInt to = step(item, col, definition, after);
        return from.isPresent() && to.isPresent() ? to.getAsInt() - from.getAsInt() : 0;
    }

    /** The step of the ladder that an answer stands on, from 0; empty where it stands on none. */
    private static OptionalInt step(Item item, String col, CellDefinition definition, @Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            return OptionalInt.empty();
        }
        if (definition.scores()) {
            return definition.score(value).stream()
                    .mapToInt(score -> (int) definition.options().stream()
                            .map(Option::value)
                            .filter(worth -> worth != null && worth < score)
                            .distinct()
                            .count())
                    .findFirst();
        }
        if (item.id().equals(Scores.OESO) && col.equals(Scores.STAND)) {
            int index = definition.ladder().stream().map(Option::id).toList().indexOf(value.stringValue());
            return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
        }
        return OptionalInt.empty();
    }

    /** The added rows (or columns) of both moments, where they stand later, then those that are gone. */
    private List<String> added(Item item, String marker) {
        return Stream.of(later, earlier)
                .flatMap(values -> values.entrySet().stream()
                        .filter(entry -> entry.getKey().item().equals(item.id())
                                && entry.getKey().col().equals(marker))
                        .sorted(Comparator.comparingDouble((Map.Entry<Plaats, JsonNode> entry) ->
                                entry.getValue().asDouble(0)))
                        .map(entry -> entry.getKey().row()))
                .distinct()
                .toList();
    }

    /** How an added row is called: what stands in its first column, as it is called later. */
    private String name(Item item, String row, List<Column> columns) {
        Plaats place = new Plaats(item.id(), row, columns.getFirst().id());
        JsonNode name = later.getOrDefault(place, earlier.get(place));
        return name == null || !name.isString() || name.stringValue().isBlank() ? UNNAMED : name.stringValue();
    }

    private static String both(String row, Column column) {
        return row + " – " + column.label();
    }
}
