package be.draaiboek.editie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changes for answers when one edition follows another.
 *
 * @param lines one sentence per difference, in Dutch because authors read them
 * @param removed addresses on which answers may hang and that are gone, such as {@code b41-doelen} or
 *     {@code b41-doelen/trends}, without those that the next edition's changes name as retired
 */
public record EditieDiff(List<String> lines, List<String> removed) {

    public EditieDiff {
        lines = List.copyOf(lines);
        removed = List.copyOf(removed);
    }

    /** Compares two editions; texts are not compared, since answers do not hang on them. */
    public static EditieDiff between(Editie before, Editie after) {
        Collector collector = new Collector(before, after);
        Map<String, Item> old = byKey(before.items(), Item::id);
        Map<String, Item> now = byKey(after.items(), Item::id);
        old.forEach((id, item) -> {
            Item other = now.get(id);
            if (other == null) {
                collector.remove(id, "verwijderd: vraag %s (was %s – %s)".formatted(id, item.section(), item.number()));
            } else {
                collector.item(item, other);
            }
        });
        now.forEach((id, item) -> {
            if (!old.containsKey(id)) {
                collector.add("toegevoegd: vraag %s (%s – %s)".formatted(id, item.section(), item.number()));
            }
        });
        return new EditieDiff(collector.lines, collector.removed);
    }

    private static <T> Map<String, T> byKey(List<T> elements, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        elements.forEach(element -> map.put(key.apply(element), element));
        return map;
    }

    private static final class Collector {
        private final List<String> lines = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private final Set<String> retired;
        /** The "don't know" that one of the two has by rule and the other hasn't: said once, not at each choice. */
        private final @Nullable String byRule;

        Collector(Editie before, Editie after) {
            retired = after.changes().stream()
                    .filter(change -> change.kind() == Change.Kind.RETIRED)
                    .flatMap(change -> change.at().stream())
                    .collect(Collectors.toSet());
            Option now = after.unknown();
            byRule = before.unknown() == null && now != null ? now.id() : null;
            if (now != null && byRule != null) {
                add("toegevoegd: antwoord ‘%s’ bij elke keuze".formatted(now.label()));
            }
        }

        void item(Item old, Item now) {
            String id = old.id();
            if (!old.section().equals(now.section())) {
                add("verplaatst: vraag %s van %s – %s naar %s – %s"
                        .formatted(id, old.section(), old.number(), now.section(), now.number()));
            } else if (old.number() != now.number()) {
                add("hernummerd: vraag %s van %s – %s naar %s"
                        .formatted(id, old.section(), old.number(), now.number()));
            }
            if (old.kind() != now.kind()) {
                add("andere soort: vraag %s was %s en is nu %s"
                        .formatted(id, old.kind().code(), now.kind().code()));
            }
            if (old.answering() != now.answering()) {
                add("anders beantwoord: vraag %s was %s en is nu %s"
                        .formatted(id, old.answering().code(), now.answering().code()));
            }
            CellDefinition oldCell = old.cell();
            CellDefinition nowCell = now.cell();
            if (oldCell != null && nowCell != null) {
                cell(id, oldCell, nowCell);
            }
            compare(id, "rij", byKey(old.rows(), Row::id), byKey(now.rows(), Row::id));
            columns(id, "kolom", byKey(old.columns(), Column::id), byKey(now.columns(), Column::id));
            across(id, old.across(), now.across());
            columns(id, "veld", byKey(old.fields(), Column::id), byKey(now.fields(), Column::id));
        }

        private void across(String id, Item.@Nullable Across old, Item.@Nullable Across now) {
            if (old != null && now != null) {
                columns(id, "kolomkop", byKey(List.of(old.head()), Column::id), byKey(List.of(now.head()), Column::id));
                cell(id, old.cell(), now.cell());
            }
        }

        private void columns(String id, String what, Map<String, Column> old, Map<String, Column> now) {
            compare(id, what, old, now);
            old.forEach((column, definition) -> {
                Column other = now.get(column);
                if (other != null) {
                    cell(id + "/" + column, definition.cell(), other.cell());
                }
            });
        }

        private void cell(String address, CellDefinition old, CellDefinition now) {
            if (old.kind() != now.kind()) {
                add("andere soort: cel %s was %s en is nu %s"
                        .formatted(address, old.kind().code(), now.kind().code()));
            }
            if (now.max() < old.max()) {
                add("korter: cel %s had hoogstens %s tekens en nu %s".formatted(address, old.max(), now.max()));
            }
            Map<String, Option> before = byKey(old.options(), Option::id);
            Map<String, Option> after = byKey(now.options(), Option::id);
            if (byRule != null && !before.containsKey(byRule)) {
                after.remove(byRule);
            }
            compare(address, "antwoord", before, after);
            before.forEach((id, option) -> {
                Option other = after.get(id);
                if (other == null) {
                    return;
                }
                if (!Objects.equals(option.value(), other.value())
                        || option.nvt() != other.nvt()
                        || option.unknown() != other.unknown()) {
                    add("andere schaal: antwoord %s/%s was %s en is nu %s"
                            .formatted(address, id, worth(option), worth(other)));
                }
                if (option.exclusive() != other.exclusive()) {
                    add("antwoord %s/%s %s"
                            .formatted(address, id, other.exclusive() ? "staat nu alleen" : "mag nu samen met andere"));
                }
            });
        }

        private void compare(String address, String what, Map<String, ?> old, Map<String, ?> now) {
            for (String id : old.keySet()) {
                if (!now.containsKey(id)) {
                    remove(address + "/" + id, "verwijderd: %s %s/%s".formatted(what, address, id));
                }
            }
            for (String id : now.keySet()) {
                if (!old.containsKey(id)) {
                    add("toegevoegd: %s %s/%s".formatted(what, address, id));
                }
            }
        }

        private static String worth(Option option) {
            if (option.nvt()) {
                return "nvt";
            }
            if (option.unknown()) {
                return "weet niet";
            }
            Double value = option.value();
            return value == null ? "zonder waarde" : String.valueOf(value);
        }

        /** Reports what is gone; where the edition itself says so, nothing has to be put right. */
        void remove(String address, String line) {
            if (retired.contains(address)) {
                lines.add(line + ", zoals de editie zegt");
            } else {
                removed.add(address);
                lines.add(line);
            }
        }

        void add(String line) {
            lines.add(line);
        }
    }
}
