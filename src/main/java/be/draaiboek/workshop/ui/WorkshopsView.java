package be.draaiboek.workshop.ui;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.WorkshopNavigatie;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** Where the trekker opens a workshop, and where everybody finds the reports of earlier ones and what is parked. */
@Route(WorkshopNavigatie.WORKSHOPS)
@PageTitle("Workshops – Draaiboek")
@Menu(title = "Workshops", order = 3)
@RolesAllowed(Gebruiker.DEELNEMER)
class WorkshopsView extends Div implements BeforeEnterObserver {

    private static final int USUAL_MINUTES = 5;

    private final transient TrajectService trajecten;
    private final transient WorkshopService workshops;
    private final transient VoortgangService progress;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;

    WorkshopsView(
            TrajectService trajecten,
            WorkshopService workshops,
            VoortgangService progress,
            HuidigeGebruiker current,
            Clock clock) {
        this.trajecten = trajecten;
        this.workshops = workshops;
        this.progress = progress;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-workshops");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        Traject traject = GekozenTraject.uit(trajecten.mine(toegang)).orElse(null);
        if (traject == null) {
            add(Draaiboeklinks.geenTraject());
            return;
        }
        add(new H1("Workshops met je team"));
        if (traject.isInvuller()) {
            add(lead("Een workshop is voor wie het hele Draaiboek van " + traject.bestuur()
                    + " invult. Jij vult in wat je trekker je gaf."));
            return;
        }
        add(lead(
                "Eén scherm met de groep eromheen: vraag per vraag zien jullie hoe ieder ernaar kijkt, praten jullie erover en"
                        + " leggen jullie ter plaatse vast wat jullie afspreken."));
        Optional<com.vaadin.flow.component.Component> runs = Workshopmelding.loopt(traject);
        runs.ifPresent(this::add);
        if (runs.isEmpty()) {
            add(
                    traject.isTrekker()
                            ? form(
                                    toegang,
                                    traject,
                                    event.getLocation()
                                            .getQueryParameters()
                                            .getSingleParameter(WorkshopNavigatie.SECTIE)
                                            .orElse(""))
                            : empty(
                                    "Er loopt nu geen workshop. Je trekker opent er een; dan zie je dat hier en boven elke"
                                            + " sectie, en kijk je op je eigen toestel mee."));
        }
        add(new Parkeerlijst(workshops, toegang, traject));
        earlier(traject, workshops.all(toegang, traject.id()));
    }

