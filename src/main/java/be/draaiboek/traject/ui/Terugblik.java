package be.draaiboek.traject.ui;

import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Row;
import be.draaiboek.traject.Cel;
import be.draaiboek.traject.Cel.Adres;
import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was written earlier and helps here, to read only: what was agreed or written together, else my own answer. What a
 * colleague answered is never shown here, whatever the reader may see of it elsewhere.
 */
final class Terugblik extends NativeDetails {

    private final Traject traject;
    private final List<Item> items;
    private final Map<Adres, Cel> cells = new HashMap<>();
    private final Div body = new Div();

    /** One line: a cell, or an added row. */
    private record Regel(String label, String text, boolean mine) {}

    Terugblik(Traject traject, Item item) {
        super("Wat jullie eerder schreven");
        this.traject = traject;
        Editie editie = traject.editie();
        this.items =
                item.recall().stream().flatMap(id -> editie.item(id).stream()).toList();
        addClassName("db-recall");
        setContent(body);
        toon(List.of());
    }

    /** Takes what was read, of whatever items. */
    void toon(Collection<Cel> read) {
        for (Cel cel : read) {
            long holder = cel.adres().holder();
            boolean ours = holder == Cel.SAMEN || holder == traject.ik().id();
            if (ours
                    && items.stream()
                            .anyMatch(item -> item.id().equals(cel.adres().item()))) {
                cells.merge(cel.adres(), cel, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
            }
        }
        body.removeAll();
        items.forEach(item -> body.add(block(item)));
    }

    private Div block(Item item) {
        Div block = new Div();
        block.addClassName("db-recall-item");
        traject.editie().section(item.section()).ifPresent(section -> {
            block.add(new Paragraph(Vragen.link(section.label() + " – " + item.title(), section, item)));
        });
        List<Regel> lines = lines(item);
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph("Hier staat nog niets.");
            none.addClassName("db-read-empty");
            block.add(none);
            return block;
        }
        DescriptionList list = new DescriptionList();
        for (Regel line : lines) {
            if (!line.label().isEmpty()) {
                list.add(new DescriptionList.Term(line.label()));
            }
            Span text = new Span(line.text());
            text.getElement().setAttribute("dir", "auto");
            DescriptionList.Description said = new DescriptionList.Description(text);
            if (line.mine()) {
                Span mark = new Span(" (jouw eigen antwoord)");
                mark.addClassName("db-recall-mine");
                said.add(mark);
            }
            list.add(said);
        }
        block.add(list);
        return block;
    }

    private List<Regel> lines(Item item) {
        List<Regel> lines = new ArrayList<>();
        switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> line(item, "", "", "").ifPresent(lines::add);
            case CHECK ->
                item.rows().forEach(row -> line(item, row.id(), "", row.label()).ifPresent(lines::add));
            case GRID ->
                item.rows()
                        .forEach(row -> item.columns()
                                .forEach(column -> line(item, row.id(), column.id(), label(item, row, column))
                                        .ifPresent(lines::add)));
            case ROWS -> lines.addAll(added(item));
            case MATRIX -> lines.addAll(matrix(item));
        }
        item.fields().forEach(field -> line(item, "", field.id(), field.label()).ifPresent(lines::add));
        return lines;
    }

    private static String label(Item item, Row row, Column column) {
        return item.columns().size() == 1 ? row.label() : row.label() + " – " + column.label();
    }

    private Optional<Regel> line(Item item, String row, String col, String label) {
        Cel joint = filled(item, row, col, Cel.SAMEN);
        Cel own = filled(item, row, col, traject.ik().id());
        Cel shown = joint == null ? own : joint;
        if (shown == null) {
            return Optional.empty();
        }
        return item.cell(row, col)
                .map(definition -> new Regel(label, Opmaak.tekst(definition, shown.value()), mine(item, shown)));
    }

    private static boolean mine(Item item, Cel cel) {
        return item.answering() == Answering.INDIVIDUAL_THEN_AGREED
                && cel.adres().holder() != Cel.SAMEN;
    }

    /** Added rows in their order, the first column as the name of each. */
    private List<Regel> added(Item item) {
        List<Column> columns = item.columns();
        List<Regel> lines = new ArrayList<>();
        for (Cel row : markers(item, Item.MARKER)) {
            Column first = columns.getFirst();
            String name = text(item, row, first.id()).orElse("Rij " + (lines.size() + 1));
            String rest = columns.stream()
                    .skip(1)
                    .flatMap(column -> text(item, row, column.id()).map(text -> column.label() + ": " + text).stream())
                    .collect(Collectors.joining("\n"));
            lines.add(new Regel(rest.isEmpty() ? "" : name, rest.isEmpty() ? name : rest, mine(item, row)));
        }
        return lines;
    }

    private List<Regel> matrix(Item item) {
        Item.Across across = item.across();
        if (across == null) {
            return List.of();
        }
        List<Cel> heads = markers(item, Item.ACROSS_MARKER);
        List<Regel> lines = new ArrayList<>();
        for (Cel row : markers(item, Item.MARKER)) {
            String crossings = heads.stream()
                    .flatMap(head -> text(item, row, head.adres().row())
                            .map(text -> text(item, head, across.head().id()).orElse("…") + ": " + text)
                            .stream())
                    .collect(Collectors.joining("\n"));
            String name = text(item, row, item.columns().getFirst().id()).orElse("Rij " + (lines.size() + 1));
            lines.add(new Regel(
                    crossings.isEmpty() ? "" : name, crossings.isEmpty() ? name : crossings, mine(item, row)));
        }
        return lines;
    }

    /** The markers of added rows or columns: the joint ones, or mine where there are none. */
    private List<Cel> markers(Item item, String marker) {
        for (long holder : new long[] {Cel.SAMEN, traject.ik().id()}) {
            List<Cel> found = cells.values().stream()
                    .filter(cel -> cel.value() != null
                            && cel.adres().item().equals(item.id())
                            && cel.adres().col().equals(marker)
                            && cel.adres().holder() == holder)
                    .sorted(Comparator.comparingDouble((Cel cel) ->
                                    cel.value() == null ? 0 : cel.value().asDouble(0))
                            .thenComparing(cel -> cel.adres().row()))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private Optional<String> text(Item item, Cel marker, String col) {
        String row = marker.adres().row();
        Cel cel = filled(item, row, col, marker.adres().holder());
        Optional<CellDefinition> definition = item.cell(row, col);
        return cel == null ? Optional.empty() : definition.map(found -> Opmaak.tekst(found, cel.value()));
    }

    private @Nullable Cel filled(Item item, String row, String col, long holder) {
        Cel cel = cells.get(new Adres(item.id(), row, col, holder));
        return cel == null || cel.value() == null ? null : cel;
    }
}
