package be.draaiboek.traject.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.traject.Telling;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions of a long section by number, each with a mark once it is filled in. */
@JsModule("./reading/links.ts")
final class Vragen extends Nav {

    private static final int LONG = 3;

    private record Plaats(Item item, RouterLink link) {}

    private final Map<String, Plaats> places = new HashMap<>();

    Vragen(List<Item> items) {
        addClassName("db-questions");
        setVisible(items.size() >= LONG);
        H2 title = new H2("Vragen");
        title.setId("vragen-titel");
        getElement().setAttribute("aria-labelledby", "vragen-titel");
        OrderedList list = new OrderedList();
        for (Item item : items) {
            RouterLink link = link("", item);
            link.getElement()
                    .setProperty("innerHTML", Integer.toString(item.number()))
                    .setAttribute("title", item.title());
            places.put(item.id(), new Plaats(item, link));
            list.add(new ListItem(link));
        }
        add(title, list);
    }

    /** Shows how far one question is. */
    void toon(String itemId, Telling telling) {
        Plaats place = places.get(itemId);
        if (place == null) {
            return;
        }
        boolean done = telling.total() > 0 && telling.filled() == telling.total();
        place.link().setClassName("done", done);
        place.link()
                .getElement()
                .setAttribute(
                        "aria-label",
                        "Vraag %d: %s – %s"
                                .formatted(
                                        place.item().number(),
                                        place.item().title(),
                                        done
                                                ? "ingevuld"
                                                : telling.filled() == 0 ? "nog niet ingevuld" : "deels ingevuld"));
    }

    /** Returns the way to the next question, for screens without room for the numbers. */
    static Component volgende(Item next, int of) {
        return Opmaak.vast(
                "p",
                "db-next-question",
                "<a router-link href=\"draaiboek/%s?item=%s\">Volgende: vraag %d van %d ›</a>"
                        .formatted(next.section(), next.id(), next.number(), of));
    }

    /** Returns a link to one question. */
    static RouterLink link(String text, Item item) {
        RouterLink link =
                new RouterLink(text, SectieView.class, new RouteParameters(SectieView.SECTIE, item.section()));
        link.setQueryParameters(QueryParameters.of("item", item.id()));
        return link;
    }
}
