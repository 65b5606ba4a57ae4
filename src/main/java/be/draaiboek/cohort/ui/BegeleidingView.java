package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Dossier;
import be.draaiboek.cohort.Dossier.Regel;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Doe;
import be.draaiboek.cohort.Maandag.Reden;
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
import be.draaiboek.weergave.Invulvenster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Comparator;
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
            HuidigeGebruiker current) {
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
        said.zeg(text);
    }

    private void show() {
        Dossier dossier =
                service.bestuur(current.vereist().toegang(), cohort, bestuur).orElseThrow(NotFoundException::new);
        removeAll();
        Maandag monday = dossier.maandag();
        Stand one = dossier.stand();
        title = one.naam();
        Dialogen dialogs = new Dialogen(service, current, monday.cohort(), monday.vandaag(), this::done);
        Paragraph crumb = new Paragraph(
                new Anchor(BegeleidingNavigatie.bord(cohort), monday.cohort().name()), new Span(" › " + one.naam()));
        crumb.addClassName("db-crumb");
        Paragraph who = new Paragraph(
                dossier.trekkers().isEmpty()
                        ? "Nog geen trekker."
                        : "Trekker: "
                                + String.join(
                                        ", ",
                                        dossier.trekkers().stream()
                                                .map(function -> function.isBlank() ? "zonder functie" : function)
                                                .toList())
                                + ".");
        who.addClassName("db-help");
        Div main = new Div(
                next(monday, one, dialogs),
                card("Per sectie", Standblok.secties(monday, one)),
                card(
                        "Verder",
                        Standblok.verder(
                                one,
                                monday.vandaag(),
                                "Laatste contact",
                                notes.standen(current.vereist().toegang(), List.of(one.bestuurId()))
                                        .get(one.bestuurId()))));
        Div side = new Div(
                new Meelezenblok(along, current, cohort, bestuur, one.naam(), this::done).kaart(edities.nieuwste()),
                vragen(),
                card(
                        "Wat je niet ziet",
                        new UnorderedList(
                                new ListItem("Wat ze antwoordden, tenzij ze het vrijgaven; nooit wie wat zei"),
                                new ListItem("Hoe ver hun meningen uit elkaar liggen"),
                                new ListItem("Notities en gesprekken van het team")),
                        new Paragraph("Het bestuur ziet deze pagina ook, zonder het logboek.")),
                log(dossier));
        Div columns = new Div(main, side);
        columns.addClassName("db-coach-cols");
        add(crumb, new H1(one.naam()), who, said, columns);
    }

    /** What this bestuur asked and waits for. */
    private Section vragen() {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-coach-log");
        questions.wachtendBij(current.vereist().toegang(), cohort, bestuur).forEach(one -> {
            Span when = new Span(
                    Datum.kort(LocalDate.ofInstant(one.gevraagd(), Klok.BRUSSEL)) + " · " + questions.titel(one));
            when.addClassName("db-soft");
            Anchor link = new Anchor(VraagbaakNavigatie.rij(one.id()), one.begin());
            list.add(new ListItem(when, new Paragraph(link)));
        });
        if (list.getComponentCount() == 0) {
            list.add(new ListItem("Geen vraag wacht op een antwoord."));
        }
        return card("Vragen die wachten", list);
    }

    private static Section next(Maandag monday, Stand one, Dialogen dialogs) {
        Reden reason = monday.reden(one);
        Paragraph why = new Paragraph(reason == null ? Standblok.zin(one, monday.vandaag()) : reason.waarom());
        Paragraph advice = new Paragraph(reason == null ? "Er is nu niets dat op jou wacht." : reason.raad());
        advice.addClassName("db-help");
        Button call = new Button("Noteer een gesprek", click -> dialogs.noteer(one));
        Button write = new Button("Schrijf de trekker", click -> dialogs.schrijf(List.of(one), monday.voorstel(one)));
        (reason != null && reason.doe() == Doe.SCHRIJF ? write : call).addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(call, write);
        actions.addClassName("db-coach-actions");
        Section card = card(reason == null ? "Hoe het staat" : "Volgende actie", new Div(why, advice, actions));
        card.add(Standblok.gat(one));
        card.addClassName("db-coach-next");
        return card;
    }

    /** Calls, visits and messages together, the newest first. */
    private Section log(Dossier dossier) {
        Paragraph who = new Paragraph("Gesprekken lezen alleen de begeleiders van "
                + dossier.maandag().cohort().name()
                + "; het bestuur weet dat ze genoteerd worden. Berichten leest het bestuur ook.");
        who.addClassName("db-help");
        record Op(LocalDate dag, ListItem regel) {}
        List<Op> all = new ArrayList<>();
        dossier.logboek().forEach(line -> all.add(new Op(line.dag(), line(line))));
        dossier.berichten()
                .forEach(one -> all.add(new Op(one.dag(), item(one.dag(), "bericht", one.tekst(), one.door()))));
        UnorderedList lines = new UnorderedList();
        lines.addClassName("db-coach-log");
        all.stream().sorted(Comparator.comparing(Op::dag).reversed()).forEach(one -> lines.add(one.regel()));
        if (all.isEmpty()) {
            lines.add(new ListItem("Nog geen gesprek genoteerd."));
        }
        return card("Logboek", who, lines);
    }

    private ListItem line(Regel line) {
        ListItem item = item(line.dag(), line.soort().label(), line.tekst(), line.door());
        if (line.volgendeOp() != null) {
            Paragraph next = new Paragraph((line.gedaan() ? "✓ Gedaan: " : "Daarna: ") + line.volgende() + " ("
                    + Datum.kort(line.volgendeOp()) + ")");
            item.add(next);
            if (!line.gedaan()) {
                Button finish = new Button(
                        "Gedaan",
                        click -> Invulvenster.probeer(this::done, () -> {
                            service.gedaan(current.vereist().toegang(), line.id());
                            return "Aangeduid als gedaan.";
                        }));
                finish.setAriaLabel("Gedaan: " + line.volgende());
                item.add(finish);
            }
        }
        return item;
    }

    private static ListItem item(LocalDate day, String kind, String text, String by) {
        Span when = new Span(Datum.kort(day) + " · " + kind);
        when.addClassName("db-soft");
        Span who = new Span(by.isEmpty() ? "" : " " + by);
        who.addClassName("db-soft");
        return new ListItem(when, new Paragraph(new Span(text), who));
    }

    /** What was written to the trekkers, for the bestuur. */
    static Section messages(List<Dossier.Bericht> messages) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("db-coach-log");
        messages.forEach(one -> lines.add(item(one.dag(), "bericht", one.tekst(), one.door())));
        if (messages.isEmpty()) {
            lines.add(new ListItem("Nog geen."));
        }
        return card("Berichten aan de trekker", lines);
    }

    static Section card(String heading, Component... content) {
        Section card = new Section(new H2(heading));
        card.addClassName("db-card");
        card.add(content);
        return card;
    }
}
