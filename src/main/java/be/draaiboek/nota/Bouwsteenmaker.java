package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.common.Zin;
import be.draaiboek.document.Rapport.Feit;
import be.draaiboek.document.Tafel;
import be.draaiboek.document.Tafel.Invul;
import be.draaiboek.document.Tafel.Kolom;
import be.draaiboek.document.Waarde;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.nota.Opsteller.Line;
import be.draaiboek.nota.Raming.Regel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What was agreed, laid out as a meerjarenplan is built: goals with their plan and what they are measured by, actions with
 * who and when, and the estimate. What the Draaiboek doesn't know (codes, what has priority, which action serves which goal)
 * stays empty to fill in, never guessed. Pure, over the cells that it is given.
 */
final class Bouwsteenmaker {

    private static final String YES = "ja";
    private static final String NO = "nee";
    private static final String EXPLOITATIE = "Exploitatie";
    private static final String INVESTERING = "Investering";
    private static final String RECEIVED = "Ontvangst";
    private static final String EVERY_YEAR = "Elk jaar";
    private static final int CODE = 11;
    private static final int YEAR = 12;
    private static final int SHORT = 13;
    private static final int NAME = 18;
    private static final int PROSE = 26;
    private static final int LONG = 40;

    private final Editie editie;
    private final Opsteller answers;
    private final List<Feit> missing = new ArrayList<>();
    private final List<Tafel> tables = new ArrayList<>();

    private Bouwsteenmaker(Editie editie, Collection<Cel> cells) {
        this.editie = editie;
        Map<Adres, JsonNode> values = new HashMap<>();
        for (Cel cel : cells) {
            JsonNode value = cel.value();
            if (cel.address().holder() == Cel.SAMEN && value != null && !CellDefinition.isEmpty(value)) {
                values.put(cel.address(), value);
            }
        }
        answers = new Opsteller(editie, values);
    }

    /**
     * What there is.
     *
     * @param ontbreekt what was left out, because it isn't agreed or filled in
     */
    record Inhoud(List<Tafel> tafels, List<Feit> ontbreekt) {
        Inhoud {
            tafels = List.copyOf(tafels);
            ontbreekt = List.copyOf(ontbreekt);
        }
    }

    /** The questions that they are made of, as far as an edition asks them. */
    static List<Item> items(Editie editie) {
        return Stream.of(Bron.values())
                .flatMap(one -> editie.item(one.item).stream())
                .toList();
    }

    /** Returns them, of joint and agreed cells. */
    static Inhoud of(Editie editie, Collection<Cel> cells) {
        Bouwsteenmaker all = new Bouwsteenmaker(editie, cells);
        all.plan();
        all.estimate();
        all.tasks();
        return new Inhoud(all.tables, all.missing);
    }

    /** Where what is needed is asked; the ids of questions and columns are those of every edition. */
    private enum Bron {
        DOEL("c11-oeso", "doel", "weg", "tegen"),
        INDICATOR("a1-dimensies", "meten"),
        ACTIE("c12-acties", "actie", "wie", "tegen"),
        STAP("c13-tijdslijn", "stap", "van", "tot", "beslissing"),
        RAMING("c13-budget"),
        TAAK("c14-raci");

        private final String item;

        @SuppressWarnings("ImmutableEnumChecker") // a list that List.of made can't change
        private final List<String> columns;

        Bron(String item, String... columns) {
            this.item = item;
            this.columns = List.of(columns);
        }
    }

    private Optional<Item> item(Bron bron) {
        return editie.item(bron.item);
    }

    private Waarde waarde(Item item, String row, String col) {
        JsonNode value = answers.value(item, row, col);
        Column column = item.column(col).orElse(null);
        if (value == null || column == null) {
            return Waarde.GEEN;
        }
        return switch (column.cell().kind()) {
            case YEAR -> new Waarde.Getal(value.asLong());
            case DATE -> new Waarde.Dag(LocalDate.parse(value.asString()));
            default -> Waarde.of(Opsteller.said(column.cell(), value).strip());
        };
    }

    private Waarde waarde(Bron bron, Item item, String row, int which) {
        return waarde(item, row, bron.columns.get(which));
    }

