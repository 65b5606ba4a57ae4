package be.draaiboek.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A day in the browser's own calendar, which speaks the person's language and needs no script of ours. */
final class Dagveld extends Div {

    private final Input input = new Input();

    /** @param id of the field within the page */
    Dagveld(String id, String text, @Nullable LocalDate day) {
        addClassName("db-task-date");
        input.setType("date");
        input.setId(id);
        zet(day);
        NativeLabel label = new NativeLabel(text);
        label.setFor(input);
        add(label, input);
    }

    Dagveld vanaf(LocalDate first) {
        input.getElement().setAttribute("min", first.toString());
        return this;
    }

    Dagveld tot(LocalDate last) {
        input.getElement().setAttribute("max", last.toString());
        return this;
    }

    void zet(@Nullable LocalDate day) {
        input.setValue(day == null ? "" : day.toString());
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

    void bijWijziging(Consumer<@Nullable LocalDate> work) {
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                work.accept(dag());
            }
        });
    }
}
