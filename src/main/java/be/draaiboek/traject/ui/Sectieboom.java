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
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The chapters and sections with one's own progress beside each. It stands beside every section, so what is in a link is one
 * piece of markup instead of six nodes.
 */
final class Sectieboom extends Nav {

    /** A link, and what it says. */
    private static final class Plaats {

        private final Section section;
        private final RouterLink link = new RouterLink();
        private Telling telling = Telling.NIETS;
        private List<Aanwezige> present = List.of();

        private Plaats(Section section) {
            this.section = section;
            link.setRoute(SectieView.class, new RouteParameters(SectieView.SECTIE, section.code()));
            // By address B.4.2 would be the place of B.4 as well.
            link.setHighlightCondition(HighlightConditions.never());
        }

        private void show() {
            StringBuilder html = new StringBuilder("<span>")
                    .append(Opmaak.veilig(section.heading()))
                    .append("</span>");
            if (!present.isEmpty()) {
                html.append(Aanwezigen.initialen(present));
            }
            if (telling.total() > 0) {
                html.append("<span class=\"db-count%s\" title=\"%d van %d ingevuld\">%d/%d</span>"
                        .formatted(
                                telling.filled() == telling.total() ? " done" : "",
                                telling.filled(),
                                telling.total(),
                                telling.filled(),
                                telling.total()));
            }
            // Flow sends it only when it changed.
            link.getElement().setProperty("innerHTML", html.toString());
        }
    }

    private final Map<String, Plaats> places = new HashMap<>();
    private final Traject traject;

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
                ListItem entry = new ListItem(place(section).link);
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
        places.forEach((code, place) -> {
            if (code.equals(current)) {
                place.link.getElement().setAttribute("aria-current", "page");
            } else {
                place.link.getElement().removeAttribute("aria-current");
            }
            toon(code, voortgang.mijn().getOrDefault(code, Telling.NIETS));
        });
    }

    private Plaats place(Section section) {
        Plaats place = new Plaats(section);
        places.put(section.code(), place);
        return place;
    }

    /** Shows who else is where. */
    void toon(List<Aanwezige> people) {
        places.forEach((code, place) -> {
            place.present =
                    people.stream().filter(one -> one.sectie().equals(code)).toList();
            place.show();
        });
    }

    void toon(String section, Telling telling) {
        Plaats place = places.get(section);
        if (place != null) {
            place.telling = telling;
            place.show();
        }
    }
}
