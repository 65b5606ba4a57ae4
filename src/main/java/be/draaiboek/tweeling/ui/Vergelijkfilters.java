package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Tegenover.Kant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which questions of a comparison, in which order and of whom; each choice is an address. */
final class Vergelijkfilters extends Div {

    private final transient Vergelijkkeuze choice;
    private final transient RouteParameters page;

    /**
     * @param everybody ours first
     * @param all whether all of them are shown
     */
    Vergelijkfilters(List<Kant> everybody, boolean all, Vergelijkkeuze choice, RouteParameters page) {
        this.choice = choice;
        this.page = page;
        addClassNames("db-fb-filters", "db-print-controls");
        if (everybody.size() > 2) {
            List<Kant> others = everybody.subList(1, everybody.size());
            List<RouterLink> whom = new ArrayList<>();
            whom.add(to("Alle drie", choice.met(""), all));
            others.forEach(one -> whom.add(with("Wij en " + one.naam(), String.valueOf(one.bestuurId()))));
            whom.add(with(Gesprekstof.opsomming(others.stream().map(Kant::naam).toList()), Vergelijkkeuze.ANDEREN));
            add(row("Wie", whom));
        }
        add(
                row(
                        "Toon",
                        Arrays.stream(Vergelijkkeuze.Toon.values())
                                .map(one -> to(one.label(), choice.toon(one), choice.toon() == one))
                                .toList()),
                row(
                        "Volgorde",
                        List.of(
                                to("Grootste verschillen eerst", choice.inVolgorde(false), !choice.volgorde()),
                                to("Volgorde van het Draaiboek", choice.inVolgorde(true), choice.volgorde()))));
    }

    private static Nav row(String label, List<RouterLink> links) {
        Span name = new Span(label);
        name.addClassName("db-fb-filter-name");
        Nav nav = new Nav(name);
        links.forEach(nav::add);
        nav.getElement().setAttribute("aria-label", label);
        nav.addClassName("db-fb-filter");
        return nav;
    }

    private RouterLink with(String text, String whom) {
        return to(text, choice.met(whom), choice.met().equals(whom));
    }

    private RouterLink to(String text, Vergelijkkeuze which, boolean now) {
        RouterLink link = new RouterLink(text, VergelijkTweelingView.class, page);
        link.setQueryParameters(which.adres());
        if (now) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
