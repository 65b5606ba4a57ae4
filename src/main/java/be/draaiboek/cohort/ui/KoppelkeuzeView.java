package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import java.util.List;
import java.util.Map;

/** The way from the menu to pairing: straight to the cohort that runs, and a choice where several do. */
@Route(CohortNavigatie.KOPPEL)
@Menu(title = "Koppelen", order = 20.5)
@PageTitle("Koppelen – Draaiboek")
@RolesAllowed(Gebruiker.BEGELEIDER)
class KoppelkeuzeView extends Div implements BeforeEnterObserver {

    private final transient CohortService cohorts;
    private final transient BegeleidingService coaching;
    private final transient HuidigeGebruiker current;

    KoppelkeuzeView(CohortService cohorts, BegeleidingService coaching, HuidigeGebruiker current) {
        this.cohorts = cohorts;
        this.coaching = coaching;
        this.current = current;
        addClassNames("db-page", "db-coach");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = coaching.day();
        Map<Long, Integer> sizes = cohorts.aantallen(current.vereist().toegang());
        List<Cohort> running = cohorts.mine(current.vereist().toegang()).stream()
                .filter(one -> !one.gesloten() && !today.isAfter(one.einde()))
                .sorted(Cohortpaden.volgorde(sizes, today))
                .toList();
        List<Cohort> filled =
                running.stream().filter(one -> sizes.containsKey(one.id())).toList();
        // In one without besturen there is nothing to choose.
        if (filled.size() == 1 || running.size() == 1) {
            event.forwardTo(CohortNavigatie.koppel(
                    (filled.isEmpty() ? running : filled).getFirst().id()));
            return;
        }
        removeAll();
        UnorderedList list = new UnorderedList();
        running.forEach(one -> {
            int many = sizes.getOrDefault(one.id(), 0);
            list.add(new ListItem(
                    Draaiboeklinks.to(one.naam(), CohortNavigatie.koppel(one.id())),
                    new Span(
                            many == 0
                                    ? ", nog zonder besturen"
                                    : ", " + many + (many == 1 ? " bestuur" : " besturen"))));
        });
        add(
                new H1("Koppelen"),
                new Paragraph(
                        running.isEmpty()
                                ? "Hier zet je de besturen van een cohort in één keer in tweelingen."
                                : "De besturen van welk cohort wil je in tweelingen zetten?"),
                running.isEmpty() ? Cohortpaden.nieuw() : list);
    }
}
