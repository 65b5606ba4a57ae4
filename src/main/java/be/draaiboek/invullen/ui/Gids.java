package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads through a section one question at a time, or shows the whole page. The questions are all on the page: which of
 * them shows is the browser's affair, so going on asks the server nothing, and what is being typed stays where it is.
 */
@Tag("db-guide")
@JsModule("./reading/db-guide.ts")
final class Gids extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The analysis, which is done one question at a time unless somebody wants it otherwise. */
    private static final String ANALYSIS = "B.4";

    private record Vraag(String id, String title, String href) {}

    private record Verder(String href, String name) {}

    private record Gezegd(String text, String href, String name, int time) {}

    /** The buttons below the question. */
    @Tag("db-guide-foot")
    static final class Voet extends Component {}

    private final List<Item> items;
    private final Map<String, String> states = new HashMap<>();
    private final Voet foot = new Voet();
    private transient @Nullable Runnable ended;
    private int told;

    /** @param chosen is told whether this person wants the whole page */
    Gids(Traject traject, Section section, List<Item> items, Consumer<Boolean> chosen) {
        this.items = items;
        Boolean whole = traject.leeswijze().heel();
        getElement()
                .setProperty(
                        "items",
                        JSON.writeValueAsString(items.stream()
                                        .map(one ->
                                                new Vraag(one.id(), one.title(), TrajectNavigatie.vraag(traject, one)))
                                        .toList())
                                .intern())
                .setProperty("section", section.code())
                .setProperty("choice", whole == null ? "" : whole ? "geheel" : "een");
        traject.editie()
                .next(section)
                .ifPresent(next -> getElement()
                        .setProperty(
                                "next",
                                JSON.writeValueAsString(new Verder(
                                                TrajectNavigatie.sectie(next) + TrajectNavigatie.namens(traject, "?"),
                                                next.heading()))
                                        .intern()));
        getElement()
                .addEventListener(
                        "view-chosen",
                        event -> chosen.accept(
                                event.getEventData().path("event.detail.whole").asBoolean(false)))
                .addEventData("event.detail.whole");
    }

    /** Returns whether a wide screen begins with one question, as the guide itself decides it (frontend/reading/db-guide.ts). */
    static boolean perVraag(Traject traject, Section section) {
        Boolean whole = traject.leeswijze().heel();
        return traject.editie().items(section).size() == 1
                || (whole == null ? (section.code() + ".").startsWith(ANALYSIS + ".") : !whole);
    }

    Voet voet() {
        return foot;
    }

    /** Begins at the question that the address names. */
    void bij(String item) {
        getElement().setProperty("asked", item);
    }

    /** Tells each time that somebody comes past the last question; what is said there is reckoned then. */
    void einde(Runnable reached) {
        getElement().addEventListener("end-reached", event -> {
            ended = reached;
            reached.run();
        });
        getElement().addEventListener("end-left", event -> ended = null);
    }

    /** Reckons anew what stands past the last question, where somebody looks at it: a colleague's answer may change it. */
    void opnieuw() {
        if (ended != null) {
            ended.run();
        }
    }

    /** Says at the end what the section waits for; each time anew, also in the same words. */
    void wacht(Wachtregel line) {
        told++;
        getElement()
                .setProperty("waits", JSON.writeValueAsString(new Gezegd(line.text(), line.href(), line.name(), told)));
    }

    /** Names the questions that can be recorded now. */
    void vastTeLeggen(List<String> ids) {
        getElement().setProperty("record", JSON.writeValueAsString(ids));
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
