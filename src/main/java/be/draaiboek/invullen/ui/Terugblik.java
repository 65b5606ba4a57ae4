package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ui.Leesweergave;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written earlier and helps here, to read only: what was agreed or written together, else my own answer. What a
 * colleague answered is never shown here, whatever the reader may see of it elsewhere.
 */
final class Terugblik extends NativeDetails {

    private final Traject traject;
    private final List<Item> items;
    private final Map<Adres, Cel> cells = new HashMap<>();
    private final Div body = new Div();

    Terugblik(Traject traject, Item item) {
        super("Wat jullie eerder schreven");
        this.traject = traject;
        Editie editie = traject.editie();
        this.items =
                item.recall().stream().flatMap(id -> editie.item(id).stream()).toList();
        addClassName("db-recall");
        setContent(body);
        show(List.of());
    }

    /** Takes what was read, of whatever items. */
    void show(Collection<Cel> read) {
        for (Cel cel : read) {
            cells.merge(cel.address(), cel, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
        }
        body.removeAll();
        items.forEach(item -> body.add(block(item)));
    }

    private Div block(Item item) {
        Div block = new Div();
        block.addClassName("db-recall-item");
        traject.editie()
                .section(item.section())
                .ifPresent(section ->
                        block.add(new Paragraph(Draaiboeklinks.link(section.label() + " – " + item.title(), item))));
        List<Cel> joint = held(item, Cel.SAMEN);
        List<Cel> mine = held(item, traject.ik().id());
        // Cell by cell, as if it were all joint; rows that people added belong to whoever added them.
        Map<Adres, Cel> shown = new HashMap<>();
        if (joint.isEmpty() || !item.growing()) {
            mine.forEach(cel -> shown.put(jointly(cel.address()), cel));
        }
        joint.forEach(cel -> shown.put(cel.address(), cel));
        if (shown.isEmpty()) {
            block.add(note("Hier staat nog niets."));
            return block;
        }
        block.add(Leesweergave.of(
                item,
                Cel.SAMEN,
                shown.values().stream()
                        .map(cel -> new Cel(jointly(cel.address()), cel.version(), cel.value(), cel.by(), cel.at()))
                        .toList()));
        boolean own = item.answering() == Answering.INDIVIDUAL_THEN_AGREED
                && shown.values().stream().anyMatch(cel -> cel.address().holder() != Cel.SAMEN);
        if (own) {
            block.add(note(
                    traject.ik().ikNoteer()
                            ? "Dit zijn antwoorden van " + traject.ik().shownName() + "."
                            : joint.isEmpty()
                                    ? "Dit is je eigen antwoord; jullie spraken hierover nog niets af."
                                    : "Waar jullie nog niets afspraken, staat je eigen antwoord."));
        }
        return block;
    }

    private List<Cel> held(Item item, long holder) {
        return cells.values().stream()
                .filter(cel -> cel.value() != null
                        && cel.address().item().equals(item.id())
                        && cel.address().holder() == holder
                        && !item.ownOnly(cel.address().row(), cel.address().col()))
                .toList();
    }

    private static Adres jointly(Adres at) {
        return new Adres(at.item(), at.row(), at.col(), Cel.SAMEN);
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("db-recall-note");
        return note;
    }
}
