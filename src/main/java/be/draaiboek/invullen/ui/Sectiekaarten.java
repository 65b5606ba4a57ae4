package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Groepsstand;
import be.draaiboek.antwoord.Telling;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions of one section on the screen, and what goes along with them: their list, the guide, the group. */
final class Sectiekaarten {

    /** More columns than this, and a table wants the whole width. */
    private static final int WIDE = 5;

    private final Traject traject;
    private final List<Item> items;
    private final Map<String, ItemPaneel> panels = new LinkedHashMap<>();
    private final Vragen questions;
    private final @Nullable Gids guide;
    private final @Nullable Lenskaart lens;
    private final @Nullable Groepsoverzicht group;
    private final Vastleggen recording;

    /** @param chosen is told whether this person wants the whole page */
    Sectiekaarten(Traject traject, Section section, Consumer<Boolean> chosen) {
        this.traject = traject;
        boolean behalf = traject.ik().ikNoteer();
        items = traject.editie().items(section).stream()
                .filter(item -> shown(item, behalf))
                .toList();
        questions = new Vragen(traject, items);
        guide = items.isEmpty() ? null : new Gids(traject, section, items, chosen);
        for (Item item : items) {
            panels.put(item.id(), new ItemPaneel(traject, item, items.size()));
        }
        lens = section.throughLens()
                .filter(one -> traject.editie()
                        .item(one.item())
                        .filter(item -> shown(item, behalf))
                        .isPresent())
                .map(one -> new Lenskaart(traject, one))
                .orElse(null);
        recording = new Vastleggen(traject, panels);
        group = traject.isTrekker() && !behalf && !items.isEmpty() ? new Groepsoverzicht(traject, items) : null;
    }

    /** In somebody else's name one notes what people answer for themselves, and nothing of the group. */
    private static boolean shown(Item item, boolean behalf) {
        return !behalf || item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
    }

    Map<String, ItemPaneel> panelen() {
        return panels;
    }

    Vragen list() {
        return questions;
    }

    Optional<Gids> gids() {
        return Optional.ofNullable(guide);
    }

    Optional<Groepsoverzicht> groep() {
        return Optional.ofNullable(group);
    }

    /** Whether nothing is asked here, nor looked at again. */
    boolean leeg() {
        return items.isEmpty() && lens == null;
    }

    /** Whether nothing is asked here. */
    boolean vraagtNiets() {
        return items.isEmpty();
    }

    /** Returns the items of which cells are shown: what is asked, and what is looked back on. */
    Set<String> nodig() {
        Set<String> all = new LinkedHashSet<>(panels.keySet());
        if (lens != null) {
            all.add(lens.item().id());
        }
        items.forEach(item -> all.addAll(item.recall()));
        return all;
    }

    /** Puts them on the page, one below the other. */
    void op(Div page) {
        if (guide != null) {
            page.add(guide);
        }
        if (lens != null) {
            page.add(lens);
        }
        panels.values().forEach(page::add);
        if (guide != null) {
            page.add(guide.voet());
        }
    }

    /** Returns the item that is asked or looked at here under this id. */
    Optional<Item> item(String id) {
        ItemPaneel panel = panels.get(id);
        return panel != null
                ? Optional.of(panel.item())
                : Optional.ofNullable(lens)
                        .map(Lenskaart::item)
                        .filter(one -> one.id().equals(id));
    }

    /** Returns the items of which something that shows on the page changed with these cells. */
    List<String> hier(Collection<Adres> cells) {
        return cells.stream().filter(this::toont).map(Adres::item).distinct().toList();
    }

    /** Of what colleagues answer for themselves nothing shows before I answered; only the trekker sees how many are ready. */
    private boolean toont(Adres cell) {
        if (panels.values().stream().anyMatch(panel -> panel.item().recall().contains(cell.item()))) {
            return true;
        }
        ItemPaneel panel = panels.get(cell.item());
        if (panel == null) {
            return item(cell.item()).isPresent();
        }
        Itemstand stand = panel.stand();
        return group != null || stand.answered() || cell.holder() == Cel.SAMEN || cell.holder() == stand.holder();
    }

    /** Shows the cells of these items where they are filled in, and where they are looked back on. */
    void showCellen(Collection<String> ids, Collection<Cel> cells) {
        Map<String, List<Cel>> perItem = cells.stream()
                .collect(Collectors.groupingBy(cel -> cel.address().item()));
        if (lens != null && ids.contains(lens.item().id())) {
            lens.show(perItem.getOrDefault(lens.item().id(), List.of()));
        }
        panels.forEach((id, panel) -> {
            if (ids.contains(id)) {
                panel.show(perItem.getOrDefault(id, List.of()));
                String state = Vragen.stand(panel.stand());
                questions.show(id, state);
                if (guide != null) {
                    guide.show(id, state);
                }
            }
            panel.terugblik()
                    .filter(back -> !Collections.disjoint(panel.item().recall(), ids))
                    .ifPresent(back -> back.show(cells));
        });
    }

    /**
     * Tells the trekker how far the group is with these items, what was read of it, else what the cells say; and whether the
     * last answer that could be recorded was so just now.
     */
    boolean showGroep(Collection<String> ids, Map<String, Groepsstand> read) {
        if (group == null) {
            return false;
        }
        for (ItemPaneel panel : panels.values()) {
            Item item = panel.item();
            if (ids.contains(item.id()) && item.answering() == Answering.INDIVIDUAL_THEN_AGREED) {
                Groepsstand stand = panel.stand()
                        .groepsstand()
                        .orElseGet(() -> read.getOrDefault(
                                item.id(), new Groepsstand(0, traject.groep().size())));
                panel.show(stand);
                group.show(item, stand);
                recording.iedereen(item, stand.iedereen());
            }
        }
        return recording.show(gids());
    }

    /** Returns what says that something can be recorded here. */
    Component vastleglijn() {
        return recording.lijn();
    }

    /** Nothing is left to record here: what was agreed leads to what comes next. */
    void vastgelegd(Optional<Vastleggen.Weg> next) {
        recording.rond(next);
    }

    /** Returns the items of which the cells don't tell the trekker how far the group is; where I answered myself, they do. */
    List<Item> gesloten(Collection<String> ids) {
        return group == null
                ? List.of()
                : panels.values().stream()
                        .filter(panel -> ids.contains(panel.item().id())
                                && panel.stand().groepsstand().isEmpty()
                                && panel.item().answering() == Answering.INDIVIDUAL_THEN_AGREED)
                        .map(ItemPaneel::item)
                        .toList();
    }

    /** Shows who types where. */
    void show(List<Aanwezige> people) {
        panels.values().forEach(panel -> panel.show(people));
    }

    /** Returns how much I filled in of what is asked here. */
    Telling telling() {
        return panels.values().stream().map(panel -> panel.stand().telling()).reduce(Telling.NIETS, Telling::plus);
    }

    /** Whether a table of many columns is filled in here, or one that grows to the side: every pixel beside it counts then. */
    boolean breed() {
        return items.stream()
                .anyMatch(item -> item.kind() == ItemKind.MATRIX
                        || (item.growing() && item.columns().size() > WIDE));
    }
}
