package be.draaiboek.tweeling.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a few words and does something with them; it stays open with what was typed when that is refused. */
final class Schrijfdialoog extends Dialog {

    private final Button go;

    /**
     * @param kept keeps the words until they were taken
     * @param uitleg what happens, and who reads the words
     * @param veld the label of the field
     * @param doe the label of the button
     * @param work throws what is told in the dialog
     * @param done when it worked
     */
    Schrijfdialoog(
            BewaardFormulier kept,
            String titel,
            String uitleg,
            String veld,
            int hoogstens,
            String doe,
            Consumer<String> work,
            Runnable done) {
        setHeaderTitle(titel);
        addClassName("db-pair-dialog");
        TextArea text = new TextArea(veld);
        Tekstgrens.put(text, hoogstens);
        text.setRequiredIndicatorVisible(true);
        text.setMinHeight("8rem");
        Foutvak wrong = new Foutvak("de trekker van een van deze besturen");
        kept.veld("tekst", text);
        add(new Paragraph(uitleg), kept, wrong);
        // A click beside it must not take away what was typed.
        setCloseOnOutsideClick(false);
        getFooter().add(new Button("Toch niet", click -> close()));
        go = Stukjes.primary(doe, "", () -> {
            if (Tekstgrens.past(text) && wrong.attempt(() -> work.accept(text.getValue()))) {
                kept.bewaard();
                close();
                done.run();
            } else {
                text.focus();
            }
        });
        getFooter().add(go);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                text.focus();
            }
        });
    }

    /** For what can't be turned back: the button says so by its look. */
    Schrijfdialoog ingrijpend() {
        Ingrijpend.teken(go);
        return this;
    }
}
