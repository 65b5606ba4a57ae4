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
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

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
        var today = coaching.vandaag();
        List<Cohort> running = cohorts.mijne(current.vereist().toegang()).stream()
                .filter(one -> !one.gesloten() && !today.isAfter(one.ends()))
                .toList();
        if (running.size() == 1) {
            event.forwardTo(CohortNavigatie.koppel(running.getFirst().id()));
            return;
        }
        removeAll();
        UnorderedList list = new UnorderedList();
        running.forEach(one -> list.add(new ListItem(Draaiboeklinks.to(one.name(), CohortNavigatie.koppel(one.id())))));
        add(
                new H1("Koppelen"),
                new Paragraph(
                        running.isEmpty()
                                ? "Hier zet je de besturen van een cohort in één keer in tweelingen."
                                : "De besturen van welk cohort wil je in tweelingen zetten?"),
                running.isEmpty() ? Cohortpaden.nieuw() : list);
    }
}
