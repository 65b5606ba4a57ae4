package be.draaiboek.antwoord.ui;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Totals;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableFooter;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What posts cost and bring in per year, to read and on paper: with the amounts that come back every year and what it all
 * comes to, as the sheet says it while people fill it in (frontend/fields/totals.ts). What isn't an amount stands with the
 * name of the post, so that a year has room for its figures on a sheet of paper.
 */
final class Leesraming {

    private static final Locale NL = Locale.forLanguageTag("nl-BE");

    private final Item item;
    private final Totals totals;
    private final BiFunction<String, String, @Nullable JsonNode> value;
    private final List<Column> years;

    /**
     * A post.
     *
     * @param amounts per year what counts; null where nothing does
     * @param own per year whether it was filled in there, and doesn't come back from a year before
     */
    private record Regel(String id, String groep, int teken, List<@Nullable Long> amounts, List<Boolean> own) {

        boolean filled() {
            return amounts.stream().anyMatch(Objects::nonNull);
        }

        long in(int year) {
            Long amount = amounts.get(year);
            return amount == null ? 0 : teken * amount;
        }
    }

    private Leesraming(Item item, Totals totals, BiFunction<String, String, @Nullable JsonNode> value) {
        this.item = item;
        this.totals = totals;
        this.value = value;
        years = item.columns().stream()
                .filter(one -> one.year() != null)
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.year())))
                .toList();
    }

    /** @param value what stands in a row and a column; null where nothing does */
    static Component of(
            Item item, Totals totals, List<String> rows, BiFunction<String, String, @Nullable JsonNode> value) {
        return new Leesraming(item, totals, value).table(rows);
    }

    private Component table(List<String> rows) {
        List<Regel> lines = rows.stream().map(this::read).toList();
        NativeTableBody body = new NativeTableBody();
        lines.forEach(one -> body.add(line(one)));
        List<String> heads = new ArrayList<>(List.of(item.columns().getFirst().label()));
        years.forEach(one -> heads.add(String.valueOf(one.year())));
        totals.periods().forEach(one -> heads.add(one.label()));
        NativeTable table = Leestabel.table(item.title(), heads, body);
        table.addClassName("db-reading-budget");
        if (lines.stream().anyMatch(Regel::filled)) {
            NativeTableFooter foot = new NativeTableFooter();
            sums(lines).forEach(foot::add);
            table.add(foot);
        }
        return table;
    }

    private Regel read(String row) {
        boolean again = chose(row, totals.carry());
        Long last = null;
        List<@Nullable Long> amounts = new ArrayList<>();
        List<Boolean> own = new ArrayList<>();
        for (Column year : years) {
            JsonNode filled = value.apply(row, year.id());
            boolean here = filled != null && filled.isNumber();
            if (here) {
                last = filled.asLong();
            }
            amounts.add(here || again ? last : null);
            own.add(here);
        }
        JsonNode group = totals.by() == null ? null : value.apply(row, totals.by());
        return new Regel(
                row, group == null ? "" : group.asString(""), chose(row, totals.minus()) ? -1 : 1, amounts, own);
    }

    private boolean chose(String row, Totals.@Nullable When when) {
        JsonNode chosen = when == null ? null : value.apply(row, when.column());
        return chosen != null && when != null && chosen.asString("").equals(when.option());
    }

    private NativeTableRow line(Regel one) {
        Column first = item.columns().getFirst();
        NativeTableHeaderCell head = Leestabel.header(said(first, one.id()));
        about(one.id(), column -> column.cell().kind() != CellKind.TEXT, " · ").ifPresent(head::add);
        about(one.id(), column -> column.cell().kind() == CellKind.TEXT, " ").ifPresent(head::add);
        List<NativeTableCell> cells = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Long amount = one.amounts().get(i);
            NativeTableCell cell = figure(amount == null ? "" : getal(amount));
            if (amount != null && !one.own().get(i)) {
                cell.addClassName("follows");
            }
            cells.add(cell);
        }
        totals.periods().forEach(period -> cells.add(som(periode(period, List.of(one)))));
        return Leestabel.row(head, cells);
    }

    /** What else is said of a post, small below its name. */
    private Optional<Span> about(String row, Predicate<Column> which, String between) {
        String words = item.columns().stream()
                .skip(1)
                .filter(column -> column.year() == null && which.test(column))
                .map(column -> said(column, row))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Span small = new Span(words);
        small.addClassName("db-reading-about");
        small.getElement().setAttribute("dir", "auto");
        return Optional.of(small);
    }

    private String said(Column column, String row) {
        CellDefinition cell = column.cell();
        JsonNode filled = value.apply(row, column.id());
        return filled == null ? "" : Opmaak.tekst(cell, filled);
    }

    /** A line per answer of the column that splits, one of what comes in, and one of all of it. */
    private Stream<NativeTableRow> sums(List<Regel> lines) {
        List<Regel> spent =
                lines.stream().filter(one -> one.teken() > 0 && one.filled()).toList();
        List<Option> groups = totals.by() == null
                ? List.of()
                : item.column(totals.by())
                        .map(column -> column.cell().options())
                        .orElse(List.of());
        List<NativeTableRow> rows = new ArrayList<>();
        groups.forEach(group -> add(
                rows,
                group.label(),
                spent.stream().filter(one -> one.groep().equals(group.id())).toList()));
        if (totals.by() != null) {
            String split = item.column(totals.by()).map(Column::label).orElse("");
            add(
                    rows,
                    "Zonder " + split.toLowerCase(NL),
                    spent.stream()
                            .filter(one -> groups.stream()
                                    .noneMatch(group -> group.id().equals(one.groep())))
                            .toList());
        }
        add(
                rows,
                "Ontvangsten",
                lines.stream().filter(one -> one.teken() < 0 && one.filled()).toList());
        add(rows, "Samen (€)", lines.stream().filter(Regel::filled).toList());
        return rows.stream();
    }

    private void add(List<NativeTableRow> rows, String label, List<Regel> of) {
        if (of.isEmpty()) {
            return;
        }
        List<NativeTableCell> cells = new ArrayList<>();
        IntStream.range(0, years.size())
                .mapToLong(year -> of.stream().mapToLong(one -> one.in(year)).sum())
                .forEach(sum -> cells.add(som(sum)));
        totals.periods().forEach(period -> cells.add(som(periode(period, of))));
        rows.add(Leestabel.row(Leestabel.header(label), cells));
    }

    private long periode(Totals.Period period, List<Regel> of) {
        return IntStream.range(0, years.size())
                .filter(i -> {
                    int year = Objects.requireNonNull(years.get(i).year());
                    return year >= period.from() && year <= period.to();
                })
                .mapToLong(i -> of.stream().mapToLong(one -> one.in(i)).sum())
                .sum();
    }

    private static NativeTableCell som(long sum) {
        return figure(sum == 0 ? "–" : getal(sum));
    }

    private static NativeTableCell figure(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("figure");
        return cell;
    }

    private static String getal(long amount) {
        return NumberFormat.getIntegerInstance(NL).format(amount).replace('-', '−');
    }
}
