package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.invullen.InvullenNavigatie;
import be.draaiboek.meetmoment.RapportService;
import be.draaiboek.meetmoment.ui.Meenemen;
import be.draaiboek.score.ScoreService;
import be.draaiboek.score.Scores;
import be.draaiboek.taak.ui.Bestelling;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.woord.WoordNavigatie;
import be.draaiboek.workshop.WorkshopService;
import be.draaiboek.workshop.ui.Parkeerlijst;
import be.draaiboek.workshop.ui.Workshopmelding;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Where the bestuur stands: figures from the answers that the reader may read, each leading to those answers. */
@Route(InvullenNavigatie.RESULTATEN)
@PageTitle("Waar staan we – Draaiboek")
@Menu(title = "Scores", order = 10)
@RolesAllowed(Gebruiker.DEELNEMER)
@JsModule("./reading/links.ts")
public class ResultatenView extends Div implements BeforeEnterObserver {

    private final transient TrajectService trajecten;
    private final transient ScoreService service;
    private final transient RapportService reports;
    private final transient WorkshopService workshops;
    private final transient Bestelling orders;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;

    ResultatenView(
            TrajectService trajecten,
            ScoreService service,
            RapportService reports,
            WorkshopService workshops,
            Bestelling orders,
            HuidigeGebruiker current,
            Clock clock) {
        this.trajecten = trajecten;
        this.service = service;
        this.reports = reports;
        this.workshops = workshops;
        this.orders = orders;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Gebruiker gebruiker = current.vereist();
        Traject traject =
                GekozenTraject.uit(trajecten.mine(gebruiker.toegang())).orElse(null);
        if (traject == null) {
            add(Draaiboeklinks.geenTraject());
            return;
        }
        Editie editie = traject.editie();
        Scores scores = service.of(gebruiker.toegang(), traject);
        NativeButton print = new NativeButton("Druk deze pagina af");
        print.addClassName("db-btn");
        print.getElement().setAttribute("data-print", true);
        Div top = new Div(new H1("Waar staan we"), print);
        top.addClassName("db-spread");
        Paragraph lead = Stukjes.lead(
                "%s, op %s. Geen rapport met punten, wel een spiegel: waar zijn jullie sterk, waar niet, en waar"
                                .formatted(traject.bestuur(), Opmaak.moment(clock.instant()))
                        + " kijken jullie er verschillend naar? Elk cijfer brengt je naar de antwoorden erachter.");
        add(top, lead);
        Workshopmelding.loopt(traject).ifPresent(this::add);
        if (!traject.isInvuller()) {
            add(new Parkeerlijst(workshops, gebruiker.toegang(), traject));
        }
        OpenQuestionsCard.of(editie, scores).ifPresent(this::add);
        if (scores.dimensies().stream()
                .anyMatch(one -> one.open() < one.vragen().size())) {
            add(new DimensionsCard(scores), new ExtremesCard(scores), new DifferencesCard(traject, scores));
        }
        exercise(
                editie,
                scores,
                Scores.OESO,
                Scores.STAND,
                "Zes dimensies van de digitale overheid (OESO)",
                "Schat bij A.1 in hoe ver jullie in elke dimensie staan: laag, middelmatig of hoog. Daarna zie je het hier.");
        exercise(
                editie,
                scores,
                Scores.VIAENE,
                Scores.NU,
                "Vier rollen van digitaal leiderschap (Viaene)",
                "Beoordeel bij B.4.5 hoe goed elke rol vandaag opgenomen wordt. Daarna zie je het hier.");
        exercise(
                editie,
                scores,
                Scores.GALBRAITH,
                "",
                "Vijf punten van de ster (Galbraith)",
                "Duid bij C.2 samen aan of er in elk punt van de ster een actie voorzien is. Daarna zie je het hier.");
        editie.item(Scores.ADOPTIE).ifPresent(item -> add(new AdoptionCard(item, scores)));
        Paragraph word = new Paragraph(
                new Text("Liever antwoorden zonder netwerk? Dat kan bij "),
                new Anchor(WoordNavigatie.PAGINA, "Invullen in Word"),
                new Text("."));
        add(
                Meenemen.vandaag(
                        traject, reports.isAnything(gebruiker.toegang(), traject), orders, gebruiker.toegang()),
                word,
                new CountingRules(editie));
    }

    private void exercise(Editie editie, Scores scores, String id, String col, String title, String whenEmpty) {
        editie.item(id).ifPresent(item -> add(new ExerciseCard(item, col, scores, title, whenEmpty)));
    }
}
