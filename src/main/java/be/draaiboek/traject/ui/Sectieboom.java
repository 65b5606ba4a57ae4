package be.draaiboek.traject.ui;

import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Telling;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.VoortgangService.Voortgang;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.Map;

/** The chapters and sections with one's own progress beside each. */
final class Sectieboom extends Nav {

    private final Map<String, Span> counts = new HashMap<>();

    Sectieboom(Traject traject, Voortgang voortgang, String current) {
        addClassName("db-tree");
        getElement().setAttribute("aria-label", "Hoofdstukken");
        for (Part part : traject.editie().parts()) {
            var sections = traject.editie().sections(part);
            if (sections.isEmpty()) {
                continue;
            }
            Paragraph heading = new Paragraph(part.heading());
            heading.addClassName("db-tree-part");
            UnorderedList list = new UnorderedList();
            for (Section section : sections) {
                list.add(new ListItem(link(section, voortgang, section.code().equals(current))));
            }
            add(heading, list);
        }
    }

    private RouterLink link(Section section, Voortgang voortgang, boolean current) {
        RouterLink link = new RouterLink();
        link.setRoute(SectieView.class, new RouteParameters(SectieView.SECTIE, section.code()));
        Span title = new Span(section.heading());
        Span count = new Span();
        count.addClassName("db-count");
        counts.put(section.code(), count);
        link.add(title, count);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        toon(section.code(), voortgang.mijn().getOrDefault(section.code(), Telling.NIETS));
        return link;
    }

    void toon(String section, Telling telling) {
        Span count = counts.get(section);
        if (count != null) {
            count.setText(telling.filled() + "/" + telling.total());
            count.setTitle(telling.filled() + " van " + telling.total() + " ingevuld");
            count.setClassName("done", telling.total() > 0 && telling.filled() == telling.total());
        }
    }
}
