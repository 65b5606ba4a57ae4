package be.draaiboek.workshop.ui;

import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Lopend;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.WorkshopNavigatie;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;

/** Tells a member that a workshop runs, and shows a trekker where one begins. */
public final class Workshopmelding {

    private Workshopmelding() {}

    /** Returns what to tell of the workshop that runs, for who may look along; empty when none does. */
    public static Optional<Component> loopt(Traject traject) {
        return traject.lopendeWorkshop().map(one -> {
            RouterLink go = scherm(traject.isTrekker() ? "Naar het workshopscherm" : "Kijk mee", one.id());
            go.addClassNames("db-btn", "db-btn-primary");
            Span how = new Span(" Wat op het scherm komt, bekijken jullie samen: ieders antwoord, zonder naam erbij.");
            how.addClassName("db-workshop-how");
            Span text = new Span(new Span(what(traject, one)), how);
            Paragraph line = new Paragraph(text, go);
            line.addClassNames("db-workshop-told");
            line.getElement().setAttribute("role", "status");
            return line;
        });
    }

    /** Returns that a workshop runs, or for a trekker at a section that asks something the way to begin one. */
    public static Optional<Component> bij(Traject traject, Section section) {
        Optional<Component> runs = traject.lopendeWorkshop()
                .filter(one -> Workshop.items(traject.editie(), one.sectie()).stream()
                        .noneMatch(item -> item.section().equals(section.code())))
                .map(one -> elders(traject, one))
                .or(() -> loopt(traject));
        if (runs.isPresent()
                || !traject.isTrekker()
                || Workshop.items(traject.editie(), section.code()).isEmpty()) {
            return runs;
        }
        RouterLink start = start("Bespreek dit samen", section.code());
        start.getElement().setAttribute("title", "Open een workshop over " + section.heading());
        Paragraph line = new Paragraph(start);
        line.addClassName("db-workshop-start");
        return Optional.of(line);
    }

    /** Where it isn't about, that it runs takes one line: somebody works on something else there. */
    private static Component elders(Traject traject, Lopend one) {
        RouterLink go = scherm(traject.isTrekker() ? "Naar het workshopscherm" : "Kijk mee", one.id());
        Paragraph line = new Paragraph(new Span("Er loopt een workshop over " + one.sectie() + ". "), go);
        line.addClassName("db-workshop-elsewhere");
        line.getElement().setAttribute("role", "status");
        return line;
    }

    /** Returns a link to the workshops of the bestuur. */
    public static RouterLink naarWorkshops(Traject traject) {
        RouterLink link = start(
                traject.isTrekker()
                        ? "Workshops: samen rond één scherm bespreken en vastleggen"
                        : "Workshops: verslagen, en wat jullie parkeerden",
                "");
        link.addClassName("db-again");
        return link;
    }

    private static String what(Traject traject, Lopend one) {
        String about =
                traject.editie().section(one.sectie()).map(Section::heading).orElse(one.sectie());
        return "Er loopt een workshop over " + about + ", geopend door "
                + (one.door().equals(traject.ik().shownName()) ? "jou" : one.door()) + ".";
    }

    /** Returns a link to the page where a trekker opens one. */
    public static RouterLink start(String text, String section) {
        RouterLink link = new RouterLink(text, WorkshopsView.class);
        if (!section.isEmpty()) {
            link.setQueryParameters(QueryParameters.of(WorkshopNavigatie.SECTIE, section));
        }
        return link;
    }

    /** Returns a link to the screen of a workshop, or to its report once it ended. */
    static RouterLink scherm(String text, long id) {
        return new RouterLink(
                text, WorkshopView.class, new RouteParameters(WorkshopNavigatie.WORKSHOP, String.valueOf(id)));
    }
}
