package be.draaiboek.toegang.ui;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.toegang.TweedeStapService;
import be.draaiboek.toegang.TweedeStapService.Instelling;
import be.draaiboek.toegang.TweedeStapService.Stand;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.nayuki.qrcodegen.QrCode;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Sets up, renews and ends the codes that one logs in with. */
@Route(ToegangNavigatie.CODES)
@PageTitle("Aanmelden met een code – Draaiboek")
@PermitAll
class CodesView extends Div implements AfterNavigationObserver {

    private static final int EDGE = 4;

    private final TweedeStapService steps;
    private final HuidigeGebruiker current;
    private final Div content = new Div();

    CodesView(TweedeStapService steps, HuidigeGebruiker current) {
        this.steps = steps;
        this.current = current;
        addClassName("db-page");
        var intro = Stukjes.lead(
                "Met een app op je telefoon, zoals een wachtwoordbeheerder of authenticator, geef je bij"
                        + " elke aanmelding ook een code van zes cijfers. Wie alleen je wachtwoord kent, komt er dan niet in.");
        add(new H1("Aanmelden met een code"), intro, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private void refresh() {
        content.removeAll();
        Stand now = steps.stand(toegang());
        if (now.aan()) {
            content.add(on(now));
            return;
        }
        if (now.verplicht()) {
            var must = new Paragraph(
                    now.sleutels() > 0
                            ? "Je toegangssleutel is je tweede stap. Een code erbij mag, voor als je dat toestel niet bij hebt."
                            : "Wie beheert of begeleidt, heeft hier een tweede stap nodig: een code, of een toegangssleutel."
                                    + " Stel er een in om verder te gaan.");
            must.addClassNames("db-pill", now.sleutels() > 0 ? "ok" : "warn");
            var instead = new Anchor(ToegangNavigatie.SLEUTELS, "Naar je toegangssleutels");
            content.add(must, new Paragraph(instead));
        }
        if (now.herstelbaar()) {
            content.add(recovery("Herstelcodes", now));
        }
        content.add(off());
    }

    private Section off() {
        var error = Formulier.error();
        var card = card("Instellen");
        Instelling setup = steps.begin(toegang());
        var code = new TextField("Code die de app nu toont");
        code.getElement().setProperty("autocomplete", "one-time-code");
        var password = new PasswordField("Je wachtwoord");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var save = primary("Aanzetten", () -> {
            Formulier.clear(error);
            try {
                shown(steps.confirm(toegang(), password.getValue(), code.getValue()));
            } catch (OngeldigException wrong) {
                Formulier.show(error, wrong);
            }
        });
        Stukjes.enter(save, password);
        var key = new Pre(setup.sleutel().replaceAll("(.{4})(?=.)", "$1 "));
        card.add(
                new OrderedList(
                        new ListItem("Open je app en kies om een account toe te voegen."),
                        new ListItem("Lees met de app deze QR-code. Lukt dat niet, typ dan de sleutel eronder over."),
                        new ListItem("Typ de code die de app toont, en je wachtwoord.")),
                picture(setup.adres()),
                key,
                code,
                password,
                error,
                save);
        return card;
    }

    private Section on(Stand now) {
        return recovery("Aanmelden met een code staat aan", now);
    }

    /** How many recovery codes are left, and what can be done with one's password. */
    private Section recovery(String title, Stand now) {
        var error = Formulier.error();
        var card = card(title);
        card.add(new Paragraph("Je hebt nog " + now.herstelcodes() + " van de " + TweedeStapService.HERSTELCODES
                + " herstelcodes. Met nieuwe werken de oude niet meer."));
        var password = new PasswordField("Je wachtwoord");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var renew = primary("Nieuwe herstelcodes", () -> {
            Formulier.clear(error);
            try {
                shown(steps.newHerstelcodes(toegang(), password.getValue()));
            } catch (OngeldigException wrong) {
                Formulier.show(error, wrong);
            }
        });
        Stukjes.enter(renew, password);
        card.add(password, error, renew);
        if (now.aan() && (!now.verplicht() || now.sleutels() > 0)) {
            card.add(Ingrijpend.knop(
                    "Uitzetten",
                    () -> Venster.ingrijpend(
                            "Aanmelden met een code uitzetten?",
                            now.sleutels() > 0
                                    ? "Je app en je herstelcodes werken dan niet meer. Met een toegangssleutel kom je nog binnen."
                                    : "Je app en je herstelcodes werken dan niet meer: je wachtwoord is genoeg om binnen te komen.",
                            "Je wachtwoord" + (now.sleutels() > 0 ? " en je toegangssleutels" : "")
                                    + ". Opnieuw aanzetten kan, met een nieuwe QR-code.",
                            "Zet uit",
                            () -> {
                                Formulier.clear(error);
                                try {
                                    steps.disable(toegang(), password.getValue());
                                    refresh();
                                } catch (OngeldigException wrong) {
                                    Formulier.show(error, wrong);
                                }
                            })));
        }
        return card;
    }

    /** Shows the recovery codes, once. */
    private void shown(List<String> codes) {
        Gebruiker me = current.vereist();
        boolean had = me.step() == Gebruiker.Stap.KLAAR;
        Sessie.refresh(me.klaar());
        content.removeAll();
        var card = card("Je herstelcodes");
        var list = new Pre(String.join("\n", codes));
        list.getElement().setAttribute("aria-label", "Herstelcodes");
        card.add(
                new Paragraph(
                        "Bewaar deze codes op een veilige plaats, niet op je telefoon. Elke code werkt één keer, als je"
                                + " je app niet bij de hand hebt. Je ziet ze alleen nu."),
                list,
                // A whole new page where the menu was made for who couldn't go anywhere yet.
                primary(
                        "Ik heb ze bewaard",
                        () -> getUI().ifPresent(ui -> {
                            if (had) {
                                refresh();
                            } else {
                                ui.getPage().setLocation(".");
                            }
                        })));
        content.add(card);
    }

    private static Section card(String title) {
        var card = new Section(new H2(title));
        card.addClassNames("db-card", "db-admin", "db-codes");
        return card;
    }

    private static Button primary(String text, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Drawn here, so that the secret goes to nobody. */
    private static Component picture(String address) {
        QrCode qr = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                if (qr.getModule(x, y)) {
                    path.append('M')
                            .append(x + EDGE)
                            .append(',')
                            .append(y + EDGE)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = qr.size + 2 * EDGE;
        return Markup.of(
                        "<svg role=\"img\" aria-label=\"QR-code met de sleutel hieronder\" width=\"220\""
                                + " height=\"220\" viewBox=\"0 0 %s %s\" shape-rendering=\"crispEdges\">"
                                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path fill=\"#000\" d=\"%s\"/></svg>",
                        size, size, path)
                .in("div", "db-qr");
    }
}
