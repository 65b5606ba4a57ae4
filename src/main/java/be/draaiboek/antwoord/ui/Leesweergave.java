package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** The answers of one holder to one item, to read or to print; without answers a form to fill in with a pen. */
public final class Leesweergave {

    private static final int BLANK_ROWS = 5;
    private static final int BLANK_COLUMNS = 4;

    private final Item item;
    private final long holder;
    private final boolean blank;
    private final Map<Adres, JsonNode> values = new HashMap<>();

    private Leesweergave(Item item, long holder, Collection<Cel> cells, boolean blank) {
        this.item = item;
        this.holder = holder;
        this.blank = blank;
        for (Cel cel : cells) {
            if (cel.address().item().equals(item.id())
                    && cel.address().holder() == holder
                    && cel.value() != null
                    && !item.ownOnly(cel.address().row(), cel.address().col())) {
                values.put(cel.address(), cel.value());
            }
        }
    }

    /** Shows what this holder answered, with "nog niet ingevuld" where there is nothing. */
    public static Component of(Item item, long holder, Collection<Cel> cells) {
        return new Leesweergave(item, holder, cells, false).draw();
    }

    /** Shows one answer, a picture as a picture; "nog niet ingevuld" where there is nothing. */
    public static Component waarde(CellDefinition definition, @Nullable JsonNode value) {
        if (value != null && definition.kind() == CellKind.PICTURE) {
            return new Prent(value);
        }
        return woorden(definition, value);
    }

    static Component woorden(CellDefinition definition, @Nullable JsonNode value) {
        if (value == null) {
            return Leesvak.niets();
        }
        Paragraph text = new Paragraph(said(definition, value));
        text.getElement().setAttribute("dir", "auto");
        text.addClassName("db-said-text");
        return text;
    }

    /** Shows room to write. */
    public static Component leeg(Item item) {
        return new Leesweergave(item, Cel.SAMEN, List.of(), true).draw();
    }

    private Component draw() {
        Div block = new Div(answer());
        block.addClassName("db-reading");
        if (item.growing() || !item.rows().isEmpty()) {
            // A table may be wider than the page; who has no mouse pushes it aside with the arrows.
            block.getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", item.title());
        }
        for (Column field : item.fields()) {
            JsonNode value = values.get(new Adres(item.id(), "", field.id(), holder));
            if (blank || value != null) {
                Paragraph label = new Paragraph(field.label());
                label.addClassName("db-reading-label");
                block.add(label, cell(field.cell(), value));
            }
        }
        for (Column beside : item.agreedFields()) {
            JsonNode value = values.get(new Adres(item.id(), "", beside.id(), holder));
            if (value != null && !value.equals(BooleanNode.FALSE)) {
                Paragraph label = new Paragraph(beside.label());
                label.addClassName("db-reading-label");
                block.add(label);
                if (!value.isBoolean()) {
                    block.add(cell(beside.cell(), value));
                }
            }
        }
        return block;
    }

