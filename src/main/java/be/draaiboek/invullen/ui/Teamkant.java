package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.Raster;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.samenwerken.ui.Notities;
import be.draaiboek.score.Spreiding;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What colleagues think of an item and what was agreed, on its card behind my own answer, once I gave mine. */
final class Teamkant {

    private final Section panel;
    private final Itemstand stand;
    private final Item item;
    private final long colleagues;
    private final Teamtekst others;
    private final List<CelVeld> fields;
    private @Nullable Rijen rows;
    private @Nullable Component hint;
    private @Nullable Teamblok block;
    private @Nullable Gezamenlijk agreed;
    /** What the blocks of the team come before. */
    private @Nullable Component last;

    /** @param fields my own, also those that are still to come */
    Teamkant(Section panel, Itemstand stand, List<CelVeld> fields) {
        this.panel = panel;
        this.stand = stand;
        this.item = stand.item();
        this.fields = fields;
        this.colleagues = stand.traject().deelnemers().stream()
                .filter(one -> one.actief() && one.rol() != Rol.INVULLER)
                .count();
        this.others = new Teamtekst(stand, colleagues);
    }

    /** Shows it at each row of this grid instead of behind all of them. */
    void inRijen(Raster grid) {
        rows = new Rijen(stand, others, grid);
    }

    /** Shows what is known now. */
    void show() {
        showTeam();
        showAgreed();
    }

    /** Where what was agreed is recorded, once it shows. */
    Optional<Afspraakblok> afspraak() {
        return agreed instanceof Afspraakblok records && records.isVisible() ? Optional.of(records) : Optional.empty();
    }

    private void showAgreed() {
        boolean shown = stand.answered();
        if (agreed == null && shown) {
            agreed = Gezamenlijk.van(stand, rows);
            last = agreed.staart().<Component>map(tail -> tail).orElse(agreed);
            place(last);
            if (rows != null && !agreed.equals(last)) {
                panel.addComponentAtIndex(panel.indexOf(rows.raster()), agreed);
            }
        }
        if (agreed != null) {
            agreed.setVisible(shown);
            agreed.staart().ifPresent(tail -> tail.setVisible(shown));
            if (shown) {
                agreed.show();
            }
        }
    }

    /** Puts a block of the team behind my own answer: what colleagues think before what was agreed, and before notes. */
    private void place(Component made) {
        long before = panel.getChildren()
                .takeWhile(child -> !(child instanceof Notities.Blok) && !child.equals(last))
                .count();
        panel.addComponentAtIndex((int) before, made);
    }

    private void showTeam() {
        if (rows != null) {
            rows.show(stand.answered(), block != null && block.perFunctie());
        }
        if (colleagues < 2) {
            return;
        }
        boolean shown = stand.answered();
        // How often each option was chosen stands at the option itself.
        for (CelVeld field : fields) {
            if (counted(field)) {
                field.team(shown ? stand.gekozen(field.adres(), false) : Map.of());
            }
        }
        if (!shown) {
            if (block != null) {
                panel.remove(block);
                block = null;
            }
            if (hint == null) {
                hint = Teamblok.nogNiet((item.answeredAtOnce()
                                ? "Antwoord eerst zelf."
                                : "Antwoord eerst zelf en zeg dat je klaar bent.")
                        + " Daarna zie je hier hoe je collega's antwoordden, en wat jullie afspreken.");
                place(hint);
            }
            return;
        }
        if (hint != null) {
            panel.remove(hint);
            hint = null;
        }
        Teamblok shownIn = block;
        if (shownIn == null) {
            shownIn = new Teamblok(this::showTeam);
            block = shownIn;
            place(shownIn);
        }
        if (item.growing()) {
            shownIn.spreiding(Spreiding.GEEN, false);
            shownIn.show(List.of(), others.rowsOfOthers(), List.of());
        } else {
            showAnswers(shownIn);
        }
    }

    /** Whether the options of a field stand below each other, with room beside them. */
    private boolean counted(CelVeld field) {
        return (item.kind() == ItemKind.CHOICE || item.kind() == ItemKind.MULTI)
                && field.adres().equals(stand.own(""));
    }

    private void showAnswers(Teamblok here) {
        Spreiding spread = Spreiding.GEEN;
        boolean groups = false;
        // Prose of everybody in every cell of a table is pages long: row by row, behind its name.
        boolean folded = item.kind() == ItemKind.GRID
                && item.columns().stream().anyMatch(column -> column.cell().lines() > 1);
        boolean bars = item.kind() != ItemKind.CHOICE && item.kind() != ItemKind.MULTI;
        Markup.Builder html = new Markup.Builder();
        Map<String, List<Adres>> folds = new LinkedHashMap<>();
        for (Adres at : stand.places()) {
            Spreiding now = stand.spreiding(at);
            spread = now.compareTo(spread) > 0 ? now : spread;
            groups |= !others.groups(at).isEmpty();
            if (folded) {
                folds.computeIfAbsent(at.row(), row -> new ArrayList<>()).add(at);
            } else if (rows == null) {
                html.add(others.place(at, bars, here.perFunctie()));
            }
        }
        if (rows != null) {
            html.add("<p class=db-help>Bij elke rij hierboven staat hoe jullie antwoordden.</p>");
        }
        html.add(others.explanations());
        here.spreiding(spread, unexplained());
        here.show(
                folds.entrySet().stream()
                        .map(row -> others.row(here, row.getKey(), row.getValue(), here.perFunctie()))
                        .toList(),
                html.build(),
                stand.pictures().stream().map(others::pictures).toList());
        here.functies(groups);
    }

    /** Whether there is room for an explanation of mine and nothing in it. */
    private boolean unexplained() {
        Adres mine = stand.own("toelichting");
        return !stand.stands(mine)
                && fields.stream().anyMatch(field -> field.adres().equals(mine));
    }
}
