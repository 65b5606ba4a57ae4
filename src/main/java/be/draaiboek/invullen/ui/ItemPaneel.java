package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Gegeven;
import be.draaiboek.antwoord.Groepsstand;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.antwoord.Telling;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.antwoord.ui.Afspraak;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.Groeitabel;
import be.draaiboek.antwoord.ui.Prent;
import be.draaiboek.antwoord.ui.Raster;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Layout;
import be.draaiboek.editie.Row;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.ui.Aanwezigen;
import be.draaiboek.samenwerken.ui.Notities;
import be.draaiboek.score.PerFunctie;
import be.draaiboek.score.Spreiding;
import be.draaiboek.score.ui.Staafjes;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item on its card: the question, my own answer (or the joint one), and, once I gave mine, how colleagues see it
 * and what was agreed. Fields are made once and stay, so that nothing moves under somebody who types.
 */
final class ItemPaneel extends com.vaadin.flow.component.html.Section {

    /** As many letters as two lines on a phone. */
    private static final int SHORT = 110;

    private final Item item;
    private final Traject traject;
    private final long myHolder;
    private final boolean individual;
    private final boolean namens;
    private final Map<Adres, Cel> cells = new HashMap<>();
    private final List<CelVeld> fields = new ArrayList<>();
    private final @Nullable Groeitabel table;
    private final Groeitabel.@Nullable Stroom flow;
    private final @Nullable Terugblik recall;
    private final HtmlContainer head;
    private final String place;
    private final boolean team;
    private final Set<Long> given = new HashSet<>();
    private final @Nullable HtmlContainer group;
    private @Nullable Component teamHint;
    private @Nullable Teamblok teamBlock;
    private @Nullable Div agreed;
    private @Nullable Uitklap agreedFold;
    private @Nullable Afspraak beside;
    private @Nullable Raster agreedGrid;
    private @Nullable Groeitabel agreedTable;

    ItemPaneel(Traject traject, Section section, Item item, int of) {
        this.item = item;
        this.traject = traject;
        this.individual = item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
        this.myHolder = individual ? traject.ik().id() : Cel.SAMEN;
        this.namens = traject.ik().ikNoteer();
        // What others think is read in one's own name, and by who takes part in all of it.
        this.team = individual && !namens && !traject.isInvuller();
        setId(item.id());
        addClassNames("db-card", "db-item");
        getElement().setAttribute("aria-labelledby", item.id() + "-titel").setAttribute("tabindex", "-1");

        String how = (namens
                ? "antwoord van " + traject.ik().toonNaam()
                : individual ? "eerst ieder voor zich" : "samen in te vullen");
        place = """
                <span class="db-pill own">Vraag %d van %d</span>
                <span class="db-item-how">%s</span>
                <details class="db-more"><summary aria-label="Meer bij vraag %d">⋯</summary><div class="db-more-list">\
                <a class="db-item-link" href="%s">link naar deze vraag</a>\
                <button type="button" data-history>eerdere versies</button>%s</div></details>""".formatted(
                        item.number(),
                        of,
                        Opmaak.veilig(how),
                        item.number(),
                        TrajectNavigatie.vraag(traject, item),
                        traject.isInvuller() || namens
                                ? ""
                                : "<a class=\"db-item-link\" router-link href=\"" + PolisvraagService.STEL + "/"
                                        + item.id() + "\">vraag het aan POLIS</a>");
        head = Opmaak.vast("div", "db-item-top", head(""));
        add(head);
        if (!item.help().isBlank()) {
            add(help(item));
        }
        boolean remembers =
                item.recall().stream().anyMatch(id -> traject.editie().item(id).isPresent());
        recall = !remembers ? null : new Terugblik(traject, item);
        if (recall != null) {
            add(recall);
        }
        table = item.growing() ? Groeitabel.voor(item, myHolder) : null;
        flow = item.kind() == ItemKind.ROWS && item.layout() == Layout.FLOW
                ? new Groeitabel.Stroom(item, myHolder)
                : null;
        add(own());
        if (flow != null) {
            add(flow);
        }
        for (Column field : item.fields()) {
            add(field(field.cell(), new Adres(item.id(), "", field.id(), myHolder)));
        }
        if (individual && !item.answeredAtOnce()) {
            CelVeld.Klaar ready = new CelVeld.Klaar(
                    new Adres(item.id(), "", Item.READY, myHolder),
                    team
                            ? "Pas dan lees jij wat je collega's antwoordden, en zij wat jij schreef."
                            : "Pas dan lezen de anderen wat hier staat.");
            fields.add(ready);
            add(ready);
        }
        group = team && traject.isTrekker() ? Opmaak.vast("p", "db-group-state", "") : null;
        if (group != null) {
            group.setVisible(false);
            add(group);
        }
    }

