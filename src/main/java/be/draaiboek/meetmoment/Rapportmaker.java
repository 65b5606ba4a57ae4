package be.draaiboek.meetmoment;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.document.Rapport;
import be.draaiboek.document.Rapport.Antwoord;
import be.draaiboek.document.Waarde;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Row;
import be.draaiboek.editie.Section;
import be.draaiboek.editie.Woorden;
import be.draaiboek.score.Scores;
import be.draaiboek.traject.Traject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays cells out as the lines of a report; pure, over the cells that it is given. */
final class Rapportmaker {

    private static final String EXPLANATION = "toelichting";
    private static final String WHOLE_QUESTION = "(de hele vraag)";
    private static final int PER_CENT = 100;

    private final Editie editie;
    private final Standen cells;
    private final List<Antwoord> lines = new ArrayList<>();

    private Rapportmaker(Editie editie, Collection<Cel> cells) {
        this.editie = editie;
        this.cells = new Standen(cells);
    }

    /** What stands beside an item as a whole. */
    private record Erbij(
            @Nullable Cel toelichting, @Nullable Cel minderheid, boolean bewust) {}

    /** Returns everything that was agreed or written together in these cells, in reading order. */
    static List<Antwoord> antwoorden(Editie editie, Collection<Cel> cells) {
        Rapportmaker maker = new Rapportmaker(editie, cells);
        for (Section section : editie.sections()) {
            editie.items(section).forEach(item -> maker.item(section, item));
        }
        return maker.lines;
    }

    /** Returns the scores as they stand on the page. */
    static List<Rapport.Dimensie> dimensies(Scores scores) {
        return scores.dimensies().stream()
                .map(one -> new Rapport.Dimensie(
                        one.sectie().heading(),
                        one.score().isPresent()
                                ? OptionalDouble.of(PER_CENT * one.score().getAsDouble())
                                : OptionalDouble.empty(),
                        one.score().isPresent() ? Scores.woord(one.score().getAsDouble()) : "",
                        one.gescoord(),
                        one.totaal(),
                        one.nodig(),
                        one.afgesproken(),
                        switch (one.status()) {
                            case LEEG -> one.totaal() == 0 ? "niet van toepassing" : "nog open";
                            case VOORLOPIG -> "voorlopig";
                            case AFGESPROKEN -> "afgesproken";
                        }))
                .toList();
    }

    /** Returns a value with its type. */
    static Waarde waarde(CellDefinition definition, JsonNode value) {
        return switch (definition.kind()) {
            case TEXT -> Waarde.of(value.asString(""));
            case CHOICE, MULTI -> Waarde.of(Woorden.keuze(definition, value));
            case PERCENT -> new Waarde.Procent(value.asLong());
            case AMOUNT -> new Waarde.Bedrag(value.asLong());
            case YEAR, POSITION -> new Waarde.Getal(value.asLong());
            case DATE -> new Waarde.Dag(LocalDate.parse(value.asString()));
            case PICTURE -> Waarde.of(Woorden.beschrijving(value));
            case TICK -> Waarde.of(value.asBoolean() ? "ja" : "nee");
        };
    }

