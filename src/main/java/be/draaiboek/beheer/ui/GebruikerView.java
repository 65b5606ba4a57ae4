package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.common.Opsomming;
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
import java.util.List;

/** One account: closing it, a new temporary password, and what the person works on. */
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
                data(account));
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
        var toggle = account.active()
                ? Bouwstenen.knop(
                        "Account afsluiten",
                        () -> Bouwstenen.confirm(
                                "Account van " + name + " afsluiten?",
                                "Aanmelden kan dan niet meer, ook wie nu aangemeld is kan niets meer lezen of bewaren."
                                        + " Wat deze persoon schreef, blijft staan. Je kan het account later heropenen."
                                        + enigeTrekker(),
                                "Afsluiten",
                                () -> change(
                                        () -> accounts.setActive(toegang(), accountId, false),
                                        "Het account is afgesloten.")))
                : Bouwstenen.knop(
                        "Account heropenen",
                        () -> change(
                                () -> accounts.setActive(toegang(), accountId, true), "Het account is weer open."));
        var password = Bouwstenen.knop(
                "Nieuw tijdelijk wachtwoord",
                () -> Bewijs.vraag(
                        "Nieuw wachtwoord voor " + name + "?",
                        "Het huidige wachtwoord werkt dan niet meer. " + name
                                + " en de trekkers van het bestuur krijgen"
                                + " meteen bericht, met je naam en je reden.",
                        "Nieuw wachtwoord",
                        proof -> {
                            String fresh = TijdelijkWachtwoord.nieuw();
                            accounts.setPassword(toegang(), accountId, fresh, proof);
                            Bouwstenen.showPassword(name, fresh, this::refresh);
                        }));
        return Bouwstenen.kaart(
                "Account",
                new Paragraph(account.active() ? Stukjes.pill("open", "ok") : Stukjes.pill("afgesloten", "warn")),
                toggle,
                password,
                Bouwstenen.knop(
                        "Tweede stap wissen",
                        () -> Bewijs.vraag(
                                "Tweede stap wissen voor " + name + "?",
                                "Alleen voor wie app, toestel en herstelcodes kwijt is: codes en toegangssleutels werken dan niet meer. "
                                        + name
                                        + " en de trekkers van het bestuur"
                                        + " krijgen meteen bericht, met je naam en je reden.",
                                "Wissen",
                                proof -> {
                                    steps.eraseFor(toegang(), accountId, proof);
                                    change(() -> {}, "De codes en toegangssleutels zijn weg.");
                                })));
    }

    private Section data(Account account) {
        String name = GebruikersView.name(account);
        return Bouwstenen.kaart(
                "Gegevens",
                new Paragraph(
                        "Het bestand bevat alles wat over deze persoon bewaard wordt, behalve wat die zelf schreef:"
                                + " dat haalt de persoon op bij ‘Mijn account’."),
                new Paragraph(Bouwstenen.bestand(ToegangNavigatie.gegevens(accountId), "Gegevens als bestand")),
                Bouwstenen.knop(
                        "Persoon wissen",
                        () -> Bewijs.vraag(
                                name + " wissen?",
                                "Naam, adres, wachtwoord, sessies, mails en meldingen verdwijnen, en dat kan niet ongedaan"
                                        + " gemaakt worden. Wat deze persoon voor een bestuur schreef, blijft staan,"
                                        + " zonder naam. De trekkers krijgen bericht." + enigeTrekker(),
                                "Wissen",
                                proof -> {
                                    accounts.erase(toegang(), accountId, proof);
                                    change(() -> {}, "De persoon is gewist.");
                                })));
    }

    /** A warning, where a bestuur would be left without anybody who can agree on its answers. */
    private String enigeTrekker() {
        List<String> besturen = deelnemers.onlyTrekkerOf(toegang(), accountId);
        return besturen.isEmpty()
                ? ""
                : " Let op: " + Opsomming.en(besturen) + (besturen.size() == 1 ? " heeft" : " hebben")
                        + " dan geen trekker meer. Maak eerst iemand anders trekker.";
    }
}
