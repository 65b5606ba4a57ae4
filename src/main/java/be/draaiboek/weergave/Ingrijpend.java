package be.draaiboek.weergave;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/**
 * What can't be turned back, or reaches far: it has one look everywhere, stands apart from what does no harm, and is never done
 * without a question that says what follows for whom, and what stays. The question is {@link Venster#ingrijpend}.
 */
public final class Ingrijpend extends Section {

    /** How such a button looks, in a page and in the question. */
    static final String UITERLIJK = "error";

    /** A card for several of them, below what people come for. */
    public Ingrijpend(String titel) {
        addClassNames("db-card", "db-danger");
        add(new H2(titel));
    }

    /** Adds one: what it means, and the button behind it. */
    public Ingrijpend regel(String uitleg, Component knop) {
        Div line = new Div(new Paragraph(uitleg), knop);
        line.addClassName("db-danger-line");
        add(line);
        return this;
    }

    /** Returns a button for it, which asks first. */
    public static Button knop(String text, Runnable asks) {
        return teken(new Button(text, click -> asks.run()));
    }

    /** Gives a button that look. */
    public static Button teken(Button button) {
        button.addThemeNames(UITERLIJK);
        return button;
    }

    /** Gives a button that look. */
    public static NativeButton teken(NativeButton button) {
        button.addClassName("db-btn-danger");
        return button;
    }

    /** The same for the button that does it, in a dialog that asks for more than a yes. */
    public static Button doet(String text, Runnable does) {
        Button button = knop(text, does);
        button.addThemeNames("primary");
        return button;
    }

    /**
     * Returns what such a question says.
     *
     * @param volgt what happens, and to whom
     * @param blijft what stays as it is; "" where nothing is left to be said
     */
    public static Div woorden(String volgt, String blijft) {
        Div said = new Div(new Paragraph(volgt));
        said.addClassName("db-danger-said");
        if (!blijft.isEmpty()) {
            Span head = new Span("Wat blijft: ");
            head.addClassName("db-danger-stays");
            said.add(new Paragraph(head, new Span(blijft)));
        }
        return said;
    }
}
