package be.draaiboek.tweeling.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.ui.Leesweergave;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tegenover.Plek;
import be.draaiboek.tweeling.Tegenover.Vraag;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * What besturen answered to one question, place beside place. The same for one bestuur as for three, so that a preview
 * shows what the other will see.
 */
final class Antwoordblad extends Div {

    private final List<Kant> kanten;
    private final long eigen;

    /** @param eigen the bestuur that is one's own */
    Antwoordblad(Vraag vraag, List<Kant> kanten, long eigen) {
        this.kanten = kanten;
        this.eigen = eigen;
        addClassName("db-versus");
        Item item = vraag.item();
        if (!vraag.plekken().isEmpty()) {
            add(delen(item) ? table(vraag) : beside(vraag));
        }
        if (item.growing()) {
            Div beside = new Div();
            beside.addClassName("db-versus-beside");
            for (Kant kant : kanten) {
                H4 who = new H4(kop(kant));
                Div side = new Div(who, Leesweergave.of(zonderVelden(item), Cel.SAMEN, kant.cellen()));
                side.addClassNames("db-versus-side", kleur(kant));
                beside.add(side);
            }
            add(beside);
        } else if (vraag.plekken().isEmpty()) {
            Paragraph none = new Paragraph(
                    kanten.size() == 1 ? "Hier is nog niets afgesproken." : "Hier heeft nog niemand iets ingevuld.");
            none.addClassName("db-read-empty");
            add(none);
        }
    }

    /** The fields beside added rows stand in the table of places already. */
    private static Item zonderVelden(Item item) {
        return new Item(
                item.id(),
                item.section(),
                item.number(),
                item.kind(),
                be.draaiboek.editie.Answering.JOINT,
                item.title(),
                item.help(),
                item.cell(),
                item.rows(),
                item.columns(),
                List.of(),
                item.sourceFields(),
                item.layout(),
                item.axes(),
                item.suggestions(),
                item.recall(),
                item.across(),
                item.scoring(),
                item.totals(),
                item.shortTitle());
    }

    /** Whether it has rows or statements of its own, which need a name beside what each says of them. */
    private static boolean delen(Item item) {
        return item.kind() == ItemKind.CHECK || item.kind() == ItemKind.GRID;
    }

    /** One answer and what explains it: side by side, without a table that would name the same two each time. */
    private Component beside(Vraag vraag) {
        Div all = new Div();
        all.addClassName("db-versus-sides");
        if (vraag.plekken().stream().filter(place -> !place.deel().isEmpty()).count() == 1) {
            all.addClassName("explained");
        }
        for (int i = 0; i < kanten.size(); i++) {
            Div side = new Div();
            side.addClassNames("db-versus-side", kleur(kanten.get(i)));
            if (kanten.size() > 1) {
                side.add(naam(kanten.get(i)));
            }
            boolean said = false;
            for (Plek place : vraag.plekken()) {
                var value = place.waarden().get(i);
                // Where nobody explains anything there is no explanation to miss.
                if (place.deel().isEmpty() || value.isPresent()) {
                    Div part = new Div();
                    part.addClassName(place.deel().isEmpty() ? "db-versus-answer" : "db-versus-part");
                    if (!place.deel().isEmpty()) {
                        Span what = new Span(place.deel());
                        what.addClassName("db-versus-what");
                        part.add(what);
                    }
                    part.add(Leesweergave.waarde(place.cel(), value.orElse(null)));
                    side.add(part);
                    said = true;
                }
            }
            if (!said) {
                side.add(Leesweergave.waarde(vraag.plekken().getFirst().cel(), null));
            }
            all.add(side);
        }
        return all;
    }

    /** Seen where the columns have no head above them: on a phone and on paper; read out everywhere. */
    private Span naam(Kant kant) {
        Span who = new Span(kop(kant));
        who.addClassName("db-versus-name");
        return who;
    }

    private Component table(Vraag vraag) {
        NativeTable table = new NativeTable();
        table.addClassNames("db-reading-table", "db-compare", "db-versus-table");
        table.getElement().setAttribute("aria-label", vraag.item().title());
        NativeTableRow head = table.getHead().addRow();
        column(head, "Onderdeel");
        for (Kant kant : kanten) {
            column(head, kop(kant)).addClassName(kleur(kant));
        }
        for (Plek place : vraag.plekken()) {
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell name = row.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(new Span(place.deel()));
            if (kanten.size() > 1 && place.afstand() > 0) {
                Span mark = Stukjes.pill("verschilt", "db-versus-mark");
                name.add(mark);
            }
            for (int i = 0; i < kanten.size(); i++) {
                NativeTableCell cell = row.addDataCell();
                cell.getElement().setAttribute("data-label", kop(kanten.get(i)));
                cell.addClassName(kleur(kanten.get(i)));
                cell.add(Leesweergave.waarde(place.cel(), place.waarden().get(i).orElse(null)));
            }
        }
        return table;
    }

    private static NativeTableHeaderCell column(NativeTableRow head, String text) {
        NativeTableHeaderCell cell = head.addHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.setText(text);
        return cell;
    }

    private String kop(Kant kant) {
        return Kantnaam.van(kant, eigen);
    }

    private String kleur(Kant kant) {
        return Kantnaam.kleur(kanten, kant, eigen);
    }
}