    private void item(Section section, Item item) {
        Cel deliberate = cel(item, "", Item.DELIBERATE);
        Erbij beside = new Erbij(
                cel(item, "", EXPLANATION),
                cel(item, "", Item.MINORITY),
                deliberate != null && Objects.requireNonNull(deliberate.value()).asBoolean(false));
        switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> single(section, item, beside);
            case CHECK -> item.rows().forEach(row -> place(section, item, row.id(), "", row.label(), "", beside));
            case GRID -> {
                for (Row row : item.rows()) {
                    item.columns()
                            .forEach(column ->
                                    place(section, item, row.id(), column.id(), row.label(), column.label(), beside));
                }
            }
            case ROWS -> rows(section, item, beside);
            case MATRIX -> matrix(section, item, beside);
        }
        for (Column field : item.fields()) {
            if (!field.id().equals(EXPLANATION)) {
                place(section, item, "", field.id(), "", field.label(), beside);
            }
        }
        boolean many = item.kind() != ItemKind.TEXT && item.kind() != ItemKind.CHOICE && item.kind() != ItemKind.MULTI;
        if (many && (beside.toelichting() != null || beside.minderheid() != null)) {
            whole(section, item, WHOLE_QUESTION, beside);
        }
    }

    /** One place, so that what is said beside it stands in the same line; also where only that was said. */
    private void single(Section section, Item item, Erbij beside) {
        Cel cel = cel(item, "", "");
        if (cel == null) {
            if (beside.toelichting() != null || beside.minderheid() != null) {
                whole(section, item, "", beside);
            }
            return;
        }
        CellDefinition definition = item.cell("", "").orElseThrow();
        JsonNode value = Objects.requireNonNull(cel.value());
        line(
                section,
                item,
                "",
                "",
                waarde(definition, value),
                definition.score(value),
                beside,
                cel,
                beside.toelichting(),
                beside.minderheid());
    }

    private void whole(Section section, Item item, String row, Erbij beside) {
        Cel who = Stream.of(beside.toelichting(), beside.minderheid())
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Cel::at))
                .orElseThrow();
        line(
                section,
                item,
                row,
                "",
                Waarde.GEEN,
                OptionalDouble.empty(),
                beside,
                who,
                beside.toelichting(),
                beside.minderheid());
    }

    private void rows(Section section, Item item, Erbij beside) {
        List<String> added = added(item, Item.MARKER);
        for (int i = 0; i < added.size(); i++) {
            for (Column column : item.columns()) {
                place(section, item, added.get(i), column.id(), String.valueOf(i + 1), column.label(), beside);
            }
        }
    }

    private void matrix(Section section, Item item, Erbij beside) {
        String head = Objects.requireNonNull(item.across()).head().id();
        Column name = item.columns().getFirst();
        for (String row : added(item, Item.MARKER)) {
            String called = words(item, row, name.id());
            for (Column column : item.columns()) {
                if (!column.equals(name)) {
                    place(section, item, row, column.id(), called, column.label(), beside);
                }
            }
            for (String column : added(item, Item.ACROSS_MARKER)) {
                place(section, item, row, column, called, words(item, column, head), beside);
            }
        }
    }

    private void place(Section section, Item item, String row, String col, String rij, String kolom, Erbij beside) {
        Cel cel = cel(item, row, col);
        CellDefinition definition = item.cell(row, col).orElse(null);
        if (cel == null || definition == null) {
            return;
        }
        JsonNode value = Objects.requireNonNull(cel.value());
        line(section, item, rij, kolom, waarde(definition, value), definition.score(value), beside, cel, null, null);
    }

    private void line(
            Section section,
            Item item,
            String rij,
            String kolom,
            Waarde waarde,
            OptionalDouble score,
            Erbij beside,
            Cel who,
            @Nullable Cel toelichting,
            @Nullable Cel minderheid) {
        Instant op = who.at();
        lines.add(new Antwoord(
                editie.part(section.part()).map(Part::heading).orElse(section.part()),
                section.heading(),
                item.number(),
                item.title(),
                rij,
                kolom,
                waarde,
                score,
                said(toelichting),
                item.answering() == Answering.JOINT ? "samen geschreven" : "afgesproken",
                who.by() == null ? Traject.VROEGER : who.by(),
                op,
                said(minderheid),
                beside.bewust()));
    }

    private static String said(@Nullable Cel cel) {
        return cel == null ? "" : Objects.requireNonNull(cel.value()).asString("");
    }

    private @Nullable Cel cel(Item item, String row, String col) {
        return cells.cel(item, row, col);
    }

    private String words(Item item, String row, String col) {
        return cells.woorden(item, row, col);
    }

    private List<String> added(Item item, String marker) {
        return cells.toegevoegd(item, marker);
    }
}
