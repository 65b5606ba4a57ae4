package be.draaiboek.weergave;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;

/** The line on which a page says what was done, or why not; the keyboard goes on from there. */
public final class Gezegd extends Paragraph {

    public Gezegd() {
        addClassName("db-pair-said");
        getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    /** Has the next page of this tab say what was done on this one, which can't be shown any more. */
    public static void straks(String text) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ComponentUtil.setData(ui, Gezegd.class.getName(), text);
        }
    }

    /** Says what the page before left to be said, once; what was said here otherwise is gone. */
    public void vanZonet() {
        UI ui = UI.getCurrent();
        Object left = ui == null ? null : ComponentUtil.getData(ui, Gezegd.class.getName());
        if (ui != null && left instanceof String text) {
            ComponentUtil.setData(ui, Gezegd.class.getName(), null);
            say(text);
        } else {
            setText("");
        }
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
