package be.draaiboek.invullen.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says at an agreed answer that it was recorded, and where one goes on; of a list, how many of its rows are left until then. It stays at
 * the foot of the screen while the list goes on below it (guided.css).
 */
final class Verderregel extends Paragraph {

    Verderregel() {
        addClassName("db-agreed-on");
        getElement().setAttribute("role", "status");
    }

    /**
     * @param left what is left of a list, in words; empty where all is recorded, or it is no list
     * @param end whether nothing else can be recorded in this section
     */
    void show(boolean recorded, String left, boolean end, Vastleggen.@Nullable Weg next) {
        setVisible(recorded || !left.isEmpty());
        getElement().setAttribute("data-recorded", String.valueOf(recorded));
        removeAll();
        if (!recorded) {
            add(new Span(left));
            return;
        }
        add(new Span(end ? "✓ Vastgelegd. Meer kan hier nu niet." : "✓ Vastgelegd."));
        if (next != null) {
            Anchor go = new Anchor(next.href(), next.name() + " ›");
            go.addClassName("db-btn");
            add(go);
        }
    }
}