    private Component answer() {
        return switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> {
                JsonNode value = value("", "");
                boolean inField = value == null && !blank && !values.isEmpty();
                yield inField ? new Div() : cell(item.cell("", "").orElseThrow(), value);
            }
            case CHECK -> check();
            case GRID -> grid();
            case ROWS -> rows();
            case MATRIX -> matrix();
        };
    }

    private @Nullable JsonNode value(String row, String col) {
        return values.get(new Adres(item.id(), row, col, holder));
    }

    private Component check() {
        CellDefinition cell = java.util.Objects.requireNonNull(item.cell());
        NativeTableBody body = new NativeTableBody();
        for (Row row : item.rows()) {
            body.add(Leestabel.row(
                    Leestabel.header(row.label()), List.of(new NativeTableCell(cell(cell, value(row.id(), ""))))));
        }
        return Leestabel.table(item.title(), List.of("", "Antwoord"), body);
    }

    private Component grid() {
        NativeTableBody body = new NativeTableBody();
        for (Row row : item.rows()) {
            List<Component> line = item.columns().stream()
                    .<Component>map(column -> new NativeTableCell(cell(column.cell(), value(row.id(), column.id()))))
                    .toList();
            body.add(Leestabel.row(Leestabel.header(row.label()), line));
        }
        List<String> heads = new ArrayList<>(List.of(""));
        item.columns().forEach(column -> heads.add(column.label()));
        return Leestabel.table(item.title(), heads, body);
    }

    private Component rows() {
        List<String> added =
                added(Item.MARKER).stream().filter(this::saysAnything).toList();
        if (added.isEmpty() && !blank) {
            return Leesvak.niets();
        }
        if (!blank && Begrotingstabel.fits(item)) {
            return Begrotingstabel.of(item, added, this::value);
        }
        NativeTableBody body = new NativeTableBody();
        for (int i = 0; i < (blank ? BLANK_ROWS : added.size()); i++) {
            String id = blank ? "" : added.get(i);
            List<Component> line = item.columns().stream()
                    .<Component>map(column -> blank
                            ? new NativeTableCell(new Span())
                            : Leesvak.inRij(column.cell(), value(id, column.id())))
                    .toList();
            body.add(Leestabel.row(Leestabel.header(String.valueOf(i + 1)), line));
        }
        List<String> heads = new ArrayList<>(List.of(Leestabel.NUMBER));
        item.columns().forEach(column -> heads.add(column.label()));
        return Leestabel.table(
                item.title(),
                heads,
                i -> !blank
                        && i > 0
                        && Leesvak.isFigure(item.columns().get(i - 1).cell()),
                body);
    }

    private boolean saysAnything(String row) {
        return item.columns().stream().anyMatch(column -> value(row, column.id()) != null);
    }

    private Component matrix() {
        Item.Across across = java.util.Objects.requireNonNull(item.across());
        Column head = item.columns().getFirst();
        List<String> added = added(Item.MARKER);
        List<String> columns = added(Item.ACROSS_MARKER);
        if (added.isEmpty() && !blank) {
            return Leesvak.niets();
        }
        List<String> heads = new ArrayList<>(List.of(head.label()));
        for (int i = 0; i < (blank ? BLANK_COLUMNS : columns.size()); i++) {
            heads.add(
                    blank
                            ? ""
                            : said(
                                    across.head().cell(),
                                    value(columns.get(i), across.head().id())));
        }
        NativeTableBody body = new NativeTableBody();
        for (int i = 0; i < (blank ? BLANK_ROWS : added.size()); i++) {
            String id = blank ? "" : added.get(i);
            List<Component> line = new ArrayList<>();
            for (int j = 1; j < heads.size(); j++) {
                JsonNode value = blank ? null : value(id, columns.get(j - 1));
                line.add(new NativeTableCell(
                        value == null ? "" : value.asString("").toUpperCase(Locale.ROOT)));
            }
            body.add(Leestabel.row(Leestabel.header(blank ? "" : said(head.cell(), value(id, head.id()))), line));
        }
        Paragraph legend =
                Stukjes.help(across.cell().options().stream().map(Option::label).collect(Collectors.joining(" · ")));
        NativeTable table = Leestabel.table(item.title(), heads, body);
        table.addClassName("db-reading-matrix");
        return new Div(table, legend);
    }

    /** The ids of added rows (or columns), in their places; those taken away have no value any more. */
    private List<String> added(String marker) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().col().equals(marker))
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().asDouble(0)))
                .map(entry -> entry.getKey().row())
                .toList();
    }

    private Component cell(CellDefinition definition, @Nullable JsonNode value) {
        return blank ? Leesvak.leeg(definition) : woorden(definition, value);
    }

    private static String said(CellDefinition definition, @Nullable JsonNode value) {
        return value == null ? "" : Opmaak.tekst(definition, value);
    }
}
