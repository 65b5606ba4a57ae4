package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.tweeling.Tegenover.Kant;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Which questions of a comparison, in which order and of whom. It stays in sight and each choice is an address, but a click
 * is followed on the page itself: the router would begin it anew, at the top.
 */
final class Vergelijkfilters extends Div {

    /** A click with a key that opens it elsewhere is the browser's. */
    static final String PLAIN = "!(event.ctrlKey || event.metaKey || event.shiftKey)";

    private final transient Consumer<Vergelijkkeuze> chosen;
    private final transient Map<Anchor, UnaryOperator<Vergelijkkeuze>> links = new LinkedHashMap<>();
    private final Span count = new Span();
    private final Div columns = new Div();
    private transient List<Long> besturen = List.of();
    private transient Vergelijkkeuze choice = Vergelijkkeuze.uit(QueryParameters.empty());
    private String page = "";

    /** @param chosen hears what somebody chooses */
    Vergelijkfilters(Consumer<Vergelijkkeuze> chosen) {
        this.chosen = chosen;
        addClassNames("db-fb-filters", "db-release-filters", "db-print-controls");
        count.addClassName("db-help");
        count.getElement().setAttribute("role", "status");
        columns.addClassName("db-versus-names");
        // Each answer says of whom it is, to who doesn't see the columns.
        columns.getElement().setAttribute("aria-hidden", "true");
        // What stays in sight below it begins where it ends, on however many lines it stands.
        getElement()
                .executeJs("new ResizeObserver(() => this.parentElement?.style.setProperty("
                        + "'--db-release-bar', this.offsetHeight + 'px')).observe(this)");
    }

    /**
     * Shows what can be chosen. The links stay while they say the same, so that the one that was clicked keeps the focus.
     *
     * @param everybody ours first
     * @param sides those that are shown, whose names stand above what they answered
     * @param page the address without a choice
     */
    void show(List<Kant> everybody, List<Kant> sides, Vergelijkkeuze which, String page) {
        this.page = page;
        columns.removeAll();
        for (Kant side : sides) {
            Span name = new Span(Kantnaam.van(side, everybody.getFirst().bestuurId()));
            name.addClassName(Kantnaam.kleur(sides, side, everybody.getFirst().bestuurId()));
            columns.add(name);
        }
        List<Long> now = everybody.stream().map(Kant::bestuurId).toList();
        if (!now.equals(besturen)) {
            besturen = now;
            draw(everybody);
        }
        choice = which;
        links.forEach((link, change) -> {
            Vergelijkkeuze there = change.apply(which);
            link.setHref(page + there.vraag());
            if (there.equals(which.zonderVraag())) {
                link.getElement().setAttribute("aria-current", "true");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private void draw(List<Kant> everybody) {
        removeAll();
        links.clear();
        if (everybody.size() > 2) {
            List<Kant> others = everybody.subList(1, everybody.size());
            List<Anchor> whom = new ArrayList<>();
            whom.add(to("Alle drie", now -> now.met("")));
            others.forEach(one ->
                    whom.add(to("Wij en " + one.naam(), now -> now.met(String.valueOf(one.bestuurId())))));
            whom.add(
                    to(Opsomming.en(others.stream().map(Kant::naam).toList()), now -> now.met(Vergelijkkeuze.ANDEREN)));
            add(row("Wie", whom));
        }
        add(
                row(
                        "Toon",
                        Arrays.stream(Vergelijkkeuze.Toon.values())
                                .map(one -> to(one.label(), now -> now.showing(one)))
                                .toList()),
                row(
                        "Volgorde",
                        List.of(
                                to("Grootste verschillen eerst", now -> now.inVolgorde(false)),
                                to("Volgorde van het Draaiboek", now -> now.inVolgorde(true)))));
        add(count, columns);
    }

    /** Says how many questions that leaves. */
    void telt(String text) {
        count.setText(text);
    }

    /** Writes the choice in the address, to be sent on and come back to. */
    void adres(UI ui) {
        ui.getPage().getHistory().replaceState(null, page + choice.vraag());
    }

    private static Nav row(String label, List<Anchor> links) {
        Span name = new Span(label);
        name.addClassName("db-fb-filter-name");
        Nav nav = new Nav(name);
        links.forEach(nav::add);
        nav.getElement().setAttribute("aria-label", label);
        nav.addClassName("db-fb-filter");
        return nav;
    }

    private Anchor to(String text, UnaryOperator<Vergelijkkeuze> change) {
        Anchor link = new Anchor(page, text);
        link.setRouterIgnore(true);
        link.getElement()
                .addEventListener("click", click -> chosen.accept(change.apply(choice)))
                .setFilter(PLAIN)
                .addEventData(PLAIN + " && event.preventDefault()");
        links.put(link, change);
        return link;
    }
}
