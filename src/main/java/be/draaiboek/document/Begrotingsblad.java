package be.draaiboek.document;

import be.draaiboek.common.Jaarreeks;
import be.draaiboek.document.Tafel.Begroting;
import be.draaiboek.document.Tafel.Keuze;
import be.draaiboek.document.Tafel.Kolom;
import be.draaiboek.document.Tafel.Periode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of a budget, and what they come to: Excel works them out again, and what only reads the file sees the figures
 * that the screen shows. Sums per period stand right after the last year.
 */
final class Begrotingsblad {

    /** A cell that is worked out. */
    record Formule(String formule, long uitkomst) {}

    /** A line below the table. */
    record Regel(String naam, List<@Nullable Formule> cellen, boolean laatste) {}

    private final Tafel tafel;
    private final Begroting begroting;
    private final int first;
    private final List<Integer> years;
    private final int top;
    private final int bottom;
    private final long[][] amounts;
    private final boolean[][] carried;

    /** @param top the row of the first line, counted from 0 */
    Begrotingsblad(Tafel tafel, Begroting begroting, int top) {
        this.tafel = tafel;
        this.begroting = begroting;
        this.top = top;
        bottom = top + tafel.regels().size() - 1;
        List<Kolom> columns = tafel.kolommen();
        first = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).jaar() != null)
                .findFirst()
                .orElse(columns.size());
        List<Integer> found = new ArrayList<>();
        for (int i = first; i < columns.size(); i++) {
            Integer year = columns.get(i).jaar();
            if (year == null) {
                break;
            }
            found.add(year);
        }
        years = List.copyOf(found);
        amounts = new long[tafel.regels().size()][years.size()];
        carried = new boolean[tafel.regels().size()][years.size()];
        read();
    }

    private void read() {
        for (int line = 0; line < amounts.length; line++) {
            NavigableMap<Integer, Long> own = new TreeMap<>();
            for (int i = 0; i < years.size(); i++) {
                if (tafel.regels().get(line).get(first + i) instanceof Waarde.Bedrag amount) {
                    own.put(years.get(i), amount.euro());
                }
            }
            Jaarreeks series = new Jaarreeks(own, chose(line, begroting.herhaalt()));
            for (int i = 0; i < years.size(); i++) {
                amounts[line][i] = series.in(years.get(i)).orElse(0);
                carried[line][i] = series.neemtOver(years.get(i));
            }
        }
    }

    private boolean chose(int line, @Nullable Keuze choice) {
        return choice != null
                && tafel.regels().get(line).get(choice.kolom()).equals(new Waarde.Tekst(choice.antwoord()));
    }

    private int sign(int line) {
        return chose(line, begroting.af()) ? -1 : 1;
    }

    /** How many columns are put in after the last year. */
    int erbij() {
        return begroting.periodes().size();
    }

    /** The column, as it is written, after which they come. */
    int laatsteJaar() {
        return first + years.size() - 1;
    }

    List<Periode> periodes() {
        return begroting.periodes();
    }

    List<Integer> jaren() {
        return years;
    }

    /** What a line costs in a year, counted from the first; what comes in is negative. */
    long kost(int line, int year) {
        return sign(line) * amounts[line][year];
    }

    /** What an empty year of a line takes from the one before it; null where it takes nothing. */
    @Nullable
    Formule jaar(int line, int column) {
        int i = column - first;
        return i > 0 && i < years.size() && carried[line][i]
                ? new Formule(address(column - 1, top + line), amounts[line][i])
                : null;
    }

    /** What a line comes to in a period. */
    Formule periode(int line, int which) {
        Periode one = begroting.periodes().get(which);
        int row = top + line;
        Keuze off = begroting.af();
        String sum = "SUM(" + span(one, row) + ")";
        String formula = off == null
                ? sum
                : "IF($" + letters(off.kolom()) + (row + 1) + "=" + quoted(off.antwoord()) + ",-1,1)*" + sum;
        return new Formule(formula, sign(line) * in(one, i -> amounts[line][i]));
    }

    /** The lines below: what is spent, by kind, what comes in, and together. */
    List<Regel> onderaan() {
        List<Regel> lines = new ArrayList<>();
        Tafel.Keuzes per = begroting.per();
        Keuze off = begroting.af();
        int at = bottom + 1;
        boolean split = per != null && off != null && begroting.ontvangstenPer();
        if (per != null) {
            at = kinds(lines, at, per, split ? "Uitgaven " : "", 1, split);
        } else {
            lines.add(line("Uitgaven", at++, false, i -> total(i, n -> sign(n) > 0), column -> spent(column, off)));
        }
        if (per != null && split) {
            at = kinds(lines, at, per, "Ontvangsten ", -1, true);
        } else if (off != null) {
            lines.add(line(
                    "Ontvangsten",
                    at++,
                    false,
                    i -> -total(i, n -> sign(n) < 0),
                    column -> "-" + received(column, off)));
        }
        int last = at - 1;
        lines.add(line(
                "Samen",
                at,
                true,
                i -> LongStream.range(0, amounts.length)
                        .map(n -> sign((int) n) * amounts[(int) n][i])
                        .sum(),
                column -> "SUM(" + cells(column, bottom + 1, last) + ")"));
        return lines;
    }

    /**
     * A line for each kind, and one for what has none.
     *
     * @param sign 1 for what is spent, -1 for what comes in
     * @return the row below them
     */
    private int kinds(List<Regel> lines, int from, Tafel.Keuzes per, String before, int sign, boolean within) {
        int at = from;
        Keuze off = begroting.af();
        String block = block(per.kolom());
        for (String answer : per.antwoorden()) {
            Keuze kind = new Keuze(per.kolom(), answer);
            lines.add(line(
                    within ? before + answer.toLowerCase(Locale.ROOT) : answer,
                    at++,
                    false,
                    i -> sign * total(i, n -> chose(n, kind) && sign(n) == sign),
                    column -> {
                        String in = off == null
                                ? "0"
                                : "SUMIFS(" + column(column) + "," + block + "," + quoted(answer) + ","
                                        + block(off.kolom()) + "," + quoted(off.antwoord()) + ")";
                        String all = "SUMIF(" + block + "," + quoted(answer) + "," + column(column) + ")";
                        return sign < 0 ? "-" + in : off == null ? all : all + "-" + in;
                    }));
        }
        int named = at - 1;
        String without = "zonder " + per.naam().toLowerCase(Locale.ROOT);
        lines.add(line(
                within ? before + without : Character.toUpperCase(without.charAt(0)) + without.substring(1),
                at++,
                false,
                i -> sign
                        * total(
                                i,
                                n -> sign(n) == sign
                                        && per.antwoorden().stream()
                                                .noneMatch(a -> chose(n, new Keuze(per.kolom(), a)))),
                column -> (sign > 0 || off == null ? spent(column, off) : "-" + received(column, off)) + "-SUM("
                        + cells(column, from, named) + ")"));
        return at;
    }

    private String received(int column, Keuze off) {
        return "SUMIF(" + block(off.kolom()) + "," + quoted(off.antwoord()) + "," + column(column) + ")";
    }

    private String spent(int column, @Nullable Keuze off) {
        String all = "SUM(" + column(column) + ")";
        return off == null ? all : all + "-" + received(column, off);
    }

    private long total(int year, java.util.function.IntPredicate of) {
        return IntStream.range(0, amounts.length)
                .filter(of)
                .mapToLong(n -> amounts[n][year])
                .sum();
    }

    private Regel line(
            String name,
            int row,
            boolean last,
            ToLongFunction<Integer> year,
            java.util.function.IntFunction<String> formula) {
        List<@Nullable Formule> cells = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            cells.add(new Formule(formula.apply(first + i), year.applyAsLong(i)));
        }
        for (Periode one : begroting.periodes()) {
            cells.add(new Formule("SUM(" + span(one, row) + ")", in(one, i -> year.applyAsLong(i))));
        }
        return new Regel(name, cells, last);
    }

    /** The first column of the years. */
    int eersteJaar() {
        return first;
    }

    private long in(Periode one, java.util.function.IntToLongFunction of) {
        return IntStream.range(0, years.size())
                .filter(i -> years.get(i) >= one.van() && years.get(i) <= one.tot())
                .mapToLong(of)
                .sum();
    }

    private String span(Periode one, int row) {
        int[] in = IntStream.range(0, years.size())
                .filter(i -> years.get(i) >= one.van() && years.get(i) <= one.tot())
                .toArray();
        return in.length == 0 ? "0" : address(first + in[0], row) + ":" + address(first + in[in.length - 1], row);
    }

    private String column(int column) {
        return cells(column, top, bottom);
    }

    private String block(int column) {
        String name = letters(column);
        return "$" + name + "$" + (top + 1) + ":$" + name + "$" + (bottom + 1);
    }

    private static String cells(int column, int from, int to) {
        return address(column, from) + ":" + address(column, to);
    }

    private static String address(int column, int row) {
        return letters(column) + (row + 1);
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
