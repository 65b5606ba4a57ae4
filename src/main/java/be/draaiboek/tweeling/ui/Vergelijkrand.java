package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.Vergelijking;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands around the questions of a comparison: how to take it along and read it, and what can't be compared. */
final class Vergelijkrand {

    private Vergelijkrand() {}

    /** The way back, with the name that each page above it has. */
    static Component kruimel(Tweeling tweeling, Traject traject) {
        return Delen.kruimel(
                new Anchor(TweelingNavigatie.OVERZICHT, "Tweeling"),
                new Anchor(
                        TweelingNavigatie.vergelijk(tweeling.id()),
                        Opsomming.en(Stream.concat(
                                        Stream.of(traject.bestuur()),
                                        Vergelijking.anderen(tweeling, traject.bestuurId()).stream()
                                                .map(Lid::naam))
                                .toList())));
    }

    /** Puts before them what the others said of it, who released nothing, and how to take it along. */
    static void voor(HasComponents body, Tweeling tweeling, Section chapter, Vergelijking found) {
        Div words = new Div();
        words.addClassName("db-release-words");
        found.hunne().forEach(one -> words.add(Delen.woord(one.vrijgave())));
        Div about = new Div(Stukjes.help(found.uitleg()));
        found.zonder().forEach(lid -> about.add(Stukjes.help(lid.naam() + " heeft dit hoofdstuk niet vrijgegeven.")));
        Div take = new Div(bestand(tweeling, chapter, "docx", "Word"), bestand(tweeling, chapter, "pdf", "Pdf"));
        take.addClassNames("db-actions", "db-print-controls");
        about.add(take);
        about.addClassName("db-release-about");
        words.add(about);
        body.add(words);
    }

    /** Puts the picture beside what it gives to ask. */
    static void beeld(HasComponents body, Optional<Component> picture, Component openers) {
        Div both = new Div();
        both.addClassName("db-release-picture");
        picture.ifPresent(both::add);
        both.add(openers);
        both.setVisible(picture.isPresent() || openers.isVisible());
        body.add(both);
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
