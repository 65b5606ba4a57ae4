package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.antwoord.ui.Afspraak;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.HtmlContainer;

/**
 * What was agreed, for who only reads it: one string, the same for everybody who does. Each piece names the cell of which it
 * is, so that its earlier versions can be asked for (frontend/reading/more.ts).
 */
final class Leesafspraak extends Gezamenlijk {

    static final String WIE = "De trekker legt vast wat jullie afspreken.";

    private final HtmlContainer words = new HtmlContainer("div");

    Leesafspraak(Itemstand stand) {
        super(stand);
        add(words);
    }

    /** Whether words say all of it: no table, and no pictures. */
    static boolean past(Item item) {
        return (item.kind() == ItemKind.TEXT || item.kind() == ItemKind.CHOICE || item.kind() == ItemKind.MULTI)
                && ItemCells.pictures(item, Cel.SAMEN).isEmpty();
    }

    @Override
    void show() {
        super.show();
        Itemstand stand = stand();
        Item item = stand.item();
        Adres answer = at(item, "");
        Markup.Builder html = new Markup.Builder().add(kop(WIE));
        html.add(said("Wat jullie afspraken", answer, stand));
        if (item.field(stand.reason().col()).isPresent() && stand.stands(stand.reason())) {
            html.add(said("Waarom jullie hiervoor kozen", stand.reason(), stand));
        }
        html.add(beside(stand, answer));
        html.build().shared().show(words);
    }

    /** Whether a low answer is meant that way, and how a minority sees it. */
    private static Markup beside(Itemstand stand, Adres answer) {
        Item item = stand.item();
        Markup.Builder html = new Markup.Builder();
        Cel agreed = stand.cel(answer);
        Cel meant = stand.cel(at(item, Item.DELIBERATE));
        if (agreed != null
                && Afspraak.laag(stand.definition(answer), agreed.value())
                && meant != null
                && meant.value() != null
                && meant.value().asBoolean(false)) {
            html.add("<div class='db-deliberate db-deliberate-said'>%s</div>", Afspraak.BEWUST);
        }
        if (stand.stands(at(item, Item.MINORITY))) {
            html.add(
                    "<details class=db-minority open><summary>Iemand ziet het anders</summary>%s</details>",
                    said("Minderheidsstandpunt", at(item, Item.MINORITY), stand));
        }
        return html.isEmpty() ? Markup.EMPTY : Markup.of("<div class=db-beside-agreed>%s</div>", html.build());
    }

    private static Adres at(Item item, String col) {
        return new Adres(item.id(), "", col, Cel.SAMEN);
    }

    private static Markup said(String label, Adres place, Itemstand stand) {
        Cel cel = stand.cel(place);
        if (cel == null || cel.value() == null) {
            return Markup.of(
                    "<div class=db-agreed-said><div class=db-read-label>%s</div>"
                            + "<div class=db-read><span class=db-read-empty>nog niet ingevuld</span></div></div>",
                    label);
        }
        return Markup.of(
                """
                <div class=db-agreed-said><div class=db-read-label>%s</div><div class=db-read dir=auto>%s</div>\
                <button type=button class="db-link db-agreed-by" tabindex=-1 title=Geschiedenis aria-label="Geschiedenis van %s" \
                data-item="%s" data-past="%s">%s</button></div>""",
                label,
                Opmaak.tekst(stand.definition(place), cel.value()),
                label,
                place.item(),
                place.col(),
                (cel.by() == null ? "" : cel.by() + ", ") + Opmaak.moment(cel.at()));
    }
}
