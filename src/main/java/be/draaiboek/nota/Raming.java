package be.draaiboek.nota;

import be.draaiboek.common.Jaarreeks;
import be.draaiboek.document.Tafel.Periode;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Totals;
import be.draaiboek.nota.Opsteller.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The posts of the estimate with what each costs or brings in per year, whichever way an edition asks for them: with a
 * column for each year, or with a year and amounts.
 *
 * @param jaren the years that are shown, in their order
 * @param periodes spans of years that get a sum
 */
record Raming(List<Regel> regels, List<Integer> jaren, List<Periode> periodes) {

    Raming {
        regels = List.copyOf(regels);
        jaren = List.copyOf(jaren);
        periodes = List.copyOf(periodes);
    }

    /**
     * A post.
     *
     * @param soort what the bestuur chose, such as "Investering"; "" where it chose nothing
     * @param eigen what somebody filled in, by year
     * @param vraagt what it lacks to be counted; "" where it lacks nothing
     */
    record Regel(
            String post,
            boolean ontvangst,
            String soort,
            boolean jaarlijks,
            NavigableMap<Integer, Long> eigen,
            String opmerking,
            String vraagt) {

        /** What it costs or brings in in a year, with what comes back every year. */
        long in(int year) {
            return new Jaarreeks(eigen, jaarlijks).in(year).orElse(0);
        }

        /** The same, and what comes in goes off. */
        long kost(int year) {
            return ontvangst ? -in(year) : in(year);
        }
    }

    /** Returns those that have an amount in a year. */
    List<Regel> metBedrag() {
        return regels.stream().filter(one -> !one.eigen().isEmpty()).toList();
    }

    /** Reads the estimate that this question asks for. */
    static Raming of(Item item, Opsteller answers) {
        Totals totals = item.totals();
        return totals == null ? perJaarInRij(item, answers) : perJaarInKolom(item, totals, answers);
    }

    private static Raming perJaarInKolom(Item item, Totals totals, Opsteller answers) {
        List<Column> years =
                item.columns().stream().filter(one -> one.year() != null).toList();
        List<Regel> lines = new ArrayList<>();
        for (Line line : answers.rows(item)) {
            NavigableMap<Integer, Long> own = new TreeMap<>();
            for (Column column : years) {
                JsonNode amount = answers.value(item, line.id(), column.id());
                Integer year = column.year();
                if (amount != null && year != null) {
                    own.put(year, amount.asLong());
                }
            }
            String kind = Optional.ofNullable(totals.by())
                    .flatMap(item::column)
                    .map(column -> Opsteller.said(column.cell(), answers.value(item, line.id(), column.id())))
                    .orElse("");
            add(
                    lines,
                    new Regel(
                            tekst(item, answers, line, 0),
                            answers.chose(item, line, totals.minus()),
                            kind,
                            answers.chose(item, line, totals.carry()),
                            own,
                            tekst(item, answers, line, 1),
                            own.isEmpty() ? "een bedrag" : ""));
        }
        return new Raming(
                lines,
                years.stream().flatMap(one -> Stream.ofNullable(one.year())).toList(),
                totals.periods().stream()
                        .map(one -> new Periode(one.label(), one.from(), one.to()))
                        .toList());
    }

    private static Raming perJaarInRij(Item item, Opsteller answers) {
        List<Regel> lines = new ArrayList<>();
        for (Line line : answers.rows(item)) {
            boolean any = false;
            for (Column column : item.columns()) {
                JsonNode amount =
                        column.cell().kind() == CellKind.AMOUNT ? answers.value(item, line.id(), column.id()) : null;
                if (amount != null) {
                    any = true;
                    JsonNode year = column.per() == null ? null : answers.value(item, line.id(), column.per());
                    NavigableMap<Integer, Long> own = new TreeMap<>();
                    if (year != null) {
                        own.put(year.asInt(), amount.asLong());
                    }
                    add(lines, rij(item, answers, line, column.recurring(), own, year == null ? "een jaar" : ""));
                }
            }
            if (!any) {
                add(lines, rij(item, answers, line, false, new TreeMap<>(), "een bedrag"));
            }
        }
        int first = lines.stream()
                .flatMap(one -> one.eigen().keySet().stream())
                .min(Integer::compare)
                .orElse(0);
        int last = lines.stream()
                .flatMap(one -> one.eigen().keySet().stream())
                .max(Integer::compare)
                .orElse(0);
        if (first == 0) {
            return new Raming(lines, List.of(), List.of());
        }
        List<Periode> periods = Begroting.periodes(first);
        return new Raming(
                lines,
                IntStream.rangeClosed(first, Math.max(last, periods.getLast().tot()))
                        .boxed()
                        .toList(),
                periods);
    }

    private static Regel rij(
            Item item, Opsteller answers, Line line, boolean again, NavigableMap<Integer, Long> own, String lacks) {
        return new Regel(tekst(item, answers, line, 0), false, "", again, own, tekst(item, answers, line, 1), lacks);
    }

    private static void add(List<Regel> lines, Regel one) {
        if (!one.post().isEmpty() || !one.eigen().isEmpty()) {
            lines.add(one);
        }
    }

    /** What people wrote in the first or the second of the columns of words. */
    private static String tekst(Item item, Opsteller answers, Line line, int which) {
        return item.columns().stream()
                .filter(one -> one.cell().kind() == CellKind.TEXT)
                .skip(which)
                .findFirst()
                .map(column -> Opsteller.said(column.cell(), answers.value(item, line.id(), column.id())))
                .orElse("");
    }
}
