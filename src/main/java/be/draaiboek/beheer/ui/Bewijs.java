package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks a beheerder for the own password and a reason, before something by which one could act as somebody else. */
final class Bewijs {

    private Bewijs() {}

    /** Before a beheerder takes part in a bestuur. */
    static void jezelf(String bestuur, Consumer<Bevestiging> action) {
        vraag(
                "Jezelf toevoegen aan " + bestuur + "?",
                "Je leest dan wat de deelnemers van " + bestuur
                        + " lezen, ook hun antwoorden. De trekkers krijgen meteen"
                        + " bericht, met je naam en je reden.",
                "",
                "Mezelf toevoegen",
                action);
    }

    /**
     * Asks, and does it; what was typed stays where it didn't work.
     *
     * @param volgt what will happen, and who hears of it
     * @param blijft what stays as it is; "" where nothing is left to be said
     * @param yes what the button says that does it
     */
    static void vraag(String title, String volgt, String blijft, String yes, Consumer<Bevestiging> action) {
        var dialog = new Dialog(title);
        var reason = new TextField("Waarom doe je dit?");
        reason.setHelperText("Een zin, zonder gegevens die er niet toe doen. Wie het aangaat, leest hem.");
        reason.setAutocomplete(Autocomplete.OFF);
        Tekstgrens.put(reason, Bevestiging.MAX_REDEN);
        var password = new PasswordField("Je eigen wachtwoord");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        reason.setWidthFull();
        password.setWidthFull();
        var error = new Melding();
        dialog.add(Ingrijpend.woorden(volgt, blijft), reason, password, error);
        dialog.getFooter().add(Bouwstenen.knop("Toch niet", dialog::close));
        dialog.getFooter().add(Ingrijpend.doet(yes, () -> {
            Bevestiging given = new Bevestiging(password.getValue(), reason.getValue());
            if (error.attempt(() -> action.accept(given))) {
                dialog.close();
            } else {
                password.clear();
            }
        }));
        Venster.open(dialog);
        reason.focus();
    }
}
