package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Answering;
import be.draaiboek.editie.ScoredCell;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.score.Scores.Stand;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.score.Scores.Vraag;
import be.draaiboek.score.ui.Maat;
import be.draaiboek.score.ui.Radar;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The score of each dimension, how much of it counts, and the answers behind it. */
final class DimensionsCard extends ResultCard {

    DimensionsCard(Scores scores) {
        super("Digitale maturiteit, dimensie per dimensie");
        List<Dimensie> dimensions = scores.dimensies();
        Div pair = new Div();
        pair.addClassName("db-results-pair");
        if (dimensions.size() >= Radar.LEAST
                && dimensions.stream().anyMatch(one -> one.score().isPresent())) {
            pair.add(new Radar(dimensions));
        }
        NativeTable table = new NativeTable();
        table.addClassNames("db-table", "db-results-table");
        table.setCaptionText("Score per dimensie");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("Dimensie", "Score", "Telt mee", "Stand")) {
            head.addHeaderCell().getElement().setAttribute("scope", "col").setText(column);
        }
        for (Dimensie one : dimensions) {
            NativeTableRow row = table.getBody().addRow();
            var name = row.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(Draaiboeklinks.link(one.sectie().heading(), one.sectie()));
            score(labelled(row, "Score"), one);
            labelled(row, "Telt mee").add(new Span(one.gescoord() + " van " + one.totaal()));
            state(labelled(row, "Stand"), one);
        }
        pair.add(table);
        add(pair);
        Div behind = new Div(new H3("De antwoorden achter de scores"));
        behind.addClassName("db-results-behind");
        dimensions.forEach(one -> behind.add(behind(one)));
        add(behind);
    }

    private static NativeTableCell labelled(NativeTableRow row, String label) {
        NativeTableCell cell = row.addDataCell();
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }

    private static void score(NativeTableCell cell, Dimensie one) {
        if (one.score().isEmpty()) {
            Span none = new Span(
                    one.totaal() == 0
                            ? "niet van toepassing"
                            : "nog geen score: vanaf " + one.nodig() + " van de " + one.totaal());
            none.addClassName("db-results-none");
            cell.add(none);
            return;
        }
        double score = one.score().orElseThrow();
        Span number = new Span(Maat.getal(score) + " op 100");
        number.addClassName("db-results-number");
        Element bar = new Element("progress");
        bar.setAttribute("class", "db-bar")
                .setAttribute("max", String.valueOf(WHOLE))
                .setAttribute("value", Maat.getal(score))
                .setAttribute("aria-hidden", "true");
        Div lines = new Div(number, new Span(" "), new Span(Maat.woord(score)));
        lines.getElement().appendChild(bar);
        cell.add(lines);
    }

    private static void state(NativeTableCell cell, Dimensie one) {
        if (one.status() == Status.VOORLOPIG && one.afgesproken() > 0) {
            Span some = new Span(one.afgesproken() + " van " + one.gescoord() + " afgesproken");
            some.addClassName("db-results-some");
            cell.add(new Div(Maat.merk(one.status()), some));
        } else {
            cell.add(Maat.merk(one.status()));
        }
    }

    private static NativeDetails behind(Dimensie one) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-results-answers");
        for (Vraag vraag : one.vragen()) {
            ListItem line = new ListItem(link(vraag.cel().item(), vraag.onderdeel()), explained(vraag));
            list.add(line);
        }
        NativeDetails details = new NativeDetails(one.sectie().heading(), list);
        Span count = new Span(" (" + one.vragen().size() + " vragen)");
        count.addClassName("db-results-count");
        details.getSummary().add(count);
        return details;
    }

    /** What counts in one cell, and what it gives. */
    private static Component explained(Vraag vraag) {
        Paragraph text = new Paragraph();
        Stand stand = vraag.stand();
        ScoredCell cel = vraag.cel();
        text.add(Maat.merk(stand.status()), new Span(" "));
        if (stand.status() == Status.LEEG) {
            text.add(new Span(
                    cel.item().answering() == Answering.JOINT
                            ? "Nog geen antwoord."
                            : "Je beantwoordde dit zelf nog niet."));
            return text;
        }
        text.add(new Span(said(cel.cell(), stand) + " – "));
        if (vraag.nvt()) {
            text.add(new Span("niet van toepassing, telt niet mee."));
        } else if (vraag.score().isEmpty()) {
            text.add(new Span("geeft geen score."));
        } else {
            text.add(new Span((stand.tellend().size() > 1 ? "gemiddeld " : "")
                    + Maat.voluit(vraag.score().orElseThrow()) + "."));
        }
        if (vraag.bewust()) {
            text.add(new Span(" "), deliberate());
        }
        return text;
    }
}
