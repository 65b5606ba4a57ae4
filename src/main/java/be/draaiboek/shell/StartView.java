package be.draaiboek.shell;

import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.antwoord.ui.Conceptbewaarder;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Section;
import be.draaiboek.invullen.ui.Gesprekken;
import be.draaiboek.invullen.ui.ResultatenView;
import be.draaiboek.invullen.ui.SectieView;
import be.draaiboek.samenwerken.Bezoek;
import be.draaiboek.samenwerken.BezoekService;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.samenwerken.ui.TakenView;
import be.draaiboek.samenwerken.ui.Takenlijst;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.workshop.ui.Workshopmelding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Home: what this is for, the next step, what others did since, and where the bestuur stands. */
@Route("")
@PageTitle("Start – Draaiboek")
@Menu(title = "Start", order = 0)
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    /** What can be done at the pages of the menu, by their path. */
    private static final Map<String, String> FOR = Map.of(
            "hulp", "Hoe het werkt, wat er met je tekst gebeurt en de toetsen.",
            "begrippen", "Wat de woorden van het Draaiboek betekenen.",
            "taken", "Wie welke sectie invult, en tegen wanneer.",
            "zoeken", "Een woord terugvinden in het Draaiboek.",
            "resultaten", "Waar jullie sterk en zwak staan, en waar jullie het oneens zijn.",
            "cohort", "Hoe ver elk bestuur staat en wie stilvalt; nooit wat iemand antwoordde.",
            "beheer/gebruikers", "Accounts maken en tijdelijke wachtwoorden uitdelen.",
            "beheer/besturen", "Deelnemers aan een bestuur toevoegen en het Draaiboek starten.",
            "beheer/cohorten", "Besturen samenbrengen en er een begeleider bij zetten.");

    private final transient HuidigeGebruiker current;
    private final transient TrajectService trajecten;
    private final transient VoortgangService progress;
    private final transient BezoekService visits;
    private final transient DeelnemerService deelnemers;
    private final transient TaakService tasks;

    StartView(
            HuidigeGebruiker current,
            TrajectService trajecten,
            VoortgangService progress,
            BezoekService visits,
            DeelnemerService deelnemers,
            TaakService tasks) {
        this.current = current;
        this.trajecten = trajecten;
        this.progress = progress;
        this.visits = visits;
        this.deelnemers = deelnemers;
        this.tasks = tasks;
        addClassNames("db-page", "db-start");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(current.vereist());
    }

    private void show(Gebruiker gebruiker) {
        removeAll();
        List<Traject> mine = trajecten.mijn(gebruiker.toegang());
        Optional<Traject> chosen = GekozenTraject.uit(mine);
        add(new H1(("Dag " + gebruiker.name()).strip()));
        if (chosen.isEmpty()) {
            withoutTraject(gebruiker);
            return;
        }
        Traject traject = chosen.get();
        if (traject.isInvuller()) {
            add(lead("Jij vult voor " + traject.bestuur() + " de secties in die je trekker je gaf. "
                    + "Andere secties zie je niet, en je eigen antwoorden leest alleen je team."));
            Takenlijst.kaart(traject, tasks.vandaag()).ifPresentOrElse(this::add, () -> add(takenKlaar()));
            add(new Conceptbewaarder(traject, gebruiker.accountId(), ""));
            if (mine.size() > 1) {
                add(others(gebruiker, mine, traject));
            }
            return;
        }
        Bezoek visit = visits.bezoek(gebruiker.toegang(), traject).orElse(new Bezoek(null, true));
        var step = new VolgendeStap(
                traject, progress.van(gebruiker.toegang(), traject), progress.collegas(gebruiker.toegang(), traject));
        add(
                lead("Het Draaiboek is een schets die de ogen opent, geen test: eerst antwoord je alleen, dan spreken "
                        + "jullie af wat voor " + traject.bestuur()
                        + " geldt, en later leg je dat naast jullie digitale tweeling. "
                        + (traject.isTrekker()
                                ? "Jij bent trekker: je antwoordt mee en legt vast wat jullie afspreken."
                                : "Jij doet mee als " + traject.ik().rol().label() + ".")),
                new Conceptbewaarder(traject, gebruiker.accountId(), ""));
        if (!visit.welkomGezien()) {
            add(welcome(gebruiker, traject, step));
        }
        Workshopmelding.loopt(traject).ifPresent(this::add);
        add(step.kaart());
        Takenlijst.kaart(traject, tasks.vandaag()).ifPresent(this::add);
        if (visit.vorige() != null) {
            add(new Nieuwskaart(
                    traject.editie(), visit.vorige(), visits.sinds(gebruiker.toegang(), traject, visit.vorige())));
        } else if (visit.welkomGezien()) {
            add(Nieuwskaart.eersteKeer());
        }
        add(new Stand(traject, step));
        var interviews = new Gesprekken(deelnemers, gebruiker.toegang(), traject, null);
        interviews.addClassName("db-card");
        add(interviews);
        Paragraph results = new Paragraph(new RouterLink(
                "Waar staan we: jullie scores, jullie sterktes en waar jullie verschillen", ResultatenView.class));
        results.addClassName("db-again");
        add(results, new Paragraph(Workshopmelding.naarWorkshops(traject)));
        if (mine.size() > 1) {
            add(others(gebruiker, mine, traject));
        }
        Paragraph again = new Paragraph(new RouterLink("Hoe werkt het ook weer?", WelkomView.class));
        again.addClassName("db-again");
        add(again);
    }

    private static Component takenKlaar() {
        Div card = new Div(
                new H2("Alles is klaar"),
                new Paragraph("Je hebt alles ingevuld wat je gekregen hebt. Kijk het gerust nog eens na."),
                new Paragraph(new RouterLink("Wie doet wat?", TakenView.class)));
        card.addClassName("db-card");
        return card;
    }

    private Component welcome(Gebruiker gebruiker, Traject traject, VolgendeStap step) {
        Section first =
                step.sectie().orElseGet(() -> traject.editie().sections().getFirst());
        Welkom welcome = new Welkom(first);
        welcome.bij(
                () -> {
                    visits.welkomGezien(gebruiker.toegang());
                    remove(welcome);
                    step.focus();
                },
                () -> {
                    visits.welkomGezien(gebruiker.toegang());
                    UI.getCurrent()
                            .navigate(SectieView.class, new RouteParameters(TrajectNavigatie.SECTIE, first.code()));
                });
        return welcome;
    }

    private void withoutTraject(Gebruiker gebruiker) {
        List<RouterLink> links = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null && entry.menuClass() != StartView.class)
                .map(entry -> new RouterLink(entry.title(), entry.menuClass()))
                .toList();
        if (gebruiker.roles().contains(Gebruiker.DEELNEMER)) {
            List<Deelnemer> parts = deelnemers.mijne(gebruiker.toegang());
            if (parts.isEmpty()) {
                add(lead("Je neemt aan geen enkel bestuur (meer) deel. Klopt dat niet? Vraag je trekker of je "
                        + "begeleider bij POLIS om je toe te voegen, met " + gebruiker.email() + "."));
            }
            for (Deelnemer part : parts) {
                add(
                        lead(
                                part.rol() == Rol.INVULLER
                                        ? "Je bent invuller bij " + part.bestuurName()
                                                + ". Er staat nog niets voor je klaar: "
                                                + "vraag je trekker wat je mag aanvullen. Je collega's zien intussen niets van jou."
                                        : "Voor " + part.bestuurName() + " is het Draaiboek nog niet gestart. Vraag je "
                                                + "begeleider bij POLIS om het te starten; daarna vind je hier je eerste stap."));
            }
        } else if (gebruiker.roles().contains(Gebruiker.BEHEERDER)) {
            add(lead(
                    "Je beheert het Draaiboek; antwoorden lees je alleen in een bestuur waaraan je zelf deelneemt, en dat "
                            + "weten de trekkers dan meteen. Zo zet je een bestuur op "
                            + "weg: maak accounts, voeg ze als deelnemers aan hun bestuur toe, start daar het Draaiboek en zet "
                            + "het bestuur in een cohort met een begeleider."));
        } else if (gebruiker.roles().contains(Gebruiker.BEGELEIDER)) {
            add(lead("Je begeleidt besturen. Kijk op het bord van je cohort hoe ver ze staan en wie een duwtje kan "
                    + "gebruiken; wat ze antwoorden, blijft bij hen."));
        } else {
            add(lead("Je account is klaar, maar je hoort nog bij geen enkel bestuur. Vraag je trekker of je begeleider "
                    + "bij POLIS om je toe te voegen, met " + gebruiker.email() + "."));
        }
        if (!links.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("db-doen");
            for (RouterLink link : links) {
                String what = FOR.get(link.getHref());
                ListItem item = new ListItem(link);
                if (what != null) {
                    item.add(new Paragraph(what));
                }
                list.add(item);
            }
            Div card = new Div(new H2("Dit kan je hier doen"), list);
            card.addClassName("db-card");
            add(card);
        }
        Paragraph again = new Paragraph(new RouterLink("Wat is het Draaiboek?", WelkomView.class));
        again.addClassName("db-again");
        add(again);
    }

    private Div others(Gebruiker gebruiker, List<Traject> mine, Traject current) {
        Div card = new Div(new H2("Je andere besturen"));
        card.addClassName("db-card");
        for (Traject one : mine) {
            if (one.id() != current.id()) {
                card.add(new Button("Verder werken voor " + one.bestuur(), click -> {
                    GekozenTraject.kies(one);
                    show(gebruiker);
                }));
            }
        }
        return card;
    }

    private static Paragraph lead(String text) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("db-lead");
        return lead;
    }
}
