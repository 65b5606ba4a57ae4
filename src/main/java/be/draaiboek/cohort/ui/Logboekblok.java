package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Dossier;
import be.draaiboek.cohort.Dossier.Regel;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Vouw;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What was said with a bestuur, and written to it. */
final class Logboekblok {

    private Logboekblok() {}

    /**
     * Calls, visits and messages together, the newest first.
     *
     * @param finish marks what was planned as done
     */
    static Section of(Dossier dossier, Consumer<Regel> finish) {
        Paragraph who = Stukjes.help("Gesprekken lezen alleen de begeleiders van "
                + dossier.maandag().cohort().naam()
                + "; het bestuur weet dat ze genoteerd worden. Berichten leest het bestuur ook.");
        record Op(LocalDate dag, ListItem regel) {}
        List<Op> all = new ArrayList<>();
        dossier.logboek().forEach(line -> all.add(new Op(line.dag(), line(line, finish))));
        dossier.berichten()
                .forEach(one -> all.add(new Op(one.dag(), item(one.dag(), "bericht", one.tekst(), one.door()))));
        UnorderedList lines = new UnorderedList();
        lines.addClassName("db-coach-log");
        all.stream().sorted(Comparator.comparing(Op::dag).reversed()).forEach(one -> lines.add(one.regel()));
        if (all.isEmpty()) {
            lines.add(new ListItem("Nog geen gesprek genoteerd."));
        }
        String much = all.isEmpty() ? "nog leeg" : all.size() == 1 ? "1 regel" : all.size() + " regels";
        Section card = Vouw.kaart("Logboek", much, who, lines);
        card.addClassName("db-coach-arrive");
        card.getElement().setAttribute("tabindex", "-1");
        return card;
    }

    private static ListItem line(Regel line, Consumer<Regel> finish) {
        ListItem item = item(line.dag(), line.soort().label(), line.tekst(), line.door());
        if (line.volgendeOp() != null) {
            item.add(new Paragraph((line.gedaan() ? "✓ Gedaan: " : "Daarna: ") + line.volgende() + " ("
                    + Datum.kort(line.volgendeOp()) + ")"));
            if (!line.gedaan()) {
                item.add(gedaan(line, finish));
            }
        }
        return item;
    }

    /** Says that what was planned was done. */
    static Button gedaan(Regel line, Consumer<Regel> finish) {
        Button button = new Button("Gedaan", click -> finish.accept(line));
        button.setAriaLabel("Gedaan: " + line.volgende());
        return button;
    }

    private static ListItem item(LocalDate day, String kind, String text, String by) {
        Span when = Stukjes.soft(Datum.kort(day) + " · " + kind);
        Span who = Stukjes.soft(by.isEmpty() ? "" : " " + by);
        return new ListItem(when, new Paragraph(new Span(text), who));
    }

    /** What was written to the trekkers, for the bestuur. */
    static Section berichten(List<Dossier.Bericht> messages) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("db-coach-log");
        messages.forEach(one -> lines.add(item(one.dag(), "bericht", one.tekst(), one.door())));
        if (messages.isEmpty()) {
            lines.add(new ListItem("Nog geen."));
        }
        return Vouw.kaart(
                "Berichten aan de trekker", messages.isEmpty() ? "nog geen" : String.valueOf(messages.size()), lines);
    }
}
