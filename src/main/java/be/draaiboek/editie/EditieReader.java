package be.draaiboek.editie;

import be.draaiboek.editie.YamlDocument.At;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads editions; one that has a problem is never returned. */
public final class EditieReader {
    private static final String INDEX = EditieFiles.CLASSPATH + "edities.yaml";

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
        List<Part> parts = new ArrayList<>();
        for (At part : head.root().get("parts").elements()) {
            parts.add(new Part(part.get("code").must(), part.get("title").must()));
        }
        List<Section> sections = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (YamlDocument chapter : result.chapters()) {
            String part = chapter.root().get("part").must();
            for (At section : chapter.root().get("sections").elements()) {
                String code = section.get("code").must();
                sections.add(new Section(
                        code,
                        part,
                        prose(section.get("title")),
                        markdown(section.get("intro")),
                        markdown(section.get("help")),
                        section.get("sources").elements().stream()
                                .map(EditieReader::prose)
                                .toList()));
                section.get("items").elements().forEach(item -> items.add(item(item, code)));
            }
        }
        return new Editie(
                head.root().get("id").must(),
                prose(head.root().get("title")),
                LocalDate.parse(head.root().get("published").must()),
                parts,
                sections,
                items);
    }

    private static Item item(At at, String section) {
        ItemKind kind = ItemKind.of(at.get("kind").must());
        CellDefinition cell = switch (kind) {
            case TEXT -> cell(at, CellKind.TEXT);
            case CHOICE, CHECK -> cell(at, CellKind.CHOICE);
            case MULTI -> cell(at, CellKind.MULTI);
            case GRID, ROWS -> null;
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
                columns(at.get("columns")),
                columns(at.get("fields")));
    }

    private static List<Column> columns(At list) {
        return list.elements().stream()
                .map(at -> new Column(
                        at.get("id").must(),
                        prose(at.get("label")),
                        prose(at.get("help")),
                        cell(at, CellKind.of(at.get("kind").must())),
                        at.get("total").exists(),
                        at.get("per").text(),
                        at.get("addsTo").integer()))
                .toList();
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

    private static String markdown(At at) {
        return at.must().strip();
    }

    /** Lines are broken in the file for its authors only; an empty line is a paragraph for the reader as well. */
    private static String prose(At at) {
        return LINE_BREAK.matcher(at.must().strip()).replaceAll(" ");
    }
}
