package be.draaiboek.weergave;

import com.vaadin.flow.component.html.Paragraph;

/** The line on which a page says what was done, or why not; the keyboard goes on from there. */
public final class Gezegd extends Paragraph {

    public Gezegd() {
        addClassName("db-pair-said");
        getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    /** Says it, and puts the keyboard there. */
    public void say(String text) {
        setText(text);
        hier();
    }

    /** Puts the keyboard there, where it was said already. */
    public void hier() {
        getElement().executeJs("this.focus()");
    }
}