    /** How far the group is, as the cells tell that I may read; empty before I gave my own answer. */
    Optional<Groepsstand> groepsstand() {
        List<Long> group = traject.groep();
        return answered()
                ? Optional.of(new Groepsstand(
                        (int) group.stream().filter(given::contains).count(), group.size()))
                : Optional.empty();
    }

    /** Says how far the group is, to the trekker. */
    void toon(Groepsstand stand) {
        if (group != null) {
            Opmaak.toon(group, Opmaak.veilig("Jullie groep: " + stand.tekst() + "."));
            group.setVisible(true);
        }
    }

    /** What stands above the answer; the same string for everybody who sees it, as long as nobody types here. */
    private String head(String busy) {
        return """
                <div class="db-item-head">%s%s</div><h2 id="%s-titel">%s</h2>""".formatted(
                place,
                busy.isEmpty() ? "" : "<span class=\"db-busy\">" + Opmaak.veilig(busy) + "</span>",
                item.id(),
                Opmaak.veilig(item.title())).intern();
    }

    /** What explains the question: in sight where it is a line or two, else folded, so that the answer comes first. */
    private static HtmlContainer help(Item item) {
        String html = Opmaak.html(item.help());
        if (item.help().length() <= SHORT) {
            return Opmaak.vast(
                    "div",
                    "db-item-help",
                    "<div class=\"db-prose db-help\">%s</div>".formatted(html).intern());
        }
        return Opmaak.vast(
                "details",
                "db-item-help",
                "<summary>Uitleg bij deze vraag</summary><div class=\"db-prose db-help\">%s</div>"
                        .formatted(html)
                        .intern());
    }

    Item item() {
        return item;
    }

    /** Says who types here. */
    void toon(List<Aanwezige> people) {
        Opmaak.toon(head, head(Aanwezigen.bezig(people, item.id())));
    }

    /** What was written elsewhere and helps here. */
    Optional<Terugblik> terugblik() {
        return Optional.ofNullable(recall);
    }

    private Component own() {
        return switch (item.kind()) {
            case ROWS, MATRIX -> Objects.requireNonNull(table);
            case TEXT, CHOICE, MULTI -> field(definition("", ""), new Adres(item.id(), "", "", myHolder));
            case CHECK, GRID -> {
                Raster grid = new Raster(item, myHolder);
                for (Adres place : places(myHolder)) {
                    grid.plaats(place.row(), place.col(), field(definition(place.row(), place.col()), place));
                }
                yield grid;
            }
        };
    }

    private CelVeld field(CellDefinition definition, Adres adres) {
        CelVeld field = CelVeld.voor(definition, adres);
        fields.add(field);
        return field;
    }

    private List<Adres> places(long holder) {
        return ItemCells.answer(item, holder);
    }

    private List<Adres> pictures(long holder) {
        return ItemCells.pictures(item, holder);
    }

    private CellDefinition definition(String row, String col) {
        return item.cell(row, col).orElseThrow();
    }

