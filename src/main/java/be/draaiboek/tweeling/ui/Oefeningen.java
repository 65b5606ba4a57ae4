package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Exercise;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What two besturen can do together, chapter by chapter. */
final class Oefeningen extends Div {

    Oefeningen(Edities edities, List<Terugkoppeling> all) {
        H2 heading = new H2("Samen doen");
        heading.addClassName("db-fb-heading");
        Paragraph help = Stukjes.help("Oefeningen voor als jullie elkaar zien of bellen. Kies er één of twee.");
        add(heading, help);
        List<String> talkedOf =
                all.stream().map(Terugkoppeling::hoofdstuk).distinct().toList();
        for (Section chapter : edities.nieuwste().chapters()) {
            List<Exercise> some = chapter.exercises();
            if (!some.isEmpty()) {
                NativeDetails details = new NativeDetails(chapter.heading(), list(some));
                details.setOpen(talkedOf.contains(chapter.code()) && talkedOf.size() == 1);
                details.addClassName("db-fb-exercises");
                add(details);
            }
        }
    }

    static UnorderedList list(List<Exercise> some) {
        UnorderedList list = new UnorderedList();
        for (Exercise one : some) {
            Span name = new Span(one.title());
            name.addClassName("db-fb-exercise");
            list.add(new ListItem(name, new Span(" (" + one.minutes() + " minuten)"), new Paragraph(one.text())));
        }
        return list;
    }
}