    private void plan() {
        List<List<Waarde>> lines = new ArrayList<>();
        item(Bron.DOEL).ifPresent(item -> goals(item, lines));
        int goals = lines.size();
        for (Bron bron : List.of(Bron.STAP, Bron.ACTIE)) {
            item(bron).ifPresent(item -> {
                int before = lines.size();
                for (Line line : answers.rows(item)) {
                    action(bron, item, line, lines);
                }
                if (lines.size() == before) {
                    lacks(item, "Nog niet ingevuld");
                }
            });
        }
        if (lines.isEmpty()) {
            return;
        }
        if (goals == lines.size()) {
            missing.add(new Feit("Acties", Waarde.of("Er staat nog geen stap of actie in C.1.2 of C.1.3.")));
        }
        tables.add(new Tafel(
                "Doelen en acties",
                "Doelen, plannen en acties",
                List.of(
                        new Kolom("Bouwsteen", CODE, null),
                        new Kolom("Doel", PROSE, null, Invul.UIT_KOLOM),
                        free("Code doel"),
                        new Kolom("Plan", PROSE, null, Invul.UIT_KOLOM),
                        free("Code plan"),
                        new Kolom("Actie", PROSE, null),
                        free("Code actie"),
                        new Kolom("Prioritair", CODE, null, Invul.uit(YES, NO)),
                        new Kolom("Loopt al", CODE, null, Invul.uit(YES, NO)),
                        new Kolom("Verantwoordelijke", NAME, null, Invul.VRIJ),
                        new Kolom("Van", CODE, null, Invul.VRIJ),
                        new Kolom("Tot en met", CODE, null, Invul.VRIJ),
                        new Kolom("Indicator", PROSE, null, Invul.VRIJ),
                        new Kolom("Wie beslist", NAME, null),
                        new Kolom("Uit het Draaiboek", NAME, null)),
                lines,
                new Tafel.Geen()));
    }

    private void goals(Item item, List<List<Waarde>> lines) {
        Item measured = item(Bron.INDICATOR).orElse(null);
        List<String> without = new ArrayList<>();
        List<String> unmeasured = new ArrayList<>();
        for (Row row : item.rows()) {
            Waarde goal = waarde(Bron.DOEL, item, row.id(), 0);
            if (goal.equals(Waarde.GEEN)) {
                without.add(row.label());
                continue;
            }
            Waarde indicator = measured == null ? Waarde.GEEN : waarde(Bron.INDICATOR, measured, row.id(), 0);
            if (indicator.equals(Waarde.GEEN)) {
                unmeasured.add(row.label());
            }
            lines.add(List.of(
                    Waarde.of("Doel"),
                    goal,
                    Waarde.GEEN,
                    waarde(Bron.DOEL, item, row.id(), 1),
                    Waarde.GEEN,
                    Waarde.GEEN,
                    Waarde.GEEN,
                    Waarde.GEEN,
                    Waarde.GEEN,
                    Waarde.GEEN,
                    Waarde.GEEN,
                    waarde(Bron.DOEL, item, row.id(), 2),
                    indicator,
                    Waarde.GEEN,
                    Waarde.of(plaats(item) + ": " + row.label())));
        }
        if (!without.isEmpty()) {
            lacks(item, "Nog geen doel voor: " + String.join(", ", without));
        }
        if (measured != null && !unmeasured.isEmpty()) {
            lacks(
                    measured,
                    "Geen indicator afgesproken (of je beantwoordde deze vraag zelf nog niet) voor: "
                            + String.join(", ", unmeasured));
        }
    }

    private void action(Bron bron, Item item, Line line, List<List<Waarde>> lines) {
        Waarde action = waarde(bron, item, line.id(), 0);
        if (action.equals(Waarde.GEEN)) {
            return;
        }
        boolean step = bron == Bron.STAP;
        lines.add(List.of(
                Waarde.of("Actie"),
                Waarde.GEEN,
                Waarde.GEEN,
                Waarde.GEEN,
                Waarde.GEEN,
                action,
                Waarde.GEEN,
                Waarde.GEEN,
                Waarde.GEEN,
                step ? accountable(action) : waarde(bron, item, line.id(), 1),
                step ? waarde(bron, item, line.id(), 1) : Waarde.GEEN,
                waarde(bron, item, line.id(), 2),
                Waarde.GEEN,
                step ? waarde(bron, item, line.id(), 3) : Waarde.GEEN,
                Waarde.of(plaats(item))));
    }

    /** Who answers for a task of the same name, where the RACI has one. */
    private Waarde accountable(Waarde action) {
        Item item = item(Bron.TAAK).orElse(null);
        Item.Across across = item == null ? null : item.across();
        if (item == null || across == null || across.exactlyOne() == null) {
            return Waarde.GEEN;
        }
        String wanted = words(action);
        return answers.rows(item).stream()
                .filter(line -> words(waarde(
                                item, line.id(), item.columns().getFirst().id()))
                        .equals(wanted))
                .findFirst()
                .map(line -> Waarde.of(roles(item, across, line).getOrDefault(across.exactlyOne(), "")))
                .orElse(Waarde.GEEN);
    }

    private static String words(Waarde value) {
        return value instanceof Waarde.Tekst text ? text.woorden().strip().toLowerCase(Locale.ROOT) : "";
    }

