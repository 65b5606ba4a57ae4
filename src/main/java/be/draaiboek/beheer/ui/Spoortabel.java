package be.draaiboek.beheer.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval.Groep;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.spoor.Spoorregel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who did what, as a table; a beheerder and a trekker read the same one. */
final class Spoortabel {

    /** What a reader has to know of every name in it; {@code NaamQueries} reads them so. */
    static final String NAMEN =
            "Namen en dagen zijn die van vandaag: kreeg een bestuur, een cohort, een werksessie of iemand later"
                    + " een andere naam of dag, dan lees je die ook bij wat eerder gebeurde. Alleen bij een uitnodiging staat erbij dat"
                    + " haar adres later gewijzigd is.";

    /** Short enough for one line; with the year, for it goes back further than one. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, H:mm", Locale.forLanguageTag("nl-BE"));

    private Spoortabel() {}

    /** Returns how many lines are read, to show so many of them. */
    static int hoogstens(int shown) {
        return shown + Bouwstenen.RUIM;
    }

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
     * @param found read with {@link #hoogstens} of them
     * @param shown how many are meant to stand there
     * @param adres whether the network address stands there
     * @param more shows more of them
     */
    static void show(Div list, Paragraph count, SpoorService.Deel found, int shown, boolean adres, Runnable more) {
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
        int here =
                Math.min(Bouwstenen.shown(found.aantal(), shown), found.regels().size());
        for (Spoorregel one : found.regels().subList(0, here)) {
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(one.door()), new Span(one.soort().label()), new Span(bij(one)), new Span(detail(one))));
            if (adres) {
                cells.add(new Span(one.adres()));
            }
            var when = new Span(MOMENT.format(Klok.moment(one.op()).atZone(Klok.BRUSSEL)));
            when.addClassName("db-when");
            table.rij(when, cells.toArray(Component[]::new));
        }
        table.addClassName("db-trail");
        list.add(table);
        Bouwstenen.meer(list, found.aantal() - here, more);
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
