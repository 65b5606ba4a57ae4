package be.draaiboek.cohort.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.tweeling.Namen;
import be.draaiboek.tweeling.Namen.Plaats;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;

/** The sentences that name a colleague in what is about to be released, with a way to each; nobody is stopped by it. */
final class Naamlijst extends Div {

    Naamlijst(Traject traject, List<Cel> cells) {
        addClassName("db-release-names");
        Namen names = new Namen(
                traject.deelnemers().stream()
                        .map(Deelnemer::naam)
                        .filter(Objects::nonNull)
                        .toList(),
                traject.bestuur());
        UnorderedList list = new UnorderedList();
        list.addClassName("db-release-names-list");
        for (Cel cel : cells) {
            Item item = traject.editie().item(cel.address().item()).orElse(null);
            if (item == null || cel.value() == null || !cel.value().isString()) {
                continue;
            }
            String text = cel.value().stringValue();
            for (Plaats place : names.in(text)) {
                Span where = new Span(item.section() + ", vraag " + item.number());
                where.addClassName("db-count");
                Anchor change = new Anchor(TrajectNavigatie.vraag(traject, item), "Pas aan");
                change.getElement().setAttribute("aria-label", "Pas aan: " + item.title());
                list.add(new ListItem(where, new Span("“" + Namen.zin(text, place) + "”"), change));
            }
        }
        setVisible(list.getComponentCount() > 0);
        add(
                new H3("Deze teksten noemen een collega"),
                new Paragraph("Wie wat vond, blijft beter bij jullie. Pas de zin aan of laat hem staan."),
                list);
    }
}
