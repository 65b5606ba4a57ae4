package be.draaiboek.werksessie.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.AgendaNavigatie;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.werksessie.Werksessie.Uitnodiging;
import be.draaiboek.werksessie.WerksessieNavigatie;
import be.draaiboek.werksessie.WerksessieService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The meetings that a bestuur is invited to, and those that were. */
@Route(WerksessieNavigatie.ONZE)
@PageTitle("Werksessies – Draaiboek")
@Menu(title = "Sessies met POLIS", order = 43)
@RolesAllowed(Gebruiker.DEELNEMER)
class OnzeWerksessiesView extends Div implements BeforeEnterObserver {

    private final transient WerksessieService service;
    private final transient HuidigeGebruiker current;

    OnzeWerksessiesView(WerksessieService service, HuidigeGebruiker current) {
        this.service = service;
        this.current = current;
        addClassNames("db-page", "db-session", "db-ask");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Uitnodiging> all = service.uitnodigingen(current.vereist().toegang());
        Paragraph lead =
                Stukjes.lead("Hier werken jullie samen met de andere besturen van jullie cohort, met POLIS erbij."
                        + " De trekker antwoordt of jullie komen.");
        Div actions = new Div(WerksessiesView.knop(AgendaNavigatie.AGENDA, "In je agenda"));
        actions.addClassName("db-coach-actions");
        add(new H1("Werksessies met POLIS"), lead, actions);
        if (all.isEmpty()) {
            add(new Paragraph("Nog geen uitnodiging. Ze komt bij je meldingen, en hier."));
            return;
        }
        LocalDateTime now = service.now();
        list(
                "Komt eraan",
                all.stream()
                        .filter(one -> !one.sessie().voorbij(now))
                        .sorted(Comparator.comparing(one -> one.sessie().wat().begin()))
                        .toList());
        list("Voorbij", all.stream().filter(one -> one.sessie().voorbij(now)).toList());
    }

    private void list(String heading, List<Uitnodiging> some) {
        if (some.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("db-ask-list");
        Set<Long> shown = new HashSet<>();
        LocalDateTime now = service.now();
        some.stream()
                .filter(one -> shown.add(one.sessie().id()))
                .forEach(one -> list.add(Sessiedelen.regel(
                        WerksessieNavigatie.onze(one.sessie().id()),
                        one.sessie(),
                        state(one, one.sessie().voorbij(now)).toArray(Span[]::new))));
        add(new H2(heading), list);
    }

    static List<Span> state(Uitnodiging one, boolean over) {
        if (one.sessie().stand().geannuleerd()) {
            return List.of(Stukjes.pill("▲ gaat niet door", "warn"));
        }
        if (over) {
            return one.sessie().stand().gedeeld()
                    ? List.of(Stukjes.pill("✓ verslag", "ok"))
                    : List.of(Stukjes.pill("nog geen verslag", "quiet"));
        }
        Boolean comes = one.onze().komt();
        Span answer = comes == null
                ? Stukjes.pill(one.trekker() ? "komen jullie?" : "nog geen antwoord", "own")
                : comes ? Stukjes.pill("✓ wij komen", "ok") : Stukjes.pill("wij komen niet", "quiet");
        return one.onze().gezegdKlaar() ? List.of(answer, Stukjes.pill("✓ klaar", "ok")) : List.of(answer);
    }
}
