package be.draaiboek.tweeling.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.ui.Leesweergave;
import be.draaiboek.editie.Editie;
import be.draaiboek.meetmoment.Vergelijking;
import be.draaiboek.meetmoment.Vergelijking.Plek;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What is different between what a twin reads now and what it would read. */
final class Vrijgaveverschil extends Div {

    Vrijgaveverschil(Editie editie, List<Cel> before, List<Cel> now) {
        add(new H2("Anders dan wat ze nu lezen"));
        int count = 0;
        for (Vergelijking.Vraag vraag : Vergelijking.of(editie, before, now)) {
            if (!vraag.anders().isEmpty()) {
                count++;
                add(new H3(vraag.item().title()), table(vraag));
            }
        }
        if (count == 0) {
            add(new Paragraph("Niets: wat jullie tweeling leest, is wat er nu staat."));
        }
    }

    private static NativeTable table(Vergelijking.Vraag vraag) {
        NativeTable table = new NativeTable();
        table.addClassNames("db-reading-table", "db-compare");
        table.getElement()
                .setAttribute("aria-label", "Verschil: " + vraag.item().title());
        NativeTableRow head = table.getHead().addRow();
        for (String text : List.of("Onderdeel", "Zij lezen nu", "Nieuw")) {
            head.addHeaderCell().getElement().setAttribute("scope", "col").setText(text);
        }
        for (Plek place : vraag.anders()) {
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell()
                    .getElement()
                    .setAttribute("scope", "row")
                    .setText(place.deel().isEmpty() ? "Antwoord" : place.deel());
            var old = row.addDataCell();
            old.add(Leesweergave.waarde(place.cel(), place.eerder()));
            old.getElement().setAttribute("data-label", "Zij lezen nu");
            var fresh = row.addDataCell();
            fresh.add(Leesweergave.waarde(place.cel(), place.later()));
            fresh.getElement().setAttribute("data-label", "Nieuw");
        }
        return table;
    }
}
