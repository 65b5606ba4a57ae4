package be.draaiboek.toegang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Has the browser make a passkey; where it can't, it says so and from which address it could. */
@Tag("db-passkey-maker")
@JsModule("./passkey/db-passkey-maker.ts")
public final class Sleutelmaker extends Component {

    private final List<Runnable> afterwards = new ArrayList<>();

    /**
     * A maker.
     *
     * @param herkomst the address from which passkeys work
     */
    public Sleutelmaker(String herkomst) {
        getElement().setProperty("origin", herkomst);
    }

    /** Adds what is to be done when it ended, whichever way. */
    public void klaar(Runnable action) {
        afterwards.add(action);
    }

    /** It ended. */
    public void klaar() {
        afterwards.forEach(Runnable::run);
    }

    /**
     * Makes one.
     *
     * @param opdracht what the authenticator is asked, as JSON
     * @param gelukt takes its answer, as JSON
     * @param mislukt takes a sentence for the person
     */
    public void make(String opdracht, Consumer<String> gelukt, Consumer<String> mislukt) {
        getElement()
                .callJsFunction("make", opdracht)
                .then(
                        result -> {
                            klaar();
                            String answer = result.path("answer").asString("");
                            if (answer.isEmpty()) {
                                mislukt.accept(result.path("problem").asString(""));
                            } else {
                                gelukt.accept(answer);
                            }
                        },
                        broken -> {
                            klaar();
                            mislukt.accept("Je browser kon geen toegangssleutel maken. Probeer het opnieuw.");
                        });
    }
}
