package be.draaiboek.woord.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Where a Word file is chosen; it goes to the API, and the page hears when it was read. */
@Tag("db-word")
@JsModule("./word/db-word.ts")
final class Oplader extends Component {

    Oplader(long traject) {
        getElement().setAttribute("traject", String.valueOf(traject));
    }

    /** A file was read. */
    @DomEvent("gelezen")
    static final class Gelezen extends ComponentEvent<Oplader> {
        private static final long serialVersionUID = 1L;

        public Gelezen(Oplader source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    void bijGelezen(ComponentEventListener<Gelezen> listener) {
        var unused = addListener(Gelezen.class, listener);
    }
}
