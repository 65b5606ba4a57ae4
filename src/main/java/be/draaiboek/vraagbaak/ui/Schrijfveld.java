package be.draaiboek.vraagbaak.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.vraagbaak.Polisvraag;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.security.access.AccessDeniedException;

/**
 * A field to write in, with its button: what is typed survives a session that ends, and the name that goes along with it
 * too, so that what was sent twice is kept once.
 */
final class Schrijfveld extends Div {

    private final TextArea text;
    private final Input name = new Input();
    private final Paragraph wrong = new Paragraph();
    private final BewaardFormulier kept;

    /**
     * @param form which form it is, of this account
     * @param send sends a text under a name
     */
    Schrijfveld(long account, String form, String label, String help, String action, BiConsumer<UUID, String> send) {
        addClassName("db-ask-form");
        text = new TextArea(label);
        text.setHelperText(help);
        text.setWidthFull();
        text.setMinRows(4);
        Tekstgrens.put(text, Polisvraag.MAX_TEKST);
        name.setType("hidden");
        name.setValue(UUID.randomUUID().toString());
        kept = new BewaardFormulier(account, form);
        kept.veld("naam", name);
        kept.veld("tekst", text);
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        Button go = new Button(action, click -> send(send));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(kept, wrong, go);
    }

    private void send(BiConsumer<UUID, String> send) {
        wrong.setText("");
        if (!Tekst.teLang(text.getValue(), Polisvraag.MAX_TEKST).isEmpty()) {
            // The field says so itself, with what to do.
            text.focus();
            return;
        }
        try {
            send.accept(named(), text.getValue());
            kept.bewaard();
            text.clear();
            newName();
        } catch (AndereTekstException other) {
            newName();
            wrong.setText(String.valueOf(other.getMessage()));
        } catch (OngeldigException refused) {
            wrong.setText(String.valueOf(refused.getMessage()));
        } catch (AccessDeniedException gone) {
            wrong.setText(
                    "Dat kan niet meer: intussen is er iets veranderd. Kopieer je tekst en laad de pagina opnieuw.");
        }
    }

    private UUID named() {
        try {
            return UUID.fromString(name.getValue());
        } catch (IllegalArgumentException none) {
            newName();
            return UUID.fromString(name.getValue());
        }
    }

    private void newName() {
        name.setValue(UUID.randomUUID().toString());
    }

    /** Puts a text in the field, to go on with. */
    void put(String value) {
        text.setValue(value);
        text.focus();
    }
}
