package be.draaiboek.demo;

import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demo as it is written down in {@code demo/*.yaml}; the notation stands at the top of {@code demo.yaml}. */
final class DemoScript {

    /** Holds what a bestuur agreed on or wrote together. */
    static final String SAMEN = "samen";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Dagen SOME_WEEKS = new Dagen(21, 1);

    private DemoScript() {}

    /** The cells of one holder, item by item in the order of the file. */
    record Antwoorden(String holder, Dagen days, List<List<Vak>> items) {}

    /** A cell with what stands in it. */
    record Vak(Item item, String row, String col, JsonNode value) {}

    /** Between how many days ago somebody wrote; the first is the longest ago, the last at least one. */
    record Dagen(int first, int last) {}

    /** What one file says, and what is wrong with it: a line per problem, with the file and the item. */
    record Bestand(String name, List<Antwoorden> answers, List<String> problems) {}

    /** Returns {@code demo.yaml} itself: POLIS, the cohort, the besturen with their people. */
    static JsonNode cohort() {
        return tree("demo.yaml");
    }

    /**
     * Returns the edition that this bestuur works on: the newest, unless it began on another.
     *
     * @param editions the oldest first
     */
    static Editie editie(JsonNode bestuur, List<Editie> editions) {
        String id = bestuur.path("editie").asString("");
        return editions.stream().filter(one -> one.id().equals(id)).findFirst().orElseGet(() -> {
            if (!id.isEmpty()) {
                throw new IllegalStateException("demo/demo.yaml: there is no edition " + id);
            }
            return editions.getLast();
        });
    }

    /** Returns what the file of this bestuur says, or the one that it is like; without a file there are no answers. */
    static Bestand antwoorden(JsonNode bestuur, Editie editie) {
        String file =
                bestuur.path("als").asString(bestuur.path("naam").stringValue().toLowerCase(Locale.ROOT)) + ".yaml";
        Set<String> holders = new LinkedHashSet<>(Set.of(SAMEN));
        bestuur.path("deelnemers")
                .forEach(person -> holders.add(person.path("id").stringValue()));
        return new ClassPathResource("demo/" + file).exists()
                ? read(file, tree(file), holders, editie)
                : new Bestand(file, List.of(), List.of());
    }

    static Bestand read(String file, JsonNode script, Set<String> holders, Editie editie) {
        List<String> problems = new ArrayList<>();
        script.properties().forEach(entry -> {
            if (!Set.of("dagen", "antwoorden").contains(entry.getKey())) {
                problems.add(file + ": there is no place for " + entry.getKey());
            }
        });
        Map<String, Dagen> days = new HashMap<>();
        script.path("dagen").properties().forEach(entry -> {
            Dagen dagen = new Dagen(
                    entry.getValue().path(0).asInt(0), entry.getValue().path(1).asInt(0));
            if (!holders.contains(entry.getKey())) {
                problems.add(file + ": dagen: there is no deelnemer " + entry.getKey());
            }
            if (dagen.last() < 1 || dagen.first() < dagen.last()) {
                problems.add(
                        file + ": dagen: " + entry.getKey() + " needs [first, last], in days ago, last at least 1");
            }
            days.put(entry.getKey(), dagen);
        });
        List<Antwoorden> answers = new ArrayList<>();
        script.path("antwoorden").properties().forEach(entry -> {
            String holder = entry.getKey();
            String place = file + ": " + holder;
            if (!holders.contains(holder)) {
                problems.add(place + ": there is no such deelnemer");
            }
            List<List<Vak>> items = new ArrayList<>();
            entry.getValue().properties().forEach(answer -> {
                Item item = editie.item(answer.getKey()).orElse(null);
                String where = place + ": " + answer.getKey();
                if (item == null) {
                    problems.add(where + ": there is no such item");
                    return;
                }
                if (item.answering() == Answering.JOINT && !holder.equals(SAMEN)) {
                    problems.add(where + ": is answered together, so under " + SAMEN);
                }
                List<Vak> cells = cells(where, item, answer.getValue(), problems);
                cells.forEach(cell -> check(where, cell, problems));
                items.add(cells);
            });
            answers.add(new Antwoorden(holder, days.getOrDefault(holder, SOME_WEEKS), items));
        });
        return new Bestand(file, answers, problems);
    }

    private static void check(String where, Vak cell, List<String> problems) {
        String address = where + ": " + cell.row() + "/" + cell.col() + ": ";
        CellDefinition definition = cell.item().cell(cell.row(), cell.col()).orElse(null);
        if (definition == null) {
            problems.add(address + "there is no such cell");
        } else if (definition.kind() == CellKind.PICTURE) {
            // Its bytes have to be kept first, so it is not a value that can be written down here.
            problems.add(address + "the demo has no pictures");
        } else if (CellDefinition.isEmpty(cell.value())) {
            problems.add(address + "nothing is filled in");
        } else {
            definition.check(cell.value()).ifPresent(problem -> problems.add(address + problem));
        }
    }

    private static List<Vak> cells(String where, Item item, JsonNode answer, List<String> problems) {
        return switch (item.kind()) {
            case TEXT, CHOICE, MULTI, CHECK, GRID -> {
                if (!answer.isObject() || answer.isEmpty()) {
                    problems.add(where + ": needs { cell: value }");
                }
                yield fixed(item, answer, Set.of());
            }
            case ROWS -> rows(where, item, answer, problems);
            case MATRIX -> matrix(where, item, answer, problems);
        };
    }

    private static List<Vak> fixed(Item item, JsonNode answer, Set<String> without) {
        List<Vak> cells = new ArrayList<>();
        answer.properties().forEach(entry -> {
            String address = entry.getKey();
            if (!without.contains(address)) {
                int slash = address.indexOf('/');
                String row = slash < 0 ? "" : address.substring(0, slash);
                cells.add(new Vak(item, row, address.substring(slash + 1), entry.getValue()));
            }
        });
        return cells;
    }

    private static List<Vak> rows(String where, Item item, JsonNode answer, List<String> problems) {
        List<Vak> cells = new ArrayList<>();
        JsonNode rows = answer.isArray() ? answer : answer.path("rijen");
        if (!rows.isArray() && !answer.isObject()) {
            problems.add(where + ": needs a list of rows, or { rijen: [rows] } with an extra field");
        }
        for (JsonNode row : rows) {
            String id = added();
            cells.add(marker(item, id, Item.MARKER, cells));
            row.properties().forEach(cell -> cells.add(new Vak(item, id, cell.getKey(), cell.getValue())));
        }
        if (answer.isObject()) {
            cells.addAll(fixed(item, answer, Set.of("rijen")));
        }
        return cells;
    }

    private static List<Vak> matrix(String where, Item item, JsonNode answer, List<String> problems) {
        Item.Across across = item.across();
        if (across == null
                || !answer.path("rollen").isArray()
                || !answer.path("taken").isArray()) {
            problems.add(where + ": needs { rollen: [names], taken: [rows] }");
            return List.of();
        }
        List<Vak> cells = new ArrayList<>();
        Map<String, String> columns = new HashMap<>();
        for (JsonNode name : answer.path("rollen")) {
            String id = added();
            columns.put(name.asString(""), id);
            cells.add(marker(item, id, Item.ACROSS_MARKER, cells));
            cells.add(new Vak(item, id, across.head().id(), name));
        }
        for (JsonNode row : answer.path("taken")) {
            String id = added();
            cells.add(marker(item, id, Item.MARKER, cells));
            row.properties().forEach(cell -> {
                String name = cell.getKey();
                if (!columns.containsKey(name) && item.column(name).isEmpty()) {
                    problems.add(where + ": there is no rol " + name);
                }
                cells.add(new Vak(item, id, columns.getOrDefault(name, name), cell.getValue()));
            });
        }
        cells.addAll(fixed(item, answer, Set.of("rollen", "taken")));
        return cells;
    }

    /** Stands after the added rows, or columns, that are there already. */
    private static Vak marker(Item item, String id, String marker, List<Vak> before) {
        long position =
                before.stream().filter(cell -> cell.col().equals(marker)).count() + 1;
        return new Vak(item, id, marker, JsonNodeFactory.instance.numberNode(position));
    }

    private static String added() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode tree(String file) {
        try (InputStream in = new ClassPathResource("demo/" + file).getInputStream()) {
            return YAML.readTree(in);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "demo/" + file + ": " + e.getOriginalMessage() + " at " + e.getLocation(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
