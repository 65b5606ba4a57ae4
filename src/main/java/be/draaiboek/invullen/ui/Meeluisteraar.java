package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.antwoord.ui.Verzamelaar;
import be.draaiboek.antwoord.ui.Verzamelaar.Geduld;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Aanwezigheid;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.ui.Aanwezigen;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Hears what happens elsewhere to what a page of a section shows. */
@Component
final class Meeluisteraar {

    private static final Geduld OTHERS = new Geduld(2_000, 10_000);
    private static final Geduld OTHERS_TYPED = new Geduld(4_000, 10_000);
    private static final Geduld TYPED = new Geduld(2_000);
    private static final Geduld TYPED_ON = new Geduld(6_000);

    private final Wijzigingen changes;
    private final Verzamelaar gatherer;
    private final WorkshopService workshops;
    private final Aanwezigheid presence;
    private final TrajectService trajecten;
    private final HuidigeGebruiker current;

    Meeluisteraar(
            Wijzigingen changes,
            Verzamelaar gatherer,
            WorkshopService workshops,
            Aanwezigheid presence,
            TrajectService trajecten,
            HuidigeGebruiker current) {
        this.changes = changes;
        this.gatherer = gatherer;
        this.workshops = workshops;
        this.presence = presence;
        this.trajecten = trajecten;
        this.current = current;
    }

    /**
     * What a page does with what it hears, within its own lock.
     *
     * @param answers with the cells that changed
     * @param workshop when one begins or ends
     * @param people with who is there now
     */
    record Gehoord(Consumer<Set<Adres>> answers, Runnable workshop, Consumer<List<Aanwezige>> people) {}

    /** Begins to hear, and tells others that somebody is there; what it returns ends both. */
    Runnable listen(UI ui, Traject traject, Section section, Collection<String> items, Gehoord heard) {
        Set<Adres> typed = ConcurrentHashMap.newKeySet();
        Runnable answered =
                changes.listen(traject.id(), gatherer.voor(cell -> patience(traject, cell, typed), changed -> {
                    if (ui.isAttached()) {
                        var unused = ui.access(() -> heard.answers().accept(changed));
                    }
                }));
        // Of a workshop only that one begins or ends.
        Runnable told = workshops.listen(traject.id(), cells -> {
            if (cells.stream().anyMatch(cell -> cell.item().equals(WorkshopService.GEHEEL)) && ui.isAttached()) {
                var unused = ui.access(() -> heard.workshop().run());
            }
        });
        Optional<Aanwezigen> present = current.find()
                .map(who -> new Aanwezigen(
                        presence, trajecten, who, traject, section.code(), 0, items, ui, heard.people()));
        return () -> {
            answered.run();
            told.run();
            present.ifPresent(Aanwezigen::close);
        };
    }

    /**
     * What I chose changes my page at once, and what is written together everybody's. Of what somebody else answers I hear soon
     * after a quiet moment, and at a reader's pace while people go on answering. Of what I type the page that I type in knows
     * already: that I began with it, only another of mine waits for the rest.
     *
     * @param typed of which texts of mine the beginning was heard of
     */
    private static Geduld patience(Traject traject, Adres cell, Set<Adres> typed) {
        if (cell.holder() == Cel.SAMEN) {
            return Verzamelaar.GATHER;
        }
        boolean text = traject.editie()
                .item(cell.item())
                .flatMap(item -> item.cell(cell.row(), cell.col()))
                .filter(definition -> definition.kind() == CellKind.TEXT)
                .isPresent();
        if (cell.holder() != traject.ik().id()) {
            return text ? OTHERS_TYPED : OTHERS;
        }
        if (!text) {
            return Verzamelaar.GATHER;
        }
        return typed.add(cell) ? TYPED : TYPED_ON;
    }
}
