package be.draaiboek.antwoord.ui;

import be.draaiboek.common.Jaarreeks;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Totals;
import be.draaiboek.editie.Totals.Period;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableFooter;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A budget to read or to print, as the sheet in which it is written shows it (Draaiboek C.1.3): an empty year holds what comes
 * back every year, each line has its sum per period, and below stand what is spent by kind, what comes in, and both together.
 */
final class Begrotingstabel {

    private static final Locale NL = Locale.forLanguageTag("nl-BE");

    private final Item item;
    private final Totals totals;
    private final List<Column> columns;
    private final List<Integer> years;
    private final int first;
    private final List<Regel> lines;

    /** A line. {@code soort} is the id of what was chosen in the column that splits. */
    private record Regel(
            String id, boolean ontvangst, @Nullable String soort, Jaarreeks bedragen) {

        long kost(int year) {
            long amount = bedragen.in(year).orElse(0);
            return ontvangst ? -amount : amount;
        }
    }

    private final BiFunction<String, String, @Nullable JsonNode> value;

    /** @param value what stands in a row and a column */
    private Begrotingstabel(Item item, List<String> rows, BiFunction<String, String, @Nullable JsonNode> value) {
        this.item = item;
        this.value = value;
        totals = Objects.requireNonNull(item.totals());
        columns = item.columns();
        years = columns.stream().map(Column::year).filter(Objects::nonNull).toList();
        first = columns.stream().map(one -> one.year() != null).toList().indexOf(true);
        lines = rows.stream().map(this::line).toList();
    }

    /** Tells whether the rows of this question are a budget by year. */
    static boolean fits(Item item) {
        return item.totals() != null && item.columns().stream().anyMatch(one -> one.year() != null);
    }

    static Component of(Item item, List<String> rows, BiFunction<String, String, @Nullable JsonNode> value) {
        return new Begrotingstabel(item, rows, value).draw();
    }

    private Regel line(String row) {
        NavigableMap<Integer, Long> own = new TreeMap<>();
        for (Column column : columns) {
            Integer year = column.year();
            JsonNode amount = year == null ? null : value.apply(row, column.id());
            if (year != null && amount != null) {
                own.put(year, amount.asLong());
            }
        }
        JsonNode kind = totals.by() == null ? null : value.apply(row, totals.by());
        return new Regel(
                row,
                chose(row, totals.minus()),
                kind == null ? null : kind.asString(""),
                new Jaarreeks(own, chose(row, totals.carry())));
    }

    private boolean chose(String row, Totals.@Nullable When when) {
        JsonNode stands = when == null ? null : value.apply(row, when.column());
        return stands != null
                && stands.asString("").equals(Objects.requireNonNull(when).option());
    }

    private Component draw() {
        List<String> heads = new ArrayList<>(List.of(Leestabel.NUMBER));
        columns.forEach(one -> heads.add(one.label()));
        int afterYears = 1 + first + years.size();
        heads.addAll(afterYears, totals.periods().stream().map(Period::label).toList());
        NativeTableBody body = new NativeTableBody();
        for (Regel one : lines) {
            List<Component> cells = new ArrayList<>();
            for (Column column : columns) {
                Integer year = column.year();
                cells.add(year == null ? said(one, column) : amount(one, year));
            }
            cells.addAll(
                    first + years.size(),
                    totals.periods().stream()
                            .map(period -> figure(in(period, one::kost), true))
                            .toList());
            body.add(Leestabel.row(Leestabel.header(String.valueOf(lines.indexOf(one) + 1)), cells));
        }
        int amounts = years.size() + totals.periods().size();
        NativeTable table = Leestabel.table(item.title(), heads, i -> i > first && i <= first + amounts, body);
        table.addClassName("db-reading-budget");
        if (lines.stream().anyMatch(one -> !one.bedragen().eigen().isEmpty())) {
            table.add(sums());
        }
        return new Div(table, Stukjes.help(legend()));
    }

    private Component said(Regel line, Column column) {
        return Leesvak.inRij(column.cell(), value.apply(line.id(), column.id()));
    }

    private static Component amount(Regel line, int year) {
        if (line.bedragen().in(year).isEmpty()) {
            return figure(0, true);
        }
        NativeTableCell cell = figure(line.bedragen().in(year).getAsLong(), false);
        if (line.bedragen().neemtOver(year)) {
            cell.addClassName("carried");
        }
        return cell;
    }

    private NativeTableFooter sums() {
        NativeTableFooter foot = new NativeTableFooter();
        List<Regel> spent = lines.stream()
                .filter(one -> !one.ontvangst() && !one.bedragen().eigen().isEmpty())
                .toList();
        item.columns().stream().filter(one -> one.id().equals(totals.by())).forEach(by -> {
            List<String> known = by.cell().options().stream().map(Option::id).toList();
            for (Option kind : by.cell().options()) {
                add(
                        foot,
                        kind.label(),
                        spent.stream()
                                .filter(one -> kind.id().equals(one.soort()))
                                .toList());
            }
            add(
                    foot,
                    "Zonder " + by.label().toLowerCase(NL),
                    spent.stream()
                            .filter(one -> one.soort() == null || !known.contains(one.soort()))
                            .toList());
        });
        add(
                foot,
                "Ontvangsten",
                lines.stream()
                        .filter(one ->
                                one.ontvangst() && !one.bedragen().eigen().isEmpty())
                        .toList());
        add(foot, "Samen", lines);
        return foot;
    }

    private void add(NativeTableFooter foot, String name, List<Regel> of) {
        if (of.isEmpty()) {
            return;
        }
        ToLongFunction<Integer> sum =
                year -> of.stream().mapToLong(one -> one.kost(year)).sum();
        NativeTableHeaderCell head = Leestabel.header(name);
        head.getElement().setAttribute("colspan", String.valueOf(1 + first));
        List<Component> cells = new ArrayList<>();
        years.forEach(year -> cells.add(figure(sum.applyAsLong(year), true)));
        totals.periods().forEach(period -> cells.add(figure(in(period, sum), true)));
        for (int rest = first + years.size(); rest < columns.size(); rest++) {
            cells.add(new NativeTableCell());
        }
        NativeTableRow row = Leestabel.row(head, cells);
        foot.add(row);
    }

    private long in(Period period, ToLongFunction<Integer> amount) {
        return years.stream()
                .filter(year -> year >= period.from() && year <= period.to())
                .flatMapToLong(year -> LongStream.of(amount.applyAsLong(year)))
                .sum();
    }

    /** @param dash whether nothing is a dash, and not a nought that somebody filled in */
    private static NativeTableCell figure(long euro, boolean dash) {
        NativeTableCell cell = new NativeTableCell(
                dash && euro == 0 ? "–" : NumberFormat.getIntegerInstance(NL).format(euro));
        cell.addClassName("figure");
        return cell;
    }

    private String legend() {
        boolean carried = lines.stream().anyMatch(one -> years.stream().anyMatch(one.bedragen()::neemtOver));
        return "In euro."
                + (totals.minus() != null && lines.stream().anyMatch(Regel::ontvangst) ? " Ontvangsten gaan eraf." : "")
                + (carried
                        ? " Cursief komt elk jaar terug: een leeg jaar telt mee met het laatste bedrag ervoor."
                        : "");
    }
}
