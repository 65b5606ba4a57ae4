package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Dossier.Zelfbeeld;
import be.draaiboek.cohort.KomendeSessie;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Reden;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.MeelezenService;
import be.draaiboek.nota.VersieService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Edities;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Vouw;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What POLIS sees of a bestuur, for the people of that bestuur. */
@Route(CohortNavigatie.POLIS_ZIET)
@PageTitle("Wat POLIS ziet – Draaiboek")
@Menu(title = "Wat POLIS ziet", order = 41)
@RolesAllowed(Gebruiker.DEELNEMER)
class PolisZietView extends Div implements BeforeEnterObserver {

    private final transient BegeleidingService service;
    private final transient VersieService notes;
    private final transient MeelezenService along;
    private final transient Edities edities;
    private final transient KomendeSessie sessions;
    private final transient HuidigeGebruiker current;
    private final Gezegd said = new Gezegd();

    PolisZietView(
            BegeleidingService service,
            VersieService notes,
            MeelezenService along,
            Edities edities,
            KomendeSessie sessions,
            HuidigeGebruiker current) {
        this.sessions = sessions;
        this.service = service;
        this.notes = notes;
        this.along = along;
        this.edities = edities;
        this.current = current;
        addClassNames("db-page", "wide", "db-coach");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        said.setText("");
        show();
    }

    private void done(String text) {
        show();
        said.say(text);
    }

    private void show() {
        removeAll();
        Zelfbeeld self = service.self(current.vereist().toegang()).orElse(null);
        if (self == null) {
            add(
                    new H1("Wat POLIS ziet"),
                    new Paragraph("Niets: je bestuur zit niet in een cohort, of je leest er het Draaiboek niet van."));
            return;
        }
        Stand one = self.stand();
        Maandag monday = self.maandag();
        LocalDate today = monday.vandaag();
        Paragraph lead = Stukjes.lead("Je begeleider ziet hoe ver jullie zijn, om te weten wie hulp kan gebruiken."
                + " Wat jullie afspraken, leest POLIS pas als jullie het vrijgeven. Om te bellen of te mailen staan ook"
                + " de functie en het e-mailadres van jullie trekker op hun scherm, of het adres waar diens uitnodiging"
                + " naartoe ging.");
        Section screen =
                BegeleidingView.card("Dit staat op hun scherm over jullie", gezien(monday, one, self.trekker()));
        Section further = Vouw.kaart(
                "Verder op hun scherm",
                "",
                Standblok.verder(
                        one,
                        today,
                        "Laatste bericht aan de trekker",
                        notes.standen(current.vereist().toegang(), List.of(one.bestuurId()))
                                .get(one.bestuurId()),
                        sessions.voorOns(current.vereist().toegang(), monday).orElse(null)));
        Div main = new Div(screen, further);
        Meelezenkaart card = new Meelezenkaart(along, current, one.bestuurId(), self.trekker(), this::done);
        Section reading = card.kaart(edities.nieuwste());
        // What waits for an answer comes before what there is to see.
        main.addComponentAtIndex(card.gevraagd() ? 0 : 1, reading);
        Div side = new Div(coaches(self));
        if (self.trekker()) {
            side.add(pause(one, today));
        }
        side.add(
                Vouw.kaart(
                        "Wat ze niet zien",
                        "",
                        new UnorderedList(
                                new ListItem("Wie van jullie al antwoordde: alleen hoeveel"),
                                new ListItem("Wat jullie afspreken, zolang jullie het niet vrijgeven"),
                                new ListItem("Wat ieder apart antwoordde: nooit"),
                                new ListItem("Hoe ver jullie uit elkaar liggen"),
                                new ListItem("Jullie notities en gesprekken"))),
                Vouw.kaart(
                        "Wat jullie niet zien",
                        "",
                        new Paragraph(
                                "Je begeleider houdt bij wanneer er gebeld werd of wie langskwam, en wat er daarna"
                                        + " te doen is, met een korte notitie. Alleen de begeleiders van "
                                        + monday.cohort().naam() + " lezen die. Vraag gerust wat erin staat.")),
                Logboekblok.berichten(self.berichten()));
        Div columns = new Div(main, side);
        columns.addClassName("db-coach-cols");
        // As wide as the page, in two halves: beside it nothing would stand for most of its length.
        Section sections = Vouw.kaart("Per sectie", Standblok.rond(one), Standblok.helften(monday, one));
        add(new H1("Wat POLIS van " + one.naam() + " ziet"), lead, said, columns, sections);
    }

    /** The same sentence and the same lengths as the coach has, and why they may be the first to be helped. */
    private static Div gezien(Maandag monday, Stand one, boolean trekker) {
        Div words = new Div(new Paragraph("“" + Standblok.zin(one, monday.vandaag()) + "”"));
        Reden reason = monday.reden(one);
        if (reason != null) {
            Paragraph first = Stukjes.help("Bij wie hulp kan gebruiken, staat op maandag: “" + reason.waarom()
                    + "” Wie net contact had, staat er niet bij.");
            words.add(first);
        }
        if (one.looptVast()) {
            Paragraph wrong = Stukjes.help("Klopt dit niet, of ligt het even stil? "
                    + (trekker ? "Zeg" : "De trekker kan") + " hiernaast" + (trekker ? "" : " zeggen")
                    + " dat jullie pauzeren, dan verdwijnt ‘loopt vast’.");
            words.add(wrong);
        }
        Div seen = new Div(words, Standblok.gat(one));
        seen.addClassName("db-coach-seen");
        return seen;
    }

    private static Section coaches(Zelfbeeld self) {
        UnorderedList coaches = new UnorderedList();
        coaches.addClassName("db-coach-people");
        self.coaches().forEach(coach -> {
            coaches.add(new ListItem(
                    Portret.of(coach.naam(), coach.portret()),
                    new Div(new Span(coach.naam()), new Anchor("mailto:" + coach.email(), coach.email()))));
        });
        if (self.coaches().isEmpty()) {
            coaches.add(new ListItem("Nog geen."));
        }
        return BegeleidingView.card(
                "Jullie begeleider bij POLIS", coaches, new Anchor(VraagbaakNavigatie.ONZE, "Vragen aan POLIS"));
    }

    private Section pause(Stand one, LocalDate today) {
        Dagveld until = new Dagveld("pauze-tot", "Tot en met", one.feiten().pauzeTot()).vanaf(today);
        Paragraph how = new Paragraph(
                one.feiten().pauzeert(today) && one.feiten().pauzeTot() != null
                        ? "Jullie pauzeren tot en met " + Datum.dag(one.feiten().pauzeTot()) + "."
                        : "Ligt het even stil? Zeg tot wanneer: ‘loopt vast’ staat er dan niet.");
        Button set = new Button(one.feiten().pauzeert(today) ? "Wijzig" : "Wij pauzeren", click -> {
            LocalDate day = until.dag();
            if (day == null) {
                said.setText("Kies tot wanneer jullie pauzeren.");
            } else {
                put(one, day, "POLIS ziet nu dat jullie pauzeren.");
            }
        });
        Div fields = new Div(until, set);
        fields.addClassName("db-monday-tools");
        Section card = BegeleidingView.card("Pauze", how, fields);
        if (one.feiten().pauzeert(today)) {
            fields.add(new Button("We zijn weer bezig", click -> put(one, null, "De pauze is voorbij.")));
        }
        return card;
    }

    private void put(Stand one, @Nullable LocalDate until, String told) {
        Invulvenster.attempt(said::setText, () -> {
            service.pause(current.vereist().toegang(), one.bestuurId(), until);
            show();
            return told;
        });
    }
}
