package be.draaiboek.editie;

import be.draaiboek.editie.YamlDocument.At;
import java.nio.file.Path;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads editions; one that has a problem is never returned. */
public final class EditieReader {
    private static final String INDEX = EditieFiles.CLASSPATH + "edities.yaml";

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final Pattern LINE_BREAK = Pattern.compile("(?<!\n)\n(?!\n)");

    private EditieReader() {}

    /** Every edition that ships with the application, the newest first. */
    public static List<Editie> readAll() {
        return shippedIds().stream().map(id -> read(EditieFiles.shipped(id))).toList();
    }

    /** The edition in a folder. */
    public static Editie read(Path folder) {
        return read(EditieFiles.in(folder));
    }

    static List<String> shippedIds() {
        List<Problem> problems = new ArrayList<>();
        String text = Objects.requireNonNullElse(EditieFiles.resource(INDEX), "");
        List<String> ids = YamlDocument.parse(INDEX, text, problems).root().elements().stream()
                .map(At::must)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidEditieException(EditieFiles.CLASSPATH, problems);
        }
        return ids;
    }

    private static Editie read(EditieFiles files) {
        EditieValidator.Result result = EditieValidator.check(files);
        YamlDocument head = result.head();
        if (head == null || !result.problems().isEmpty()) {
            throw new InvalidEditieException(files.name(), result.problems());
        }
        Option unknown = unknown(head.root().get("unknown"));
        Map<String, Starter> starters = new HashMap<>();
        List<Section> sections = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (YamlDocument chapter : result.chapters()) {
            String part = chapter.root().get("part").must();
            if (chapter.root().get("starter").exists()) {
                starters.put(part, starter(chapter.root().get("starter")));
            }
            for (At section : chapter.root().get("sections").elements()) {
                String code = section.get("code").must();
                sections.add(section(section, part, code));
                section.get("items").elements().forEach(item -> items.add(item(item, code, unknown)));
            }
        }
        List<Part> parts = new ArrayList<>();
        for (At part : head.root().get("parts").elements()) {
            String code = part.get("code").must();
            parts.add(new Part(code, part.get("title").must(), starters.get(code)));
        }
        return new Editie(
                head.root().get("id").must(),
                prose(head.root().get("title")),
                LocalDate.parse(head.root().get("published").must()),
                parts,
                sections,
                items,
                terms(result.glossary()),
                unknown,
                openers(result.openers()),
                changes(result.changes()),
                result.note() == null ? null : NoteReader.read(result.note().root()));
    }

    private static @Nullable Option unknown(At at) {
        return at.exists() ? new Option(at.get("id").must(), prose(at.get("label")), null, false, true, false) : null;
    }

    private static @Nullable Openers openers(@Nullable YamlDocument document) {
        if (document == null) {
            return null;
        }
        At root = document.root();
        return new Openers(
                strings(root.get("theyAreFurther")),
                strings(root.get("weAreFurther")),
                strings(root.get("bothBegin")),
                strings(root.get("otherwise")),
                strings(root.get("deliberate")),
                strings(root.get("onlyThey")));
    }

    private static List<Change> changes(@Nullable YamlDocument document) {
        if (document == null) {
            return List.of();
        }
        return document.root().get("changes").elements().stream()
                .map(at ->
                        new Change(Change.Kind.of(at.get("kind").must()), strings(at.get("at")), prose(at.get("text"))))
                .toList();
    }

    private static List<Term> terms(@Nullable YamlDocument glossary) {
        if (glossary == null) {
            return List.of();
        }
        return glossary.root().get("terms").elements().stream()
                .map(at -> new Term(
                        at.get("id").must(),
                        prose(at.get("term")),
                        strings(at.get("also")),
                        markdown(at.get("text")),
                        strings(at.get("sections"))))
                .sorted(Comparator.comparing(Term::term, Collator.getInstance(DUTCH)))
                .toList();
    }

    private static Starter starter(At at) {
        return new Starter(
                prose(at.get("title")),
                Objects.requireNonNull(at.get("minutes").integer()),
                prose(at.get("who")),
                markdown(at.get("opening")),
                strings(at.get("questions")),
                markdown(at.get("closing")));
    }

    private static Section section(At at, String part, String code) {
        At lens = at.get("lens");
        return new Section(
                code,
                part,
                prose(at.get("title")),
                markdown(at.get("intro")),
                markdown(at.get("help")),
                at.get("sources").elements().stream().map(EditieReader::source).toList(),
                at.get("figures").elements().stream()
                        .map(figure -> new Section.Figure(
                                figure.get("id").must(), prose(figure.get("caption")), prose(figure.get("alt"))))
                        .toList(),
                at.get("guidance").elements().stream()
                        .map(one -> new Section.Guidance(prose(one.get("title")), markdown(one.get("text"))))
                        .toList(),
                lens.exists()
                        ? new Section.Lens(
                                lens.get("item").must(),
                                strings(lens.get("columns")),
                                prose(lens.get("title")),
                                prose(lens.get("help")))
                        : null,
                at.get("revisit").elements().stream()
                        .map(one -> new Section.Revisit(one.get("section").must(), prose(one.get("text"))))
                        .toList(),
                at.get("starter").exists() ? starter(at.get("starter")) : null,
                at.get("exercises").elements().stream()
                        .map(one -> new Exercise(
                                prose(one.get("title")),
                                Objects.requireNonNull(one.get("minutes").integer()),
                                prose(one.get("text"))))
                        .toList());
    }

    private static Source source(At at) {
        return at.text() != null
                ? new Source(prose(at), null)
                : new Source(prose(at.get("name")), at.get("address").text());
    }

    static List<String> strings(At list) {
        return list.elements().stream().map(EditieReader::prose).toList();
    }

    private static Item item(At at, String section, @Nullable Option unknown) {
        ItemKind kind = ItemKind.of(at.get("kind").must());
        CellDefinition cell = switch (kind) {
            case TEXT -> cell(at, CellKind.TEXT);
            case CHOICE, CHECK -> withUnknown(cell(at, CellKind.CHOICE), unknown);
            case MULTI -> withUnknown(cell(at, CellKind.MULTI), unknown);
            case GRID, ROWS, MATRIX -> null;
        };
        return new Item(
                at.get("id").must(),
                section,
                Objects.requireNonNull(at.get("number").integer()),
                kind,
                Answering.of(at.get("answering").must()),
                prose(at.get("title")),
                prose(at.get("help")),
                cell,
                at.get("rows").elements().stream()
                        .map(row -> new Row(row.get("id").must(), prose(row.get("label")), prose(row.get("help"))))
                        .toList(),
                // A row that people add is a note of theirs and asks nothing, so there nobody has to say "don't know".
                columns(at.get("columns"), kind == ItemKind.GRID ? unknown : null),
                columns(at.get("fields"), unknown),
                Objects.requireNonNullElse(at.get("sourceFields").integer(), 0),
                at.get("layout").exists() ? Layout.of(at.get("layout").must()) : null,
                at.get("axes").exists()
                        ? new Axes(
                                axis(at.get("axes").get("x")),
                                axis(at.get("axes").get("y")))
                        : null,
                strings(at.get("suggestions")),
                strings(at.get("recall")),
                kind == ItemKind.MATRIX
                        ? new Item.Across(
                                column(at.get("across"), null),
                                strings(at.get("acrossSuggestions")),
                                cell(at, CellKind.CHOICE),
                                at.get("exactlyOne").text())
                        : null,
                at.get("scoring").exists() ? prose(at.get("scoring")) : "",
                at.get("totals").exists() ? totals(at.get("totals")) : null,
                at.get("short").exists() ? prose(at.get("short")) : "");
    }

    private static Totals totals(At at) {
        return new Totals(
                when(at.get("minus")),
                when(at.get("carry")),
                at.get("by").text(),
                at.get("periods").elements().stream()
                        .map(one -> new Totals.Period(
                                prose(one.get("label")),
                                Objects.requireNonNull(one.get("from").integer()),
                                Objects.requireNonNull(one.get("to").integer())))
                        .toList());
    }

    private static Totals.@Nullable When when(At at) {
        return at.exists()
                ? new Totals.When(at.get("column").must(), at.get("option").must())
                : null;
    }

    /** A choice with the edition's "don't know" behind its own answers, unless it has one itself. */
    static CellDefinition withUnknown(CellDefinition cell, @Nullable Option unknown) {
        if (unknown == null
                || cell.options().isEmpty()
                || cell.options().stream().anyMatch(Option::unknown)) {
            return cell;
        }
        List<Option> options = new ArrayList<>(cell.options());
        options.add(new Option(unknown.id(), unknown.label(), null, false, true, cell.kind() == CellKind.MULTI));
        return new CellDefinition(cell.kind(), options, cell.max(), cell.lines());
    }

    private static Axes.Axis axis(At at) {
        return new Axes.Axis(prose(at.get("label")), prose(at.get("low")), prose(at.get("high")));
    }

    private static List<Column> columns(At list, @Nullable Option unknown) {
        return list.elements().stream().map(at -> column(at, unknown)).toList();
    }

    private static Column column(At at, @Nullable Option unknown) {
        return new Column(
                at.get("id").must(),
                prose(at.get("label")),
                prose(at.get("help")),
                withUnknown(cell(at, CellKind.of(at.get("kind").must())), unknown),
                at.get("total").exists(),
                at.get("per").text(),
                at.get("addsTo").integer(),
                at.get("recurring").isTrue(),
                at.get("year").integer());
    }

    private static CellDefinition cell(At at, CellKind kind) {
        if (kind != CellKind.TEXT) {
            return new CellDefinition(kind, options(at.get("options")), 0, 0);
        }
        int lines = Objects.requireNonNullElse(at.get("lines").integer(), CellDefinition.DEFAULT_LINES);
        int most = lines == 1 ? CellDefinition.MAX_SINGLE_LINE : CellDefinition.MAX_LONG_TEXT;
        return new CellDefinition(
                kind, List.of(), Objects.requireNonNullElse(at.get("max").integer(), most), lines);
    }

    private static List<Option> options(At list) {
        return list.elements().stream()
                .map(at -> new Option(
                        at.get("id").must(),
                        prose(at.get("label")),
                        number(at.get("value")),
                        at.get("nvt").isTrue(),
                        at.get("unknown").isTrue(),
                        at.get("exclusive").isTrue()))
                .toList();
    }

    /** A value as a number or as a fraction such as 1/3, which no decimal number can say exactly. */
    static @Nullable Double number(At at) {
        String text = at.text();
        if (text == null) {
            return at.node().isNumber() ? Double.valueOf(at.node().doubleValue()) : null;
        }
        int slash = text.indexOf('/');
        return Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }

    static String markdown(At at) {
        return at.must().strip();
    }

    /** Lines are broken in the file for its authors only; an empty line is a paragraph for the reader as well. */
    static String prose(At at) {
        return LINE_BREAK.matcher(at.must().strip()).replaceAll(" ");
    }
}
