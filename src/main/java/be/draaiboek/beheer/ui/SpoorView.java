package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Groep;
import be.draaiboek.spoor.SpoorNavigatie;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.spoor.Spoorkeuze;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.AccountService.Account;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Keuzelijst;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who did what, to find something in and to take along. */
@Route(BeheerNavigatie.SPOOR)
@Menu(title = "Wie deed wat", order = 84)
@PageTitle("Wie deed wat – Draaiboek")
@RolesAllowed(Gebruiker.BEHEERDER)
class SpoorView extends Div implements AfterNavigationObserver {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final SpoorService trail;
    private final HuidigeGebruiker current;

    private final Dagveld from =
            new Dagveld("spoor-van", "Van", null).vanaf(FIRST).tot(LAST);
    private final Dagveld until =
            new Dagveld("spoor-tot", "Tot en met", null).vanaf(FIRST).tot(LAST);
    private final Select<Groep> kind = Spoortabel.soort();
    private final ComboBox<Account> who = new ComboBox<>("Persoon");
    private final ComboBox<Bestuur> bestuur = new ComboBox<>("Bestuur");
    private final Melding message = new Melding();
    private final Paragraph count = new Paragraph();
    private final Anchor xlsx = new Anchor("", "Als xlsx");
    private final Anchor csv = new Anchor("", "Als csv");
    private final Div list = new Div();
    private int shown = Bouwstenen.STAP;

    SpoorView(SpoorService trail, AccountService accounts, BestuurService besturen, HuidigeGebruiker current) {
        this.trail = trail;
        this.current = current;
        addClassNames("db-page", "db-people");
        var toegang = current.vereist().toegang();
        Keuzelijst.fill(
                who, accounts.all(toegang), account -> GebruikersView.name(account) + " (" + account.email() + ")");
        who.setClearButtonVisible(true);
        Keuzelijst.fill(bestuur, besturen.search(toegang, ""), Bestuur::name);
        bestuur.setClearButtonVisible(true);
        count.getElement().setAttribute("role", "status");
        for (Anchor file : new Anchor[] {xlsx, csv}) {
            file.addClassName("db-btn");
            file.getElement().setAttribute("download", true);
            file.setRouterIgnore(true);
        }
        from.bijWijziging(change -> again());
        until.bijWijziging(change -> again());
        kind.addValueChangeListener(change -> again());
        who.addValueChangeListener(change -> again());
        bestuur.addValueChangeListener(change -> again());
        var filter = new Div(from, until, kind, who, bestuur);
        filter.addClassNames("db-card", "db-admin", "db-filter");
        add(
                new H1("Wie deed wat"),
                Bouwstenen.lead(
                        "Aanmeldingen, wachtwoorden, rollen, uitnodigingen, vrijgaven, bestanden en wat beheerders"
                                + " deden, en nooit wat iemand schreef. Ook dat je de lijst als bestand ophaalt, komt erin."),
                Stukjes.help(Spoortabel.NAMEN),
                filter,
                message,
                count,
                new Paragraph(xlsx, csv),
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void again() {
        shown = Bouwstenen.STAP;
        refresh();
    }

    private void refresh() {
        message.attempt(() -> {
            Spoorkeuze which = new Spoorkeuze(
                    day(from),
                    day(until),
                    kind.getValue(),
                    who.getValue() == null ? null : who.getValue().id(),
                    bestuur.getValue() == null ? null : bestuur.getValue().id());
            xlsx.setHref(SpoorNavigatie.bestand("xlsx") + query(which));
            csv.setHref(SpoorNavigatie.bestand("csv") + query(which));
            Spoortabel.show(
                    list,
                    count,
                    trail.list(current.vereist().toegang(), which, Spoortabel.hoogstens(shown)),
                    shown,
                    true,
                    () -> {
                        shown += Bouwstenen.STAP;
                        refresh();
                    });
        });
    }

    private static String query(Spoorkeuze which) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        put(parameters, "van", which.van());
        put(parameters, "tot", which.tot());
        put(parameters, "groep", which.groep() == null ? null : which.groep().name());
        put(parameters, "account", which.account());
        put(parameters, "bestuur", which.bestuur());
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static @Nullable LocalDate day(Dagveld field) {
        LocalDate day = field.dag();
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw new OngeldigException("Kies een dag tussen 2000 en 2100.");
        }
        return day;
    }
}
