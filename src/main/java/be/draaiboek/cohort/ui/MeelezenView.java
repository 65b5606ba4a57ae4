package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Meeleesnieuws;
import be.draaiboek.cohort.Meelezen;
import be.draaiboek.cohort.Meelezen.Deel;
import be.draaiboek.cohort.Meelezen.Inhoud;
import be.draaiboek.cohort.MeelezenService;
import be.draaiboek.nota.ui.Notablad;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.weergave.Meeluisteren;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What a bestuur lets its coach read of one part; it goes from the page when it is taken back. */
@Route(CohortNavigatie.MEELEZEN)
@RolesAllowed(Gebruiker.BEGELEIDER)
class MeelezenView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeelezenService service;
    private final transient HuidigeGebruiker current;
    private final transient Meeluisteren hearing;
    private String title = "Meelezen";
    private long cohort;
    private long bestuur;
    private String part = "";

    MeelezenView(MeelezenService service, Meeleesnieuws news, HuidigeGebruiker current) {
        this.service = service;
        this.current = current;
        addClassNames("db-page", "db-release", "db-coach");
        hearing = new Meeluisteren(this, ui -> news.listen(bestuur, () -> Meeluisteren.later(ui, this::again)));
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        hearing.stop();
        cohort = BegeleidingView.id(event, BegeleidingNavigatie.COHORT);
        bestuur = BegeleidingView.id(event, "bestuur");
        part = event.getRouteParameters().get("deel").orElse("");
        show(read().orElseThrow(NotFoundException::new));
        hearing.begin();
    }

    private Optional<Inhoud> read() {
        return service.read(current.vereist().toegang(), bestuur, part);
    }

    private void again() {
        Optional<Inhoud> found = read();
        if (found.isPresent()) {
            show(found.get());
        } else {
            removeAll();
            Paragraph gone = new Paragraph("Het bestuur trok dit in. Wat er stond, is hier niet meer te lezen.");
            gone.getElement().setAttribute("role", "status");
            add(crumb("het bestuur"), new H1("Niet meer te lezen"), gone);
        }
    }

    private void show(Inhoud found) {
        removeAll();
        Meelezen release = found.vrijgave();
        title = Deel.naam(part) + " van " + release.bestuur();
        Paragraph when = Stukjes.lead(
                "Vrijgegeven op " + Datum.dag(release.sinds())
                        + (release.door().isEmpty() ? "" : " door " + release.door())
                        + ". Zo stond het toen; wat ze sindsdien wijzigden, lees je hier niet. Het bestuur ziet dat je dit las.");
        add(
                crumb(release.bestuur()),
                new H1(title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1)),
                when,
                found.nota() == null ? new Leesblad(found.editie(), part, found.cellen()) : new Notablad(found.nota()));
    }

    private Paragraph crumb(String name) {
        return Stukjes.crumb(new Anchor(BegeleidingNavigatie.dossier(cohort, bestuur), name), new Span(" › meelezen"));
    }
}
