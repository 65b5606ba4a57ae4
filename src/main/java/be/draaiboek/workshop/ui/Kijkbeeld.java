package be.draaiboek.workshop.ui;

import be.draaiboek.antwoord.ui.Prent;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.score.ui.Staafjes;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.workshop.Workshop.Beeld;
import be.draaiboek.workshop.Workshop.Mening;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The individual views on one item as a picture for the whole room: bars for options, a row of bars for each row of a grid,
 * a strip for percentages, cards for texts. It names people only where the views do.
 */
final class Kijkbeeld extends Div {

    private static final int WIDTH = 1000;
    private static final int EDGE = 30;
    private static final int DOT = 15;

    private final Item item;
    private final Traject traject;
    private final Map<String, Boolean> open = new HashMap<>();
    private final Map<String, NativeDetails> folds = new HashMap<>();
    private @Nullable Beeld shown;

    Kijkbeeld(Traject traject, Item item) {
        this.traject = traject;
        this.item = item;
        addClassName("db-views");
    }

    /** Shows these views; the same ones stay as they were drawn. */
    void toon(Beeld beeld) {
        if (beeld.equals(shown)) {
            return;
        }
        shown = beeld;
        folds.forEach((row, fold) -> open.put(row, fold.isOpen()));
        folds.clear();
        removeAll();
        if (beeld.mensen() == 0) {
            Paragraph nothing = new Paragraph(
                    "Nog niemand antwoordde hier voor zichzelf. Vraag eerst rond wat ieder ervan vindt, en leg dan vast"
                            + " wat jullie afspreken.");
            nothing.addClassName("db-empty");
            add(nothing);
            return;
        }
        if (item.growing()) {
            rows(beeld);
        } else {
            switch (item.kind()) {
                case TEXT, CHOICE, MULTI -> add(place(definition("", ""), beeld.op("", "")));
                case CHECK ->
                    add(table(item.title(), definition(item.rows().getFirst().id(), ""), "", beeld));
                case GRID -> grid(beeld);
                case ROWS, MATRIX -> throw new IllegalStateException("grows: " + item.id());
            }
        }
        for (Column field : item.fields()) {
            List<Mening> said = beeld.op("", field.id());
            if (!said.isEmpty() && !item.growing()) {
                add(new H3(field.id().equals("toelichting") ? "Toelichtingen" : field.label()));
                add(place(field.cell(), said));
            }
        }
    }

    private CellDefinition definition(String row, String col) {
        return item.cell(row, col).orElseThrow();
    }

    /** The answers in one place. */
    private Component place(CellDefinition cell, List<Mening> said) {
        return switch (cell.kind()) {
            case CHOICE, MULTI -> Staafjes.van(cell, values(said), option -> who(said, option.id()));
            case PERCENT -> strip(said);
            case PICTURE -> pictures(said);
            case TICK -> counted(said);
            default -> cards(cell, said);
        };
    }

    private static List<JsonNode> values(List<Mening> said) {
        return said.stream().map(Mening::waarde).toList();
    }

    private String who(List<Mening> said, String option) {
        return said.stream()
                .filter(one -> Staafjes.chosen(one.waarde(), option))
                .map(this::name)
                .filter(name -> !name.isEmpty())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
    }

    private String name(Mening one) {
        Long who = one.wie();
        return who == null
                ? ""
                : traject.deelnemer(who).map(Traject.Deelnemer::toonNaam).orElse(Traject.VROEGER);
    }

