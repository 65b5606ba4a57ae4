package be.draaiboek.shell;

import be.draaiboek.antwoord.Telling;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.invullen.ui.SectieView;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where this person and the bestuur stand: the road as a cycle, and each chapter in two bars. */
public final class Stand extends Div {

    /** The chapters that lead into each other; what has a code in small letters goes before or after them. */
    private static final int ROUND = 3;

    private final Traject traject;
    private final VolgendeStap step;
    private final String here;

    Stand(Traject traject, VolgendeStap step) {
        this.traject = traject;
        this.step = step;
        here = step.sectie().map(Section::part).orElse("");
        addClassNames("db-card", "db-stand");
        Paragraph how = new Paragraph("Het is een kringloop, geen race naar 100 %: een deel hoeft niet vol te zijn om "
                + "verder te gaan, en na C kijken jullie opnieuw naar A, met wat jullie intussen weten.");
        how.addClassName("db-help");
        add(new H2("Waar jullie staan"), how);
        List<Part> round = traject.editie().parts().stream()
                .filter(part -> Character.isUpperCase(part.code().charAt(0)))
                .toList();
        if (round.size() == ROUND) {
            add(loop(round));
        }
        traject.editie().parts().forEach(this::part);
        add(table());
    }

    private Nav loop(List<Part> round) {
        Object[] lines = round.stream()
                .flatMap(part -> {
                    String line = begun(part) ? "reached" : "ahead";
                    return Stream.of(line, line);
                })
                .toArray();
        OrderedList stops = new OrderedList();
        for (Part part : round) {
            RouterLink link = first(part);
            Span letter = new Span(part.code());
            letter.addClassName("db-loop-letter");
            Span state = new Span(state(part) + (part.code().equals(here) ? " · jij bent hier" : ""));
            state.addClassName("db-loop-state");
            Span title = new Span(part.title());
            title.addClassName("db-loop-title");
            link.add(letter, title, state);
            if (part.code().equals(here)) {
                link.getElement().setAttribute("aria-current", "step");
            }
            link.setClassName("begun", begun(part));
            stops.add(new ListItem(link));
        }
        Html arrows = new Html("""
                        <div class="db-loop-lines"><svg viewBox="0 0 400 230" aria-hidden="true" focusable="false">
                <path class="%s" d="M290 38 C 332 52 344 96 338 149"/><path class="%s" d="M345 137 L 338 151 L 328 139"/>
                <path class="%s" d="M223 195 Q 200 206 180 197"/><path class="%s" d="M190 190 L 178 196 L 185 207"/>
                <path class="%s" d="M62 152 C 56 96 68 52 106 40"/><path class="%s" d="M94 35 L 108 39 L 100 51"/>
                </svg></div>""".formatted(lines));
        Nav nav = new Nav(arrows, stops);
        nav.addClassName("db-loop");
        nav.getElement().setAttribute("aria-label", "De kringloop: A, B, C en opnieuw A");
        return nav;
    }

    private RouterLink first(Part part) {
        return traject.editie().sections(part).stream()
                .findFirst()
                .map(section -> Draaiboeklinks.link("", section))
                .orElseGet(() -> new RouterLink("", SectieView.class));
    }

    private String state(Part part) {
        Telling ours = sum(part, step::bestuur);
        if (ours.filled() == ours.total()) {
            return "eerste ronde rond";
        }
        return begun(part) ? "bezig" : "nog te beginnen";
    }

    private boolean begun(Part part) {
        return sum(part, step::mijn).started() > 0
                || sum(part, step::bestuur).started() > 0
                || traject.editie().sections(part).stream().anyMatch(section -> step.collegas(section) > 0);
    }

    private Telling sum(Part part, Function<Section, Telling> of) {
        return traject.editie().sections(part).stream().map(of).reduce(Telling.NIETS, Telling::plus);
    }

    private void part(Part part) {
        List<Section> sections = traject.editie().sections(part);
        if (sections.isEmpty()) {
            return;
        }
        Telling mine = sum(part, step::mijn);
        Telling ours = sum(part, step::bestuur);
        RouterLink title = first(part);
        title.setText(part.heading());
        Div one = new Div(new H3(title));
        one.addClassName("db-phase");
        if (mine.total() > 0) {
            one.add(bar("ik", mine), bar("samen", ours));
        }
        if (sections.size() > 1) {
            one.add(sections(part, sections));
        }
        VolgendeStap.gesprek(traject, part.code()).ifPresent(link -> {
            link.addClassName("db-phase-talk");
            one.add(link);
        });
        add(one);
    }

    private Uitklap sections(Part part, List<Section> sections) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-sections");
        for (Section section : sections) {
            list.add(new ListItem(Draaiboeklinks.link(section.heading(), section), pills(section)));
        }
        Uitklap details = new Uitklap(sections.size() + " secties", list);
        // So that a screen reader's list of buttons tells them apart.
        Span about = new Span(" van " + part.heading());
        about.addClassName("db-sr");
        details.naastTitel(about);
        if (part.code().equals(here)) {
            details.open();
        }
        return details;
    }

    private static Div bar(String who, Telling telling) {
        Div bar = new Div(new Span(who));
        Element progress = new Element("progress");
        progress.setAttribute("class", "db-bar")
                .setAttribute("max", String.valueOf(telling.total()))
                .setAttribute("value", String.valueOf(telling.filled()))
                .setAttribute("aria-hidden", "true");
        bar.getElement().appendChild(progress);
        bar.add(new Span(words(telling)));
        bar.addClassNames("db-phase-bar", who);
        return bar;
    }

    private Span pills(Section section) {
        Telling mine = step.mijn(section);
        Telling ours = step.bestuur(section);
        Span pills = new Span();
        pills.addClassName("db-pills");
        if (mine.total() == 0) {
            pills.add(pill("om te lezen", "quiet"));
        } else {
            pills.add(
                    pill("ik: " + words(mine), mine.filled() == mine.total() ? "ok" : "own"),
                    pill("samen: " + words(ours), ours.filled() == ours.total() ? "ok" : "quiet"));
        }
        return pills;
    }

    private static Span pill(String text, String kind) {
        Span pill = new Span(text);
        pill.addClassNames("db-pill", kind);
        return pill;
    }

    private static String words(Telling telling) {
        return telling.filled() + " van " + telling.total();
    }

    private NativeDetails table() {
        NativeTable table = new NativeTable();
        table.addClassName("db-table");
        table.setCaptionText("Ingevulde vragen per deel");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("Deel", "Ik", "Samen", "Stand")) {
            var cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        }
        for (Part part : traject.editie().parts()) {
            Telling mine = sum(part, step::mijn);
            NativeTableRow row = table.getBody().addRow();
            var first = row.addHeaderCell();
            first.setText(part.heading());
            first.getElement().setAttribute("scope", "row");
            boolean asks = mine.total() > 0;
            row.addDataCell().setText(asks ? words(mine) : "–");
            row.addDataCell().setText(asks ? words(sum(part, step::bestuur)) : "–");
            row.addDataCell().setText(asks ? state(part) : "om te lezen");
        }
        NativeDetails details = new NativeDetails("Dezelfde stand als tabel", table);
        details.addClassName("db-stand-table");
        return details;
    }
}
