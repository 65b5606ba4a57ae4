package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.HerstelService;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.toegang.WachtException;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.annotation.Value;

/** Asks for a link to a new password; the answer is the same whether or not there is an account. */
@Route(value = ToegangNavigatie.WACHTWOORD_VERGETEN, autoLayout = false)
@PageTitle("Wachtwoord vergeten – Draaiboek")
@AnonymousAllowed
class WachtwoordVergetenView extends Main {

    private final EmailField email = new EmailField("Je e-mailadres");
    private final Paragraph error = Formulier.error();
    private final Paragraph done = new Paragraph();

    /** @param mailserver what sends mail; empty where a beheerder passes links on */
    WachtwoordVergetenView(HerstelService resets, @Value("${draaiboek.mail.host:}") String mailserver) {
        boolean mails = !mailserver.isBlank();
        addClassName("db-login");
        var intro = Stukjes.lead(
                "Vul het adres van je account in. "
                        + (mails
                                ? "Je krijgt een mail met een link om een nieuw wachtwoord te kiezen."
                                : "Hier vertrekt geen mail: een beheerder bij POLIS geeft je de link voor een nieuw wachtwoord door."));
        email.setAutocomplete(Autocomplete.USERNAME);
        done.addClassName("db-lead");
        done.getElement().setAttribute("role", "status");
        var send = new Button(mails ? "Stuur een link" : "Vraag een link", click -> send(resets, mails));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Stukjes.enter(send, email);
        Formulier.full(email);
        add(
                new H1("Wachtwoord vergeten"),
                intro,
                email,
                error,
                send,
                done,
                new Paragraph(new RouterLink("Terug naar aanmelden", AanmeldView.class)));
    }

    private void send(HerstelService resets, boolean mails) {
        Formulier.clear(error);
        done.setText("");
        if (email.isEmpty() || email.isInvalid()) {
            Formulier.show(error, "Vul je e-mailadres in, zoals naam@gemeente.be.");
            return;
        }
        try {
            resets.ask(email.getValue(), Sessie.adres());
            done.setText("Is er een account met " + email.getValue() + ", dan "
                    + (mails
                            ? "vertrekt er een mail met een link die één keer en een uur lang werkt. Komt er niets aan,"
                                    + " kijk dan bij de ongewenste post of vraag je beheerder bij POLIS om een nieuw wachtwoord."
                            : "staat er een link klaar die één keer en een uur lang werkt. Vraag hem aan je beheerder bij"
                                    + " POLIS."));
        } catch (WachtException throttled) {
            Formulier.show(error, throttled);
        }
    }
}
