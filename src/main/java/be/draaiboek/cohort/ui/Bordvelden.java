package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.cohort.Wachten.Stadium;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** What a coach looks for on the board; each choice is another address. */
final class Bordvelden extends Div {

    private final TextField search = new TextField("Zoek een bestuur");
    private final Select<Op> waits = new Select<>();
    private final Select<Stadium> stage = new Select<>();

    /**
     * @param act what is done with those that are found
     * @param typed gets what is looked for while somebody types it
     */
    Bordvelden(Bordkeuze choice, Button act, Consumer<String> typed) {
        search.setValue(choice.zoek());
        search.setMaxLength(Bordkeuze.LONGEST);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        // In its place: another page would take the field away from under the fingers.
        search.addValueChangeListener(event -> typed.accept(event.getValue()));
        waits.setLabel("Wacht op");
        waits.setEmptySelectionAllowed(true);
        waits.setEmptySelectionCaption("alles");
        waits.setItems(Op.values());
        waits.setItemLabelGenerator(one -> one == null ? "alles" : one.label());
        waits.setValue(choice.wacht());
        stage.setLabel("Fase");
        stage.setEmptySelectionAllowed(true);
        stage.setEmptySelectionCaption("alle");
        stage.setItems(Stadium.values());
        stage.setItemLabelGenerator(one -> one == null ? "alle" : one.label());
        stage.setValue(choice.fase());
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(waits, stage)) {
            field.addValueChangeListener(
                    event -> go(choice.met(search.getValue(), waits.getValue(), stage.getValue())));
        }
        add(search, waits, stage, act);
        addClassName("db-monday-tools");
    }

    private void go(Bordkeuze chosen) {
        getUI().ifPresent(ui -> ui.navigate(chosen.pad(), chosen.parameters()));
    }
}
