package be.draaiboek.invullen.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says at an agreed answer that it was recorded, and where one goes on. */
final class Verderregel extends Paragraph {

    Verderregel() {
        addClassName("db-agreed-on");
        getElement().setAttribute("role", "status");
    }

    /** @param end whether nothing else can be recorded in this section */
    void toon(boolean recorded, boolean end, Vastleggen.@Nullable Weg next) {
        setVisible(recorded);
        removeAll();
        add(new Span(end ? "✓ Vastgelegd. Meer kan je hier nu niet vastleggen." : "✓ Vastgelegd."));
        if (next != null) {
            Anchor go = new Anchor(next.href(), next.name() + " ›");
            go.addClassName("db-btn");
            add(go);
        }
    }
}
