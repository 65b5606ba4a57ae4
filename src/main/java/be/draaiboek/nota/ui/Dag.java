package be.draaiboek.nota.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day, in the browser's own calendar. */
final class Dag extends Div {

    private final Input input = new Input();

    /** @param id of the field within the page */
    Dag(String id, String label, @Nullable LocalDate day) {
        addClassName("db-task-date");
        input.setType("date");
        input.setId(id);
        input.setValue(day == null ? "" : day.toString());
        NativeLabel text = new NativeLabel(label);
        text.setFor(input);
        add(text, input);
    }

    /** Returns the day; null where there is none. */
    @Nullable
    LocalDate dag() {
        String text = input.getValue() == null ? "" : input.getValue().strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException never) {
            // A browser sends a day or nothing.
            return null;
        }
    }
}
