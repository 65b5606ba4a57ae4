package be.draaiboek.traject.ui;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Layout;
import be.draaiboek.editie.Row;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Aanwezigheid.Aanwezige;
import be.draaiboek.traject.Cel;
import be.draaiboek.traject.Cel.Adres;
import be.draaiboek.traject.PerFunctie;
import be.draaiboek.traject.Spreiding;
import be.draaiboek.traject.Telling;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.VoortgangService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One item on its card: the question, my own answer (or the joint one), and, once I gave mine, how colleagues see it
 * and what was agreed. Fields are made once and stay, so that nothing moves under somebody who types.
 */
final class ItemPaneel extends com.vaadin.flow.component.html.Section {

    private final Item item;
    private final Traject traject;
    private final long myHolder;
    private final boolean individual;
    private final boolean namens;
    private final Map<Adres, Cel> cells = new HashMap<>();
    private final List<CelVeld<?>> fields = new ArrayList<>();
    private final @Nullable Groeitabel table;
    private final Groeitabel.@Nullable Stroom flow;
    private final @Nullable Terugblik recall;
    private final Teamblok team;
    private final Div agreed = new Div();
    private final Div head = new Div();
    private final Span busy = new Span();
    private final Afspraak beside;
    private @Nullable Raster agreedGrid;
    private @Nullable Groeitabel agreedTable;

