package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.bestuur.Uitnodiging.Inhoud;
import be.draaiboek.bestuur.Uitnodiging.Staat;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.toegang.WachtException;
import be.draaiboek.toegang.ui.Sessie;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the link of an invitation leads to: what it is for, and the way in. */
@Route(value = BestuurNavigatie.UITNODIGING, autoLayout = false)
@PageTitle("Uitnodiging – Draaiboek")
@AnonymousAllowed
class UitnodigingView extends Main implements HasUrlParameter<String> {

    private final UitnodigingService invitations;
    private final HuidigeGebruiker current;
    private final Melding message = new Melding();

    UitnodigingView(UitnodigingService invitations, HuidigeGebruiker current) {
        this.invitations = invitations;
        this.current = current;
        addClassNames("db-login", "db-invited");
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        Inhoud what;
        try {
            what = invitations.look(code, Sessie.adres());
        } catch (WachtException throttled) {
            add(new H1("Even wachten"), Bouwstenen.lead(String.valueOf(throttled.getMessage())));
            return;
        }
        if (what.staat() != Staat.GELDIG) {
            tooLate(what);
            return;
        }
        if (current.find().isPresent()) {
            event.forwardTo(AanneemView.class, code);
            return;
        }
        add(
                new H1("Werk mee aan het Draaiboek van " + what.bestuur()),
                Bouwstenen.lead((what.uitnodiger().isEmpty() ? "Je bent" : what.uitnodiger() + " heeft je")
                        + " uitgenodigd als " + what.rol().label() + "."));
        if (what.heeftAccount()) {
            logIn(what, code);
        } else {
            newAccount(what, code);
        }
    }

    private void tooLate(Inhoud what) {
        String why = switch (what.staat()) {
            case GEBRUIKT ->
                "Deze uitnodiging is al aangenomen. Was jij dat, meld je dan gewoon aan met " + what.email() + ".";
            case VERLOPEN ->
                "Deze uitnodiging is verlopen. Vraag de trekker van " + what.bestuur() + " om ze opnieuw te versturen.";
            case INGETROKKEN ->
                "Deze uitnodiging is ingetrokken. Vraag de trekker van " + what.bestuur() + " wat er aan de hand is.";
            case ONBEKEND, GELDIG ->
                "Deze link kennen we niet. Misschien is hij niet helemaal gekopieerd, of kreeg je intussen een"
                        + " nieuwere mail: gebruik dan de link daarin.";
        };
        var there = new Anchor(ToegangNavigatie.AANMELDEN, "Naar de aanmeldpagina");
        there.addClassName("db-btn");
        add(new H1("Deze uitnodiging werkt niet"), Bouwstenen.lead(why), new Paragraph(there));
    }

    private void logIn(Inhoud what, String code) {
        // A whole new page: the login then leads back to it.
        var there = new Anchor(BestuurNavigatie.aannemen(code), "Aanmelden en aannemen");
        there.setRouterIgnore(true);
        there.addClassNames("db-btn", "db-btn-primary");
        add(new Paragraph("Je hebt al een account met " + what.email() + ". Meld je ermee aan."), new Paragraph(there));
    }

    private void newAccount(Inhoud what, String code) {
        var email = new EmailField("Je e-mailadres");
        email.setValue(what.email());
        email.setReadOnly(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        var name = new TextField("Je naam");
        name.setAutocomplete(Autocomplete.NAME);
        var password = new PasswordField("Kies een wachtwoord");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(
                "Minstens " + AccountService.MIN_PASSWORD + " tekens; een zin van vier woorden is goed te onthouden.");
        var repeat = new PasswordField("Nog eens hetzelfde wachtwoord");
        repeat.setAutocomplete(Autocomplete.NEW_PASSWORD);
        var make = Bouwstenen.hoofdknop("Account maken", () -> {
            if (!password.getValue().equals(repeat.getValue())) {
                message.fout("De twee wachtwoorden zijn niet hetzelfde. Typ ze opnieuw.");
                return;
            }
            if (message.attempt(
                    () -> invitations.acceptAsNew(code, name.getValue(), password.getValue(), Sessie.adres()))) {
                UI.getCurrentOrThrow().navigate(ToegangNavigatie.AANMELDEN, QueryParameters.of("gemaakt", ""));
            }
        });
        Stukjes.enter(make, repeat);
        email.setWidthFull();
        name.setWidthFull();
        password.setWidthFull();
        repeat.setWidthFull();
        add(
                new Paragraph("Maak je account; daarna meld je je ermee aan."),
                email,
                name,
                password,
                repeat,
                message,
                make);
    }
}
