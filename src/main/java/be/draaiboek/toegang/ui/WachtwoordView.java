package be.draaiboek.toegang.ui;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Changes one's own password; who logs in with a temporary one comes here first. */
@Route(ToegangNavigatie.WACHTWOORD)
@PageTitle("Wachtwoord – Draaiboek")
@PermitAll
class WachtwoordView extends Div implements AfterNavigationObserver {

    private final AccountService accounts;
    private final HuidigeGebruiker current;

    private final Paragraph lead = new Paragraph();
    private final PasswordField old = new PasswordField("Huidig wachtwoord");
    private final PasswordField password = new PasswordField("Nieuw wachtwoord");
    private final PasswordField repeat = new PasswordField("Nog eens het nieuwe wachtwoord");
    private final Paragraph error = Formulier.error();
    private final Paragraph done = new Paragraph();

    WachtwoordView(AccountService accounts, HuidigeGebruiker current) {
        this.accounts = accounts;
        this.current = current;
        addClassName("db-page");
        lead.addClassName("db-lead");
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Formulier.PASSWORD_HINT);
        repeat.setAutocomplete(Autocomplete.NEW_PASSWORD);
        done.addClassNames("db-pill", "ok");
        done.getElement().setAttribute("role", "status");
        done.setVisible(false);
        var save = new Button("Wachtwoord wijzigen", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Stukjes.enter(save, repeat);
        var card = new Div(old, password, repeat, error, done, save);
        card.addClassName("db-card");
        Formulier.full(old, password, repeat);
        add(new H1("Wachtwoord wijzigen"), lead, card);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean mustChange = current.vereist().mustChange();
        lead.setText(
                mustChange
                        ? "Je bent aangemeld met een tijdelijk wachtwoord. Kies er nu een dat alleen jij kent; daarna kan"
                                + " je verder."
                        : "Kies een wachtwoord dat je nergens anders gebruikt.");
    }

    private void save() {
        Formulier.clear(error);
        done.setVisible(false);
        if (!password.getValue().equals(repeat.getValue())) {
            Formulier.show(error, "De twee nieuwe wachtwoorden zijn niet hetzelfde. Typ ze opnieuw.");
            return;
        }
        if (password.getValue().equals(old.getValue())) {
            Formulier.show(error, "Neem een ander wachtwoord dan het huidige.");
            return;
        }
        Gebruiker gebruiker = current.vereist();
        try {
            accounts.changePassword(gebruiker.toegang(), old.getValue(), password.getValue(), Sessie.id());
        } catch (OngeldigException wrong) {
            Formulier.show(error, wrong);
            return;
        }
        Sessie.wachtwoordGewijzigd(gebruiker);
        old.clear();
        password.clear();
        repeat.clear();
        if (gebruiker.mustChange()) {
            getUI().ifPresent(ui -> ui.navigate(""));
        } else {
            done.setText("Je wachtwoord is gewijzigd. Waar je nog aangemeld was, ben je nu afgemeld.");
            done.setVisible(true);
        }
    }
}