    private com.vaadin.flow.component.html.Section form(Toegang toegang, Traject traject, String asked) {
        Editie editie = traject.editie();
        Select<Section> about = new Select<>();
        about.setLabel("Waarover");
        List<Section> choices = editie.sections().stream()
                .filter(one -> !Workshop.items(editie, one.code()).isEmpty())
                .toList();
        about.setItems(choices);
        about.setItemLabelGenerator(one -> "%s (%s)".formatted(one.heading(), questions(editie, one)));
        about.setValue(choices.stream()
                .filter(one -> one.code().equals(asked))
                .findFirst()
                .or(() -> mostToRecord(toegang, traject, choices))
                // One section at a time, before a whole chapter.
                .or(() -> choices.stream().filter(one -> !more(editie, one)).findFirst())
                .orElse(choices.getFirst()));
        about.setWidthFull();
        Select<Integer> minutes = new Select<>();
        minutes.setLabel("Minuten per vraag");
        minutes.setItems(ScreenClock.MINUTES);
        minutes.setItemLabelGenerator(one -> one == 0 ? "geen klok" : one + " minuten");
        minutes.setValue(USUAL_MINUTES);
        minutes.setHelperText("De klok loopt zichtbaar mee en legt niets stil. Je kan dit onderweg wijzigen.");
        Paragraph wrong = new Paragraph();
        wrong.addClassNames("db-pill", "error");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        Button open = new Button("Workshop openen", click -> {
            wrong.setVisible(false);
            try {
                long id = workshops.open(
                        toegang,
                        traject,
                        Objects.requireNonNull(about.getValue()).code(),
                        Objects.requireNonNull(minutes.getValue()));
                getUI().ifPresent(ui -> ui.navigate(WorkshopNavigatie.scherm(id)));
            } catch (OngeldigException problem) {
                wrong.setText(Objects.requireNonNullElse(problem.getMessage(), "Dat is niet gelukt."));
                wrong.setVisible(true);
            } catch (AccessDeniedException denied) {
                wrong.setText("Alleen de trekker opent een workshop. Laad de pagina opnieuw.");
                wrong.setVisible(true);
            }
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(about, minutes);
        fields.addClassName("db-workshop-fields");
        var card = new com.vaadin.flow.component.html.Section(
                new H2("Open een workshop"),
                fields,
                new Paragraph(
                        "Zolang de workshop loopt, ziet iedereen van jullie bestuur die het hele Draaiboek invult wat er op"
                                + " het scherm komt: ieders antwoord op die vraag, zonder namen, ook wie zelf nog niet geantwoord heeft. Vraag"
                                + " je collega's dus om vooraf te antwoorden. Wie jullie uitnodigen als invuller, een ander bestuur en"
                                + " POLIS zien er niets van."),
                wrong,
                open);
        card.addClassNames("db-card", "db-workshop-open");
        return card;
    }

    /** Where most can be recorded: where everybody answered, and nothing was agreed. */
    private Optional<Section> mostToRecord(Toegang toegang, Traject traject, List<Section> choices) {
        return Sectiestand.of(traject, progress.of(toegang, traject), Map.of(), true).stream()
                .filter(one -> !one.vast().isEmpty() && choices.contains(one.sectie()))
                .min(Comparator.comparingInt(one -> -one.vast().size()))
                .map(Sectiestand::sectie);
    }

    private static String questions(Editie editie, Section section) {
        int count = Workshop.items(editie, section.code()).size();
        return (count == 1 ? "1 vraag" : count + " vragen")
                + (more(editie, section) ? ", met alles onder " + section.code() : "");
    }

    /** Whether the sections below it come along. */
    private static boolean more(Editie editie, Section section) {
        return Workshop.items(editie, section.code()).size()
                > editie.items(section).size();
    }

    private void earlier(Traject traject, List<Workshop> all) {
        List<Workshop> ended =
                all.stream().filter(one -> !one.loopt(clock.instant())).toList();
        if (ended.isEmpty()) {
            add(how());
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("db-report-lines");
        for (Workshop one : ended) {
            String about =
                    traject.editie().section(one.sectie()).map(Section::heading).orElse(one.sectie());
            int seen = one.getoond().size();
            Span count = new Span(" – " + (seen == 1 ? "1 vraag" : seen + " vragen") + " op het scherm");
            count.addClassName("db-count");
            list.add(new ListItem(Workshopmelding.scherm(about + ", " + Opmaak.moment(one.sinds()), one.id()), count));
        }
        Div card = new Div(new H2("Verslagen"), list);
        card.addClassName("db-card");
        add(card);
    }

    /** How one goes, until there is a report of one. */
    private static Div how() {
        OrderedList steps = new OrderedList(
                step(
                        "Zet een vraag op het scherm",
                        "Begin waar jullie het verst uit elkaar liggen; de lijst zet die bovenaan."),
                step(
                        "Praat erover",
                        "Iedereen ziet hoe er geantwoord is, zonder namen. De klok loopt mee en legt niets stil."),
                step(
                        "Leg vast",
                        "De trekker noteert ter plaatse wat jullie afspreken, of parkeert wat nog tijd vraagt."),
                step("Sluit af", "Het verslag staat er meteen: wat jullie afspraken, wat openblijft en wie wat doet."));
        steps.addClassName("db-welcome-steps");
        Div card = new Div(new H2("Zo loopt een workshop"), steps);
        card.addClassName("db-card");
        return card;
    }

    private static ListItem step(String title, String text) {
        Paragraph name = new Paragraph(title);
        name.addClassName("db-welcome-title");
        return new ListItem(name, new Paragraph(text));
    }

    private static Paragraph lead(String text) {
        Paragraph lead = Stukjes.lead(text);
        return lead;
    }

    private static Paragraph empty(String text) {
        Paragraph empty = new Paragraph(text);
        empty.addClassName("db-empty");
        return empty;
    }
}
