package be.draaiboek.weergave;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/**
 * Something to unfold, of which the server needn't know whether it is: for what is open from the start. Flow's own
 * component has every browser report that it opened, which is one more round trip for each page.
 */
@Tag("details")
public class Uitklap extends HtmlContainer {

    private final HtmlContainer summary = new HtmlContainer("summary");

    public Uitklap(String text, Component... content) {
        getElement().appendChild(summary.getElement());
        titel(text);
        add(content);
    }

    public void titel(String text) {
        titel(Markup.of("<span>%s</span>", text));
    }

    /** Shows this where it is folded. */
    public void titel(Markup text) {
        text.show(summary);
    }

    /** Opens it; a person may close it again, and it stays closed. */
    public void open() {
        getElement().setAttribute("open", true);
    }

    public boolean isOpen() {
        return getElement().hasAttribute("open");
    }
}
