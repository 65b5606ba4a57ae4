package be.draaiboek.traject.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The questions of a long section by number, each with a mark once it is filled in; drawn in the browser. */
@Tag("db-questions")
@JsModule("./reading/db-questions.ts")
final class Vragen extends Component {

    static final String INGEVULD = "ingevuld";

    private static final int LONG = 3;
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Vraag(String href, int number, String title) {}

    private final List<Item> items;
    private final Map<String, String> states = new HashMap<>();

    Vragen(Traject traject, List<Item> items) {
        this.items = items;
        setVisible(items.size() >= LONG);
        getElement()
                .setProperty(
                        "items",
                        JSON.writeValueAsString(items.stream()
                                        .map(one -> new Vraag(adres(traject, one), one.number(), one.title()))
                                        .toList())
                                .intern());
    }

    /** Returns how far a question is, in words: a table says how much of it stands. */
    static String stand(ItemPaneel panel) {
        if (panel.telling().filled() > 0) {
            return INGEVULD;
        }
        int stand = panel.cellen();
        return stand == 0 ? "nog niet ingevuld" : stand + " van " + panel.item().fixedCells() + " velden ingevuld";
    }

    /** Shows how far one question is. */
    void toon(String itemId, String state) {
        states.put(itemId, state);
        getElement()
                .setProperty(
                        "states",
                        JSON.writeValueAsString(items.stream()
                                .map(one -> states.getOrDefault(one.id(), ""))
                                .toList()));
    }

    /** Returns the way to the next question, for screens without room for the numbers. */
    static Component volgende(Traject traject, Item next, int of) {
        return Opmaak.vast(
                "p",
                "db-next-question",
                "<a router-link href=\"%s\">Volgende: vraag %d van %d ›</a>"
                        .formatted(adres(traject, next), next.number(), of));
    }

    /** Returns the address of a question on the page of whoever it is filled in for. */
    static String adres(Traject traject, Item item) {
        return "draaiboek/" + item.section() + "?item=" + item.id() + Gesprekken.vraag(traject, "&");
    }

    /** Returns a link to one question. */
    static RouterLink link(String text, Item item) {
        RouterLink link =
                new RouterLink(text, SectieView.class, new RouteParameters(SectieView.SECTIE, item.section()));
        link.setQueryParameters(QueryParameters.of("item", item.id()));
        return link;
    }
}
