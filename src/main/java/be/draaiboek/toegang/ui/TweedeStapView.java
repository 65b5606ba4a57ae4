package be.draaiboek.toegang.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.SleutelService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.toegang.TweedeStapService;
import be.draaiboek.toegang.TweedeStapService.Stand;
import be.draaiboek.toegang.WachtException;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** The second step of the login: the code from the app. Until it is given nobody is logged in. */
@Route(value = ToegangNavigatie.TWEEDE_STAP, autoLayout = false)
@PageTitle("Code – Draaiboek")
@PermitAll
class TweedeStapView extends Main implements BeforeEnterObserver {

    private static final String TO = TweedeStapView.class.getName() + ".naar";

    private final TweedeStapService steps;
    private final HuidigeGebruiker current;
    private final TextField code = new TextField();
    private final Paragraph error = Formulier.error();

    TweedeStapView(
            TweedeStapService steps,
            SleutelService keys,
            HuidigeGebruiker current,
            AuthenticationContext authentication) {
        this.steps = steps;
        this.current = current;
        addClassName("db-login");
        Toegang mine = current.waitForCode().map(Gebruiker::toegang).orElse(null);
        Stand now = mine == null ? new Stand(true, false, 0, 0) : steps.stand(mine);
        var intro = Stukjes.lead(
                now.aan()
                        ? "Je wachtwoord klopt. Typ nu de zes cijfers die je app voor het Draaiboek toont. Heb je je"
                                + " toestel niet bij, typ dan een herstelcode."
                        : "Je wachtwoord klopt. Gebruik nu je toegangssleutel. Heb je je toestel niet bij, typ dan een"
                                + " herstelcode.");
        code.setLabel(now.aan() ? "Code uit je app" : "Herstelcode");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.setHelperText(
                now.aan() ? "123456, of een herstelcode zoals abcd-efgh-jkmn-pqrs" : "Zoals abcd-efgh-jkmn-pqrs");
        Formulier.full(code);
        var go = Formulier.knop("Verder", this::give, code);
        var away = new Button("Met een ander account aanmelden", click -> authentication.logout());
        add(new H1("Nog één stap"), intro);
        keys.origin().filter(origin -> now.sleutels() > 0).ifPresent(origin -> {
            var button = new Sleutelknop(origin);
            button.naar(bestemming());
            add(button);
        });
        add(code, error, go, away);
        code.focus();
    }

    /** Keeps where somebody was going. */
    static void remember(String path) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(TO, path);
        }
    }

    private static String bestemming() {
        VaadinSession session = VaadinSession.getCurrent();
        @Nullable Object path = session == null ? null : session.getAttribute(TO);
        return path instanceof String where && !where.isEmpty() ? where : ".";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.waitForCode().isEmpty()) {
            event.forwardTo("");
        }
    }

    private void give() {
        Formulier.clear(error);
        Gebruiker who = current.waitForCode().orElse(null);
        if (who == null) {
            UI.getCurrentOrThrow().getPage().setLocation(".");
            return;
        }
        try {
            if (!steps.check(who, code.getValue(), Sessie.adres())) {
                code.clear();
                code.focus();
                Formulier.show(
                        error,
                        "Deze code klopt niet, of ze is al gebruikt. Typ een andere, of wacht op de volgende in je app.");
                return;
            }
        } catch (WachtException tooMany) {
            Formulier.show(error, tooMany);
            return;
        }
        Sessie.letIn(who.klaar());
        // A whole new page: the menu was made for nobody.
        UI.getCurrentOrThrow().getPage().setLocation(bestemming());
    }
}
