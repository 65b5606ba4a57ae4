package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The questions of a long section by number, each with a mark once it is filled in; drawn in the browser. */
@Tag("db-questions")
@JsModule("./reading/db-questions.ts")
public final class Vragen extends Component {

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
                                        .map(one -> new Vraag(
                                                TrajectNavigatie.vraag(traject, one), one.number(), one.shortTitle()))
                                        .toList())
                                .intern());
    }

    /**
     * Returns how far a question is, in words: whether it was answered, as everywhere; else a table says how much of it
     * stands, and what is filled in that its author still has to say so.
     */
    static String stand(Itemstand stand) {
        Item item = stand.item();
        if (stand.telling().filled() > 0) {
            return INGEVULD;
        }
        int cells = stand.cellen();
        if (cells == 0 || item.answeredAtOnce()) {
            return cells == 0 ? "nog niet ingevuld" : "kies nog een antwoord";
        }
        return cells < item.fixedCells()
                ? cells + " van " + item.fixedCells() + " velden ingevuld"
                : "zeg nog dat je klaar bent";
    }

    /** Shows how far one question is. */
    void show(String itemId, String state) {
        states.put(itemId, state);
        getElement()
                .setProperty(
                        "states",
                        JSON.writeValueAsString(items.stream()
                                .map(one -> states.getOrDefault(one.id(), ""))
                                .toList()));
    }
}
