package be.draaiboek.meetmoment.ui;

import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.TeDrukException;
import be.draaiboek.meetmoment.Meetmoment;
import be.draaiboek.meetmoment.Meetmoment.Inhoud;
import be.draaiboek.meetmoment.MeetmomentNavigatie;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Two meetmomenten of one traject beside each other: what moved per dimension and per question. */
@Route(MeetmomentNavigatie.VERGELIJK)
@RolesAllowed(Gebruiker.DEELNEMER)
class VergelijkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String OTHER = "ander";
    private static final String SHOW = "toon";
    private static final String ALL = "alles";

    private final transient Drukte busy;
    private final transient TrajectService trajecten;
    private final transient MeetmomentService meetmomenten;
    private final transient HuidigeGebruiker current;
    private String title = "Vergelijking";

    VergelijkView(TrajectService trajecten, MeetmomentService meetmomenten, HuidigeGebruiker current, Drukte busy) {
        this.busy = busy;
        this.trajecten = trajecten;
        this.meetmomenten = meetmomenten;
        this.current = current;
        addClassNames("db-page", "db-print", "db-measure");
    }

    /** Returns a link to two meetmomenten, in whichever order. */
    static RouterLink link(String text, Meetmoment one, Meetmoment other) {
        return new RouterLink(text, VergelijkView.class, parameters(one, other));
    }

    private static RouteParameters parameters(Meetmoment one, Meetmoment other) {
        boolean ordered = one.gesloten().isBefore(other.gesloten());
        return new RouteParameters(Map.of(
                MeetmomentView.MEETMOMENT,
                String.valueOf((ordered ? one : other).id()),
                OTHER,
                String.valueOf((ordered ? other : one).id())));
    }

    @Override
    @SuppressWarnings("try")
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try (Drukte.Beurt turn =
                busy.take(Kostbaar.VERGELIJKING, current.vereist().accountId())) {
            fill(event);
        } catch (TeDrukException later) {
            removeAll();
            add(new H1("Even wachten"), new Paragraph(String.valueOf(later.getMessage())));
        }
    }

    private void fill(BeforeEnterEvent event) {
        Toegang toegang = current.vereist().toegang();
        Inhoud one = MeetmomentView.gevraagd(event, MeetmomentView.MEETMOMENT, meetmomenten, toegang);
        Inhoud other = MeetmomentView.gevraagd(event, OTHER, meetmomenten, toegang);
        if (one.meetmoment().id() == other.meetmoment().id()
                || one.meetmoment().trajectId() != other.meetmoment().trajectId()) {
            throw new NotFoundException("Deze twee meetmomenten zijn niet te vergelijken.");
        }
        boolean ordered =
                one.meetmoment().gesloten().isBefore(other.meetmoment().gesloten());
        Inhoud earlier = ordered ? one : other;
        Inhoud later = ordered ? other : one;
        Traject traject = MeetmomentView.traject(trajecten, toegang, earlier);
        boolean all = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .filter(ALL::equals)
                .isPresent();
        title = earlier.meetmoment().naam() + " en " + later.meetmoment().naam() + " – " + traject.bestuur();
        Paragraph about = new Paragraph();
        about.add(
                new Span(traject.bestuur() + ": van "),
                MeetmomentView.link(earlier.meetmoment().naam(), earlier.meetmoment()),
                new Span(" (" + Opmaak.dag(earlier.meetmoment().ondertekendOp()) + ") naar "),
                MeetmomentView.link(later.meetmoment().naam(), later.meetmoment()),
                new Span(" (" + Opmaak.dag(later.meetmoment().ondertekendOp()) + ")."));
        about.addClassName("db-lead");
        add(
                MeetmomentView.kruimel(),
                controls(earlier.meetmoment(), later.meetmoment(), all),
                new Article(
                        new H1("Wat veranderde"),
                        about,
                        Bewegingen.dimensies(traject.editie(), earlier, later),
                        Bewegingen.vragen(traject.editie(), earlier, later, all)));
    }

    private static Nav controls(Meetmoment earlier, Meetmoment later, boolean all) {
        Nav nav = new Nav();
        nav.addClassName("db-print-controls");
        nav.getElement().setAttribute("aria-label", "Wat je ziet");
        RouterLink differences = link("Alleen verschillen", earlier, later);
        RouterLink everything = link("Alles", earlier, later);
        everything.setQueryParameters(QueryParameters.of(SHOW, ALL));
        differences.addClassName("db-btn");
        everything.addClassName("db-btn");
        (all ? everything : differences).getElement().setAttribute("aria-current", "page");
        nav.add(differences, everything, AfdrukView.knop());
        return nav;
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }
}
