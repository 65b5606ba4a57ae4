package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Item;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What may stand beside an agreed answer: the view of a minority, folded until there is one, and whether a low answer is
 * meant that way. Who may not write it sees it only when it is there.
 */
public final class Afspraak extends Div {

    /** Up to this, a third of the ladder, an answer is low; with room for what a fraction loses. */
    private static final double LOW = 1.0 / 3 + 1e-9;

    /** That a low answer is meant that way, for who reads it. */
    public static final Markup BEWUST = Markup.of("""
            <span class="db-pill own">bewuste keuze</span>
            <p class="db-help">Jullie kiezen ervoor om hier nu niet op in te zetten.</p>""");

    private final Item item;
    private final boolean mine;
    private final Function<String, CelVeld> field;
    private @Nullable Uitklap minority;
    private @Nullable Div deliberate;
    private boolean used;

    /**
     * Begins with nothing: what is not shown is not made.
     *
     * @param mine whether the agreed answer is the reader's to write
     * @param field makes the field of one of the item's agreed cells, with what stands in it
     */
    public Afspraak(Item item, boolean mine, Function<String, CelVeld> field) {
        this.item = item;
        this.mine = mine;
        this.field = field;
        addClassName("db-beside-agreed");
    }

    /** Whether this agreed answer is a low one. */
    public static boolean laag(CellDefinition cell, @Nullable JsonNode value) {
        var score = cell.score(value);
        return score.isPresent() && score.getAsDouble() <= LOW;
    }

    /** Shows what stands there now. */
    public void show(boolean low, Map<Adres, Cel> cells) {
        boolean view = value(cells, Item.MINORITY) != null;
        if ((mine || view) && minority == null) {
            CelVeld words = made(Item.MINORITY);
            words.label("Minderheidsstandpunt");
            minority = new Uitklap("Iemand ziet het anders: noteer een minderheidsstandpunt", words);
            minority.addClassName("db-minority");
            add(minority);
        }
        if (minority != null) {
            minority.setVisible(mine || view);
            if (view && !used) {
                minority.titel("Iemand ziet het anders");
                minority.open();
                used = true;
            }
        }
        JsonNode meant = value(cells, Item.DELIBERATE);
        boolean ticked = meant != null && meant.asBoolean(false);
        // A choice that was made for a low answer says nothing about a higher one.
        boolean shown = low && (mine || ticked);
        if (shown && deliberate == null) {
            deliberate = mine
                    ? new Div(made(Item.DELIBERATE), Markup.of("""
                            Laag is niet fout: soms kiest een bestuur ervoor om hier nu niet op in te zetten. Vink je dit \
                            aan, dan leest iedereen dit als een keuze en niet als een achterstand.""").in("p", "db-help"))
                    : new Div(BEWUST.in("div", "db-deliberate-said"));
            deliberate.addClassName("db-deliberate");
            addComponentAsFirst(deliberate);
        }
        if (deliberate != null) {
            deliberate.setVisible(shown);
        }
    }

    private CelVeld made(String id) {
        CelVeld made = field.apply(id);
        if (!mine) {
            made.alleenLezen();
        }
        return made;
    }

    private @Nullable JsonNode value(Map<Adres, Cel> cells, String col) {
        Cel cel = cells.get(new Adres(item.id(), "", col, Cel.SAMEN));
        return cel == null ? null : cel.value();
    }
}
