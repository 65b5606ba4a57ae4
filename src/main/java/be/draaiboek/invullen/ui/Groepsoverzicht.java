package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Groepsstand;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is ready, for the trekker: how many of the group with each question of a section, and where they can agree now. */
final class Groepsoverzicht extends Div {

    private final Traject traject;
    private final List<Item> items;
    private final Map<String, Groepsstand> states = new HashMap<>();
    private final HtmlContainer body = new HtmlContainer("div");
    private final Uitklap fold = new Uitklap("Wie is klaar", body);

    Groepsoverzicht(Traject traject, List<Item> items) {
        this.traject = traject;
        this.items = items.stream()
                .filter(item -> item.answering() == Answering.INDIVIDUAL_THEN_AGREED)
                .toList();
        addClassName("db-group");
        add(fold);
        setVisible(!this.items.isEmpty() && !traject.collegas().isEmpty());
    }

    /** Shows how far the group is with one question. */
    void show(Item item, Groepsstand stand) {
        states.put(item.id(), stand);
        long all = states.values().stream().filter(Groepsstand::iedereen).count();
        fold.titel("Iedereen klaar bij " + all + " van " + items.size() + (items.size() == 1 ? " vraag" : " vragen"));
        Markup.Builder html = new Markup.Builder();
        for (Item one : items) {
            Groepsstand now = states.get(one.id());
            if (now != null) {
                html.add(
                        "<li><a router-link href='%s'>Vraag %s</a> <span class='%s'>%s</span></li>",
                        TrajectNavigatie.vraag(traject, one),
                        one.number(),
                        now.iedereen() ? "db-pill ok" : "db-help",
                        now.tekst());
            }
        }
        Markup.of(
                        "<ul class=db-group-list>%s</ul><p class=db-help>Je ziet hoeveel mensen klaar zijn, nooit wat ze antwoordden;"
                                + " op wie jullie wachten, staat bij Start. Waar iedereen klaar is, kunnen jullie afspreken.</p>",
                        html.build())
                .show(body);
    }
}
