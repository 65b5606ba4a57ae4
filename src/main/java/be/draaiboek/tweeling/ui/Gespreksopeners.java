package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Openers;
import be.draaiboek.tweeling.Gespreksvragen;
import be.draaiboek.tweeling.Gespreksvragen.Opener;
import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tegenover.Kant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions that open a conversation; a click puts one in the field where it is asked, to be made one's own there. */
final class Gespreksopeners extends Div {

    /** Hears which question somebody wants to ask whom. */
    @FunctionalInterface
    interface Stel {
        void vraag(long bestuur, Opener opener);
    }

    /**
     * @param openers what the edition asks with; null where it has none
     * @param sides the first of them asks
     */
    Gespreksopeners(@Nullable Openers openers, Blad sheet, List<Kant> sides, Stel stel) {
        UnorderedList list = new UnorderedList();
        for (int i = 1; openers != null && i < sides.size(); i++) {
            Kant to = sides.get(i);
            for (Opener one : Gespreksvragen.van(openers, sheet, i, to.naam())) {
                Button ask = new Button("Stel deze vraag", click -> stel.vraag(to.bestuurId(), one));
                ask.setAriaLabel("Stel deze vraag aan " + to.naam() + ": " + one.tekst());
                ask.addThemeVariants(ButtonVariant.SMALL);
                list.add(new ListItem(new Span(one.tekst()), ask));
            }
        }
        setVisible(list.getComponentCount() > 0);
        addClassNames("db-card", "db-release-talk");
        add(
                new H2("Om het gesprek te openen"),
                new Paragraph(
                        "Niemand hoeft hier beter te zijn. Kies één of twee vragen: een klik zet ze klaar bij de vraag"
                                + " van het Draaiboek, en jullie maken er jullie eigen vraag van."),
                list);
    }
}
