package be.draaiboek.beheer.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.CohortService.Begeleider;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All cohorts, and the way to a new one. */
@Route(BeheerNavigatie.COHORTEN)
@Menu(title = "Cohorten", order = 82)
@PageTitle("Cohorten – Draaiboek")
@RolesAllowed(Gebruiker.BEHEERDER)
class CohortenView extends Div implements AfterNavigationObserver {

    private final CohortService cohorts;
    private final HuidigeGebruiker current;
    private final Clock clock;
    private final Div list = new Div();

    CohortenView(CohortService cohorts, HuidigeGebruiker current, Clock clock) {
        this.cohorts = cohorts;
        this.current = current;
        this.clock = clock;
        addClassName("db-page");
        add(
                new H1("Cohorten"),
                Bouwstenen.lead("Een cohort is een groep besturen die het Draaiboek in dezelfde periode doorlopen, met"
                        + " hun begeleiders. Hier maak je er een, en vul je het met besturen. Wie een cohort begeleidt,"
                        + " kan er ook zelf een maken."),
                list,
                nieuw(cohorts, current));
    }

    /** Where a new one is made; it leads to its page. */
    static Section nieuw(CohortService cohorts, HuidigeGebruiker current) {
        var form = new CohortFormulier();
        var error = new Melding();
        return Bouwstenen.kaart("Nieuw cohort", form, error, Bouwstenen.hoofdknop("Cohort maken", () -> {
            long[] made = new long[1];
            if (error.attempt(() ->
                    made[0] = cohorts.create(current.vereist().toegang(), form.name(), form.starts(), form.ends()))) {
                UI.getCurrent().navigate(CohortBeheerView.class, String.valueOf(made[0]));
            }
        }));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Cohort> all = cohorts.all(current.vereist().toegang());
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new Paragraph("Er is nog geen cohort. Maak het eerste hieronder."));
            return;
        }
        Map<Long, List<String>> coaches = cohorts.begeleiders(current.vereist().toegang()).stream()
                .collect(groupingBy(Begeleider::cohortId, mapping(Begeleider::name, toList())));
        var table = Bouwstenen.tabel("Cohorten", "Cohort", "Periode", "Begeleiders", "Stand");
        all.forEach(cohort -> table.rij(
                new RouterLink(cohort.naam(), CohortBeheerView.class, String.valueOf(cohort.id())),
                new Span(CohortFormulier.periode(cohort)),
                wie(cohort, coaches.getOrDefault(cohort.id(), List.of())),
                stand(cohort)));
        list.add(table);
    }

    private Span stand(Cohort cohort) {
        LocalDate today = LocalDate.now(clock.withZone(Klok.BRUSSEL));
        if (cohort.gesloten()) {
            return Stukjes.pill("afgesloten", "quiet");
        }
        if (today.isBefore(cohort.begin())) {
            return Stukjes.pill("begint op " + Opmaak.dag(cohort.begin()), "quiet");
        }
        return cohort.in(today)
                ? Stukjes.pill("loopt", "ok")
                : Stukjes.pill("voorbij sinds " + Opmaak.dag(cohort.einde()), "warn");
    }

    private static Span wie(Cohort cohort, List<String> coaches) {
        return coaches.isEmpty() && !cohort.gesloten()
                ? Stukjes.pill("nog niemand", "warn")
                : new Span(Opsomming.en(coaches.stream()
                        .map(one -> one.isEmpty() ? "een gewiste gebruiker" : one)
                        .toList()));
    }
}
