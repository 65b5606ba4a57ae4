package be.draaiboek.meetmoment;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.document.Rapport.Antwoord;
import be.draaiboek.document.Tafel;
import be.draaiboek.document.Waarde;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Layout;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.editie.Section;
import be.draaiboek.editie.Totals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays cells out as the tables that people know; pure, over the cells that it is given. */
final class Tafelmaker {

    private static final int YEAR = 13;
    private static final int SHORT = 16;
    private static final int NAME = 22;
    private static final int PROSE = 34;
    private static final int LONG = 48;
    /** The scores of this chapter are read together. */
    private static final String STATE = "B.4";

    private final Editie editie;
    private final Standen cells;
    private final List<Tafel> tables = new ArrayList<>();

    private Tafelmaker(Editie editie, Collection<Cel> cells) {
        this.editie = editie;
        this.cells = new Standen(cells);
    }

    /**
     * Returns the tables in which something was agreed or written together, in reading order.
     *
     * @param answers the same cells as lines
     */
    static List<Tafel> tafels(Editie editie, Collection<Cel> cells, List<Antwoord> answers) {
        Tafelmaker maker = new Tafelmaker(editie, cells);
        boolean stated = false;
        for (Section section : editie.sections()) {
            if (section.code().startsWith(STATE) && !stated) {
                stated = true;
                maker.state(answers);
            }
            for (Item item : editie.items(section)) {
                switch (item.kind()) {
                    case ROWS -> maker.rows(section, item);
                    case MATRIX -> maker.matrix(section, item);
                    case GRID -> maker.grid(section, item);
                    default -> {
                        /* no table */
                    }
                }
            }
        }
        return maker.tables;
    }

    /** What of B.4 is no table in itself: a line per answer. */
    private void state(List<Antwoord> answers) {
        List<String> sections = editie.sections().stream()
                .filter(one -> one.code().startsWith(STATE))
                .map(Section::heading)
                .toList();
        List<List<Waarde>> lines = answers.stream()
                .filter(one -> sections.contains(one.sectie()) && one.kolom().isEmpty())
                .map(Tafelmaker::stated)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        tables.add(new Tafel(
                STATE,
                "Waar staan jullie? Alle antwoorden van " + STATE,
                List.of(
                        column("Onderdeel", NAME),
                        column("Nr.", SHORT / 2),
                        column("Vraag", LONG),
                        column("Stelling", PROSE),
                        column("Antwoord", PROSE),
                        column("Score (0 tot 1)", SHORT),
                        column("Toelichting", LONG)),
                lines,
                new Tafel.Geen()));
    }

    private static List<Waarde> stated(Antwoord one) {
        return List.of(
                Waarde.of(one.sectie()),
                new Waarde.Getal(one.nummer()),
                Waarde.of(one.vraag()),
                Waarde.of(one.rij()),
                one.waarde(),
                one.score().isPresent() ? new Waarde.Score(one.score().getAsDouble()) : Waarde.GEEN,
                Waarde.of(one.toelichting()));
    }

    private void rows(Section section, Item item) {
        List<String> added = cells.toegevoegd(item, Item.MARKER);
        if (added.isEmpty()) {
            return;
        }
        tables.add(new Tafel(
                section.code() + " " + name(item),
                item.title(),
                item.columns().stream().map(Tafelmaker::column).toList(),
                added.stream().map(row -> line(item, row)).toList(),
                sums(item),
                item.id()));
    }

    private List<Waarde> line(Item item, String row) {
        return item.columns().stream()
                .map(column -> value(column.cell(), cells.waarde(item, row, column.id())))
                .toList();
    }

    private void grid(Section section, Item item) {
        boolean stands = item.rows().stream()
                .anyMatch(row -> item.columns().stream().anyMatch(c -> cells.cel(item, row.id(), c.id()) != null));
        if (!stands) {
            return;
        }
        List<Tafel.Kolom> heads = new ArrayList<>(List.of(column("", PROSE)));
        item.columns().forEach(one -> heads.add(column(one)));
        List<List<Waarde>> lines = new ArrayList<>();
        for (Row row : item.rows()) {
            List<Waarde> line = new ArrayList<>(List.of(Waarde.of(row.label())));
            line.addAll(line(item, row.id()));
            lines.add(line);
        }
        List<Integer> shares = IntStream.range(0, item.columns().size())
                .filter(i -> item.columns().get(i).addsTo() != null)
                .map(i -> i + 1)
                .boxed()
                .toList();
        tables.add(new Tafel(
                section.heading(),
                item.title(),
                heads,
                lines,
                shares.isEmpty() ? new Tafel.Geen() : new Tafel.Totaal(shares),
                item.id()));
    }

