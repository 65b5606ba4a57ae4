package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Vrijgave;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands below the questions of a comparison. A panel stays when a release is replaced, with what somebody types in it, and
 * goes when it is withdrawn.
 */
final class Vergelijkpanelen {

    private final List<ItemToevoeging> additions;
    private final Map<String, Component> made = new HashMap<>();
    private List<ItemToevoeging.Pagina> pages = List.of();
    private List<Vrijgave> whose = List.of();

    Vergelijkpanelen(List<ItemToevoeging> additions) {
        this.additions = List.copyOf(additions);
    }

    /**
     * Reads what all questions of a page need.
     *
     * @param readable what I may read of the others
     * @param shown those of which panels are shown, one of each bestuur
     */
    void read(
            Toegang toegang,
            Traject traject,
            Tweeling tweeling,
            List<Vrijgave> readable,
            List<Item> items,
            List<Vrijgave> shown) {
        pages = additions.stream()
                .map(one -> one.voor(toegang, traject, tweeling, readable, items))
                .toList();
        whose = List.copyOf(shown.stream()
                .collect(Collectors.toMap(Vrijgave::bestuurId, one -> one, (a, b) -> a, LinkedHashMap::new))
                .values());
    }

    /** Whether something stands below this question already. */
    boolean iets(Item item) {
        return pages.stream().anyMatch(one -> one.iets(item));
    }

    /** Returns what stands below this question. */
    List<Component> onder(Item item) {
        List<Component> below = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Vrijgave one : whose) {
                String key = i + "/" + item.id() + "/" + one.bestuurId();
                Component panel = made.get(key);
                if (panel == null) {
                    panel = pages.get(i).bij(one, one.bestuurId(), item).orElse(null);
                }
                if (panel != null) {
                    made.put(key, panel);
                    below.add(panel);
                }
            }
        }
        return below;
    }

    /** Returns the panel about what this bestuur answered. */
    Optional<Component> bij(String item, long bestuur) {
        return made.entrySet().stream()
                .filter(one -> one.getKey().endsWith("/" + item + "/" + bestuur))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns whether that panel is on the page: its question may be filtered away. */
    boolean staat(String item, long bestuur) {
        return bij(item, bestuur).filter(Component::isAttached).isPresent();
    }

    /** Returns what somebody keeps for themselves of this tweeling, whatever may still be read of it. */
    List<Component> voorMij(Toegang toegang, Tweeling tweeling) {
        return additions.stream()
                .flatMap(one -> one.voorMij(toegang, tweeling).stream())
                .toList();
    }

    /** What this bestuur answered may no longer be read. */
    void forget(long bestuur) {
        made.keySet().removeIf(key -> key.endsWith("/" + bestuur));
    }

    void leeg() {
        made.clear();
    }
}
