package be.draaiboek.toegang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Logs in with a passkey: all of it happens in the browser, which hides the button where it can't. */
@Tag("db-passkey")
@JsModule("./passkey/db-passkey.ts")
final class Sleutelknop extends Component {

    /**
     * A button.
     *
     * @param herkomst the address from which passkeys work
     */
    Sleutelknop(String herkomst) {
        getElement().setProperty("origin", herkomst);
    }

    /** Where to go afterwards, inside the application; else where somebody was going when they had to log in. */
    void naar(String pad) {
        getElement().setProperty("to", pad);
    }
}
