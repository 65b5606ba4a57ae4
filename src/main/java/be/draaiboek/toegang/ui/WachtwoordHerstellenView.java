package be.draaiboek.toegang.ui;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.HerstelService;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.toegang.WachtException;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Chooses a new password with the link from a mail. Opening it uses nothing up: mail scanners open links too. */
@Route(value = ToegangNavigatie.WACHTWOORD_HERSTELLEN, autoLayout = false)
@PageTitle("Nieuw wachtwoord – Draaiboek")
@AnonymousAllowed
class WachtwoordHerstellenView extends Main implements HasUrlParameter<String> {

    private final HerstelService resets;
    private final PasswordField password = new PasswordField("Kies een nieuw wachtwoord");
    private final PasswordField repeat = new PasswordField("Nog eens hetzelfde wachtwoord");
    private final Paragraph error = Formulier.error();

    WachtwoordHerstellenView(HerstelService resets) {
        this.resets = resets;
        addClassName("db-login");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Formulier.PASSWORD_HINT);
        repeat.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Formulier.full(password, repeat);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        add(new H1("Nieuw wachtwoord"));
        boolean works;
        try {
            works = resets.valid(code, Sessie.adres());
        } catch (WachtException throttled) {
            add(new Paragraph(throttled.getMessage()));
            return;
        }
        if (!works) {
            add(
                    new Paragraph("Deze link werkt niet (meer): hij is al gebruikt, ouder dan een uur, of niet helemaal"
                            + " gekopieerd."),
                    new Paragraph(new RouterLink("Vraag een nieuwe link", WachtwoordVergetenView.class)));
            return;
        }
        var save = new Button("Wachtwoord bewaren", click -> save(code));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Stukjes.enter(save, repeat);
        var intro = Stukjes.lead("Daarna meld je je ermee aan. Waar je nog aangemeld was, word je afgemeld.");
        add(intro, password, repeat, error, save);
    }

    private void save(String code) {
        Formulier.clear(error);
        if (!password.getValue().equals(repeat.getValue())) {
            Formulier.show(error, "De twee wachtwoorden zijn niet hetzelfde. Typ ze opnieuw.");
            return;
        }
        try {
            resets.setPassword(code, password.getValue(), Sessie.adres());
        } catch (OngeldigException | WachtException wrong) {
            Formulier.show(error, wrong);
            return;
        }
        UI.getCurrentOrThrow().navigate(AanmeldView.class, QueryParameters.of(AanmeldView.CHANGED, ""));
    }
}
