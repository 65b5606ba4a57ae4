package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Dossier.Zelfbeeld;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What POLIS sees of a bestuur, for the people of that bestuur. */
@Route(BegeleidingService.PAGINA)
@PageTitle("Wat POLIS ziet – Draaiboek")
@Menu(title = "Wat POLIS ziet", order = 12)
@RolesAllowed(Gebruiker.DEELNEMER)
class PolisZietView extends Div implements BeforeEnterObserver {

    private final transient BegeleidingService service;
    private final transient HuidigeGebruiker current;
    private final Paragraph said = new Paragraph();

    PolisZietView(BegeleidingService service, HuidigeGebruiker current) {
        this.service = service;
        this.current = current;
        addClassNames("db-page", "db-coach");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        said.setText("");
        show();
    }

    private void show() {
        removeAll();
        Zelfbeeld self = service.zelf(current.vereist().toegang()).orElse(null);
        if (self == null) {
            add(
                    new H1("Wat POLIS ziet"),
                    new Paragraph("Niets: je bestuur zit niet in een cohort, of je leest er het Draaiboek niet van."));
            return;
        }
        Stand one = self.stand();
        LocalDate today = self.maandag().vandaag();
        Paragraph lead = new Paragraph("Je begeleider ziet hoe ver jullie zijn, om te weten wie hulp kan gebruiken."
                + " Wat jullie antwoorden, ziet POLIS hier niet.");
        lead.addClassName("db-lead");
        Section screen = BegeleidingView.card(
                "Dit staat op hun scherm over jullie",
                new Paragraph("“" + Standblok.zin(one, today) + "”"),
                Standblok.secties(self.maandag(), one),
                new Paragraph("Tweeling: " + one.tweeling() + ". Taken: " + one.takenOpen() + " open, "
                        + one.takenTeLaat() + " te laat."));
        add(new H1("Wat POLIS van " + one.naam() + " ziet"), lead, said, screen);
        if (self.trekker()) {
            add(pause(one, today));
        }
        UnorderedList coaches = new UnorderedList();
        self.coaches()
                .forEach(coach -> coaches.add(new ListItem(
                        new Anchor("mailto:" + coach.email(), coach.naam() + ", " + coach.email()))));
        if (self.coaches().isEmpty()) {
            coaches.add(new ListItem("Nog geen."));
        }
        add(BegeleidingView.card("Jullie begeleider bij POLIS", coaches));
        add(BegeleidingView.card(
                "Wat ze niet zien",
                new UnorderedList(
                        new ListItem("Wie van jullie al antwoordde: alleen hoeveel"),
                        new ListItem("Wat jullie antwoorden of afspreken"),
                        new ListItem("Hoe ver jullie uit elkaar liggen"),
                        new ListItem("Jullie notities en gesprekken"))));
        add(BegeleidingView.card(
                "Wat jullie niet zien",
                new Paragraph("Je begeleider houdt bij wanneer er gebeld werd of wie langskwam, met een korte notitie."
                        + " Alleen de begeleiders van " + self.maandag().cohort().name()
                        + " lezen die. Vraag gerust wat erin staat.")));
        add(BegeleidingView.messages(self.berichten()));
    }

    private Section pause(Stand one, LocalDate today) {
        DatePicker until = new DatePicker("Tot en met");
        until.setMin(today);
        Paragraph how = new Paragraph(
                one.feiten().pauzeert(today) && one.feiten().pauzeTot() != null
                        ? "Jullie pauzeren tot en met " + Datum.dag(one.feiten().pauzeTot()) + "."
                        : "Ligt het even stil? Zeg tot wanneer: ‘loopt vast’ staat er dan niet.");
        Button set = new Button("Wij pauzeren", click -> {
            if (until.getValue() == null) {
                said.setText("Kies tot wanneer jullie pauzeren.");
            } else {
                put(one, until.getValue(), "POLIS ziet nu dat jullie pauzeren.");
            }
        });
        Section card = BegeleidingView.card("Pauze", how, new Div(until, set));
        if (one.feiten().pauzeert(today)) {
            card.add(new Button("We zijn weer bezig", click -> put(one, null, "De pauze is voorbij.")));
        }
        return card;
    }

    private void put(Stand one, @Nullable LocalDate until, String told) {
        Dialogen.probeer(said::setText, () -> {
            service.pauzeer(current.vereist().toegang(), one.bestuurId(), until);
            show();
            return told;
        });
    }
}
