package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Voorganger;
import be.draaiboek.antwoord.VoorgangerService;
import be.draaiboek.antwoord.ui.Leesweergave;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Row;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question as a predecessor left it, beside how it stands now. */
final class Voorgangervraag extends Section {

    private final Voorganger left;
    private final Item item;
    private final Div buttons = new Div();
    private final @Nullable Traject ours;
    private final boolean differs;

    Voorgangervraag(Voorganger left, Item item, List<Cel> theirs, @Nullable Traject ours, List<Cel> now) {
        this.left = left;
        this.item = item;
        this.ours = ours;
        // What was only answered individually is nothing to take over.
        differs = any(theirs, Cel.SAMEN) && VoorgangerService.differs(item, theirs, now);
        addClassNames("db-card", "db-predecessor-item");
        setId(item.id());
        buttons.addClassName("db-actions");
        Div sides = new Div(side(left.naam(), Leesweergave.of(item, Cel.SAMEN, theirs)));
        sides.addClassName("db-predecessor-sides");
        if (ours != null) {
            sides.add(side(ours.bestuur() + " nu", ours(ours, now)));
        }
        add(new H3(item.number() + ". " + item.title()), sides);
        own(theirs);
        add(buttons);
    }

    private Component ours(Traject ours, List<Cel> now) {
        if (ours.editie().kept(item.id()).isEmpty()) {
            return help("Deze vraag staat niet in de editie waarin jullie verder werken.");
        }
        // What was agreed is read by who gave their own answer, here as on the page of the section.
        return item.answering() == Answering.INDIVIDUAL_THEN_AGREED
                        && !any(now, Cel.SAMEN)
                        && !any(now, ours.ik().id())
                ? help("Wat hier afgesproken is, lees je zodra je er zelf geantwoord hebt.")
                : Leesweergave.of(item, Cel.SAMEN, now);
    }

    private static Paragraph help(String text) {
        return Stukjes.help(text);
    }

    private static boolean any(List<Cel> cells, Item item, long holder) {
        return cells.stream()
                .anyMatch(cel -> cel.address().item().equals(item.id())
                        && cel.address().holder() == holder
                        && cel.value() != null);
    }

    private boolean any(List<Cel> cells, long holder) {
        return any(cells, item, holder);
    }

    private static Div side(String who, Component answer) {
        Div side = new Div(new H4(who), answer);
        side.addClassName("db-predecessor-side");
        return side;
    }

    /** What people answered each, as far as I could read it then. */
    private void own(List<Cel> theirs) {
        List<Long> holders = theirs.stream()
                .map(cel -> cel.address().holder())
                .filter(holder -> holder != Cel.SAMEN && any(theirs, holder))
                .distinct()
                .sorted()
                .toList();
        if (!holders.isEmpty()) {
            Div all = new Div();
            holders.forEach(holder ->
                    all.add(side(left.houder(holder).orElse(Traject.VROEGER), Leesweergave.of(item, holder, theirs))));
            add(new Uitklap("Wat ieder voor zich antwoordde (" + holders.size() + ")", all));
        }
    }

    Voorgangervraag metGeschiedenis(Supplier<List<Voorganger.Versie>> history) {
        Button open = new Button("Geschiedenis", click -> open(history.get()));
        open.setAriaLabel("Geschiedenis bij " + left.naam() + ": " + item.title());
        buttons.add(open);
        return this;
    }

    /** Offers to take it over, where that changes something and is this person's to do. */
    Voorgangervraag metOvername(Runnable take) {
        if (ours == null || ours.editie().kept(item.id()).isEmpty()) {
            return this;
        }
        if (!differs) {
            Span same = Stukjes.pill("Staat bij jullie net zo", "ok");
            buttons.add(same);
        } else if (ours.isTrekker()) {
            Button over = new Button("Neem dit over", click -> ask(take));
            over.setAriaLabel("Neem over van " + left.naam() + ": " + item.title());
            buttons.add(over);
        } else if (item.answering() == Answering.INDIVIDUAL_THEN_AGREED) {
            Span who = new Span("Overnemen doet de trekker");
            who.addClassName("db-help");
            buttons.add(who);
        }
        Anchor there = new Anchor(TrajectNavigatie.vraag(item), "Naar deze vraag");
        there.getElement().setAttribute("aria-label", "Naar deze vraag: " + item.title());
        if (ours.editie().item(item.id()).isPresent()) {
            buttons.add(there);
        }
        return this;
    }

    private void ask(Runnable take) {
        Venster.vraag(
                "Overnemen van " + left.naam() + "?",
                "“" + item.title() + "” krijgt bij jullie wat " + left.naam()
                        + " daar invulde, in de plaats van wat er nu staat. Wat er stond, blijft in de geschiedenis en kan je"
                        + " daar terugzetten. Afbeeldingen komen niet mee.",
                "Neem dit over",
                () -> {
                    try {
                        take.run();
                    } catch (OngeldigException wrong) {
                        Paragraph why =
                                new Paragraph(Objects.requireNonNullElse(wrong.getMessage(), "Dat is niet gelukt."));
                        why.addClassName("db-message");
                        why.getElement().setAttribute("role", "alert");
                        add(why);
                    }
                });
    }

    private void open(List<Voorganger.Versie> versions) {
        Dialog dialog = new Dialog("Geschiedenis bij " + left.naam());
        dialog.addClassNames("db-history", Venster.BREED);
        Paragraph question = Stukjes.help(item.title());
        dialog.add(question);
        OrderedList list = new OrderedList();
        list.addClassName("db-history-list");
        for (Voorganger.Versie one : versions) {
            item.cell(one.adres().row(), one.adres().col())
                    .ifPresent(definition -> list.add(new ListItem(line(one, definition))));
        }
        dialog.add(versions.isEmpty() ? new Paragraph("Hier werd niets samen ingevuld.") : list);
        dialog.getFooter().add(new Button("Sluiten", click -> dialog.close()));
        Venster.open(dialog);
    }

    private Div line(Voorganger.Versie one, CellDefinition definition) {
        String where = place(one);
        Span when = new Span(Opmaak.moment(one.was().at()) + " · "
                + Objects.requireNonNullElse(one.was().by(), Traject.VROEGER)
                + (where.isEmpty() ? "" : " · " + where));
        when.addClassName("db-said-name");
        Div line = new Div(when, Leesweergave.waarde(definition, one.was().value()));
        line.addClassName("db-said");
        return line;
    }

    /** Which cell of the question, where it has more than one. */
    private String place(Voorganger.Versie one) {
        String row = one.adres().row();
        String col = one.adres().col();
        return List.of(
                        item.row(row).map(Row::label).orElse(row.isEmpty() ? "" : "toegevoegde rij"),
                        item.column(col)
                                .or(() -> item.field(col))
                                .or(() -> item.beside(col))
                                .map(Column::label)
                                .orElse(""))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
