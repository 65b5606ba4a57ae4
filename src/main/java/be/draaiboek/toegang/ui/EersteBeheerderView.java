package be.draaiboek.toegang.ui;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.EersteToegang;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** Makes the first account of an empty installation; afterwards this page leads to the login page. */
@Route(value = ToegangNavigatie.EERSTE_BEHEERDER, autoLayout = false)
@PageTitle("Eerste beheerder – Draaiboek")
@AnonymousAllowed
class EersteBeheerderView extends Main implements BeforeEnterObserver {

    private final AccountService accounts;
    private final EersteToegang first;

    private final TextField name = new TextField("Je naam");
    private final EmailField email = new EmailField("Je e-mailadres");
    private final PasswordField password = new PasswordField("Kies een wachtwoord");
    private final PasswordField repeat = new PasswordField("Nog eens hetzelfde wachtwoord");
    private final Paragraph error = Formulier.error();
    private String code = "";

    EersteBeheerderView(AccountService accounts, EersteToegang first) {
        this.accounts = accounts;
        this.first = first;
        addClassName("db-login");
        name.setAutocomplete(Autocomplete.NAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        repeat.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Formulier.PASSWORD_HINT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.isEmpty()) {
            event.forwardTo(AanmeldView.class);
            return;
        }
        code = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("code")
                .orElse("");
        removeAll();
        add(new H1("Welkom bij het Draaiboek"));
        if (first.geldig(code)) {
            showForm();
        } else {
            showWhereTheCodeIs();
        }
    }

    private void showForm() {
        var intro = Stukjes.lead(
                "Er is nog geen account. Maak hier dat van de eerste beheerder: die maakt daarna de"
                        + " andere gebruikers, besturen en cohorten klaar, en leest antwoorden alleen in een bestuur waaraan die zelf deelneemt.");
        var save = new Button("Account maken", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Stukjes.enter(save, repeat);
        Formulier.full(name, email, password, repeat);
        add(intro, name, email, password, repeat, error, save);
    }

    private void showWhereTheCodeIs() {
        var intro = Stukjes.lead(
                code.isEmpty()
                        ? "Er is nog geen account in deze installatie."
                        : "Deze code klopt niet (meer): bij elke start komt er een nieuwe.");
        var how = new Paragraph("Wie het Draaiboek gestart heeft, vindt in de console of in het logbestand een regel"
                + " met het adres van deze pagina en een code. Open dat adres om de eerste beheerder te maken.");
        add(intro, how);
    }

    private void save() {
        Formulier.clear(error);
        if (!password.getValue().equals(repeat.getValue())) {
            Formulier.show(error, "De twee wachtwoorden zijn niet hetzelfde. Typ ze opnieuw.");
            return;
        }
        try {
            first.makeBeheerder(code, email.getValue(), name.getValue(), password.getValue());
            UI.getCurrentOrThrow().navigate(AanmeldView.class, QueryParameters.of(AanmeldView.MADE, ""));
        } catch (OngeldigException wrong) {
            Formulier.show(error, wrong);
        } catch (AccessDeniedException tooLate) {
            Formulier.show(
                    error,
                    "Deze code geldt niet meer, of iemand anders heeft intussen het eerste account gemaakt. Laad de pagina opnieuw.");
        }
    }
}
