package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.NoteTemplate.Block;
import be.draaiboek.editie.NoteTemplate.Part;
import be.draaiboek.editie.NoteTemplate.Source;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.editie.Totals;
import be.draaiboek.nota.Nota.Gat;
import be.draaiboek.weergave.Opmaak;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Composes a block from what was agreed or written together: pure, over the values that it is given. What isn't there is a
 * gap, never a text of ours.
 */
final class Opsteller {

    /** A table of so many columns says something of each line; of a line of which nothing is said it would only repeat the name. */
    private static final int REMARKS = 2;

    private static final Pattern BREAKS = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern LIST = Pattern.compile("(?s)\\s*(?:[-*+]|\\d{1,9}[.)])\\s.*");

    private final Editie editie;
    private final Map<Adres, JsonNode> values;

    /** @param values what stands in joint and agreed cells, without those that are empty */
    Opsteller(Editie editie, Map<Adres, JsonNode> values) {
        this.editie = editie;
        this.values = values;
    }

    /**
     * @param tekst what people would write on; "" for a table
     * @param delen a table; empty for what is text
     */
    record Opgesteld(String tekst, List<Deel> delen, List<Gat> gaten) {}

    Opgesteld blok(Block block) {
        List<Gat> gaps = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        List<Deel> parts = new ArrayList<>();
        switch (block.form()) {
            case TEXT, LIST -> {
                for (Source source : block.sources()) {
                    Item item = editie.item(source.item()).orElseThrow();
                    String said = words(item, source);
                    if (!said.isEmpty()) {
                        paragraphs.add(labelled(source.label(), said));
                    } else if (!source.optional()) {
                        gaps.add(gap(item, source));
                    }
                }
            }
            case TABLE -> table(block, parts, gaps);
            case BUDGET -> budget(block.sources().getFirst(), parts, gaps);
            case RADAR, OWN -> {
                // A figure is drawn from scores, and one's own text is composed of nothing.
            }
        }
        if (!paragraphs.isEmpty() && !block.lead().isEmpty()) {
            paragraphs.addFirst(block.lead());
        }
        // Two sources of one question miss one answer.
        List<Gat> distinct = gaps.stream().distinct().toList();
        return new Opgesteld(String.join("\n\n", paragraphs), parts, distinct);
    }

    /** The cells of these sources that a block depends on. */
    static boolean hangtAf(Block block, Adres cell) {
        return block.sources().stream()
                .filter(source -> source.item().equals(cell.item()))
                .anyMatch(source -> {
                    boolean added = cell.col().equals(Item.MARKER) || cell.col().equals(Item.ACROSS_MARKER);
                    boolean shown = source.columns().isEmpty()
                            || source.columns().stream()
                                    .anyMatch(part -> part.column().equals(cell.col()));
                    return cell.row().isEmpty() ? cell.col().equals(source.field()) : added || shown;
                });
    }

    /** What a question whose answer is missing is called, and what to do about it. */
    static Gat gat(Item item) {
        return new Gat(
                item,
                item.answering() == Answering.JOINT
                        ? "Nog niet ingevuld: " + item.title()
                        : "Nog niet afgesproken, of je beantwoordde het zelf nog niet: " + item.title());
    }

    private static Gat gap(Item item, Source source) {
        return source.field().isEmpty()
                ? gat(item)
                : item.field(source.field())
                        .map(field -> new Gat(item, "Nog niet ingevuld: " + field.label()))
                        .orElseGet(() -> gat(item));
    }

    private static String labelled(String label, String said) {
        if (label.isEmpty()) {
            return said;
        }
        return LIST.matcher(said).matches() ? "**" + label + "**\n\n" + said : "**" + label + ".** " + said;
    }