    ItemPaneel(Traject traject, Section section, Item item, int of) {
        this.item = item;
        this.traject = traject;
        this.individual = item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
        this.myHolder = individual ? traject.ik().id() : Cel.SAMEN;
        this.namens = traject.ik().ikNoteer();
        this.team = new Teamblok(this::showTeam);
        this.beside = new Afspraak(item, traject.isTrekker());
        setId(item.id());
        addClassNames("db-card", "db-item");
        getElement().setAttribute("aria-labelledby", item.id() + "-titel").setAttribute("tabindex", "-1");

        String how = (namens
                        ? "antwoord van " + traject.ik().toonNaam()
                        : individual ? "eerst ieder voor zich" : "samen in te vullen")
                + (item.sourceFields() > 0 ? " · veld uit het Draaiboek" : "");
        head.add(Opmaak.vast("div", "db-item-place", """
                <span class="db-pill own">Vraag %d van %d</span>
                <span class="db-item-how">%s</span>
                <a class="db-item-link" href="draaiboek/%s?item=%s">link naar deze vraag</a>""".formatted(
                        item.number(), of, Opmaak.veilig(how), section.code(), item.id())));
        head.addClassName("db-item-head");
        busy.addClassName("db-busy");
        H2 title = new H2(item.title());
        title.setId(item.id() + "-titel");
        add(head, title);
        if (!item.help().isBlank()) {
            Component help = Opmaak.markdown(item.help());
            help.addClassName("db-help");
            add(help);
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
        // What others think is read in one's own name, and by who takes part in all of it.
        if (individual && !namens && !traject.isInvuller()) {
            agreed.addClassName("db-agreed");
            add(team);
        }
    }

    Item item() {
        return item;
    }

    /** Says who types here. */
    void toon(List<Aanwezige> people) {
        Aanwezigen.bezig(busy, people, item.id());
        if (busy.isVisible() && busy.getParent().isEmpty()) {
            head.add(busy);
        }
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

    private CelVeld<?> field(CellDefinition definition, Adres adres) {
        CelVeld<?> field = CelVeld.voor(definition, adres);
        fields.add(field);
        return field;
    }

    private List<Adres> places(long holder) {
        return places(item, holder);
    }

    /** The places of the answer proper, without explanations. */
    static List<Adres> places(Item item, long holder) {
        return switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> List.of(new Adres(item.id(), "", "", holder));
            case CHECK ->
                item.rows().stream()
                        .map(row -> new Adres(item.id(), row.id(), "", holder))
                        .toList();
            case GRID ->
                item.rows().stream()
                        .flatMap(row -> item.columns().stream()
                                .map(column -> new Adres(item.id(), row.id(), column.id(), holder)))
                        .toList();
            case ROWS, MATRIX -> List.of();
        };
    }

    private List<Adres> pictures(long holder) {
        return pictures(item, holder);
    }

    /** The places of pictures beside the answer: each opens the others' pictures, as an answer opens answers. */
    static List<Adres> pictures(Item item, long holder) {
        return item.fields().stream()
                .filter(extra -> extra.cell().kind() == CellKind.PICTURE)
                .map(extra -> new Adres(item.id(), "", extra.id(), holder))
                .toList();
    }

    private CellDefinition definition(String row, String col) {
        return item.cell(row, col).orElseThrow();
    }

    /** Takes what was read, and shows what is new in it. */
    void toon(Collection<Cel> read) {
        for (Cel cel : read) {
            cells.merge(cel.adres(), cel, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
        }
        for (CelVeld<?> field : fields) {
            field.toon(cells.get(field.adres()));
        }
        if (table != null) {
            table.toon(of(myHolder));
            if (flow != null) {
                flow.toon(of(myHolder));
            }
        }
        if (individual && !namens && !traject.isInvuller()) {
            showAgreed();
            showTeam();
        }
    }

    private List<Cel> of(long holder) {
        return cells.values().stream()
                .filter(cel -> cel.adres().holder() == holder)
                .toList();
    }

    /** My own count on this item: mine where each answers first, the joint one elsewhere. */
    Telling telling() {
        int inRow = 0;
        int any = 0;
        for (Cel cel : cells.values()) {
            Adres at = cel.adres();
            if (at.holder() == myHolder && cel.value() != null && !marker(at) && !removed(at)) {
                any++;
                inRow += at.row().isEmpty() ? 0 : 1;
            }
        }
        return VoortgangService.telling(item, inRow, any);
    }

    private static boolean marker(Adres at) {
        return at.col().equals(Item.MARKER) || at.col().equals(Item.ACROSS_MARKER);
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

    private boolean answered(Adres place) {
        Cel mine = cells.get(new Adres(item.id(), place.row(), place.col(), myHolder));
        Cel explained = place.row().isEmpty() && place.col().isEmpty()
                ? cells.get(new Adres(item.id(), "", "toelichting", myHolder))
                : null;
        return (mine != null && mine.value() != null) || (explained != null && explained.value() != null);
    }

    /** Whether I filled in anything where people add rows: what opens what others have. An empty row is nothing yet. */
    private boolean begun() {
        return item.growing()
                && of(myHolder).stream()
                        .anyMatch(cel -> cel.value() != null
                                && !marker(cel.adres())
                                && (cel.adres().row().isEmpty() || stands(cel.adres())));
    }

    private boolean stands(Adres at) {
        Cel marker = cells.get(new Adres(at.item(), at.row(), Item.MARKER, at.holder()));
        return marker != null && marker.value() != null;
    }

    private void showAgreed() {
        List<Adres> open = Stream.concat(places(Cel.SAMEN).stream(), pictures(Cel.SAMEN).stream())
                .filter(this::answered)
                .toList();
        if (open.isEmpty() && !begun()) {
            agreed.setVisible(false);
            return;
        }
        agreed.setVisible(true);
        if (agreed.getParent().isEmpty()) {
            addComponentAtIndex(indexOf(team) + 1, agreed);
            agreed.add(new H3("Jullie gezamenlijk antwoord"));
            Paragraph who = new Paragraph(
                    traject.isTrekker()
                            ? "Jij legt als trekker vast wat jullie afspreken. Elke collega leest het na een eigen antwoord."
                            : "De trekker legt vast wat jullie afspreken.");
            who.addClassName("db-help");
            agreed.add(who);
        }
        if (item.growing()) {
            showAgreedTable();
        }
        for (Adres place : open) {
            if (fields.stream().noneMatch(field -> field.adres().equals(place))) {
                addAgreed(place);
            }
        }
        showBeside(open);
    }

    /** A minority's view, and whether a low answer is meant: after everything else that was agreed. */
    private void showBeside(List<Adres> open) {
        // In a grid it may speak of any row, so it comes with the last of them.
        if (agreedGrid != null
                && open.containsAll(places(Cel.SAMEN))
                && fields.stream().noneMatch(field -> field.adres().equals(reasonPlace()))) {
            addReason();
        }
        if (beside.getParent().isEmpty()) {
            item.agreedFields().forEach(one -> {
                CelVeld<?> field = field(one.cell(), new Adres(item.id(), "", one.id(), Cel.SAMEN));
                beside.plaats(one.id(), field);
                field.toon(cells.get(field.adres()));
            });
        }
        // Moved behind fields that were added since, which nobody is typing in yet.
        if (agreed.indexOf(beside) != agreed.getComponentCount() - 1) {
            agreed.add(beside);
        }
        boolean low = open.stream().anyMatch(place -> {
            Cel cel = cells.get(place);
            return cel != null && Afspraak.laag(definition(place.row(), place.col()), cel.value());
        });
        beside.toon(low, cells);
    }

    private void showAgreedTable() {
        if (agreedTable == null) {
            agreedTable = Groeitabel.voor(item, Cel.SAMEN);
            agreed.add(agreedTable);
            if (!traject.isTrekker()) {
                agreedTable.alleenLezen();
            }
            for (Column extra : item.fields()) {
                CelVeld<?> field = field(extra.cell(), new Adres(item.id(), "", extra.id(), Cel.SAMEN));
                field.label(extra.label());
                if (!traject.isTrekker()) {
                    field.alleenLezen();
                }
                agreed.add(field);
                field.toon(cells.get(field.adres()));
            }
        }
        agreedTable.toon(of(Cel.SAMEN));
    }

    private void addAgreed(Adres place) {
        CelVeld<?> field = field(definition(place.row(), place.col()), place);
        if (!traject.isTrekker()) {
            field.alleenLezen();
        }
        if (item.kind() == ItemKind.GRID || item.kind() == ItemKind.CHECK) {
            if (agreedGrid == null) {
                agreedGrid = new Raster(item, Cel.SAMEN);
                agreed.add(agreedGrid);
            }
            agreedGrid.plaats(place.row(), place.col(), field);
        } else if (field instanceof CelVeld.Beeld) {
            field.label("Het beeld dat jullie kozen");
            agreed.add(field);
        } else {
            field.label("Wat jullie afspraken");
            // The answer before the picture that goes with it, whichever was opened first.
            int before = (int) agreed.getChildren()
                    .takeWhile(child -> !(child instanceof CelVeld.Beeld))
                    .count();
            agreed.addComponentAtIndex(before, field);
            addReason();
        }
        field.toon(cells.get(place));
    }

    private Adres reasonPlace() {
        return new Adres(item.id(), "", "toelichting", Cel.SAMEN);
    }

    private void addReason() {
        item.field("toelichting").ifPresent(explanation -> {
            CelVeld<?> reason = field(explanation.cell(), reasonPlace());
            reason.label("Waarom jullie hiervoor kozen");
            if (!traject.isTrekker()) {
                reason.alleenLezen();
            }
            agreed.add(reason);
            reason.toon(cells.get(reason.adres()));
        });
    }

    private void showTeam() {
        List<Adres> open = places(myHolder).stream().filter(this::answered).toList();
        long colleagues = traject.deelnemers().stream()
                .filter(one -> one.actief() && one.rol() != Rol.INVULLER)
                .count();
        team.setVisible(colleagues >= 2);
        if (colleagues < 2) {
            return;
        }
        List<Adres> drawn = pictures(myHolder).stream().filter(this::answered).toList();
        if (open.isEmpty() && drawn.isEmpty() && !begun()) {
            team.nogNiet(
                    "Antwoord eerst zelf. Daarna zie je hier hoe je collega's antwoordden, en wat jullie afspraken.");
            return;
        }
        team.leeg();
        if (item.growing()) {
            rowsOfOthers();
            return;
        }
        Spreiding spread = Spreiding.GEEN;
        boolean groups = false;
        // Prose of everybody in every cell of a table is pages long: row by row, behind its name.
        boolean folded = item.kind() == ItemKind.GRID
                && item.columns().stream().anyMatch(column -> column.cell().lines() > 1);
        Map<String, List<Adres>> rows = new LinkedHashMap<>();
        for (Adres place : open) {
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
                team.zet(place(place, label(place), answers, colleagues));
            }
        }
        rows.forEach((row, places) -> teamRow(row, places, colleagues));
        team.spreiding(spread, unexplained().orElse(null));
        team.functies(groups);
        explanations();
        pictures(myHolder).forEach(place -> team.zet(drawn(place, drawn.contains(place))));
    }

    /** My own explanation, where there is room for one and nothing in it. */
    private Optional<CelVeld<?>> unexplained() {
        Adres mine = new Adres(item.id(), "", "toelichting", myHolder);
        Cel now = cells.get(mine);
        return now != null && now.value() != null
                ? Optional.empty()
                : fields.stream()
                        .filter(field -> field.adres().equals(mine))
                        .<CelVeld<?>>map(field -> field)
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
    private void rowsOfOthers() {
        boolean any = false;
        for (Traject.Deelnemer one : traject.deelnemers()) {
            List<String> lines = one.id() == myHolder ? List.of() : lines(one.id());
            List<Cel> beside = one.id() == myHolder
                    ? List.of()
                    : item.fields().stream()
                            .map(extra -> cells.get(new Adres(item.id(), "", extra.id(), one.id())))
                            .filter(cel -> cel != null && cel.value() != null)
                            .toList();
            if (lines.isEmpty() && beside.isEmpty()) {
                continue;
            }
            any = true;
            Div block = new Div(name(one.id(), writer(one.id())));
            block.addClassName("db-said");
            if (!lines.isEmpty()) {
                UnorderedList rows = new UnorderedList();
                rows.addClassName("db-said-rows");
                lines.forEach(line -> {
                    ListItem row = new ListItem(line);
                    row.getElement().setAttribute("dir", "auto");
                    rows.add(row);
                });
                block.add(rows);
            }
            beside.forEach(cel -> block.add(said(new Paragraph(
                    Opmaak.tekst(item.field(cel.adres().col()).orElseThrow().cell(), cel.value())))));
            team.zet(block);
        }
        if (!any) {
            team.zet(help("Nog geen collega antwoordde hierop."));
        }
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

    /** What everyone answered in one place, by deelnemer, mine included. */
    private Map<Long, Cel> answers(Adres place) {
        Map<Long, Cel> found = new java.util.TreeMap<>();
        for (Traject.Deelnemer one : traject.deelnemers()) {
            Cel cel = cells.get(new Adres(item.id(), place.row(), place.col(), one.id()));
            if (cel != null && cel.value() != null) {
                found.put(one.id(), cel);
            }
        }
        return found;
    }

    private void teamRow(String row, List<Adres> places, long colleagues) {
        long others = places.stream()
                .flatMap(place -> answers(place).keySet().stream())
                .filter(holder -> holder != traject.ik().id())
                .distinct()
                .count();
        team.rij(
                row,
                item.row(row).map(Row::label).orElse(""),
                others,
                places.stream()
                        .map(place -> place(
                                place,
                                item.column(place.col()).map(Column::label).orElse(""),
                                answers(place),
                                colleagues))
                        .toList());
    }

    private Component place(Adres place, String label, Map<Long, Cel> answers, long colleagues) {
        CellDefinition definition = definition(place.row(), place.col());
        Div block = new Div();
        block.addClassName("db-team-place");
        if (!label.isEmpty()) {
            Paragraph name = new Paragraph(label);
            name.addClassName("db-team-label");
            block.add(name);
        }
        if (definition.options().isEmpty()) {
            var others = answers.entrySet().stream()
                    .filter(entry -> entry.getKey() != traject.ik().id())
                    .toList();
            others.forEach(entry -> block.add(said(entry.getKey(), entry.getValue())));
            if (others.isEmpty()) {
                block.add(help("Nog geen collega antwoordde hierop."));
            }
        } else {
            block.add(Staafjes.van(definition, answers.values()));
            block.add(help(answers.size() + " van " + Math.max(colleagues, answers.size()) + " antwoordden."));
            if (team.perFunctie()) {
                groups(place, answers).forEach(group -> block.add(perFunction(definition, group, answers)));
            }
        }
        return block;
    }

    private static Component perFunction(CellDefinition definition, PerFunctie.Groep group, Map<Long, Cel> answers) {
        Paragraph title = new Paragraph(group.functie() + " (" + group.mensen().size() + ")");
        title.addClassName("db-function-name");
        Div block = new Div(
                title,
                Staafjes.van(
                        definition,
                        group.mensen().stream()
                                .map(one -> Objects.requireNonNull(answers.get(one.id())))
                                .toList()));
        block.addClassName("db-function");
        return block;
    }

    private Component drawn(Adres place, boolean open) {
        Div block = new Div();
        block.addClassName("db-team-place");
        Paragraph name =
                new Paragraph(item.field(place.col()).map(Column::label).orElse(""));
        name.addClassName("db-team-label");
        block.add(name);
        if (!open) {
            block.add(help("Voeg zelf een afbeelding toe om die van je collega's te zien."));
            return block;
        }
        Div row = new Div();
        row.addClassName("db-pic-row");
        answers(place).forEach((holder, cel) -> {
            if (holder != traject.ik().id() && cel.value() != null) {
                row.add(new Div(name(holder, cel.door()), new Prent(cel.value())));
            }
        });
        block.add(row.getComponentCount() == 0 ? help("Nog geen collega voegde een afbeelding toe.") : row);
        return block;
    }

    private void explanations() {
        if (item.field("toelichting").isEmpty()) {
            return;
        }
        for (Traject.Deelnemer one : traject.deelnemers()) {
            Cel cel = cells.get(new Adres(item.id(), "", "toelichting", one.id()));
            if (one.id() != traject.ik().id() && cel != null && cel.value() != null) {
                team.zet(said(one.id(), cel));
            }
        }
    }

    private Component said(long holder, Cel cel) {
        String text = item.cell(cel.adres().row(), cel.adres().col())
                .map(definition -> Opmaak.tekst(definition, cel.value()))
                .orElse("");
        return Opmaak.vast(
                "div",
                "db-said",
                "<span class=\"db-said-name\">%s</span><p class=\"db-said-text\" dir=\"auto\">%s</p>"
                        .formatted(Opmaak.veilig(names(holder, cel.door())), Opmaak.veilig(text)));
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

    private Span name(long holder, @Nullable String by) {
        Span name = new Span(names(holder, by));
        name.addClassName("db-said-name");
        return name;
    }

    private static Paragraph said(Paragraph text) {
        text.getElement().setAttribute("dir", "auto");
        text.addClassName("db-said-text");
        return text;
    }

    private String label(Adres place) {
        String row = item.row(place.row()).map(Row::label).orElse("");
        String column = item.column(place.col()).map(Column::label).orElse("");
        return item.columns().size() < 2 || column.isEmpty() ? row : row + " – " + column;
    }

    private static Paragraph help(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("db-help");
        return paragraph;
    }
}
