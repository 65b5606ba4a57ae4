package be.draaiboek.shell;

import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Telling;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.VoortgangService;
import be.draaiboek.traject.VoortgangService.Voortgang;
import be.draaiboek.traject.ui.Conceptbewaarder;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.traject.ui.SectieView;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Home: what this is for, where the bestuur stands, and the next step. */
@Route("")
@PageTitle("Start – Draaiboek")
@Menu(title = "Start", order = 0)
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    private final transient HuidigeGebruiker current;
    private final transient TrajectService trajecten;
    private final transient VoortgangService progress;

    StartView(HuidigeGebruiker current, TrajectService trajecten, VoortgangService progress) {
        this.current = current;
        this.trajecten = trajecten;
        this.progress = progress;
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
        Paragraph lead = new Paragraph("Je werkt als " + traject.ik().rol().label() + " aan het Draaiboek van "
                + traject.bestuur()
                + ". Het is een schets die de ogen opent, geen test: eerst antwoordt ieder voor zich, "
                + "dan spreken jullie af wat voor het bestuur geldt.");
        lead.addClassName("db-lead");
        add(lead, new Conceptbewaarder(traject, gebruiker.accountId(), ""));
        Voortgang voortgang = progress.van(gebruiker.toegang(), traject);
        add(nextStep(traject, voortgang));
        for (Part part : traject.editie().parts()) {
            add(part(traject, part, voortgang));
        }
        if (mine.size() > 1) {
            add(others(gebruiker, mine, traject));
        }
    }

    private void withoutTraject(Gebruiker gebruiker) {
        Paragraph lead = new Paragraph(
                gebruiker.roles().contains(Gebruiker.DEELNEMER)
                        ? "Voor jouw bestuur loopt er nog geen traject. Vraag je begeleider bij POLIS om het te starten."
                        : "Dit kun je hier doen:");
        lead.addClassName("db-lead");
        UnorderedList list = new UnorderedList();
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null && entry.menuClass() != StartView.class)
                .forEach(entry -> list.add(new ListItem(new RouterLink(entry.title(), entry.menuClass()))));
        add(lead, list);
    }

    private static Div nextStep(Traject traject, Voortgang voortgang) {
        Div card = new Div();
        card.addClassNames("db-card", "db-next");
        Optional<Section> next = traject.editie().sections().stream()
                .filter(section -> {
                    Telling mine = voortgang.mijn().getOrDefault(section.code(), Telling.NIETS);
                    return mine.filled() < mine.total();
                })
                .findFirst();
        card.add(new H2("Jouw volgende stap"));
        if (next.isPresent()) {
            Section section = next.get();
            Telling mine = voortgang.mijn().getOrDefault(section.code(), Telling.NIETS);
            card.add(new Paragraph(
                    mine.filled() == 0
                            ? "Begin met " + section.heading() + "."
                            : "Ga verder met " + section.heading() + ": nog " + (mine.total() - mine.filled()) + " van "
                                    + mine.total() + "."));
            RouterLink go =
                    SectieView.link((mine.filled() == 0 ? "Begin met " : "Verder met ") + section.label(), section);
            go.addClassNames("db-btn", "db-btn-primary");
            card.add(go);
        } else {
            card.add(new Paragraph(
                    "Jij hebt alles ingevuld. Het Draaiboek is een kringloop: kijk nog eens terug naar A, "
                            + "met wat je nu weet."));
            Section first = traject.editie().sections().getFirst();
            RouterLink back = SectieView.link("Terug naar " + first.label(), first);
            back.addClassNames("db-btn", "db-btn-primary");
            card.add(back);
        }
        return card;
    }

    private static Div part(Traject traject, Part part, Voortgang voortgang) {
        Div card = new Div(new H2(part.heading()));
        card.addClassName("db-card");
        UnorderedList list = new UnorderedList();
        list.addClassName("db-sections");
        for (Section section : traject.editie().sections(part)) {
            Telling mine = voortgang.mijn().getOrDefault(section.code(), Telling.NIETS);
            Telling ours = voortgang.bestuur().getOrDefault(section.code(), Telling.NIETS);
            Span my = new Span("ik: " + mine.filled() + " van " + mine.total());
            my.addClassNames("db-pill", mine.filled() == mine.total() ? "ok" : "own");
            Span our = new Span("samen: " + ours.filled() + " van " + ours.total());
            our.addClassNames("db-pill", ours.filled() == ours.total() ? "ok" : "quiet");
            Span pills = new Span(my, our);
            pills.addClassName("db-pills");
            pills.setVisible(mine.total() > 0);
            list.add(new ListItem(SectieView.link(section.heading(), section), pills));
        }
        card.add(list);
        return card;
    }

    private Div others(Gebruiker gebruiker, List<Traject> mine, Traject current) {
        Div card = new Div(new H2("Je andere besturen"));
        card.addClassName("db-card");
        for (Traject one : mine) {
            if (one.id() != current.id()) {
                card.add(new Button("Werk verder voor " + one.bestuur(), click -> {
                    GekozenTraject.kies(one);
                    show(gebruiker);
                }));
            }
        }
        return card;
    }
}
