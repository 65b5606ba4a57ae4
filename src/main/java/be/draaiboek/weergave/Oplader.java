package be.draaiboek.weergave;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The one way to choose a file: it goes to the API as it is, and the page hears when it was taken in. */
@Tag("db-upload")
@JsModule("./upload/db-upload.ts")
public final class Oplader extends Component {

    /**
     * @param to the address of the API
     * @param label what the button says
     * @param hint which files, and how large at most
     * @param accept which files may be chosen, as the browser wants it
     * @param most the largest, in bytes
     * @param large what is said of a larger one, with what to do
     */
    public Oplader(String to, String label, String hint, String accept, int most, String large) {
        getElement()
                .setAttribute("to", to)
                .setAttribute("label", label)
                .setAttribute("hint", hint)
                .setAttribute("accept", accept)
                .setAttribute("most", String.valueOf(most))
                .setAttribute("large", large);
    }

    /** Lets several be chosen at once. */
    public Oplader meer() {
        getElement().setAttribute("several", true);
        return this;
    }

    /** Sends its name along. */
    public Oplader metNaam() {
        getElement().setAttribute("named", true);
        return this;
    }

    /** Does something when files were chosen, before it is known whether they are taken in. */
    public void bijKeuze(Runnable first) {
        getElement().addEventListener("change", event -> first.run());
    }

    /** Does something when a file was taken in; it gets what the API answered, null where that was nothing. */
    public void bijOpgeladen(Consumer<JsonNode> then) {
        getElement()
                .addEventListener(
                        "opgeladen", event -> then.accept(event.getEventData().path("event.detail")))
                .addEventData("event.detail");
    }
}
