package be.draaiboek.traject.ui;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Cel;
import be.draaiboek.traject.Cel.Adres;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What may stand beside an agreed answer: the view of a minority, folded until there is one, and whether a low answer is
 * meant that way. Who may not write it sees it only when it is there.
 */
final class Afspraak extends Div {

    /** Up to this, a third of the ladder, an answer is low; with room for what a fraction loses. */
    private static final double LOW = 1.0 / 3 + 1e-9;

    private final Item item;
    private final boolean mine;
    private final Uitklap minority = new Uitklap("Iemand ziet het anders: noteer een minderheidsstandpunt");
    private final Div deliberate = new Div();
    private boolean used;

    /** @param mine whether the agreed answer is the reader's to write */
    Afspraak(Item item, boolean mine) {
        this.item = item;
        this.mine = mine;
        addClassName("db-beside-agreed");
        minority.addClassName("db-minority");
        deliberate.addClassName("db-deliberate");
        Paragraph why = new Paragraph();
        why.addClassName("db-help");
        if (mine) {
            why.setText(
                    "Laag is niet fout: soms kiest een bestuur ervoor om hier nu niet op in te zetten. Vink je dit aan, "
                            + "dan leest iedereen dit als een keuze en niet als een achterstand.");
        } else {
            Span pill = new Span("bewuste keuze");
            pill.addClassNames("db-pill", "own");
            deliberate.add(pill);
            why.setText("Jullie kiezen ervoor om hier nu niet op in te zetten.");
        }
        deliberate.add(why);
        add(deliberate, minority);
    }

    /** Whether this agreed answer is a low one. */
    static boolean laag(CellDefinition cell, @Nullable JsonNode value) {
        var score = cell.score(value);
        return score.isPresent() && score.getAsDouble() <= LOW;
    }

    /** Takes the field of one of the item's agreed cells. */
    void plaats(String id, CelVeld<?> field) {
        if (!mine) {
            field.alleenLezen();
        }
        if (id.equals(Item.MINORITY)) {
            field.label("Minderheidsstandpunt");
            minority.add(field);
        } else if (mine) {
            deliberate.addComponentAsFirst(field);
        }
    }

    /** Shows what stands there now. */
    void toon(boolean low, Map<Adres, Cel> cells) {
        boolean view = value(cells, Item.MINORITY) != null;
        minority.setVisible(mine || view);
        if (view && !used) {
            minority.titel("Iemand ziet het anders");
            minority.open();
            used = true;
        }
        JsonNode meant = value(cells, Item.DELIBERATE);
        boolean ticked = meant != null && meant.asBoolean(false);
        // A choice that was made for a low answer says nothing about a higher one.
        deliberate.setVisible(low && (mine || ticked));
    }

    private @Nullable JsonNode value(Map<Adres, Cel> cells, String col) {
        Cel cel = cells.get(new Adres(item.id(), "", col, Cel.SAMEN));
        return cel == null ? null : cel.value();
    }
}
