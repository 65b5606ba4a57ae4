package be.draaiboek.shell;

import be.draaiboek.shell.Kring.Halte;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The road as a small ring, its stations in words, and the next one in a sentence. */
final class Kringkaart extends Div {

    private static final int RADIUS = 52;
    private static final int DOT = 13;
    private static final int CENTER = 68;

    Kringkaart(Kring road) {
        super(new H2("De weg, een kring"));
        addClassNames("db-card", "db-road");
        OrderedList stations = new OrderedList();
        for (Halte one : road.haltes()) {
            ListItem line = new ListItem(new Span(one.naam()));
            if (one == road.nu()) {
                line.add(new Span(" · nu"));
                line.getElement().setAttribute("aria-current", "step");
            } else if (road.voorbij(one)) {
                Span done = new Span(", gedaan");
                done.addClassName("db-sr");
                line.add(done);
                line.addClassName("done");
            }
            stations.add(line);
        }
        Div both = new Div(ring(road).in("div", "db-ring-frame"), stations);
        both.addClassName("db-road-both");
        Paragraph next = Stukjes.help(road.nu().daarna());
        add(both, next);
    }

    private static Markup ring(Kring road) {
        Markup.Builder svg = new Markup.Builder()
                .add("<svg class=\"db-ring\" viewBox=\"0 0 136 136\" aria-hidden=\"true\">")
                .add("<circle class=\"track\" cx=\"68\" cy=\"68\" r=\"52\"/>");
        int count = road.haltes().size();
        for (int i = 0; i < count; i++) {
            Halte one = road.haltes().get(i);
            double angle = 2 * Math.PI * i / count - Math.PI / 2;
            String kind = one == road.nu() ? "now" : road.voorbij(one) ? "done" : "ahead";
            svg.add(
                    "<g class=\"%s\" transform=\"translate(%s %s)\"><circle r=\"%s\"/>"
                            + "<text text-anchor=\"middle\" dy=\".36em\">%s</text></g>",
                    kind,
                    number(CENTER + RADIUS * Math.cos(angle)),
                    number(CENTER + RADIUS * Math.sin(angle)),
                    DOT,
                    road.voorbij(one) ? "✓" : i + 1);
        }
        return svg.add("</svg>").build();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
