package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What was done to the blocks as a whole, the newest first, with who and when. */
final class Blokgeschiedenis extends Dialog {

    private static final int SHOWN = 200;

    Blokgeschiedenis(List<Cel.Versie> acts) {
        setHeaderTitle("Wat er met de blokken gebeurde");
        addClassNames("db-history", Venster.BREED);
        if (acts.isEmpty()) {
            add(new Paragraph("Er is nog geen blok verplaatst, gesplitst, samengevoegd, toegevoegd of weggehaald."));
        }
        OrderedList list = new OrderedList();
        list.addClassName("db-history-list");
        acts.stream().limit(SHOWN).forEach(one -> {
            Span when =
                    new Span(Opmaak.moment(one.at()) + " · " + (one.by() == null ? "een vroegere collega" : one.by()));
            when.addClassName("db-said-name");
            ListItem line = new ListItem();
            line.add(when, Stukjes.quote(one.value() == null ? "" : one.value().asString("")));
            list.add(line);
        });
        add(list, Stukjes.help("De tekst van elk blok heeft een eigen geschiedenis: open het blok om te schrijven."));
        getFooter().add(new Button("Sluiten", click -> close()));
    }
}
