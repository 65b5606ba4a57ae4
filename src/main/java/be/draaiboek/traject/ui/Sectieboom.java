package be.draaiboek.traject.ui;

import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Aanwezigheid.Aanwezige;
import be.draaiboek.traject.Telling;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.VoortgangService.Voortgang;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chapters and sections with one's own progress beside each. */
final class Sectieboom extends Nav {

    private final Map<String, Span> counts = new HashMap<>();
    private final Map<String, RouterLink> links = new HashMap<>();
    private final Traject traject;
    private final Map<String, Span> present = new HashMap<>();

    Sectieboom(Traject traject, Voortgang voortgang, String current) {
        this.traject = traject;
        addClassName("db-tree");
        getElement().setAttribute("aria-label", "Hoofdstukken");
        for (Part part : traject.editie().parts()) {
            var sections = traject.editie().sections(part);
            if (sections.isEmpty()) {
                continue;
            }
            UnorderedList list = new UnorderedList();
            for (Section section : sections) {
                ListItem entry = new ListItem(link(section));
                // B.4.1 stands under B.4.
                entry.setClassName(
                        "db-tree-deep",
                        section.code().indexOf('.') != section.code().lastIndexOf('.'));
                list.add(entry);
            }
            // A chapter that is one section of the same name says it once.
            if (sections.size() > 1 || !sections.getFirst().heading().equals(part.heading())) {
                Paragraph heading = new Paragraph(part.heading());
                heading.addClassName("db-tree-part");
                add(heading);
            }
            add(list);
        }
        nu(current, voortgang);
    }

    /** Whether it shows what this person has before them: the same traject, and the same sections of it. */
    boolean past(Traject other) {
        return other.id() == traject.id()
                && other.ik().id() == traject.ik().id()
                && other.editie().sections().equals(traject.editie().sections());
    }

    /** Shows where one is now, and how far everywhere. */
    void nu(String current, Voortgang voortgang) {
        links.forEach((code, link) -> {
            if (code.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
            toon(code, voortgang.mijn().getOrDefault(code, Telling.NIETS));
        });
    }

    private RouterLink link(Section section) {
        RouterLink link = new RouterLink();
        link.setRoute(SectieView.class, new RouteParameters(SectieView.SECTIE, section.code()));
        Span title = new Span(section.heading());
        Span count = new Span();
        count.addClassName("db-count");
        counts.put(section.code(), count);
        Span who = new Span();
        who.addClassName("db-present");
        who.setVisible(false);
        present.put(section.code(), who);
        link.add(title, who, count);
        // By address B.4.2 would be the place of B.4 as well.
        link.setHighlightCondition(HighlightConditions.never());
        links.put(section.code(), link);
        return link;
    }

    /** Shows who else is where. */
    void toon(List<Aanwezige> people) {
        present.forEach((code, mark) -> Aanwezigen.initialen(
                mark, people.stream().filter(one -> one.sectie().equals(code)).toList()));
    }

    void toon(String section, Telling telling) {
        Span count = counts.get(section);
        if (count != null && telling.total() > 0) {
            count.setText(telling.filled() + "/" + telling.total());
            count.setTitle(telling.filled() + " van " + telling.total() + " ingevuld");
            count.setClassName("done", telling.filled() == telling.total());
        }
    }
}
