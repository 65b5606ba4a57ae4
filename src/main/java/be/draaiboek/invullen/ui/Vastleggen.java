package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Stap;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.HtmlContainer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the trekker can record on the page of a section: where everybody is ready and not all was agreed. Each agreed answer
 * leads on to the next of them, and the last one to what comes after this section.
 */
final class Vastleggen {

    /**
     * Where one goes on.
     *
     * @param name what is done there
     */
    record Weg(String href, String name) {}

    private final Traject traject;
    private final Map<String, ItemPaneel> panels;
    private final Set<String> everybody = new LinkedHashSet<>();
    private List<Item> left = List.of();
    private Optional<Weg> end = Optional.empty();
    private final HtmlContainer line = Markup.EMPTY.in("p", "db-task-line");

    Vastleggen(Traject traject, Map<String, ItemPaneel> panels) {
        this.traject = traject;
        this.panels = panels;
        line.addClassName("db-record-line");
        line.setVisible(false);
    }

    /** Returns what says on top of the page that something can be recorded here, for who comes by another way than Start. */
    HtmlContainer lijn() {
        return line;
    }

    /** Says whether everybody is ready with a question. */
    void iedereen(Item item, boolean all) {
        if (all) {
            everybody.add(item.id());
        } else {
            everybody.remove(item.id());
        }
    }

    /** Reckons what is left, and shows at each agreed answer where one goes on; whether the last one was recorded just now. */
    boolean show(Optional<Gids> guide) {
        List<Item> before = left;
        left = panels.values().stream()
                .filter(one ->
                        everybody.contains(one.item().id()) && !one.stand().vastgelegd())
                .map(ItemPaneel::item)
                .toList();
        guide.ifPresent(one -> one.vastTeLeggen(left.stream().map(Item::id).toList()));
        line.setVisible(!left.isEmpty());
        if (!left.isEmpty()) {
            Weg first = stap(traject, left.getFirst());
            Markup.of(
                            "<span>%s</span> <a class='db-btn db-btn-small' router-link href='%s'>%s</a>",
                            left.size() == 1
                                    ? "Eén vraag kan je nu vastleggen."
                                    : left.size() + " vragen kan je nu vastleggen.",
                            first.href(),
                            first.name())
                    .show(line);
        }
        boolean last = !before.isEmpty() && left.isEmpty();
        if (!last) {
            // Whatever changes after the last one: the way on that was shown stays.
            Optional<Weg> past = left.isEmpty() ? end : Optional.empty();
            panels.values()
                    .forEach(one -> verder(
                            one, na(one.item()).map(item -> stap(traject, item)).or(() -> past)));
        }
        return last;
    }

    /** Nothing is left here: each agreed answer leads to what comes next. */
    void rond(Optional<Weg> next) {
        end = next;
        panels.values().forEach(one -> verder(one, next));
    }

    private void verder(ItemPaneel panel, Optional<Weg> next) {
        panel.afspraak().ifPresent(one -> one.verder(panel.stand().vastgelegd(), left.isEmpty(), next.orElse(null)));
    }

    /** The next that can be recorded after this one; before it where there is none behind it. */
    private Optional<Item> na(Item item) {
        List<Item> all = panels.values().stream().map(ItemPaneel::item).toList();
        int at = all.indexOf(item);
        return left.stream()
                .filter(one -> all.indexOf(one) > at)
                .findFirst()
                .or(() -> left.stream().filter(one -> !one.equals(item)).findFirst());
    }

    /** Returns where a question is recorded. */
    static Weg stap(Traject traject, Item item) {
        int number = traject.editie()
                        .items(traject.editie().section(item.section()).orElseThrow())
                        .indexOf(item)
                + 1;
        return new Weg(TrajectNavigatie.afspraak(item), "Leg vraag " + number + " vast");
    }

    /** Returns where the one rule of what comes next leads; empty where it leads to no section. */
    static Optional<Weg> stap(Traject traject, Stap next) {
        return switch (next.soort()) {
            case VASTLEGGEN -> {
                Weg there = stap(traject, next.vraag().orElseThrow());
                yield Optional.of(new Weg(there.href(), there.name() + " in " + code(next)));
            }
            case INVULLEN ->
                Optional.of(new Weg(
                        next.vraag()
                                .map(TrajectNavigatie::vraag)
                                .orElseGet(() ->
                                        TrajectNavigatie.sectie(next.sectie().sectie())),
                        next.sectie().sectie().heading()));
            case WACHTEN, VERDER -> Optional.empty();
        };
    }

    private static String code(Stap next) {
        return next.sectie().sectie().code();
    }
}
