package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.antwoord.ui.Afspraak;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.Groeitabel;
import be.draaiboek.antwoord.ui.Raster;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on a question, in fields: what the trekker writes it in, and a table for who reads it. Its fields are made
 * once, when there is something to show.
 */
final class Afspraakblok extends Gezamenlijk {

    private final Itemstand stand;
    private final Item item;
    private final boolean writes;
    private final Div block = new Div();
    private final @Nullable Rijen rows;
    private final Div last;
    private final @Nullable Div tail;
    private final List<CelVeld> fields = new ArrayList<>();
    private @Nullable Afspraak beside;
    private @Nullable Raster grid;
    private @Nullable Groeitabel table;
    private @Nullable Overneemknop same;
    private @Nullable Verderregel onward;

    /** @param rows where each row of a list is agreed on; null where it is no list */
    Afspraakblok(Itemstand stand, @Nullable Rijen rows) {
        super(stand);
        this.stand = stand;
        this.item = stand.item();
        this.writes = stand.traject().isTrekker();
        this.rows = rows;
        tail = writes && rows != null ? new Div() : null;
        last = tail == null ? block : new Div();
        if (tail != null) {
            addClassName("db-agreed-rows");
            tail.addClassName("db-agreed-tail");
            tail.add(last);
        }
        block.add(kop(!writes
                        ? Leesafspraak.WIE
                        : rows != null
                                ? "Leg bij elke rij hieronder vast wat jullie afspreken. Je eigen antwoorden wijzigen? Klap dit dicht."
                                : "Jij bent trekker: wat je hier invult, staat meteen vast. Elke collega leest het na een eigen antwoord.")
                .shared()
                .in("div", "db-agreed-head"));
        add(block);
    }

    @Override
    Optional<Div> staart() {
        return Optional.ofNullable(tail);
    }

    @Override
    void show() {
        super.show();
        fields.forEach(field -> field.show(stand.cel(field.adres())));
        if (item.growing()) {
            showTable();
        }
        List<Adres> open = Stream.concat(
                        ItemCells.answer(item, Cel.SAMEN).stream(), ItemCells.pictures(item, Cel.SAMEN).stream())
                .toList();
        for (Adres place : open) {
            if (!has(place)) {
                add(place);
            }
        }
        showBeside(open);
        showSame();
        showChosen();
    }

    @Override
    String left() {
        List<Adres> all = ItemCells.answer(item, Cel.SAMEN);
        long left = all.stream().filter(place -> !stand.stands(place)).count();
        return rows == null || left == 0 ? "" : left + " van " + all.size() + " rijen";
    }

    /**
     * Says that it was recorded, and where one goes on; on the whole page, where no button below the question does.
     *
     * @param end whether nothing else can be recorded in this section
     */
    void verder(boolean recorded, boolean end, Vastleggen.@Nullable Weg next) {
        String left = left();
        if (onward == null && (recorded || (writes && !left.isEmpty()))) {
            onward = new Verderregel();
            (tail == null ? this : tail).add(onward);
        }
        if (onward != null) {
            onward.show(recorded, left.isEmpty() ? "" : "Nog " + left + " vast te leggen.", end, next);
        }
    }

    /** What everybody chose stands at the options of what is being agreed. */
    private void showChosen() {
        if (writes && !item.growing()) {
            fields.stream()
                    .filter(field -> field.adres().row().isEmpty()
                            ? field.adres().col().isEmpty()
                            : item.kind() == ItemKind.GRID || item.kind() == ItemKind.CHECK)
                    .filter(field -> !stand.definition(field.adres()).options().isEmpty())
                    .forEach(field -> field.team(stand.gekozen(field.adres(), true)));
        }
    }

    /** What everybody answered alike and isn't agreed yet, is one click. */
    private void showSame() {
        if (!writes || item.growing()) {
            return;
        }
        if (same == null && !stand.alike().isEmpty()) {
            same = new Overneemknop(stand, fields);
            block.addComponentAtIndex(1, same);
        }
        if (same != null) {
            same.show();
        }
    }

    private boolean has(Adres place) {
        return fields.stream().anyMatch(field -> field.adres().equals(place));
    }

    private CelVeld field(Adres place) {
        CelVeld field = CelVeld.voor(stand.definition(place), place);
        fields.add(field);
        if (!writes) {
            field.alleenLezen();
        }
        field.show(stand.cel(place));
        return field;
    }

    private void showTable() {
        if (table == null) {
            table = Groeitabel.voor(item, Cel.SAMEN);
            block.add(table);
            if (!writes) {
                table.alleenLezen();
            }
            for (Column extra : item.fields()) {
                CelVeld field = field(new Adres(item.id(), "", extra.id(), Cel.SAMEN));
                field.label(extra.label());
                block.add(field);
            }
        }
        table.show(stand.of(Cel.SAMEN));
    }

    private void add(Adres place) {
        if (rows != null && !place.row().isEmpty()) {
            // Who may not write it reads it in the line of the row.
            if (writes) {
                rows.plaats(field(place));
            }
            return;
        }
        CelVeld field = field(place);
        if (item.kind() == ItemKind.GRID || item.kind() == ItemKind.CHECK) {
            if (grid == null) {
                grid = new Raster(item, Cel.SAMEN);
                if (writes) {
                    grid.gevouwen();
                }
                block.add(grid);
            }
            grid.plaats(place.row(), place.col(), field);
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
            addReason();
        }
    }

    private void addReason() {
        if (item.field("toelichting").isPresent()) {
            CelVeld reason = field(stand.reason());
            reason.label("Waarom jullie hiervoor kozen");
            last.add(reason);
        }
    }

    /** A minority's view, and whether a low answer is meant: after everything else that was agreed. */
    private void showBeside(List<Adres> open) {
        // In a grid it may speak of any row, so it comes with the last of them.
        if ((grid != null || rows != null) && !has(stand.reason())) {
            addReason();
        }
        if (beside == null) {
            beside = new Afspraak(item, writes, id -> {
                Adres place = new Adres(item.id(), "", id, Cel.SAMEN);
                CelVeld field = CelVeld.voor(stand.definition(place), place);
                fields.add(field);
                field.show(stand.cel(place));
                return field;
            });
        }
        // Moved behind fields that were added since, which nobody is typing in yet.
        if (last.indexOf(beside) < 0 || last.indexOf(beside) != last.getComponentCount() - 1) {
            last.add(beside);
        }
        boolean low = open.stream().anyMatch(place -> {
            Cel cel = stand.cel(place);
            return cel != null && Afspraak.laag(stand.definition(place), cel.value());
        });
        beside.show(low, stand.cells());
    }
}
