package be.draaiboek.vraagbaak.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.vraagbaak.Polisvraag;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What besturen asked, for their coaches: what waits first and the oldest of it, with who answers it. */
@Route(VraagbaakNavigatie.RIJ)
@PageTitle("Vragen – Draaiboek")
@Menu(title = "Vragen", order = 52)
@RolesAllowed(Gebruiker.BEGELEIDER)
class RijView extends Div implements BeforeEnterObserver {

    private final transient PolisvraagService service;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;

    RijView(PolisvraagService service, HuidigeGebruiker current, Clock clock) {
        this.service = service;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-ask");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        List<Polisvraag> all = service.queue(toegang);
        List<Polisvraag> waiting = all.stream().filter(Polisvraag::wacht).toList();
        add(new H1(
                switch (waiting.size()) {
                    case 0 -> "Geen vraag wacht op jou";
                    case 1 -> "Eén vraag wacht op een antwoord";
                    default -> waiting.size() + " vragen wachten op een antwoord";
                }));
        Paragraph lead = Stukjes.lead("Wat besturen van je cohorten vragen. Elke begeleider van het cohort leest en"
                + " beantwoordt ze; wie er een neemt, zegt dat de anderen niet hoeven.");
        add(lead);
        if (!waiting.isEmpty()) {
            add(list(toegang, waiting));
        }
        List<Polisvraag> done = all.stream().filter(one -> !one.wacht()).toList();
        if (!done.isEmpty()) {
            add(new H2("Beantwoord"), list(toegang, done));
        }
    }

    private UnorderedList list(Toegang toegang, List<Polisvraag> some) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-ask-list");
        some.forEach(one -> list.add(line(toegang, one)));
        return list;
    }

    private ListItem line(Toegang toegang, Polisvraag one) {
        Anchor link = new Anchor(VraagbaakNavigatie.rij(one.id()), one.begin());
        link.getElement().setAttribute("dir", "auto");
        Paragraph about = Draadblad.zacht(one.bestuur() + " · " + one.cohort() + " · "
                + service.item(one)
                        .map(item -> item.section() + ", vraag " + item.number() + ": " + item.title())
                        .orElse("een vraag van vroeger"));
        Div states = new Div(Draadblad.stand(one, leeftijd(one.wachtSinds(), clock)));
        states.addClassName("db-ask-states");
        if (one.wacht() && one.bij() != null) {
            Span taken = Stukjes.pill(
                    one.bij().account() == toegang.accountId()
                            ? "jij doet dit"
                            : one.bij().naam() + " doet dit",
                    "own");
            states.add(taken);
        } else if (one.wacht() && one.bij() == null) {
            Span nobody = Stukjes.pill("niemand nam dit", "quiet");
            states.add(nobody);
        }
        return new ListItem(new Div(link, about), states);
    }

    /** How long something waits, in words. */
    static String leeftijd(@org.jspecify.annotations.Nullable Instant since, Clock clock) {
        if (since == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(since, Klok.BRUSSEL), LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL));
        return days < 1 ? "sinds vandaag" : days == 1 ? "al 1 dag" : "al " + days + " dagen";
    }
}
