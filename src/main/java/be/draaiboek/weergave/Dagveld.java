package be.draaiboek.weergave;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A day in the browser's own calendar, which speaks the person's language and needs no script of ours. A day that was only
 * half typed is nothing to the browser: it says so, and {@link #klopt} is false until it is finished or emptied.
 */
public final class Dagveld extends Div {

    private static final String HALF = "Deze dag is niet volledig: kies dag, maand en jaar, of maak het veld leeg.";

    private final Input input = new Input();
    private final Span wrong = new Span(HALF);
    private boolean half;

    /** @param id of the field within the page */
    public Dagveld(String id, String text, @Nullable LocalDate day) {
        addClassName("db-task-date");
        input.setType("date");
        input.setId(id);
        put(day);
        NativeLabel label = new NativeLabel(text);
        label.setFor(input);
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        input.getElement()
                .addEventListener("blur", event -> {
                    half = event.getEventData()
                            .path("element.validity.badInput")
                            .asBoolean(false);
                    wrong.setVisible(half);
                })
                .addEventData("element.validity.badInput");
        add(label, input, wrong);
    }

    public Dagveld vanaf(LocalDate first) {
        input.getElement().setAttribute("min", first.toString());
        return this;
    }

    public Dagveld tot(LocalDate last) {
        input.getElement().setAttribute("max", last.toString());
        return this;
    }

    public void put(@Nullable LocalDate day) {
        input.setValue(day == null ? "" : day.toString());
        half = false;
        wrong.setVisible(false);
    }

    /** Whether it holds a day or nothing, and not a part of one. */
    public boolean klopt() {
        return !half;
    }

    /** Returns the day; null where there is none. */
    public @Nullable LocalDate dag() {
        String text = input.getValue() == null ? "" : input.getValue().strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException never) {
            // A browser sends a day or nothing.
            return null;
        }
    }

    public void bijWijziging(Consumer<@Nullable LocalDate> work) {
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                work.accept(dag());
            }
        });
    }
}
