package be.draaiboek.beheer.ui;

import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The cohorts of a coach, and the way to a new one. */
@Route(CohortNavigatie.MIJNE)
@Menu(title = "Cohorten", order = 20.7)
@PageTitle("Cohorten – Draaiboek")
@RolesAllowed(Gebruiker.BEGELEIDER)
class MijnCohortenView extends Div implements AfterNavigationObserver {

    private final transient CohortService cohorts;
    private final transient HuidigeGebruiker current;
    private final Div list = new Div();

    MijnCohortenView(CohortService cohorts, HuidigeGebruiker current) {
        this.cohorts = cohorts;
        this.current = current;
        addClassName("db-page");
        add(
                new H1("Cohorten"),
                Bouwstenen.lead("De groepen besturen die jij begeleidt. Kies er een om te zien hoever ze staan, wijzig"
                        + " besturen, begeleiders, periode of deadlines, of maak een nieuw; dat begeleid je dan zelf."),
                list,
                CohortenView.nieuw(cohorts, current));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.removeAll();
        List<Cohort> mine = cohorts.mine(current.vereist().toegang());
        if (!mine.isEmpty()) {
            var table = Bouwstenen.tabel("Cohorten die je begeleidt", "Cohort", "Periode", "Actie");
            mine.forEach(one -> {
                String act = one.gesloten() ? "Heropen" : "Wijzig";
                var change = new RouterLink(act, CohortBeheerView.class, String.valueOf(one.id()));
                change.getElement().setAttribute("aria-label", act + ": " + one.naam());
                table.rij(
                        Draaiboeklinks.to(one.naam(), BegeleidingNavigatie.bord(one.id())),
                        new Span(CohortFormulier.periode(one) + (one.gesloten() ? ", afgesloten" : "")),
                        change);
            });
            list.add(table);
        }
    }
}
