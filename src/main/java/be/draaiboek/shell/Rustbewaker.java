package be.draaiboek.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/** Asks "are you still there" before a session in which nothing happens is ended, with a way to go on. */
@Tag("db-idle")
@JsModule("./idle.ts")
final class Rustbewaker extends Component {

    Rustbewaker(Duration limit) {
        getElement().setProperty("limit", (double) limit.toSeconds());
    }
}
