package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a few words and does something with them; it stays open with what was typed when that is refused. */
final class Tekstdialoog extends Dialog {

    /**
     * What is asked.
     *
     * @param uitleg what happens, and who reads the words
     * @param veld the label of the field
     * @param staat what stands there
     * @param doe the label of the button
     */
    record Vraag(String titel, String uitleg, String veld, String staat, int hoogstens, String doe) {}

    /**
     * @param fields in which the words survive a reload
     * @param work throws what is told in the dialog
     */
    Tekstdialoog(Vraag asked, BewaardFormulier fields, Consumer<String> work, Runnable done) {
        setHeaderTitle(asked.titel());
        addClassName("db-nota-dialog");
        TextArea text = new TextArea(asked.veld());
        Tekstgrens.put(text, asked.hoogstens());
        text.setValue(asked.staat());
        text.setMinHeight("8rem");
        text.setWidthFull();
        Foutvak wrong = new Foutvak("de trekker");
        fields.veld("tekst", text);
        add(new Paragraph(asked.uitleg()), fields, wrong);
        // A click beside it must not take away what was typed.
        setCloseOnOutsideClick(false);
        Button doIt = new Button(asked.doe(), click -> {
            if (Tekstgrens.past(text) && wrong.attempt(() -> work.accept(text.getValue()))) {
                fields.bewaard();
                close();
                done.run();
            } else {
                text.focus();
            }
        });
        doIt.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Toch niet", click -> close()), doIt);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                text.focus();
            }
        });
    }
}
