package be.draaiboek.tweeling.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A list to tick in. */
final class Vinkjes<E extends Enum<E>> extends Div {

    private final H2 title;
    private final transient Map<E, Checkbox> boxes;
    private final Class<E> type;

    /** @param id names it on the page */
    Vinkjes(String id, String question, Class<E> type, Function<E, String> label, Set<E> ticked, boolean mine) {
        this.type = type;
        this.title = new H2(question);
        this.boxes = new EnumMap<>(type);
        title.setId(id + "-titel");
        addClassName("db-pair-checks");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", id + "-titel");
        for (E one : EnumSet.allOf(type)) {
            Checkbox box = new Checkbox(label.apply(one), ticked.contains(one));
            box.setReadOnly(!mine);
            boxes.put(one, box);
            add(box);
        }
    }

    /** Returns its heading, to stand above it. */
    H2 titel() {
        return title;
    }

    /** Returns what is ticked. */
    Set<E> gekozen() {
        Set<E> ticked = EnumSet.noneOf(type);
        boxes.forEach((one, box) -> {
            if (box.getValue()) {
                ticked.add(one);
            }
        });
        return ticked;
    }
}