    private void matrix(Section section, Item item) {
        Item.Across across = Objects.requireNonNull(item.across());
        List<String> rows = cells.toegevoegd(item, Item.MARKER);
        List<String> columns = cells.toegevoegd(item, Item.ACROSS_MARKER);
        if (rows.isEmpty()) {
            return;
        }
        Column name = item.columns().getFirst();
        List<Tafel.Kolom> heads = new ArrayList<>(List.of(column(name.label(), LONG)));
        columns.forEach(
                id -> heads.add(column(cells.woorden(item, id, across.head().id()), SHORT)));
        List<List<Waarde>> lines = rows.stream()
                .map(row -> {
                    List<Waarde> line = new ArrayList<>(List.of(Waarde.of(cells.woorden(item, row, name.id()))));
                    columns.forEach(id -> line.add(letter(item, row, id)));
                    return List.copyOf(line);
                })
                .toList();
        String once = across.exactlyOne();
        tables.add(new Tafel(
                section.code() + " RACI",
                item.title(),
                heads,
                lines,
                once == null || columns.isEmpty() ? new Tafel.Geen() : new Tafel.EenPerRegel(letter(item, once)),
                item.id()));
    }

    private Waarde letter(Item item, String row, String col) {
        JsonNode value = cells.waarde(item, row, col);
        return value == null ? Waarde.GEEN : Waarde.of(letter(item, value.asString("")));
    }

    /** By what a choice is shown in a crossing: its id where that is a letter, or else the first one of its label. */
    private static String letter(Item item, String id) {
        String shown = id.length() == 1
                ? id
                : option(Objects.requireNonNull(item.across()).cell(), id)
                        .map(one -> one.label().substring(0, 1))
                        .orElse(id);
        return shown.toUpperCase(Locale.ROOT);
    }

    /** What people call a table, by what it holds: a question is too long for the name of a sheet. */
    private static String name(Item item) {
        List<Column> columns = item.columns();
        if (item.totals() != null || columns.stream().anyMatch(Column::sum)) {
            return "Budget";
        }
        if (item.layout() == Layout.FLOW) {
            return "Proces";
        }
        boolean line = columns.stream()
                        .filter(one -> one.cell().kind() == CellKind.YEAR)
                        .count()
                > 1;
        return line ? "Tijdslijn" : columns.getFirst().label();
    }

    private static Tafel.Rekening sums(Item item) {
        List<Column> columns = item.columns();
        Totals totals = item.totals();
        if (totals != null && columns.stream().anyMatch(one -> one.year() != null)) {
            return new Tafel.Begroting(
                    choice(item, totals.minus()),
                    choice(item, totals.carry()),
                    choices(item, totals.by()),
                    totals.periods().stream()
                            .map(one -> new Tafel.Periode(one.label(), one.from(), one.to()))
                            .toList());
        }
        List<Integer> summed = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).sum())
                .boxed()
                .toList();
        return summed.isEmpty() ? new Tafel.Geen() : new Tafel.Totaal(summed);
    }

    private static Tafel.@Nullable Keuze choice(Item item, Totals.@Nullable When when) {
        if (when == null) {
            return null;
        }
        return item.column(when.column())
                .flatMap(column -> option(column.cell(), when.option()))
                .map(one -> new Tafel.Keuze(at(item, when.column()), one.label()))
                .orElse(null);
    }

    private static Tafel.@Nullable Keuzes choices(Item item, @Nullable String by) {
        return Optional.ofNullable(by)
                .flatMap(item::column)
                .map(column -> new Tafel.Keuzes(
                        at(item, column.id()),
                        column.label(),
                        column.cell().options().stream().map(Option::label).toList()))
                .orElse(null);
    }

    private static int at(Item item, String column) {
        return item.columns().stream().map(Column::id).toList().indexOf(column);
    }

    private static Optional<Option> option(CellDefinition definition, String id) {
        return definition.options().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Waarde value(CellDefinition definition, @Nullable JsonNode value) {
        return value == null ? Waarde.GEEN : Rapportmaker.waarde(definition, value);
    }

    private static Tafel.Kolom column(String name, int width) {
        return new Tafel.Kolom(name, width, null);
    }

    private static Tafel.Kolom column(Column one) {
        int width = switch (one.cell().kind()) {
            case AMOUNT, YEAR, PERCENT, TICK -> YEAR;
            case DATE, CHOICE -> SHORT;
            default -> PROSE;
        };
        return new Tafel.Kolom(one.label(), width, one.year());
    }
}
