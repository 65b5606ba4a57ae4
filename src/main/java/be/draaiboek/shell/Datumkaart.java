package be.draaiboek.shell;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Stap;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.SamenwerkenNavigatie;
import be.draaiboek.samenwerken.ui.Opvolglijst;
import be.draaiboek.samenwerken.ui.TakenView;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was handed to me and isn't done: what has a date first, the earliest on top. */
final class Datumkaart extends Div {

    private static final int SHOWN = 5;

    /** One line: by when, what, and where to do it. */
    private record Regel(@Nullable LocalDate tegen, String wat, String knop, String adres) {}

    private Datumkaart(List<Regel> open, LocalDate today) {
        super(new H2(title(open)));
        addClassNames("db-card", "db-dates");
        UnorderedList list = new UnorderedList();
        open.stream().limit(SHOWN).forEach(one -> list.add(line(one, today)));
        Paragraph all = new Paragraph(new RouterLink(
                open.size() > SHOWN ? "En nog " + (open.size() - SHOWN) + " andere" : "Wie doet wat?",
                TakenView.class));
        all.addClassName("db-again");
        add(list, all);
    }

    private static String title(List<Regel> open) {
        long dated = open.stream().filter(one -> one.tegen() != null).count();
        return dated == 0 ? "Jouw taken" : dated == open.size() ? "Met een datum" : "Te doen";
    }

    /** Returns by when chapters are asked, my tasks, and what I do about something that a twin said; nothing when there is none of it. */
    static Optional<Component> of(
            Traject traject, List<Sectiestand> sections, Map<String, LocalDate> deadlines, LocalDate today) {
        Stream<Regel> handed = traject.mijnTaken().stream()
                .filter(one -> !one.klaar())
                .flatMap(one -> traject.editie().section(one.sectie()).stream()
                        .map(section -> new Regel(
                                one.tegen(),
                                section.heading(),
                                "Open " + section.code(),
                                TrajectNavigatie.sectie(section))));
        Stream<Regel> promised = Opvolglijst.mine(traject).stream()
                .map(one -> new Regel(one.tegen(), one.wat(), "Bekijk", SamenwerkenNavigatie.TAKEN));
        Map<LocalDate, List<Section>> asked = new TreeMap<>();
        for (Section chapter : traject.editie().sections()) {
            LocalDate day = deadlines.get(chapter.code());
            if (day != null
                    && sections.stream()
                            .anyMatch(part ->
                                    !part.rond() && Stap.within(part.sectie().code(), chapter.code()))) {
                asked.computeIfAbsent(day, first -> new ArrayList<>()).add(chapter);
            }
        }
        // A line for each day: a cohort asks several chapters at once.
        Stream<Regel> due = asked.entrySet().stream().map(one -> {
            Stap step = within(one.getValue(), sections, deadlines, today);
            return new Regel(
                    one.getKey(),
                    names(one.getValue()) + ": alles afgesproken, vraagt POLIS",
                    (step.soort() == Stap.Soort.WACHTEN ? "Bekijk " : "Open ")
                            + step.sectie().sectie().code(),
                    address(step));
        });
        List<Regel> open = Stream.of(due, handed, promised)
                .flatMap(one -> one)
                .sorted(Comparator.comparing(Regel::tegen, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new Datumkaart(open, today));
    }

    private static String names(List<Section> chapters) {
        return chapters.size() == 1
                ? chapters.getFirst().heading()
                : chapters.stream()
                                .limit(chapters.size() - 1L)
                                .map(Section::code)
                                .collect(Collectors.joining(", "))
                        + " en " + chapters.getLast().code();
    }

    /** What comes first in these chapters, by the rule of what comes first at all. */
    private static Stap within(
            List<Section> chapters, List<Sectiestand> sections, Map<String, LocalDate> deadlines, LocalDate today) {
        return Stap.of(
                sections.stream()
                        .filter(part -> !part.rond()
                                && chapters.stream()
                                        .anyMatch(
                                                one -> Stap.within(part.sectie().code(), one.code())))
                        .toList(),
                deadlines,
                today);
    }

    private static String address(Stap step) {
        return step.vraag()
                .map(item -> step.soort() == Stap.Soort.VASTLEGGEN
                        ? TrajectNavigatie.afspraak(item)
                        : TrajectNavigatie.vraag(item))
                .orElseGet(() -> TrajectNavigatie.sectie(step.sectie().sectie()));
    }

    private static ListItem line(Regel one, LocalDate today) {
        LocalDate due = one.tegen();
        Span day = new Span(due == null ? "zonder datum" : Opmaak.dag(due));
        day.addClassName("db-dates-day");
        Span what = new Span(one.wat());
        ListItem line = new ListItem(day, what);
        if (due != null && due.isBefore(today)) {
            long days = ChronoUnit.DAYS.between(due, today);
            Span late = Stukjes.pill("▲ " + (days == 1 ? "1 dag" : days + " dagen") + " te laat", "warn");
            what.add(new Span(" "), late);
        }
        RouterLink go = Draaiboeklinks.to(one.knop(), one.adres());
        go.addClassName("db-btn");
        line.add(go);
        return line;
    }
}
