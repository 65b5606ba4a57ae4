package be.draaiboek.cohort.ui;

import be.draaiboek.tweeling.Koppelkeuze;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntConsumer;

/** How much something counts, in five steps: the browser's own slider, which every keyboard and reader knows. */
final class Weegschuif extends Div {

    private static final List<String> WORDS = List.of("telt niet", "minder", "gewoon", "meer", "veel meer");

    private final Input input = new Input();
    private final Span word = new Span();

    Weegschuif(String id, String text, int value, IntConsumer changed) {
        addClassName("db-weigh");
        input.setType("range");
        input.setId(id);
        input.getElement()
                .setAttribute("min", "0")
                .setAttribute("max", String.valueOf(Koppelkeuze.MEEST))
                .setAttribute("step", "1")
                .setAttribute("value", String.valueOf(value));
        input.setValue(String.valueOf(value));
        say(value);
        NativeLabel label = new NativeLabel(text);
        label.setFor(input);
        add(label, input, word);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()
                    && event.getValue() != null
                    && event.getValue().matches("[0-4]")) {
                int now = Integer.parseInt(event.getValue());
                say(now);
                changed.accept(now);
            }
        });
    }

    private void say(int value) {
        word.setText(WORDS.get(value));
        input.getElement().setAttribute("aria-valuetext", WORDS.get(value));
    }
}
