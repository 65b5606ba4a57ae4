package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Gespreksvragen.Opener;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions that open a conversation; a click puts one in the field where it is asked, to be made one's own there. */
final class Gespreksopeners extends Div {

    private static final int FIRST = 3;

    /** Hears which question somebody wants to ask whom. */
    @FunctionalInterface
    interface Stel {
        void vraag(long bestuur, Opener opener);
    }

    /** @param asked the questions, by whom they are for */
    Gespreksopeners(Map<Kant, List<Opener>> asked, Stel stel) {
        List<ListItem> all = new ArrayList<>();
        asked.forEach((to, some) -> {
            for (Opener one : some) {
                Button ask = new Button("Stel deze vraag", click -> stel.vraag(to.bestuurId(), one));
                ask.setAriaLabel("Stel deze vraag aan " + to.naam() + ": " + one.tekst());
                ask.addThemeVariants(ButtonVariant.SMALL);
                all.add(new ListItem(new Span(one.tekst()), ask));
            }
        });
        setVisible(!all.isEmpty());
        UnorderedList list = new UnorderedList();
        UnorderedList more = new UnorderedList();
        // The largest differences come first; a page full of questions is read by nobody.
        all.forEach(one -> (list.getComponentCount() < FIRST ? list : more).add(one));
        addClassNames("db-card", "db-release-talk");
        NativeDetails fold = new NativeDetails();
        fold.setSummary(new H2("Om het gesprek te openen"));
        Paragraph how = new Paragraph(
                "Niemand hoeft hier beter te zijn. Kies één of twee vragen: een klik zet ze klaar bij de vraag"
                        + " van het Draaiboek, en jullie maken er jullie eigen vraag van.");
        Div content = new Div(how, list);
        if (more.getComponentCount() > 0) {
            content.add(new Uitklap(
                    "Nog " + more.getComponentCount() + (more.getComponentCount() == 1 ? " vraag" : " vragen"), more));
        }
        fold.setContent(content);
        fold.setOpen(true);
        add(fold);
    }
}
