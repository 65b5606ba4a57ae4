package be.draaiboek.beheer.ui;

import be.draaiboek.common.Voorval.Groep;
import be.draaiboek.melding.Poststand;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.spoor.Spoorregel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;

/** Who did what, as a table; a beheerder and a trekker read the same one. */
final class Spoortabel {

    /** What a reader has to know of every name in it; {@code NaamQueries} reads them so. */
    static final String NAMEN =
            "Namen en dagen zijn die van vandaag: kreeg een bestuur, een cohort, een werksessie of iemand later"
                    + " een andere naam of dag, dan lees je die ook bij wat eerder gebeurde. Alleen bij een uitnodiging staat erbij dat"
                    + " haar adres later gewijzigd is.";

    private Spoortabel() {}

    static Select<Groep> soort() {
        var kind = new Select<Groep>();
        kind.setLabel("Soort");
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption("Alles");
        kind.setItems(Groep.values());
        kind.setItemLabelGenerator(one -> one == null ? "Alles" : one.label());
        return kind;
    }

    /**
     * Shows lines in a list, and how many there are.
     *
     * @param adres whether the network address stands there
     * @param more shows more of them
     */
    static void show(Div list, Paragraph count, SpoorService.Deel found, boolean adres, Runnable more) {
        list.removeAll();
        count.setText(found.aantal() == 1 ? "1 regel" : found.aantal() + " regels");
        if (found.regels().isEmpty()) {
            list.add(new Paragraph("Hier staat nog niets. Koos je een soort of een periode, neem die dan ruimer."));
            return;
        }
        List<String> columns = new ArrayList<>(List.of("Wanneer", "Wie", "Wat", "Bij wie", "Detail"));
        if (adres) {
            columns.add("Netwerkadres");
        }
        var table = Bouwstenen.tabel("Wie deed wat", columns.toArray(String[]::new));
        for (Spoorregel one : found.regels()) {
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(one.door()), new Span(one.soort().label()), new Span(bij(one)), new Span(detail(one))));
            if (adres) {
                cells.add(new Span(one.adres()));
            }
            table.rij(new Span(Poststand.moment(one.op())), cells.toArray(Component[]::new));
        }
        list.add(table);
        Bouwstenen.meer(list, found.aantal() - found.regels().size(), more);
    }

    private static String detail(Spoorregel one) {
        if (one.reden().isEmpty()) {
            return one.detail();
        }
        return (one.detail().isEmpty() ? "" : one.detail() + ". ") + "Reden: " + one.reden();
    }

    private static String bij(Spoorregel one) {
        if (one.aan().isEmpty() || one.bestuur().isEmpty()) {
            return one.aan() + one.bestuur();
        }
        return one.aan() + ", " + one.bestuur();
    }
}
