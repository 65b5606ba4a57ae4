package be.draaiboek.tweeling.ui;

import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import be.draaiboek.tweeling.Vraagnaam;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which threads of a conversation are shown, and how they are grouped; each choice is an address. */
final class Gesprekfilters extends Div {

    /** Fewer than this are seen at once. */
    private static final int MANY = 8;

    private final transient Gesprekkeuze choice;
    private final long tweeling;

    Gesprekfilters(Edities edities, Gesprekstof found, List<Terugkoppeling> all, Gesprekkeuze choice) {
        this.choice = choice;
        this.tweeling = found.tweeling().id();
        addClassName("db-fb-filters");
        if (!choice.item().isEmpty()) {
            Paragraph one = new Paragraph(
                    new Span("Alleen bij " + Vraagnaam.of(edities, choice.item()) + ". "),
                    to("Toon alles", choice.met("item", ""), false));
            one.addClassName("db-fb-only");
            add(one);
        }
        if (all.size() < MANY && !choice.verfijnd()) {
            return;
        }
        Map<String, String> states = new LinkedHashMap<>();
        Stream.of(Stand.values()).forEach(one -> states.put(one.name(), one.label()));
        Map<String, String> kinds = new LinkedHashMap<>();
        Stream.of(Soort.values()).forEach(one -> kinds.put(one.name(), one.label()));
        Map<String, String> chapters = new LinkedHashMap<>();
        all.stream().map(Terugkoppeling::hoofdstuk).distinct().sorted().forEach(one -> chapters.put(one, one));
        Map<String, String> others = new LinkedHashMap<>();
        found.anderen().forEach(one -> others.put(String.valueOf(one.bestuurId()), one.naam()));
        add(filter("Stand", "stand", states), filter("Soort", "soort", kinds));
        if (chapters.size() > 1) {
            add(filter("Hoofdstuk", "hoofdstuk", chapters));
        }
        if (others.size() > 1) {
            add(filter("Met", "met", others));
        }
        Nav order = row("Geordend per");
        order.add(
                to("stand", choice.met("per", ""), choice.per().isEmpty()),
                to("hoofdstuk", choice.met("per", "hoofdstuk"), !choice.per().isEmpty()));
        add(order);
    }

    private Nav filter(String label, String name, Map<String, String> values) {
        Nav nav = row(label);
        String now = choice.van(name);
        nav.add(to("alle", choice.met(name, ""), now.isEmpty()));
        values.forEach((value, text) -> nav.add(to(text, choice.met(name, value), now.equals(value))));
        return nav;
    }

    private static Nav row(String label) {
        Span name = new Span(label);
        name.addClassName("db-fb-filter-name");
        Nav nav = new Nav(name);
        nav.getElement().setAttribute("aria-label", label);
        nav.addClassName("db-fb-filter");
        return nav;
    }

    private RouterLink to(String text, QueryParameters parameters, boolean now) {
        RouterLink link = TweelinggesprekView.link(text, tweeling);
        link.setQueryParameters(parameters);
        if (now) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
