package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Layout;
import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the group to one item, with the fields of the section page: what is typed goes to the draft keeper, and a
 * conflict shows both texts. What was agreed is the trekker's to write, what is joint everybody's.
 */
public final class Samenblok extends Div {

    private final Item item;
    private final boolean individual;
    private final boolean mine;
    private final Map<Adres, Cel> cells = new HashMap<>();
    private final List<CelVeld> fields = new ArrayList<>();
    private final @Nullable Groeitabel table;
    private final Groeitabel.@Nullable Stroom flow;
    private final Afspraak beside;

    public Samenblok(Traject traject, Item item) {
        this.item = item;
        individual = item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
        mine = !individual || traject.isTrekker();
        addClassName("db-together");
        table = item.growing() ? Groeitabel.voor(item, Cel.SAMEN) : null;
        flow = item.kind() == ItemKind.ROWS && item.layout() == Layout.FLOW
                ? new Groeitabel.Stroom(item, Cel.SAMEN)
                : null;
        if (table != null) {
            if (!mine) {
                table.alleenLezen();
            }
            add(table);
            if (flow != null) {
                add(flow);
            }
        } else if (item.kind() == ItemKind.CHECK || item.kind() == ItemKind.GRID) {
            Raster grid = new Raster(item, Cel.SAMEN).gevouwen();
            ItemCells.answer(item, Cel.SAMEN).forEach(place -> grid.plaats(place.row(), place.col(), field(place, "")));
            add(grid);
        } else {
            add(field(new Adres(item.id(), "", "", Cel.SAMEN), ""));
        }
        for (Column extra : item.fields()) {
            // What the section page shows of an agreed answer, and no more: else something would stand where nobody
            // looks.
            if (!individual
                    || item.growing()
                    || extra.id().equals("toelichting")
                    || ItemCells.pictures(item, Cel.SAMEN).stream()
                            .anyMatch(place -> place.col().equals(extra.id()))) {
                add(field(
                        new Adres(item.id(), "", extra.id(), Cel.SAMEN),
                        individual && extra.id().equals("toelichting")
                                ? "Waarom jullie hiervoor kiezen"
                                : extra.label()));
            }
        }
        beside = new Afspraak(item, mine, id -> {
            CelVeld field = field(new Adres(item.id(), "", id, Cel.SAMEN), "");
            field.show(cells.get(field.adres()));
            return field;
        });
        if (individual) {
            add(beside);
        }
    }

    private CelVeld field(Adres place, String label) {
        CellDefinition definition = item.cell(place.row(), place.col()).orElseThrow();
        CelVeld field = CelVeld.voor(definition, place);
        if (!label.isEmpty()) {
            field.label(label);
        }
        if (!mine) {
            field.alleenLezen();
        }
        fields.add(field);
        return field;
    }

    /** Takes what was read, and shows what is new in it. */
    public void show(Collection<Cel> read) {
        for (Cel cel : read) {
            cells.merge(cel.address(), cel, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
        }
        fields.forEach(field -> field.show(cells.get(field.adres())));
        if (table != null) {
            table.show(cells.values());
            if (flow != null) {
                flow.show(cells.values());
            }
        }
        if (individual) {
            boolean low = ItemCells.answer(item, Cel.SAMEN).stream().anyMatch(place -> {
                Cel cel = cells.get(place);
                return cel != null
                        && Afspraak.laag(item.cell(place.row(), place.col()).orElseThrow(), cel.value());
            });
            beside.show(low, cells);
        }
    }
}
