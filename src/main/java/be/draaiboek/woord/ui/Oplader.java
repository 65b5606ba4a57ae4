package be.draaiboek.woord.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Where a Word file is chosen; it goes to the API, and the page hears when it was read. */
@Tag("db-word")
@JsModule("./word/db-word.ts")
final class Oplader extends Component {

    Oplader(long traject) {
        getElement().setAttribute("traject", String.valueOf(traject));
    }

    /** Does something when a file was read. */
    void bijGelezen(Runnable then) {
        getElement().addEventListener("gelezen", event -> then.run());
    }
}