    private Component cards(CellDefinition cell, List<Mening> said) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-view-cards");
        for (Mening one : said) {
            Paragraph text = new Paragraph(Opmaak.tekst(cell, one.waarde()));
            text.getElement().setAttribute("dir", "auto");
            list.add(signed(new ListItem(text), one));
        }
        return list;
    }

    private ListItem signed(ListItem card, Mening one) {
        String name = name(one);
        if (!name.isEmpty()) {
            Span who = new Span(name);
            who.addClassName("db-view-who");
            card.add(who);
        }
        return card;
    }

    private Component pictures(List<Mening> said) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-view-cards");
        said.forEach(one -> list.add(signed(new ListItem(new Prent(one.waarde())), one)));
        return list;
    }

    private Component counted(List<Mening> said) {
        long yes = said.stream().filter(one -> one.waarde().asBoolean(false)).count();
        return new Paragraph(yes + " van " + said.size() + " vinkten dit aan.");
    }

    /** Where people put a percentage, on a line from 0 to 100; equal ones stand on top of each other. */
    private Component strip(List<Mening> said) {
        Map<Long, Integer> stacked = new TreeMap<>();
        for (Mening one : said) {
            stacked.merge(Math.round(one.waarde().asDouble(0)), 1, Integer::sum);
        }
        int most = stacked.values().stream().max(Comparator.naturalOrder()).orElse(1);
        int base = most * 2 * DOT + 8;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"db-strip\" aria-hidden=\"true\" viewBox=\"0 0 %d %d\">".formatted(WIDTH, base + 40));
        svg.append("<path class=\"line\" d=\"M%d %dH%d\"/>".formatted(EDGE, base, WIDTH - EDGE));
        for (int mark = 0; mark <= 100; mark += 25) {
            svg.append("<path class=\"line\" d=\"M%d %dv10\"/><text x=\"%d\" y=\"%d\">%d %%</text>"
                    .formatted(x(mark), base, x(mark), base + 34, mark));
        }
        stacked.forEach((percent, count) -> {
            for (int i = 0; i < count; i++) {
                svg.append("<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>"
                        .formatted(x(percent), base - DOT - 2 - i * 2 * DOT, DOT - 2));
            }
        });
        svg.append("</svg>");
        double mean = said.stream()
                .mapToDouble(one -> one.waarde().asDouble(0))
                .average()
                .orElse(0);
        List<String> words = new ArrayList<>();
        stacked.forEach((percent, count) -> {
            String names = said.stream()
                    .filter(one -> Math.round(one.waarde().asDouble(0)) == percent)
                    .map(this::name)
                    .filter(name -> !name.isEmpty())
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .collect(Collectors.joining(", "));
            words.add((count > 1 ? count + " × " : "") + percent + " %" + (names.isEmpty() ? "" : " (" + names + ")"));
        });
        Paragraph text = new Paragraph(
                String.join(" · ", words) + (said.size() > 1 ? " – gemiddeld " + Math.round(mean) + " %" : ""));
        Div drawing = new Div();
        drawing.getElement().setProperty("innerHTML", svg.toString());
        return new Div(drawing, text);
    }

    private static int x(long percent) {
        return (int) (EDGE + percent * (WIDTH - 2 * EDGE) / 100);
    }

    /** A row of bars for each row: a column for each option, with the number in it. */
    private Component table(String caption, CellDefinition cell, String col, Beeld beeld) {
        NativeTable table = new NativeTable();
        table.addClassName("db-view-table");
        if (caption.equals(item.title())) {
            // It stands above already, as the question.
            table.getElement().setAttribute("aria-label", caption);
        } else {
            table.setCaptionText(caption);
        }
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().getElement().setAttribute("scope", "col").setText("Onderdeel");
        cell.options()
                .forEach(option -> head.addHeaderCell()
                        .getElement()
                        .setAttribute("scope", "col")
                        .setText(option.label()));
        for (Row row : item.rows()) {
            List<Mening> said = beeld.op(row.id(), col);
            NativeTableRow line = table.getBody().addRow();
            line.addHeaderCell().getElement().setAttribute("scope", "row").setText(row.label());
            for (Option option : cell.options()) {
                int count = Staafjes.aantal(option, values(said));
                var square = line.addDataCell();
                square.getElement().setAttribute("data-label", option.label());
                Span number = new Span(String.valueOf(count));
                number.addClassName("db-bar-count");
                square.add(number, Staafjes.meter(count, said.size()));
                square.setClassName("none", count == 0);
                String names = who(said, option.id());
                if (!names.isEmpty()) {
                    Span who = new Span(names);
                    who.addClassName("db-bar-who");
                    square.add(who);
                }
            }
        }
        Div wrap = new Div(table);
        wrap.addClassName("db-table-wrap");
        wrap.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", caption);
        return wrap;
    }

    /** Columns of options as tables, percentages as strips, and what was written in each row to unfold. */
    private void grid(Beeld beeld) {
        List<Column> written = new ArrayList<>();
        for (Column column : item.columns()) {
            if (column.cell().kind() == CellKind.CHOICE) {
                add(table(
                        item.columns().size() > 1 ? column.label() : item.title(), column.cell(), column.id(), beeld));
            } else if (column.cell().kind() == CellKind.PERCENT) {
                for (Row row : item.rows()) {
                    List<Mening> said = beeld.op(row.id(), column.id());
                    if (!said.isEmpty()) {
                        add(new H3(row.label()), place(column.cell(), said));
                    }
                }
            } else {
                written.add(column);
            }
        }
        for (Row row : item.rows()) {
            Div said = new Div();
            int count = 0;
            for (Column column : written) {
                List<Mening> here = beeld.op(row.id(), column.id());
                count += here.size();
                if (!here.isEmpty()) {
                    said.add(new H3(column.label()), place(column.cell(), here));
                }
            }
            if (count > 0) {
                NativeDetails fold = new NativeDetails(
                        row.label() + " (" + (count == 1 ? "1 tekst" : count + " teksten") + ")", said);
                fold.addClassName("db-view-fold");
                fold.setOpen(open.getOrDefault(row.id(), folds.isEmpty()));
                folds.put(row.id(), fold);
                add(fold);
            }
        }
    }

    /** The rows of each person on a card, and what they wrote beside them. */
    private void rows(Beeld beeld) {
        Map<Integer, List<Mening>> piles = beeld.meningen().stream()
                .collect(Collectors.groupingBy(Mening::stapel, TreeMap::new, Collectors.toList()));
        UnorderedList list = new UnorderedList();
        list.addClassName("db-view-cards");
        piles.forEach((pile, said) -> {
            UnorderedList lines = new UnorderedList();
            lines.addClassName("db-said-rows");
            lines(said).forEach(line -> {
                ListItem one = new ListItem(line);
                one.getElement().setAttribute("dir", "auto");
                lines.add(one);
            });
            ListItem card = new ListItem();
            if (lines.getComponentCount() > 0) {
                card.add(lines);
            }
            said.stream()
                    .filter(one -> one.row().isEmpty())
                    .forEach(one -> item.field(one.col())
                            .ifPresent(field -> card.add(new Paragraph(Opmaak.tekst(field.cell(), one.waarde())))));
            if (card.getComponentCount() > 0) {
                list.add(signed(card, said.getFirst()));
            }
        });
        add(list);
    }

    private List<String> lines(List<Mening> said) {
        return said.stream()
                .filter(one -> one.col().equals(Item.MARKER))
                .sorted(Comparator.comparingDouble(one -> one.waarde().asDouble(0)))
                .map(marker -> said.stream()
                        .filter(one ->
                                one.row().equals(marker.row()) && !one.col().equals(Item.MARKER))
                        .sorted(Comparator.comparingInt(one ->
                                item.columns().stream().map(Column::id).toList().indexOf(one.col())))
                        .map(one -> item.cell(one.row(), one.col())
                                .map(cell -> Opmaak.tekst(cell, one.waarde()))
                                .orElse(""))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
