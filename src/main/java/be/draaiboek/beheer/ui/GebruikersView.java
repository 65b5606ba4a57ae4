package be.draaiboek.beheer.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.CohortService.Begeleider;
import be.draaiboek.common.Folding;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.AccountService.Account;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.TijdelijkWachtwoord;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody who has an account, and the way to a new one. */
@Route(BeheerNavigatie.GEBRUIKERS)
@Menu(title = "Gebruikers", order = 80)
@PageTitle("Gebruikers – Draaiboek")
@RolesAllowed(Gebruiker.BEHEERDER)
class GebruikersView extends Div implements AfterNavigationObserver {

    private final AccountService accounts;
    private final DeelnemerService deelnemers;
    private final CohortService cohorts;
    private final BestuurService besturen;
    private final SpoorService trail;
    private final HuidigeGebruiker current;

    private final TextField search = new TextField("Zoek op naam, adres of bestuur");
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();
    private int shown = Bouwstenen.STAP;

    GebruikersView(
            AccountService accounts,
            DeelnemerService deelnemers,
            CohortService cohorts,
            BestuurService besturen,
            SpoorService trail,
            HuidigeGebruiker current) {
        this.besturen = besturen;
        this.trail = trail;
        this.accounts = accounts;
        this.deelnemers = deelnemers;
        this.cohorts = cohorts;
        this.current = current;
        addClassName("db-page");
        search.setClearButtonVisible(true);
        search.setWidth("20rem");
        search.setMaxWidth("100%");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            shown = Bouwstenen.STAP;
            refresh();
        });
        count.getElement().setAttribute("role", "status");
        add(
                new H1("Gebruikers"),
                Bouwstenen.lead(
                        "Wie zich kan aanmelden, en waarvoor. Doe je iets waarmee je als iemand anders zou kunnen"
                                + " werken, dan krijgen die persoon en de trekkers bericht."),
                Bouwstenen.hoofdknop("Nieuwe gebruiker", this::create),
                search,
                count,
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        var toegang = current.vereist().toegang();
        String term = search.getValue();
        Set<Long> successors = besturen.searchVoorganger(toegang, term).keySet().stream()
                .map(Bestuur::id)
                .collect(toSet());
        Map<Long, LocalDate> logins = trail.lastLogins(toegang);
        Map<Long, List<Deelnemer>> parts = deelnemers.all(toegang).stream()
                .filter(part -> part.accountId() != null)
                .collect(groupingBy(part -> Objects.requireNonNull(part.accountId())));
        Map<Long, List<Begeleider>> coaching =
                cohorts.begeleiders(toegang).stream().collect(groupingBy(Begeleider::accountId));
        List<Account> found = accounts.all(toegang).stream()
                // Of whom was erased there is nothing left to be done; what they did is in the trail.
                .filter(account -> account.name() != null)
                .filter(account -> Folding.contains(name(account) + " " + account.email(), term)
                        || parts.getOrDefault(account.id(), List.of()).stream()
                                .anyMatch(part -> Folding.contains(part.bestuur(), term)
                                        || successors.contains(part.bestuurId())))
                .toList();
        count.setText(found.size() == 1 ? "1 gebruiker" : found.size() + " gebruikers");
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new Paragraph("Geen gebruiker gevonden met “" + search.getValue()
                    + "”. Zoek op een deel van de naam, het adres of het bestuur."));
            return;
        }
        var table = Bouwstenen.tabel("Gebruikers", "Naam", "E-mailadres", "Waarvoor", "Laatst aangemeld", "Account");
        int here = Bouwstenen.shown(found.size(), shown);
        for (Account account : found.subList(0, here)) {
            table.rij(
                    new RouterLink(name(account), GebruikerView.class, String.valueOf(account.id())),
                    new Span(account.email()),
                    new Span(roles(
                            account,
                            parts.getOrDefault(account.id(), List.of()),
                            coaching.getOrDefault(account.id(), List.of()))),
                    new Span(laatst(logins.get(account.id()))),
                    account.active() ? Stukjes.pill("open", "ok") : Stukjes.pill("afgesloten", "warn"));
        }
        list.add(table);
        Bouwstenen.meer(list, found.size() - here, () -> {
            shown += Bouwstenen.STAP;
            refresh();
        });
    }

    private static String roles(Account account, List<Deelnemer> parts, List<Begeleider> coaching) {
        List<String> roles = new ArrayList<>();
        if (account.beheerder()) {
            roles.add("beheerder");
        }
        coaching.forEach(one -> roles.add("begeleider van " + one.cohortName()));
        parts.forEach(part -> roles.add(part.rol().label() + " in " + part.bestuur()));
        return roles.isEmpty() ? "nog zonder bestuur of cohort: voeg er een toe" : String.join(", ", roles);
    }

    static String laatst(@Nullable LocalDate day) {
        return day == null ? "nog niet" : Opmaak.dag(day);
    }

    static String name(Account account) {
        return Objects.requireNonNullElse(account.name(), "Gewiste gebruiker");
    }

    private void create() {
        var dialog = new Dialog("Nieuwe gebruiker");
        var name = new TextField("Naam");
        var email = new EmailField("E-mailadres");
        var error = new Melding();
        name.setWidthFull();
        email.setWidthFull();
        dialog.add(
                new Paragraph(
                        "Voor wie bij POLIS werkt, of geen mails krijgt: je krijgt een tijdelijk wachtwoord om door te"
                                + " geven. Aan welk bestuur of cohort deze gebruiker werkt, en of het een beheerder is, kies je"
                                + " daarna. Iemand van een bestuur"
                                + " nodig je beter uit op de bladzijde van dat bestuur: die kiest dan zelf een wachtwoord."),
                name,
                email,
                error);
        dialog.getFooter().add(Bouwstenen.knop("Toch niet", dialog::close));
        dialog.getFooter().add(Bouwstenen.hoofdknop("Gebruiker maken", () -> {
            String password = TijdelijkWachtwoord.nieuw();
            long[] made = new long[1];
            if (error.attempt(() -> made[0] =
                    accounts.create(current.vereist().toegang(), email.getValue(), name.getValue(), password, false))) {
                dialog.close();
                Bouwstenen.showPassword(
                        name.getValue(),
                        password,
                        () -> getUI().ifPresent(ui -> ui.navigate(GebruikerView.class, String.valueOf(made[0]))));
            }
        }));
        Venster.open(dialog);
        name.focus();
    }
}
