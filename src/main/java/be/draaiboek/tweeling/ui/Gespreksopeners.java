package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Gespreksvragen.Opener;
import be.draaiboek.tweeling.Tegenover.Kant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;

/** Questions that open a conversation; a click puts one in the field where it is asked, to be made one's own there. */
final class Gespreksopeners extends Div {

    /** Hears which question somebody wants to ask whom. */
    @FunctionalInterface
    interface Stel {
        void vraag(long bestuur, Opener opener);
    }

    /** @param asked the questions, by whom they are for */
    Gespreksopeners(Map<Kant, List<Opener>> asked, Stel stel) {
        UnorderedList list = new UnorderedList();
        asked.forEach((to, some) -> {
            for (Opener one : some) {
                Button ask = new Button("Stel deze vraag", click -> stel.vraag(to.bestuurId(), one));
                ask.setAriaLabel("Stel deze vraag aan " + to.naam() + ": " + one.tekst());
                ask.addThemeVariants(ButtonVariant.SMALL);
                list.add(new ListItem(new Span(one.tekst()), ask));
            }
        });
        setVisible(list.getComponentCount() > 0);
        addClassNames("db-card", "db-release-talk");
        NativeDetails fold = new NativeDetails();
        fold.setSummary(new H2("Om het gesprek te openen"));
        Paragraph how = new Paragraph(
                "Niemand hoeft hier beter te zijn. Kies één of twee vragen: een klik zet ze klaar bij de vraag"
                        + " van het Draaiboek, en jullie maken er jullie eigen vraag van.");
        fold.setContent(new Div(how, list));
        add(fold);
    }
}
