package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Dossier;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Doe;
import be.draaiboek.cohort.Maandag.Reden;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
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
import java.util.List;

/** One bestuur for its coach: what to do first, where it stands, and the log. */
@Route("begeleiding/:cohort/:bestuur")
@RolesAllowed(Gebruiker.BEGELEIDER)
class BegeleidingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BegeleidingService service;
    private final transient HuidigeGebruiker current;
    private final Paragraph said = new Paragraph();
    private String title = "Bestuur";
    private long cohort;
    private long bestuur;

    BegeleidingView(BegeleidingService service, HuidigeGebruiker current) {
        this.service = service;
        this.current = current;
        addClassNames("db-page", "db-coach");
        said.addClassName("db-pair-said");
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cohort = id(event, "cohort");
        bestuur = id(event, "bestuur");
        said.setText("");
        show();
    }

    private static long id(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .get(name)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
    }

    private void done(String text) {
        show();
        said.setText(text);
        said.getElement().executeJs("this.focus()");
    }

    private void show() {
        Dossier dossier = service.bestuur(current.vereist().toegang(), cohort, bestuur)
                .orElseThrow(NotFoundException::new);
        removeAll();
        Maandag monday = dossier.maandag();
        Stand one = dossier.stand();
        title = one.naam();
        Paragraph crumb = new Paragraph(
                new Anchor("cohort/" + cohort, monday.cohort().name()), new Span(" › " + one.naam()));
        crumb.addClassName("db-crumb");
        Paragraph who = new Paragraph(
                dossier.trekkers().isEmpty()
                        ? "Nog geen trekker."
                        : "Trekker: " + String.join(", ", dossier.trekkers().stream()
                                .map(function -> function.isBlank() ? "zonder functie" : function)
                                .toList()) + ".");
        who.addClassName("db-help");
        add(crumb, new H1(one.naam()), who, said, next(monday, one));
        add(card("Per sectie", Standblok.secties(monday, one)));
        UnorderedList further = new UnorderedList(
                new ListItem("Tweeling: " + one.tweeling()),
                new ListItem("Taken: " + one.takenOpen() + " open, " + one.takenTeLaat() + " te laat"),
                new ListItem("Laatste afspraak: "
                        + (one.laatsteAfspraak() == null ? "nog geen" : Datum.dag(one.laatsteAfspraak()))));
        add(card("Verder", further));
        add(card(
                "Wat je niet ziet",
                new UnorderedList(
                        new ListItem("Wat ze antwoordden, en wie wat zei"),
                        new ListItem("Hoe ver hun meningen uit elkaar liggen"),
                        new ListItem("Notities en gesprekken van het team"))));
        add(log(dossier), messages(dossier.berichten()));
    }

    private Section next(Maandag monday, Stand one) {
        Reden reason = monday.reden(one);
        Paragraph why = new Paragraph(reason == null ? Standblok.zin(one, monday.vandaag()) : reason.waarom());
        Paragraph advice = new Paragraph(reason == null ? "Er is nu niets dat op jou wacht." : reason.raad());
        advice.addClassName("db-help");
        Button call = new Button(
                "Noteer een gesprek", click -> Dialogen.noteer(service, current, monday, one, this::done));
        Button write = new Button(
                "Schrijf de trekker",
                click -> Dialogen.schrijf(service, current, monday, List.of(one), monday.voorstel(one), this::done));
        (reason != null && reason.doe() == Doe.SCHRIJF ? write : call).addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(call, write);
        actions.addClassName("db-coach-actions");
        Section card = card(reason == null ? "Hoe het staat" : "Volgende actie", why, advice, actions);
        card.addClassName("db-coach-next");
        return card;
    }

    private Section log(Dossier dossier) {
        Paragraph who = new Paragraph("Alleen de begeleiders van "
                + dossier.maandag().cohort().name() + " lezen dit. Het bestuur weet dat het er is.");
        who.addClassName("db-help");
        UnorderedList lines = new UnorderedList();
        dossier.logboek().forEach(line -> {
            Span when = new Span(Datum.kort(line.dag()) + ", " + line.soort().label() + ": ");
            when.addClassName("db-soft");
            ListItem item = new ListItem(when, new Span(line.tekst() + " "), new Span("(" + line.door() + ")"));
            if (!line.volgende().isEmpty() && line.volgendeOp() != null) {
                item.add(new Paragraph((line.gedaan() ? "Gedaan: " : "Daarna: ") + line.volgende() + " ("
                        + Datum.kort(line.volgendeOp()) + ")"));
                if (!line.gedaan()) {
                    item.add(new Button("Gedaan", click -> Dialogen.probeer(this::done, () -> {
                        service.gedaan(current.vereist().toegang(), line.id());
                        return "Aangeduid als gedaan.";
                    })));
                }
            }
            lines.add(item);
        });
        if (dossier.logboek().isEmpty()) {
            lines.add(new ListItem("Nog geen gesprek genoteerd."));
        }
        return card("Logboek", who, lines);
    }

    /** What was written to the trekkers; the same for both sides. */
    static Section messages(List<Dossier.Bericht> messages) {
        UnorderedList lines = new UnorderedList();
        messages.forEach(one ->
                lines.add(new ListItem(Datum.kort(one.dag()) + ": " + one.tekst() + " (" + one.door() + ")")));
        if (messages.isEmpty()) {
            lines.add(new ListItem("Nog geen."));
        }
        return card("Berichten aan de trekker", lines);
    }

    static Section card(String heading, com.vaadin.flow.component.Component... content) {
        Section card = new Section(new H2(heading));
        card.addClassName("db-card");
        card.add(content);
        return card;
    }
}
