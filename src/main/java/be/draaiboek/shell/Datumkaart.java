package be.draaiboek.shell;

import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.ui.TakenView;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Taak;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was handed to me and isn't done: what has a date first, the earliest on top. */
final class Datumkaart extends Div {

    private static final int SHOWN = 5;

    private Datumkaart(Traject traject, List<Taak> open, LocalDate today) {
        super(new H2(open.stream().anyMatch(one -> one.tegen() != null) ? "Met een datum" : "Jouw taken"));
        addClassNames("db-card", "db-dates");
        UnorderedList list = new UnorderedList();
        open.stream().limit(SHOWN).forEach(one -> traject.editie()
                .section(one.sectie())
                .ifPresent(section -> list.add(line(one, section, today))));
        Paragraph all = new Paragraph(new RouterLink(
                open.size() > SHOWN ? "En nog " + (open.size() - SHOWN) + " andere" : "Wie doet wat?", TakenView.class));
        all.addClassName("db-again");
        add(list, all);
    }

    /** Returns my tasks; nothing when there are none. */
    static Optional<Component> van(Traject traject, LocalDate today) {
        List<Taak> open = traject.mijnTaken().stream()
                .filter(one -> !one.klaar())
                .sorted(Comparator.comparing(Taak::tegen, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Datumkaart(traject, open, today));
    }

    private static ListItem line(Taak task, Section section, LocalDate today) {
        Span day = new Span(task.tegen() == null ? "zonder datum" : Opmaak.dag(task.tegen()));
        day.addClassName("db-dates-day");
        Span what = new Span(section.heading());
        ListItem line = new ListItem(day, what);
        if (task.tegen() != null && task.laat(today)) {
            long days = ChronoUnit.DAYS.between(task.tegen(), today);
            Span late = new Span("▲ " + (days == 1 ? "1 dag" : days + " dagen") + " te laat");
            late.addClassNames("db-pill", "warn");
            what.add(new Span(" "), late);
        }
        RouterLink go = Draaiboeklinks.link("Open " + section.code(), section);
        go.addClassName("db-btn");
        line.add(go);
        return line;
    }
}
