package be.draaiboek.weergave;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/**
 * Something to unfold, of which the server needn't know whether it is: for what is open from the start. Flow's own
 * component has every browser report that it opened, which is one more round trip for each page.
 */
@Tag("details")
public class Uitklap extends HtmlContainer {

    private final Span title = new Span();
    private final Element summary = new Element("summary");

    public Uitklap(String text, Component... content) {
        summary.appendChild(title.getElement());
        getElement().appendChild(summary);
        titel(text);
        add(content);
    }

    public void titel(String text) {
        title.setText(text);
    }

    /** Adds to what stands there when it is folded. */
    public void naastTitel(Component more) {
        summary.appendChild(more.getElement());
    }

    /** Opens it; a person may close it again, and it stays closed. */
    public void open() {
        getElement().setAttribute("open", true);
    }

    public boolean isOpen() {
        return getElement().hasAttribute("open");
    }
}
