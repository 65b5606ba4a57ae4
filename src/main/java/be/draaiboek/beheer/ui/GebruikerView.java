package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.AccountService.Account;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.PersoonService;
import be.draaiboek.toegang.TijdelijkWachtwoord;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.toegang.TweedeStapService;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;

/** One account: who it is, how they come in, what they work on; and, apart, what reaches far. */
@Route(BeheerNavigatie.GEBRUIKER)
@RolesAllowed(Gebruiker.BEHEERDER)
class GebruikerView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final AccountService accounts;
    private final TweedeStapService steps;
    private final PersoonService persons;
    private final SpoorService trail;
    private final BestuurService besturen;
    private final DeelnemerService deelnemers;
    private final CohortService cohorts;
    private final HuidigeGebruiker current;

    private final Melding message = new Melding();
    private final Div content = new Div();
    private long accountId;
    private String title = "Gebruiker";

    GebruikerView(
            AccountService accounts,
            TweedeStapService steps,
            PersoonService persons,
            SpoorService trail,
            BestuurService besturen,
            DeelnemerService deelnemers,
            CohortService cohorts,
            HuidigeGebruiker current) {
        this.accounts = accounts;
        this.steps = steps;
        this.persons = persons;
        this.trail = trail;
        this.besturen = besturen;
        this.deelnemers = deelnemers;
        this.cohorts = cohorts;
        this.current = current;
        addClassName("db-page");
        add(Bouwstenen.crumb(new RouterLink("Gebruikers", GebruikersView.class)), content);
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        accountId = Bouwstenen.id(parameter);
        refresh();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private void refresh() {
        Account account = accounts.all(toegang()).stream()
                .filter(one -> one.id() == accountId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = GebruikersView.name(account);
        content.removeAll();
        content.add(
                new H1(title),
                Bouwstenen.lead(
                        account.name() == null
                                ? ""
                                : account.email() + (account.beheerder() ? ", beheerder" : "")
                                        + ". Hier verbeter je wie dit is, waarvoor die zich aanmeldt en hoe die weer"
                                        + " binnenkomt."),
                message);
        if (account.name() == null) {
            content.add(new Paragraph("Deze persoon is gewist. Wat die schreef, staat bij het bestuur, zonder naam."));
            return;
        }
        content.add(
                Bouwstenen.kaart(
                        "Wie",
                        new Persoonblok(
                                persons,
                                this::toegang,
                                account,
                                trail.lastLogins(toegang()).get(accountId),
                                told -> change(() -> {}, told))),
                account(account),
                Besturenblok.kaart(
                        deelnemers,
                        besturen,
                        this::toegang,
                        current.vereist().accountId(),
                        accountId,
                        message,
                        this::change),
                Cohortenblok.kaart(cohorts, this::toegang, accountId, message, this::change),
                data(),
                new Persooningreep(
                                accounts,
                                steps,
                                persons,
                                deelnemers,
                                this::toegang,
                                account,
                                this::change,
                                told -> change(() -> {}, told))
                        .kaart());
    }

    /** Does something, says that it worked, and shows the page as it is now; an error leaves the fields as they are. */
    private void change(Runnable action, String done) {
        if (message.attempt(action)) {
            refresh();
            message.gelukt(done);
        }
    }

    private Section account(Account account) {
        String name = GebruikersView.name(account);
        if (!account.active()) {
            return Bouwstenen.kaart(
                    "Aanmelden",
                    new Paragraph(Stukjes.pill("afgesloten", "warn")),
                    new Paragraph(
                            "Aanmelden kan niet, ook niet met een nieuw wachtwoord. Heropen eerst het account, onderaan"
                                    + " deze bladzijde."));
        }
        return Bouwstenen.kaart(
                "Aanmelden",
                new Paragraph(Stukjes.pill("open", "ok")),
                Bouwstenen.knop(
                        "Nieuw tijdelijk wachtwoord",
                        () -> Bewijs.vraag(
                                "Nieuw wachtwoord voor " + name + "?",
                                "Het huidige wachtwoord werkt dan niet meer. " + name
                                        + " en de trekkers van het bestuur krijgen"
                                        + " meteen bericht, met je naam en je reden.",
                                "De rollen en wat " + name + " schreef.",
                                "Nieuw wachtwoord",
                                proof -> {
                                    String fresh = TijdelijkWachtwoord.nieuw();
                                    accounts.setPassword(toegang(), accountId, fresh, proof);
                                    Bouwstenen.showPassword(name, fresh, this::refresh);
                                })));
    }

    private Section data() {
        return Bouwstenen.kaart(
                "Gegevens",
                new Paragraph(
                        "Het bestand bevat alles wat over deze persoon bewaard wordt, behalve wat die zelf schreef:"
                                + " dat haalt de persoon op bij ‘Mijn account’."),
                new Paragraph(Bouwstenen.bestand(ToegangNavigatie.gegevens(accountId), "Gegevens als bestand")));
    }
}
