package be.draaiboek.weergave;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** An hour in the browser's own field for it, beside a {@link Dagveld}. */
public final class Uurveld extends Div {

    private final Input input = new Input();

    /** @param id of the field within the page */
    public Uurveld(String id, String text, @Nullable LocalTime hour) {
        addClassName("db-task-date");
        input.setType("time");
        input.setId(id);
        input.setValue(hour == null ? "" : hour.toString());
        NativeLabel label = new NativeLabel(text);
        label.setFor(input);
        add(label, input);
    }

    /** Returns the hour; null where there is none. */
    public @Nullable LocalTime uur() {
        String text = input.getValue() == null ? "" : input.getValue().strip();
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeException never) {
            // A browser sends an hour or nothing.
            return null;
        }
    }

    public void put(LocalTime hour) {
        input.setValue(hour.toString());
    }
}
