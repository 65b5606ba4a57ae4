package be.draaiboek.workshop.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A button of the screen, with the key that does the same (frontend/stage/keys.ts). */
final class KeyButton extends NativeButton {

    private final String key;

    KeyButton(String text, String key) {
        this(text, text, key);
    }

    /**
     * A button whose text is short.
     *
     * @param does what the list of keys says of it, where the button has room for a word only
     */
    KeyButton(String text, String does, String key) {
        this.key = key;
        addClassName("db-btn");
        label(text, does);
    }

    /** Does its work in the browser, by this name. */
    KeyButton inBrowser(String what) {
        getElement().setAttribute("data-here", what);
        return this;
    }

    /** Does its work here. */
    KeyButton does(Runnable work) {
        addClickListener(click -> Attempt.run(work));
        return this;
    }

    void label(String text) {
        label(text, text);
    }

    void label(String text, String does) {
        removeAll();
        boolean sign = "+?".contains(key);
        Span letter = new Span(sign ? key : key.toUpperCase(Locale.ROOT));
        letter.addClassName("db-key");
        letter.getElement().setAttribute("aria-hidden", "true");
        add(new Span(text), letter);
        getElement()
                .setAttribute("data-key", key)
                .setAttribute("data-does", does)
                .setAttribute("aria-keyshortcuts", key.equals("+") ? "Plus" : key.toUpperCase(Locale.ROOT));
    }
}
