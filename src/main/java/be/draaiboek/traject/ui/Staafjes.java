package be.draaiboek.traject.ui;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Option;
import be.draaiboek.traject.Cel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import tools.jackson.databind.JsonNode;

/** How often each option was chosen: a bar and the number, so that the bar is never the only carrier. */
final class Staafjes {

    private Staafjes() {}

    /** A meter draws its own width from its value, so no style has to be set. */
    @Tag("meter")
    private static final class Meter extends Component {
        Meter(int value, int max) {
            getElement()
                    .setAttribute("min", "0")
                    .setAttribute("max", String.valueOf(Math.max(1, max)))
                    .setAttribute("value", String.valueOf(value))
                    .setAttribute("aria-hidden", "true");
        }
    }

    static Component van(CellDefinition definition, Collection<Cel> answers) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-bars");
        for (Option option : definition.options()) {
            int count = (int) answers.stream()
                    .filter(cel -> chosen(cel.value(), option.id()))
                    .count();
            Span number = new Span(String.valueOf(count));
            number.addClassName("db-bar-count");
            list.add(new ListItem(new Span(option.label()), new Meter(count, answers.size()), number));
        }
        return list;
    }

    private static boolean chosen(@org.jspecify.annotations.Nullable JsonNode value, String option) {
        if (value == null) {
            return false;
        }
        if (value.isArray()) {
            for (JsonNode one : value) {
                if (option.equals(one.asString(""))) {
                    return true;
                }
            }
            return false;
        }
        return option.equals(value.asString(""));
    }
}
