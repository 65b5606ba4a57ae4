package be.draaiboek.toegang.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.DemoAanmelding;
import be.draaiboek.toegang.DemoAanmeldingen;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.SleutelService;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** The login page; in a demo it also shows the logins that anybody may use. */
@Route(value = ToegangNavigatie.AANMELDEN, autoLayout = false)
@PageTitle("Aanmelden – Draaiboek")
@AnonymousAllowed
public class AanmeldView extends Main implements BeforeEnterObserver {

    static final String TITEL = "Draaiboek";

    /** What stands above the form, and in the document before anything else does. */
    static final String INTRO = "Met het Draaiboek zet je lokaal bestuur de eerste stappen van een digitale"
            + " transformatie: jullie vullen het samen in, zien waar jullie staan en leren van een tweelingbestuur.";

    /** Query parameter: the seconds to wait after too many attempts. */
    private static final String WAIT = "wacht";

    private static final String ERROR = "error";
    static final String MADE = "gemaakt";
    static final String CHANGED = "gewijzigd";

    private static final Map<String, String> NOTICES = Map.of(
            CHANGED,
            "Je nieuwe wachtwoord is bewaard. Meld je ermee aan.",
            MADE,
            "Je account is gemaakt. Meld je ermee aan.",
            "verlopen",
            "Deze pagina stond te lang open. Vul je adres en je wachtwoord opnieuw in.");

    private static final int MAX_WAIT = 900;

    /** Who made a mistake in a password needn't type the address again: kept for this tab, until the page is opened afresh. */
    private static final String ADDRESS = """
            const kept = 'draaiboek-adres';
            const name = this.querySelector('#vaadinLoginUsername');
            try {
              const before = sessionStorage.getItem(kept);
              if ($0 && before && !name.value) {
                name.value = before;
                // After the form, which begins at its first field by itself.
                setTimeout(() => this.querySelector('#vaadinLoginPassword').focus(), 100);
              } else if (!$0) {
                sessionStorage.removeItem(kept);
              }
            } catch {
              // A browser that keeps nothing.
            }
            if (this.asked) return;
            this.asked = true;
            this.addEventListener('login', () => {
              try {
                sessionStorage.setItem(kept, name.value);
              } catch {
                // A browser that keeps nothing.
              }
            });""";

    private final LoginForm form = new LoginForm();
    private final Paragraph notice = new Paragraph();
    private final AccountService accounts;
    private final HuidigeGebruiker current;

    AanmeldView(
            AccountService accounts,
            SleutelService keys,
            HuidigeGebruiker current,
            ObjectProvider<DemoAanmeldingen> demo) {
        this.accounts = accounts;
        this.current = current;
        addClassName("db-login");

        form.setAction("login");
        form.addForgotPasswordListener(forgot -> UI.getCurrentOrThrow().navigate(WachtwoordVergetenView.class));
        form.setI18n(texts(-1));
        notice.addClassName("db-lead");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);

        var intro = Stukjes.lead(INTRO);
        add(new H1(TITEL), intro, notice, form);
        keys.origin().ifPresent(origin -> add(new Sleutelknop(origin)));

        List<DemoAanmelding> logins =
                demo.orderedStream().flatMap(one -> one.list().stream()).toList();
        if (!logins.isEmpty()) {
            add(demo(logins));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (accounts.isEmpty()) {
            event.forwardTo(EersteBeheerderView.class);
            return;
        }
        if (current.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        boolean error = query.getParameters().containsKey(ERROR);
        form.setI18n(
                texts(query.getSingleParameter(WAIT).map(AanmeldView::seconds).orElse(-1)));
        form.setError(error);
        form.getElement().executeJs(ADDRESS, error || query.getParameters().containsKey("verlopen"));
        String said = NOTICES.entrySet().stream()
                .filter(one -> query.getParameters().containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        notice.setVisible(!said.isEmpty());
        notice.setText(said);
    }

    private Section demo(List<DemoAanmelding> logins) {
        var list = new UnorderedList();
        for (DemoAanmelding login : logins) {
            var button = new Button(login.label(), click -> logIn(login));
            button.setWidthFull();
            list.add(new ListItem(button, new Span(login.explanation())));
        }
        var section = new Section(
                new H2("Kijk rond in de demo"),
                new Paragraph("Alle besturen en personen hier zijn verzonnen. Kies als wie je binnenkomt;"
                        + " het wachtwoord wordt voor je ingevuld."),
                list);
        section.addClassName("db-login-demo");
        return section;
    }

    /** The form posts by itself and has its own token, so the browser presses its button. */
    private void logIn(DemoAanmelding login) {
        form.getElement().executeJs("""
                        this.querySelector('#vaadinLoginUsername').value = $0;
                        this.querySelector('#vaadinLoginPassword').value = $1;
                        this.submit();""", login.email(), login.password());
    }

    private static int seconds(String text) {
        return text.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(text), 1, MAX_WAIT) : -1;
    }

    private static LoginI18n texts(int wait) {
        LoginI18n texts = LoginI18n.createDefault();
        var labels = new LoginI18n.Form();
        labels.setTitle("Aanmelden");
        labels.setUsername("E-mailadres");
        labels.setPassword("Wachtwoord");
        labels.setSubmit("Aanmelden");
        labels.setForgotPassword("Wachtwoord vergeten?");
        texts.setForm(labels);
        var error = new LoginI18n.ErrorMessage();
        if (wait > 0) {
            error.setTitle("Te veel pogingen");
            error.setMessage("Wacht " + Klok.wachten(wait)
                    + " en probeer het dan opnieuw. Wat je net invulde, is niet nagekeken.");
        } else {
            error.setTitle("Aanmelden is niet gelukt");
            error.setMessage("Dat e-mailadres en wachtwoord horen niet bij elkaar, of het account is afgesloten."
                    + " Kijk ze na en probeer het opnieuw.");
        }
        error.setUsername("Vul je e-mailadres in.");
        error.setPassword("Vul je wachtwoord in.");
        texts.setErrorMessage(error);
        return texts;
    }
}
