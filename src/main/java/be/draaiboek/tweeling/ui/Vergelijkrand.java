package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Section;
import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.Vergelijking;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What stands around the questions of a comparison: how to take it along and read it, and what can't be compared. */
final class Vergelijkrand {

    private Vergelijkrand() {}

    /** Puts before them how to take it along, what the others said of it, and who released nothing. */
    static void voor(HasComponents body, Tweeling tweeling, Section chapter, Vergelijking found) {
        Div words = new Div();
        words.addClassName("db-release-words");
        found.hunne().forEach(one -> words.add(Delen.woord(one.vrijgave())));
        Paragraph own = Stukjes.help(found.uitleg());
        Div take = new Div(bestand(tweeling, chapter, "docx", "Word"), bestand(tweeling, chapter, "pdf", "Pdf"));
        take.addClassNames("db-actions", "db-print-controls");
        body.add(take, words, own);
        found.zonder().forEach(lid -> {
            Paragraph none = Stukjes.help(lid.naam() + " heeft dit hoofdstuk niet vrijgegeven.");
            body.add(none);
        });
    }

    /** Puts behind them which questions are others in another editie. */
    static void na(HasComponents body, Blad sheet) {
        if (!sheet.anders().isEmpty()) {
            UnorderedList left = new UnorderedList();
            sheet.anders().forEach(item -> left.add(new ListItem(item.title())));
            body.add(
                    new H2("Niet te vergelijken"),
                    new Paragraph("Jullie vulden niet dezelfde editie van het Draaiboek in. Deze vragen zijn in de ene"
                            + " anders dan in de andere:"),
                    left);
        }
    }

    private static Bestandlink bestand(Tweeling tweeling, Section chapter, String kind, String label) {
        return new Bestandlink(TweelingNavigatie.vergelijkbestand(tweeling.id(), chapter.code(), kind), label);
    }
}
