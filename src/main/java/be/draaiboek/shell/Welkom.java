package be.draaiboek.shell;

import be.draaiboek.editie.Section;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;

/** Two minutes for who is here for the first time. */
final class Welkom extends com.vaadin.flow.component.html.Section {

    private final Button skip = new Button("Overslaan");
    private final Button begin;

    /** @param first where to begin */
    Welkom(Section first) {
        begin = new Button("Begin met " + first.heading());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        addClassNames("db-card", "db-welcome");
        H2 heading = new H2("Welkom bij het Draaiboek");
        heading.setId("welkom");
        getElement().setAttribute("aria-labelledby", "welkom");
        Paragraph lead = Stukjes.help("In twee minuten weet je hoe het werkt.");
        Div actions = new Div(begin, skip);
        actions.addClassName("db-actions");
        add(heading, lead, stappen(), actions);
    }

    /** Leaves the filled button of the page to something that goes on at this moment. */
    void stil() {
        begin.removeThemeVariants(ButtonVariant.PRIMARY);
    }

    /** Says what the two buttons do. */
    void bij(Runnable skipped, Runnable begun) {
        skip.addClickListener(click -> skipped.run());
        begin.addClickListener(click -> begun.run());
    }

    /** The four steps, in words. */
    static OrderedList stappen() {
        OrderedList steps = new OrderedList(
                stap(
                        "Een schets, geen test",
                        "Jullie kijken samen waar het bestuur digitaal staat en waar het heen wil. Er zijn geen goede of "
                                + "foute antwoorden; ‘weet ik niet’ is er ook een."),
                stap(
                        "Eerst alleen, dan samen",
                        "Bij veel vragen antwoord je eerst zelf. Daarna pas zie je wat collega's antwoordden, en spreken"
                                + " jullie af wat voor het bestuur geldt. Waar jullie verschillen, begint het gesprek."),
                stap(
                        "Later: jullie tweeling",
                        "Staat jullie beeld er, dan leg je het naast dat van een bestuur dat op het jouwe lijkt. Jullie "
                                + "kiezen zelf wat het andere bestuur te zien krijgt."),
                stap(
                        "Je tekst gaat nooit verloren",
                        "Wat je typt, wordt vanzelf bewaard, ook als de verbinding even wegvalt. Stop wanneer je wilt: op"
                                + " de startpagina staat altijd waar je verdergaat."));
        steps.addClassName("db-welcome-steps");
        return steps;
    }

    private static ListItem stap(String title, String text) {
        Paragraph name = new Paragraph(title);
        name.addClassName("db-welcome-title");
        return new ListItem(name, new Paragraph(text));
    }
}