    private String words(Item item, Source source) {
        return switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> single(item, source.field());
            case CHECK -> source.field().isEmpty() ? byOption(item) : single(item, source.field());
            case GRID, ROWS -> source.field().isEmpty() ? lines(item, source) : single(item, source.field());
            case MATRIX -> "";
        };
    }

    private String single(Item item, String field) {
        JsonNode value = value(item, "", field);
        CellDefinition definition = item.cell("", field).orElse(null);
        if (value == null || definition == null) {
            return "";
        }
        if (definition.kind() == CellKind.MULTI) {
            List<String> chosen = new ArrayList<>();
            for (JsonNode one : value) {
                definition
                        .option(one.asString(""))
                        .filter(option -> !option.nvt() && !option.unknown())
                        .ifPresent(option -> chosen.add("- " + option.label()));
            }
            return String.join("\n", chosen);
        }
        String said = text(definition, value).strip();
        return definition.kind() == CellKind.CHOICE ? ended(said) : said;
    }

    /** For each answer the statements that got it. */
    private String byOption(Item item) {
        CellDefinition cell = Objects.requireNonNull(item.cell());
        List<String> lines = new ArrayList<>();
        for (Option option : cell.options()) {
            List<String> with = item.rows().stream()
                    .filter(row -> {
                        JsonNode value = value(item, row.id(), "");
                        return value != null && value.asString("").equals(option.id());
                    })
                    .map(Row::label)
                    .toList();
            if (!with.isEmpty()) {
                lines.add("- **" + option.label() + ":** " + ended(String.join("; ", with)));
            }
        }
        return String.join("\n", lines);
    }

    private String lines(Item item, Source source) {
        List<String> lines = new ArrayList<>();
        for (Line line : rows(item)) {
            StringBuilder text = new StringBuilder();
            boolean named = !line.label().isEmpty();
            for (Part part : parts(item, source)) {
                Column column = item.column(part.column()).orElseThrow();
                JsonNode value = value(item, line.id(), part.column());
                if (value == null) {
                    continue;
                }
                String said = BREAKS.matcher(text(column.cell(), value).strip()).replaceAll(" ");
                if (text.isEmpty() && !named && source.columns().size() > 1) {
                    text.append("**").append(ended(said)).append("**");
                } else {
                    text.append(text.isEmpty() ? "" : " ")
                            .append(part.before())
                            .append(part.before().isEmpty() ? "" : " ")
                            .append(ended(said));
                }
            }
            if (!text.isEmpty()) {
                lines.add("- " + (named ? "**" + line.label() + ".** " : "") + text);
            }
        }
        return String.join("\n", lines);
    }

    private void table(Block block, List<Deel> parts, List<Gat> gaps) {
        Item first = editie.item(block.sources().getFirst().item()).orElseThrow();
        if (first.kind() == ItemKind.MATRIX) {
            matrix(first, parts, gaps);
            return;
        }
        List<String> heads = new ArrayList<>();
        boolean fixed = first.kind() == ItemKind.GRID;
        if (fixed) {
            heads.add("");
        }
        List<List<String>> rows = new ArrayList<>();
        List<Line> lines = rows(first);
        lines.forEach(line -> rows.add(new ArrayList<>(fixed ? List.of(line.label()) : List.of())));
        for (Source source : block.sources()) {
            Item item = editie.item(source.item()).orElseThrow();
            boolean any = false;
            for (Part part : parts(item, source)) {
                Column column = item.column(part.column()).orElseThrow();
                heads.add(column.label());
                for (int i = 0; i < lines.size(); i++) {
                    JsonNode value = value(item, lines.get(i).id(), part.column());
                    any |= value != null;
                    rows.get(i).add(value == null ? "" : text(column.cell(), value));
                }
            }
            if (!any && !source.optional()) {
                gaps.add(gat(item));
            }
        }
        if (!fixed && heads.size() == REMARKS) {
            rows.removeIf(row -> row.getLast().isBlank());
        }
        if (gaps.size() < block.sources().size()) {
            parts.add(new Tabel(block.title(), heads, rows, false, ""));
        }
    }

    private void matrix(Item item, List<Deel> parts, List<Gat> gaps) {
        Item.Across across = Objects.requireNonNull(item.across());
        Column head = item.columns().getFirst();
        List<String> roles = added(item, Item.ACROSS_MARKER);
        List<List<String>> rows = new ArrayList<>();
        for (Line line : rows(item)) {
            List<String> row = new ArrayList<>(List.of(said(head.cell(), value(item, line.id(), head.id()))));
            for (String role : roles) {
                JsonNode letter = value(item, line.id(), role);
                row.add(letter == null ? "" : letter.asString("").toUpperCase(Locale.ROOT));
            }
            rows.add(row);
        }
        if (rows.isEmpty() || roles.isEmpty()) {
            gaps.add(gat(item));
            return;
        }
        List<String> heads = new ArrayList<>(List.of(head.label()));
        for (String role : roles) {
            heads.add(said(across.head().cell(), value(item, role, across.head().id())));
        }
        String legend = String.join(
                "; ", across.cell().options().stream().map(Option::label).toList());
        parts.add(new Tabel(item.title(), heads, rows, false, legend));
    }

    private void budget(Source source, List<Deel> parts, List<Gat> gaps) {
        Item item = editie.item(source.item()).orElseThrow();
        Totals totals = item.totals();
        if (totals != null) {
            Begroting.tabel(kinds(item, totals), yearly(item, totals))
                    .ifPresentOrElse(parts::add, () -> gaps.add(gat(item)));
            Begroting.posten(Raming.of(item, this)).ifPresent(parts::add);
            return;
        }
        List<Column> amounts = parts(item, source).stream()
                .flatMap(part -> item.column(part.column()).stream())
                .filter(column -> column.cell().kind() == CellKind.AMOUNT)
                .toList();
        List<Begroting.Post> posts = new ArrayList<>();
        for (Line line : rows(item)) {
            for (int i = 0; i < amounts.size(); i++) {
                Column column = amounts.get(i);
                JsonNode amount = value(item, line.id(), column.id());
                JsonNode year = column.per() == null ? null : value(item, line.id(), column.per());
                if (amount != null && year != null) {
                    posts.add(new Begroting.Post(i, year.asInt(), amount.asLong(), column.recurring()));
                }
            }
        }
        List<String> names = amounts.stream()
                .map(column -> column.label().replace(" (€)", ""))
                .toList();
        Begroting.tabel(names, posts).ifPresentOrElse(parts::add, () -> gaps.add(gat(item)));
    }

    private static List<String> kinds(Item item, Totals totals) {
        List<String> names =
                new ArrayList<>(options(item, totals).map(Option::label).toList());
        names.add(names.isEmpty() ? "Bedrag" : "Zonder soort");
        names.add("Ontvangsten");
        return names;
    }

    private static Stream<Option> options(Item item, Totals totals) {
        return Optional.ofNullable(totals.by()).flatMap(item::column).stream()
                .flatMap(column -> column.cell().ladder().stream());
    }

    /** What each row costs, or brings in, in each year that has a column. */
    private List<Begroting.Post> yearly(Item item, Totals totals) {
        List<String> kinds = options(item, totals).map(Option::id).toList();
        List<Begroting.Post> posts = new ArrayList<>();
        for (Line line : rows(item)) {
            boolean received = chose(item, line, totals.minus());
            boolean carries = chose(item, line, totals.carry());
            JsonNode by = totals.by() == null ? null : value(item, line.id(), totals.by());
            int chosen = by == null ? -1 : kinds.indexOf(by.asString(""));
            // What comes in has a line of its own, as in the sheet.
            int kind = received ? kinds.size() + 1 : chosen < 0 ? kinds.size() : chosen;
            long last = 0;
            for (Column column : item.columns()) {
                Integer year = column.year();
                if (year == null) {
                    continue;
                }
                JsonNode amount = value(item, line.id(), column.id());
                last = amount != null ? amount.asLong() : carries ? last : 0;
                if (last != 0) {
                    posts.add(new Begroting.Post(kind, year, received ? -last : last, false));
                }
            }
        }
        return posts;
    }

    boolean chose(Item item, Line line, Totals.@Nullable When when) {
        JsonNode said = when == null ? null : value(item, line.id(), when.column());
        return when != null && said != null && when.option().equals(said.asString(""));
    }

    /** A row of a table: one that the edition has, or one that people added. */
    record Line(String id, String label) {}

    List<Line> rows(Item item) {
        return item.growing()
                ? added(item, Item.MARKER).stream().map(id -> new Line(id, "")).toList()
                : item.rows().stream()
                        .map(row -> new Line(row.id(), row.label()))
                        .toList();
    }

    List<String> added(Item item, String marker) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().item().equals(item.id())
                        && entry.getKey().col().equals(marker))
                .sorted(Comparator.comparingDouble((Map.Entry<Adres, JsonNode> entry) ->
                                entry.getValue().asDouble(0))
                        .thenComparing(entry -> entry.getKey().row()))
                .map(entry -> entry.getKey().row())
                .toList();
    }

    private static List<Part> parts(Item item, Source source) {
        return source.columns().isEmpty()
                ? item.columns().stream()
                        .map(column -> new Part(column.id(), ""))
                        .toList()
                : source.columns();
    }

    /** What stands in a cell; null where nothing does. */
    @Nullable
    JsonNode value(Item item, String row, String col) {
        return values.get(new Adres(item.id(), row, col, Cel.SAMEN));
    }

    static String said(CellDefinition definition, @Nullable JsonNode value) {
        return value == null ? "" : text(definition, value);
    }

    /** As elsewhere, but a date with its year whatever year it is: a note is read for longer. */
    private static String text(CellDefinition definition, JsonNode value) {
        return definition.kind() == CellKind.DATE
                ? Opmaak.datum(LocalDate.parse(value.asString()))
                : Opmaak.tekst(definition, value);
    }

    /** Returns a text that ends like a sentence. */
    private static String ended(String text) {
        String plain = text.strip();
        boolean open = Stream.of(".", "!", "?", ":", "…").noneMatch(plain::endsWith);
        return open && !plain.isEmpty() ? plain + "." : plain;
    }

    static Optional<String> plaats(Editie editie, Item item) {
        return editie.section(item.section())
                .map(section -> (Character.isUpperCase(section.code().charAt(0)) ? section.code() : section.title())
                        + ", vraag "
                        + item.number());
    }
}
