package be.draaiboek.shell;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Stap;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.antwoord.ui.Conceptbewaarder;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.TermijnService;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.invullen.ui.DifferencesCard;
import be.draaiboek.invullen.ui.Gesprekken;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.melding.Postbode;
import be.draaiboek.samenwerken.Bezoek;
import be.draaiboek.samenwerken.BezoekService;
import be.draaiboek.samenwerken.HerinneringService;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.samenwerken.ui.TakenView;
import be.draaiboek.score.ScoreService;
import be.draaiboek.score.Scores.Verschil;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.werksessie.WerksessieService;
import be.draaiboek.werksessie.ui.Werksessiekaart;
import be.draaiboek.workshop.ui.Workshopmelding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Home: what this is for, the next step, what others did since, and where the bestuur stands. */
@Route(ShellNavigatie.START)
@PageTitle("Start – Draaiboek")
@Menu(title = "Start", order = 0)
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    /** How many unread messages are told in words. */
    private static final int UNREAD = 12;

    private final transient HuidigeGebruiker current;
    private final transient TrajectService trajecten;
    private final transient VoortgangService progress;
    private final transient BezoekService visits;
    private final transient DeelnemerService deelnemers;
    private final transient TaakService tasks;
    private final transient HerinneringService reminders;
    private final transient ScoreService scores;
    private final transient Kringvinder roads;
    private final transient Meldingen inbox;
    private final transient TermijnService deadlines;
    private final transient WerksessieService sessions;
    private final transient CohortService cohorts;
    private final transient Postbode post;

    StartView(
            HuidigeGebruiker current,
            TrajectService trajecten,
            VoortgangService progress,
            BezoekService visits,
            DeelnemerService deelnemers,
            TaakService tasks,
            HerinneringService reminders,
            ScoreService scores,
            Kringvinder roads,
            Meldingen inbox,
            TermijnService deadlines,
            WerksessieService sessions,
            CohortService cohorts,
            Postbode post) {
        this.current = current;
        this.trajecten = trajecten;
        this.progress = progress;
        this.visits = visits;
        this.deelnemers = deelnemers;
        this.tasks = tasks;
        this.reminders = reminders;
        this.scores = scores;
        this.roads = roads;
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.post = post;
        addClassNames("db-page", "db-start");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Gebruiker me = current.vereist();
        if (me.begeleidtAlleen()) {
            // Who needs them is where a coach begins.
            event.forwardTo(BegeleidingNavigatie.BORD);
            return;
        }
        show(me);
    }

    private void show(Gebruiker gebruiker) {
        removeAll();
        List<Traject> mine = trajecten.mine(gebruiker.toegang());
        Optional<Traject> chosen = GekozenTraject.uit(mine);
        Div head = new Div(new H1(gebruiker.groet()));
        head.addClassName("db-start-head");
        add(head);
        if (chosen.isEmpty()) {
            add(new ZonderTraject(gebruiker, deelnemers, cohorts, post));
            return;
        }
        Traject traject = chosen.get();
        if (traject.isInvuller()) {
            add(new Invullersecties(traject, tasks.today()));
            add(new Conceptbewaarder(traject, gebruiker.accountId(), ""));
            if (mine.size() > 1) {
                add(new Anderebesturen(mine, traject, () -> show(gebruiker)));
            }
            return;
        }
        Toegang toegang = gebruiker.toegang();
        Bezoek visit = visits.bezoek(toegang, traject).orElse(new Bezoek(null, true));
        List<Sectiestand> sections = Sectiestand.of(
                traject, progress.of(toegang, traject), progress.given(toegang, traject), traject.isTrekker());
        Kring road = roads.of(toegang, traject, sections);
        Map<String, LocalDate> due = deadlines.of(toegang, traject);
        Nukaart now = new Nukaart(traject, Stap.of(sections, due, tasks.today()), road, tasks.today());
        List<Melding> unread = inbox.ongelezenLijst(toegang, UNREAD);
        head.add(where(traject, tasks.today()));
        add(new Conceptbewaarder(traject, gebruiker.accountId(), ""));
        Optional<Component> workshop = Workshopmelding.loopt(traject);
        if (!visit.welkomGezien()) {
            add(welcome(gebruiker, traject, now, workshop.isPresent()));
        }
        // What the group sits around at this moment is the one thing to do.
        workshop.ifPresent(runs -> {
            add(runs);
            now.stil();
        });
        Div main = new Div(now);
        main.addClassName("db-start-main");
        Div side = new Div();
        side.addClassName("db-start-side");
        if (traject.isTrekker()) {
            trekker(toegang, traject, sections, main);
            Datumkaart.of(traject, sections, due, tasks.today()).ifPresent(side::add);
        } else {
            Datumkaart.of(traject, sections, due, tasks.today()).ifPresent(main::add);
            main.add(new Standkaart(sections, false, Map.of()));
        }
        Werksessiekaart.of(sessions.uitnodigingen(toegang), traject.bestuurId(), sessions.now())
                .ifPresent(side::add);
        Wachtkaart.opJou(sections, unread).ifPresent(side::add);
        Wachtkaart.nieuw(unread).ifPresent(side::add);
        (traject.isTrekker() ? side : main).add(new Kringkaart(road));
        if (visit.vorige() != null) {
            Instant since = visit.vorige();
            side.add(new Nieuwskaart(
                    traject.editie(),
                    since,
                    () -> visits.since(current.vereist().toegang(), traject, since)));
        }
        var interviews = new Gesprekken(deelnemers, toegang, traject, null);
        interviews.addClassName("db-card");
        (traject.isTrekker() ? main : side).add(interviews);
        Voorgangerkaart.of(traject).ifPresent(side::add);
        Paragraph again = new Paragraph(new RouterLink("Hoe werkt het ook weer?", WelkomView.class));
        again.addClassName("db-again");
        side.add(again);
        if (mine.size() > 1) {
            side.add(new Anderebesturen(mine, traject, () -> show(gebruiker)));
        }
        Div grid = new Div(main, side);
        grid.addClassName("db-start-grid");
        add(grid);
    }

    private void trekker(Toegang toegang, Traject traject, List<Sectiestand> sections, Div main) {
        List<Verschil> apart = scores.of(toegang, traject).verschillen();
        Map<String, Long> perSection = apart.stream()
                .map(Verschil::item)
                .distinct()
                .collect(Collectors.groupingBy(Item::section, Collectors.counting()));
        Herinnerblok remind = new Herinnerblok(reminders, toegang, traject, sections);
        RouterLink hand = new RouterLink("Secties toewijzen", TakenView.class);
        hand.addClassName("db-btn");
        Standkaart table = new Standkaart(sections, true, perSection, hand, remind.knop());
        table.addComponentAtIndex(1, remind);
        main.add(table);
        DifferencesCard.kort(apart).ifPresent(main::add);
    }

    private static Paragraph where(Traject traject, LocalDate today) {
        Paragraph where = new Paragraph(Opmaak.weekdag(today) + " · " + traject.bestuur()
                + (traject.isTrekker()
                        ? " · jij bent trekker"
                        : " · jij bent " + traject.ik().rol().label()));
        where.addClassName("db-start-where");
        return where;
    }

    private Component welcome(Gebruiker gebruiker, Traject traject, Nukaart step, boolean quiet) {
        Section first =
                step.sectie().orElseGet(() -> traject.editie().sections().getFirst());
        Welkom welcome = new Welkom(first);
        if (quiet) {
            welcome.stil();
        }
        // One thing to do: until it is put away, the welcome is where one begins.
        step.setVisible(false);
        welcome.bij(
                () -> {
                    visits.welcomeSeen(gebruiker.toegang());
                    remove(welcome);
                    step.setVisible(true);
                    step.focus();
                },
                () -> {
                    visits.welcomeSeen(gebruiker.toegang());
                    Location there = new Location(step.weg().orElse(TrajectNavigatie.sectie(first)));
                    UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
                });
        return welcome;
    }
}