    private void estimate() {
        Item item = item(Bron.RAMING).orElse(null);
        if (item == null) {
            return;
        }
        Raming raming = Raming.of(item, answers);
        List<String> lacking = raming.regels().stream()
                .filter(one -> !one.vraagt().isEmpty())
                .map(one -> one.post() + " (" + one.vraagt() + ")")
                .toList();
        if (!lacking.isEmpty()) {
            lacks(item, "Telt niet mee, er ontbreekt iets: " + String.join("; ", lacking));
        }
        List<Regel> posts = raming.metBedrag();
        if (posts.isEmpty()) {
            lacks(item, "Nog geen bedragen");
            return;
        }
        List<Kolom> columns = new ArrayList<>(List.of(
                new Kolom("Post", LONG, null),
                free("Code actie"),
                new Kolom("Uitgave of ontvangst", SHORT, null),
                new Kolom("Soort", SHORT, null, Invul.uit(EXPLOITATIE, INVESTERING)),
                new Kolom("Hoe vaak", SHORT, null)));
        raming.jaren().forEach(year -> columns.add(new Kolom(String.valueOf(year), YEAR, year)));
        columns.add(new Kolom("Opmerking", PROSE, null));
        columns.add(new Kolom("Uit het Draaiboek", SHORT, null));
        tables.add(new Tafel(
                "Raming",
                "De raming per jaar, met uitgaven en ontvangsten in exploitatie en investering",
                columns,
                posts.stream().map(one -> post(one, raming, plaats(item))).toList(),
                new Tafel.Begroting(
                        new Tafel.Keuze(2, RECEIVED),
                        new Tafel.Keuze(4, EVERY_YEAR),
                        new Tafel.Keuzes(3, "Soort", List.of(EXPLOITATIE, INVESTERING)),
                        raming.periodes(),
                        true)));
    }

    private static List<Waarde> post(Regel one, Raming raming, String where) {
        List<Waarde> line = new ArrayList<>(List.of(
                Waarde.of(one.post()),
                Waarde.GEEN,
                Waarde.of(one.ontvangst() ? RECEIVED : "Uitgave"),
                Waarde.of(one.soort()),
                Waarde.of(one.jaarlijks() ? EVERY_YEAR : "Eenmalig")));
        for (int year : raming.jaren()) {
            Long own = one.eigen().get(year);
            line.add(own == null ? Waarde.GEEN : new Waarde.Bedrag(own));
        }
        line.add(Waarde.of(one.opmerking()));
        line.add(Waarde.of(where));
        return line;
    }

    private void tasks() {
        Item item = item(Bron.TAAK).orElse(null);
        Item.Across across = item == null ? null : item.across();
        if (item == null || across == null) {
            return;
        }
        List<Option> letters = across.cell().options();
        List<List<Waarde>> lines = new ArrayList<>();
        for (Line line : answers.rows(item)) {
            Map<String, String> who = roles(item, across, line);
            List<Waarde> cells = new ArrayList<>(
                    List.of(waarde(item, line.id(), item.columns().getFirst().id())));
            letters.forEach(one -> cells.add(Waarde.of(who.get(one.id()))));
            lines.add(cells);
        }
        if (lines.isEmpty()) {
            lacks(item, "Nog niet ingevuld");
            return;
        }
        List<Kolom> columns = new ArrayList<>(List.of(new Kolom("Taak", LONG, null)));
        letters.forEach(one -> columns.add(new Kolom(one.label(), PROSE, null)));
        columns.add(free("Code actie"));
        lines.replaceAll(
                one -> Stream.concat(one.stream(), Stream.of(Waarde.GEEN)).toList());
        tables.add(new Tafel("Wie doet wat", "Wie doet wat (" + plaats(item) + ")", columns, lines, new Tafel.Geen()));
    }

    /** For each letter the functions that have it in this task. */
    private Map<String, String> roles(Item item, Item.Across across, Line line) {
        Map<String, String> who = new LinkedHashMap<>();
        for (String role : answers.added(item, Item.ACROSS_MARKER)) {
            JsonNode letter = answers.value(item, line.id(), role);
            if (letter != null) {
                who.merge(
                        letter.asString(""),
                        Opsteller.said(
                                across.head().cell(),
                                answers.value(item, role, across.head().id())),
                        (one, more) -> one + "; " + more);
            }
        }
        return who;
    }

    private void lacks(Item item, String what) {
        missing.add(new Feit("Ontbreekt: " + plaats(item), Waarde.of(Zin.punt(what))));
    }

    private String plaats(Item item) {
        return Opsteller.plaats(editie, item).orElse(item.section());
    }

    private static Kolom free(String name) {
        return new Kolom(name, CODE, null, Invul.VRIJ);
    }
}
