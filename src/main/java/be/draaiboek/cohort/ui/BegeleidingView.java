package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Dossier;
import be.draaiboek.cohort.KomendeSessie;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.MeelezenService;
import be.draaiboek.common.Klok;
import be.draaiboek.nota.VersieService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.Edities;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Vouw;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One bestuur for its coach: what to do first, where it stands, and the log. */
@Route(BegeleidingNavigatie.DOSSIER)
@RolesAllowed(Gebruiker.BEGELEIDER)
class BegeleidingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BegeleidingService service;
    private final transient VersieService notes;
    private final transient MeelezenService along;
    private final transient Edities edities;
    private final transient PolisvraagService questions;
    private final transient KomendeSessie sessions;
    private final transient HuidigeGebruiker current;
    private final Gezegd said = new Gezegd();
    private String title = "Bestuur";
    private long cohort;
    private long bestuur;

    BegeleidingView(
            BegeleidingService service,
            VersieService notes,
            MeelezenService along,
            Edities edities,
            PolisvraagService questions,
            KomendeSessie sessions,
            HuidigeGebruiker current) {
        this.sessions = sessions;
        this.service = service;
        this.notes = notes;
        this.along = along;
        this.edities = edities;
        this.questions = questions;
        this.current = current;
        addClassNames("db-page", "wide", "db-coach");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cohort = id(event, BegeleidingNavigatie.COHORT);
        bestuur = id(event, "bestuur");
        said.setText("");
        show();
    }

    static long id(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .get(name)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
    }

    private void done(String text) {
        show();
        said.say(text);
    }

    private void show() {
        Dossier dossier =
                service.bestuur(current.vereist().toegang(), cohort, bestuur).orElseThrow(NotFoundException::new);
        removeAll();
        Maandag monday = dossier.maandag();
        Stand one = dossier.stand();
        title = one.naam();
        Dialogen dialogs = new Dialogen(service, current, monday.cohort(), monday.vandaag(), this::done);
        Paragraph crumb = Stukjes.crumb(
                new Anchor(BegeleidingNavigatie.bord(cohort), monday.cohort().naam()), new Span(" › " + one.naam()));
        Meelezenblok reading = new Meelezenblok(along, current, cohort, bestuur, one.naam(), this::done);
        Div main = new Div(
                Actieblok.of(dossier, dialogs, wachtend(monday, one, reading.teLezen(edities.nieuwste()))),
                Vouw.kaart("Per sectie", Standblok.rond(one), Standblok.secties(monday, one)),
                Vouw.kaart(
                        "Verder",
                        one.feiten().deadline() == null
                                ? "geen deadline"
                                : "deadline " + Datum.kort(one.feiten().deadline()),
                        Standblok.verder(
                                one,
                                monday.vandaag(),
                                "Laatste contact",
                                notes.standen(current.vereist().toegang(), List.of(one.bestuurId()))
                                        .get(one.bestuurId()),
                                sessions.of(current.vereist().toegang(), monday).orElse(null))));
        Section log = Logboekblok.of(dossier, line -> dialogs.gedaan(one, line));
        Div side = new Div(
                reading.kaart(edities.nieuwste()),
                log,
                vragen(),
                Vouw.kaart(
                        "Wat je niet ziet",
                        "",
                        new UnorderedList(
                                new ListItem("Wat ze antwoordden, tenzij ze het vrijgaven; nooit wie wat zei"),
                                new ListItem("Hoe ver hun meningen uit elkaar liggen"),
                                new ListItem("Notities en gesprekken van het team")),
                        new Paragraph("Het bestuur ziet deze pagina ook, zonder het logboek.")));
        Div columns = new Div(main, side);
        columns.addClassName("db-coach-cols");
        add(crumb, new H1(one.naam()), trekkers(dossier), said, columns);
    }

    /** What waits for the coach beside what was planned: an open question, also a young one, and what they asked to read. */
    private static List<Paragraph> wachtend(Maandag monday, Stand one, List<Paragraph> read) {
        List<Paragraph> waiting = new ArrayList<>();
        Maandag.Vraagstand question = one.vraag();
        Maandag.Reden reason = monday.reden(one);
        if (question != null && reason != null && reason.doe() == Maandag.Doe.BEANTWOORD) {
            // It is the reason, so its words stand above this.
            waiting.add(new Paragraph(new Anchor(VraagbaakNavigatie.rij(question.id()), "Beantwoord de vraag")));
        } else if (question != null) {
            waiting.add(new Paragraph(
                    new Span((question.aantal() == 1 ? "Een vraag wacht" : question.aantal() + " vragen wachten")
                            + " op je antwoord, sinds " + Datum.dag(question.sinds()) + ": "),
                    new Anchor(VraagbaakNavigatie.rij(question.id()), "bij " + question.plaats()),
                    new Span(".")));
        }
        waiting.addAll(read);
        return waiting;
    }

    /** What this bestuur asked and waits for. */
    private Section vragen() {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-coach-log");
        questions.waitingAt(current.vereist().toegang(), cohort, bestuur).forEach(one -> {
            Span when = Stukjes.soft(
                    Datum.kort(LocalDate.ofInstant(one.gevraagd(), Klok.BRUSSEL)) + " · " + questions.title(one));
            Anchor link = new Anchor(VraagbaakNavigatie.rij(one.id()), one.begin());
            list.add(new ListItem(when, new Paragraph(link)));
        });
        int waiting = list.getComponentCount();
        if (waiting == 0) {
            list.add(new ListItem("Geen vraag wacht op een antwoord."));
        }
        return Vouw.kaart(new Vouw("Vragen die wachten", waiting == 0 ? "geen" : String.valueOf(waiting), list)
                .blijftOpen(waiting > 0));
    }

    /** Who pulls it, by function, and how they are reached. */
    private static Paragraph trekkers(Dossier dossier) {
        Paragraph who = Stukjes.help();
        if (dossier.trekkers().isEmpty()) {
            Stand stand = dossier.stand();
            who.add(new Span((stand.trekkerWeg() ? "Geen trekker meer die zich kan aanmelden." : "Nog geen trekker.")
                    + (stand.uitgenodigd().isEmpty() ? "" : " Uitgenodigd:")));
            Bordkaarten.bereik(who, dossier.stand());
            return who;
        }
        who.add(new Span("Trekker: "));
        int left = dossier.trekkers().size();
        for (Dossier.Trekker one : dossier.trekkers()) {
            who.add(new Span((one.functie().isBlank() ? "zonder functie" : one.functie())));
            if (one.email() != null) {
                who.add(new Span(" · "), Bordkaarten.mail(one.email()));
            }
            left--;
            who.add(new Span(left == 0 ? "" : left == 1 ? " en " : ", "));
        }
        return who;
    }

    static Section card(String heading, Component... content) {
        Section card = new Section(new H2(heading));
        card.addClassName("db-card");
        card.add(content);
        return card;
    }
}