    /** Takes what was read, and shows what is new in it. */
    void toon(Collection<Cel> read) {
        for (Cel cel : read) {
            cells.merge(cel.adres(), cel, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
        }
        given.clear();
        for (Cel cel : cells.values()) {
            if (Gegeven.geeft(item, cel)) {
                given.add(cel.adres().holder());
            }
        }
        for (CelVeld field : fields) {
            field.toon(cells.get(field.adres()));
        }
        if (table != null) {
            table.toon(of(myHolder));
            if (flow != null) {
                flow.toon(of(myHolder));
            }
        }
        if (team) {
            showTeam();
            showAgreed();
        }
    }

    private List<Cel> of(long holder) {
        return cells.values().stream()
                .filter(cel -> cel.adres().holder() == holder)
                .toList();
    }

    /** My own count on this item: mine where each answers first, the joint one elsewhere. */
    Telling telling() {
        return counted(VoortgangService::telling);
    }

    /** How many of the cells that it asks stand. */
    int cellen() {
        return counted(VoortgangService::cellen);
    }

    private interface Counting<T> {
        T count(Item item, int cells, int any);
    }

    private <T> T counted(Counting<T> how) {
        int inRow = 0;
        int any = 0;
        for (Cel cel : cells.values()) {
            Adres at = cel.adres();
            if (at.holder() == myHolder && cel.value() != null && !marker(at) && !ready(at) && !removed(at)) {
                any++;
                inRow += at.row().isEmpty() ? 0 : 1;
            }
        }
        return how.count(item, inRow, any);
    }

    private static boolean marker(Adres at) {
        return at.col().equals(Item.MARKER) || at.col().equals(Item.ACROSS_MARKER);
    }

    private static boolean ready(Adres at) {
        return at.row().isEmpty() && at.col().equals(Item.READY);
    }

    /** Whether a cell stands in a row or a column that was taken away. */
    private boolean removed(Adres at) {
        return takenAway(at, at.row(), Item.MARKER)
                || takenAway(at, at.row(), Item.ACROSS_MARKER)
                || takenAway(at, at.col(), Item.ACROSS_MARKER);
    }

    private boolean takenAway(Adres at, String added, String marker) {
        Cel cel = cells.get(new Adres(at.item(), added, marker, at.holder()));
        return cel != null && cel.value() == null;
    }

    /** Whether I gave my answer: what opens the others' and the agreed one. */
    private boolean answered() {
        return given.contains(myHolder);
    }

    private void showAgreed() {
        boolean shown = answered();
        if (agreedFold != null) {
            agreedFold.setVisible(shown);
        }
        if (!shown) {
            return;
        }
        List<Adres> open = Stream.concat(places(Cel.SAMEN).stream(), pictures(Cel.SAMEN).stream())
                .toList();
        Div block = agreed;
        if (block == null) {
            block = new Div(Opmaak.vast(
                    "div",
                    "db-agreed-head",
                    "<p class=\"db-help\">%s</p>"
                            .formatted(
                                    traject.isTrekker()
                                            ? "Jij legt als trekker vast wat jullie afspreken. Elke collega leest het na een eigen antwoord."
                                            : "De trekker legt vast wat jullie afspreken.")
                            .intern()));
            agreed = block;
            Uitklap fold = new Uitklap("Jullie gezamenlijk antwoord", block);
            fold.addClassName("db-agreed");
            agreedFold = fold;
            place(fold);
        }
        showWhetherAgreed();
        if (item.growing()) {
            showAgreedTable(block);
        }
        for (Adres place : open) {
            if (fields.stream().noneMatch(field -> field.adres().equals(place))) {
                addAgreed(block, place);
            }
        }
        showBeside(block, open);
    }

    /** One line as long as nothing was agreed; whoever folds it away afterwards keeps it so. */
    private void showWhetherAgreed() {
        if (agreedFold == null) {
            return;
        }
        boolean stands = cells.values().stream()
                .anyMatch(cel -> cel.adres().holder() == Cel.SAMEN && cel.value() != null && !marker(cel.adres()));
        agreedFold.titel("Jullie gezamenlijk antwoord" + (stands ? "" : ": nog niet afgesproken"));
        if (stands && !agreedFold.isOpen()) {
            agreedFold.open();
        }
    }

    /** Puts a block of the team behind my own answer: what colleagues think before what was agreed, and before notes. */
    private void place(Component block) {
        long before = getChildren()
                .takeWhile(child -> !(child instanceof Notities.Blok) && !child.equals(agreedFold))
                .count();
        addComponentAtIndex((int) before, block);
    }

    /** A minority's view, and whether a low answer is meant: after everything else that was agreed. */
    private void showBeside(Div block, List<Adres> open) {
        // In a grid it may speak of any row, so it comes with the last of them.
        if (agreedGrid != null
                && open.containsAll(places(Cel.SAMEN))
                && fields.stream().noneMatch(field -> field.adres().equals(reasonPlace()))) {
            addReason(block);
        }
        if (beside == null) {
            beside = new Afspraak(item, traject.isTrekker(), id -> {
                CelVeld field = field(definition("", id), new Adres(item.id(), "", id, Cel.SAMEN));
                field.toon(cells.get(field.adres()));
                return field;
            });
        }
        // Moved behind fields that were added since, which nobody is typing in yet.
        if (block.indexOf(beside) != block.getComponentCount() - 1) {
            block.add(beside);
        }
        boolean low = open.stream().anyMatch(place -> {
            Cel cel = cells.get(place);
            return cel != null && Afspraak.laag(definition(place.row(), place.col()), cel.value());
        });
        beside.toon(low, cells);
    }

    private void showAgreedTable(Div block) {
        if (agreedTable == null) {
            agreedTable = Groeitabel.voor(item, Cel.SAMEN);
            block.add(agreedTable);
            if (!traject.isTrekker()) {
                agreedTable.alleenLezen();
            }
            for (Column extra : item.fields()) {
                CelVeld field = field(extra.cell(), new Adres(item.id(), "", extra.id(), Cel.SAMEN));
                field.label(extra.label());
                if (!traject.isTrekker()) {
                    field.alleenLezen();
                }
                block.add(field);
                field.toon(cells.get(field.adres()));
            }
        }
        agreedTable.toon(of(Cel.SAMEN));
    }

    private void addAgreed(Div block, Adres place) {
        CelVeld field = field(definition(place.row(), place.col()), place);
        if (!traject.isTrekker()) {
            field.alleenLezen();
        }
        if (item.kind() == ItemKind.GRID || item.kind() == ItemKind.CHECK) {
            if (agreedGrid == null) {
                agreedGrid = new Raster(item, Cel.SAMEN);
                block.add(agreedGrid);
            }
            agreedGrid.plaats(place.row(), place.col(), field);
        } else if (field instanceof CelVeld.Beeld) {
            field.label("Het beeld dat jullie kozen");
            block.add(field);
        } else {
            field.label("Wat jullie afspraken");
            // The answer before the picture that goes with it, whichever was opened first.
            int before = (int) block.getChildren()
                    .takeWhile(child -> !(child instanceof CelVeld.Beeld))
                    .count();
            block.addComponentAtIndex(before, field);
            addReason(block);
        }
        field.toon(cells.get(place));
    }

    private Adres reasonPlace() {
        return new Adres(item.id(), "", "toelichting", Cel.SAMEN);
    }

    private void addReason(Div block) {
        item.field("toelichting").ifPresent(explanation -> {
            CelVeld reason = field(explanation.cell(), reasonPlace());
            reason.label("Waarom jullie hiervoor kozen");
            if (!traject.isTrekker()) {
                reason.alleenLezen();
            }
            block.add(reason);
            reason.toon(cells.get(reason.adres()));
        });
    }

    private void showTeam() {
        long colleagues = traject.deelnemers().stream()
                .filter(one -> one.actief() && one.rol() != Rol.INVULLER)
                .count();
        if (colleagues < 2) {
            return;
        }
        if (!answered()) {
            if (teamBlock != null) {
                remove(teamBlock);
                teamBlock = null;
            }
            if (teamHint == null) {
                teamHint = Teamblok.nogNiet((item.answeredAtOnce()
                                ? "Antwoord eerst zelf."
                                : "Antwoord eerst zelf en zeg dat je klaar bent.")
                        + " Daarna zie je hier hoe je collega's antwoordden, en wat jullie afspraken.");
                place(teamHint);
            }
            return;
        }
        if (teamHint != null) {
            remove(teamHint);
            teamHint = null;
        }
        Teamblok block = teamBlock;
        if (block == null) {
            block = new Teamblok(this::showTeam);
            teamBlock = block;
            place(block);
        }
        if (item.growing()) {
            block.spreiding(Spreiding.GEEN, null);
            block.toon(List.of(), rowsOfOthers(), List.of());
        } else {
            answersOfOthers(block, colleagues);
        }
    }

    private void answersOfOthers(Teamblok block, long colleagues) {
        Spreiding spread = Spreiding.GEEN;
        boolean groups = false;
        // Prose of everybody in every cell of a table is pages long: row by row, behind its name.
        boolean folded = item.kind() == ItemKind.GRID
                && item.columns().stream().anyMatch(column -> column.cell().lines() > 1);
        StringBuilder html = new StringBuilder();
        Map<String, List<Adres>> rows = new LinkedHashMap<>();
        for (Adres place : places(myHolder)) {
            Map<Long, Cel> answers = answers(place);
            Spreiding here = Spreiding.van(
                    definition(place.row(), place.col()),
                    answers.values().stream()
                            .map(Cel::value)
                            .filter(Objects::nonNull)
                            .toList());
            spread = here.compareTo(spread) > 0 ? here : spread;
            groups |= !groups(place, answers).isEmpty();
            if (folded) {
                rows.computeIfAbsent(place.row(), row -> new ArrayList<>()).add(place);
            } else {
                html.append(place(place, label(place), answers, colleagues));
            }
        }
        html.append(explanations());
        block.spreiding(spread, unexplained().orElse(null));
        block.toon(
                rows.entrySet().stream()
                        .map(row -> teamRow(block, row.getKey(), row.getValue(), colleagues))
                        .toList(),
                html.toString(),
                pictures(myHolder).stream().map(this::drawn).toList());
        block.functies(groups);
    }

    /** My own explanation, where there is room for one and nothing in it. */
    private Optional<CelVeld> unexplained() {
        Adres mine = new Adres(item.id(), "", "toelichting", myHolder);
        Cel now = cells.get(mine);
        return now != null && now.value() != null
                ? Optional.empty()
                : fields.stream()
                        .filter(field -> field.adres().equals(mine))
                        .<CelVeld>map(field -> field)
                        .findFirst();
    }

    private List<PerFunctie.Groep> groups(Adres place, Map<Long, Cel> answers) {
        return definition(place.row(), place.col()).options().isEmpty()
                ? List.of()
                : PerFunctie.van(answers.keySet().stream()
                        .flatMap(holder -> traject.deelnemer(holder).stream())
                        .toList());
    }

    /** What colleagues put in their own rows, to read: a list for each of them. */
    private String rowsOfOthers() {
        StringBuilder all = new StringBuilder();
        for (Traject.Deelnemer one : traject.deelnemers()) {
            if (one.id() == myHolder || !given.contains(one.id())) {
                continue;
            }
            String rows = lines(one.id()).stream()
                    .map(line -> "<li dir=\"auto\">" + Opmaak.veilig(line) + "</li>")
                    .collect(Collectors.joining());
            String beside = item.fields().stream()
                    .map(extra -> cells.get(new Adres(item.id(), "", extra.id(), one.id())))
                    .filter(cel -> cel != null && cel.value() != null)
                    .map(cel -> words(Objects.requireNonNull(cel)))
                    .collect(Collectors.joining());
            if (!rows.isEmpty() || !beside.isEmpty()) {
                all.append("<div class=\"db-said\">")
                        .append(name(one.id(), writer(one.id())))
                        .append(rows.isEmpty() ? "" : "<ul class=\"db-said-rows\">" + rows + "</ul>")
                        .append(beside)
                        .append("</div>");
            }
        }
        return all.isEmpty() ? help("Nog geen collega heeft hierop geantwoord.") : all.toString();
    }

    /** The rows of one holder that stand, in their order, as "systeem · soort · leverancier". */
    private List<String> lines(long holder) {
        return of(holder).stream()
                .filter(cel -> cel.adres().col().equals(Item.MARKER) && cel.value() != null)
                .sorted(Comparator.comparingDouble(
                        cel -> Objects.requireNonNull(cel.value()).asDouble(0)))
                .map(marker -> item.columns().stream()
                        .map(column -> {
                            Cel cel = cells.get(
                                    new Adres(item.id(), marker.adres().row(), column.id(), holder));
                            return cel == null || cel.value() == null ? "" : Opmaak.tekst(column.cell(), cel.value());
                        })
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What everyone who gave an answer put in one place, by deelnemer, mine included. */
    private Map<Long, Cel> answers(Adres place) {
        Map<Long, Cel> found = new java.util.TreeMap<>();
        for (Traject.Deelnemer one : traject.deelnemers()) {
            Cel cel = cells.get(new Adres(item.id(), place.row(), place.col(), one.id()));
            if (cel != null && cel.value() != null && given.contains(one.id())) {
                found.put(one.id(), cel);
            }
        }
        return found;
    }

    private Component teamRow(Teamblok block, String row, List<Adres> places, long colleagues) {
        long others = places.stream()
                .flatMap(place -> answers(place).keySet().stream())
                .filter(holder -> holder != traject.ik().id())
                .distinct()
                .count();
        return block.rij(
                row,
                item.row(row).map(Row::label).orElse(""),
                others,
                places.stream()
                        .map(place -> place(
                                place,
                                item.column(place.col()).map(Column::label).orElse(""),
                                answers(place),
                                colleagues))
                        .collect(Collectors.joining()));
    }

    private String place(Adres place, String label, Map<Long, Cel> answers, long colleagues) {
        CellDefinition definition = definition(place.row(), place.col());
        StringBuilder html = new StringBuilder("<div class=\"db-team-place\">");
        if (!label.isEmpty()) {
            html.append("<p class=\"db-team-label\">")
                    .append(Opmaak.veilig(label))
                    .append("</p>");
        }
        if (definition.options().isEmpty()) {
            String others = answers.entrySet().stream()
                    .filter(entry -> entry.getKey() != traject.ik().id())
                    .map(entry -> said(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining());
            html.append(others.isEmpty() ? help("Nog geen collega heeft hierop geantwoord.") : others);
        } else {
            html.append(Staafjes.van(definition, answers.values()));
            html.append(help(answers.size() + " van " + Math.max(colleagues, answers.size())
                    + (answers.size() == 1 ? " heeft geantwoord." : " hebben geantwoord.")));
            if (teamBlock != null && teamBlock.perFunctie()) {
                groups(place, answers).forEach(group -> html.append(perFunction(definition, group, answers)));
            }
        }
        return html.append("</div>").toString();
    }

    private static String perFunction(CellDefinition definition, PerFunctie.Groep group, Map<Long, Cel> answers) {
        return "<div class=\"db-function\"><p class=\"db-function-name\">%s (%d)</p>%s</div>"
                .formatted(
                        Opmaak.veilig(group.functie()),
                        group.mensen().size(),
                        Staafjes.van(
                                definition,
                                group.mensen().stream()
                                        .map(one -> Objects.requireNonNull(answers.get(one.id())))
                                        .toList()));
    }

    private Component drawn(Adres place) {
        Div block = new Div(Opmaak.vast(
                "div",
                "db-team-pictures",
                "<p class=\"db-team-label\">%s</p>"
                        .formatted(Opmaak.veilig(
                                item.field(place.col()).map(Column::label).orElse("")))));
        block.addClassName("db-team-place");
        Div row = new Div();
        row.addClassName("db-pic-row");
        answers(place).forEach((holder, cel) -> {
            if (holder != traject.ik().id() && cel.value() != null) {
                row.add(new Div(Opmaak.vast("div", "db-said-who", name(holder, cel.door())), new Prent(cel.value())));
            }
        });
        block.add(
                row.getComponentCount() == 0
                        ? Opmaak.vast("p", "db-help", "Nog geen collega heeft een afbeelding toegevoegd.")
                        : row);
        return block;
    }

    private String explanations() {
        if (item.field("toelichting").isEmpty()) {
            return "";
        }
        StringBuilder all = new StringBuilder();
        for (Traject.Deelnemer one : traject.deelnemers()) {
            Cel cel = cells.get(new Adres(item.id(), "", "toelichting", one.id()));
            if (one.id() != traject.ik().id() && given.contains(one.id()) && cel != null && cel.value() != null) {
                all.append(said(one.id(), cel));
            }
        }
        return all.toString();
    }

    private String said(long holder, Cel cel) {
        return "<div class=\"db-said\">" + name(holder, cel.door()) + words(cel) + "</div>";
    }

    private String words(Cel cel) {
        return "<p class=\"db-said-text\" dir=\"auto\">"
                + Opmaak.veilig(
                        Opmaak.tekst(definition(cel.adres().row(), cel.adres().col()), cel.value()))
                + "</p>";
    }

    /** Who last wrote anything of what this holder has here; null where there is nothing, or the name was erased. */
    private @Nullable String writer(long holder) {
        return of(holder).stream()
                .max(Comparator.comparing(Cel::op))
                .map(Cel::door)
                .orElse(null);
    }

    /** Somebody's name, and who noted it where that was another. */
    private String names(long holder, @Nullable String by) {
        Traject.Deelnemer who = traject.deelnemer(holder).orElse(traject.ik());
        boolean noted = by != null && who.naam() != null && !by.equals(who.naam());
        return Gesprekken.naam(who) + (noted ? " · genoteerd door " + by : "");
    }

    private String name(long holder, @Nullable String by) {
        return "<span class=\"db-said-name\">" + Opmaak.veilig(names(holder, by)) + "</span>";
    }

    private String label(Adres place) {
        String row = item.row(place.row()).map(Row::label).orElse("");
        String column = item.column(place.col()).map(Column::label).orElse("");
        return item.columns().size() < 2 || column.isEmpty() ? row : row + " – " + column;
    }

    private static String help(String text) {
        return "<p class=\"db-help\">" + text + "</p>";
    }
}
