package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.AccountService;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;

/** What the small forms around logging in share. */
final class Formulier {

    static final String PASSWORD_HINT =
            "Minstens " + AccountService.MIN_PASSWORD + " tekens; een zin van vier woorden is goed te onthouden.";

    private Formulier() {}

    /** A place for an error; what was typed stays where it is. */
    static Paragraph error() {
        var error = new Paragraph();
        error.addClassNames("db-pill", "error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        return error;
    }

    static void show(Paragraph error, String message) {
        error.setText(message);
        error.setVisible(true);
    }

    static void show(Paragraph error, RuntimeException problem) {
        show(error, Objects.requireNonNullElse(problem.getMessage(), "Dat is niet gelukt. Probeer het opnieuw."));
    }

    static void clear(Paragraph error) {
        error.setVisible(false);
    }

    /** The button of the form, which Enter presses in any of these fields. */
    static Button knop(String text, Runnable work, Component... fields) {
        Button button = new Button(text, click -> work.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Stukjes.enter(button, fields);
        return button;
    }

    static void full(HasSize... fields) {
        for (HasSize field : fields) {
            field.setWidthFull();
        }
    }
}
