package be.draaiboek.traject;

import be.draaiboek.traject.Cel.Adres;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells open views which cells changed, never what is in them: each view reads again through its own access. Works
 * within one application; see docs/decisions.md for more than one.
 */
@Component
public class Wijzigingen {

    private static final Logger log = LoggerFactory.getLogger(Wijzigingen.class);

    private final Map<Long, Set<Consumer<List<Adres>>>> listeners = new ConcurrentHashMap<>();

    /**
     * Listens to one traject.
     *
     * @param listener is called on the writer's thread, so it must be quick
     * @return to be run when the view is gone
     */
    public Runnable luister(long trajectId, Consumer<List<Adres>> listener) {
        // Added within compute: else the last view to leave could take the set away under a view that comes in.
        listeners.compute(trajectId, (id, known) -> {
            Set<Consumer<List<Adres>>> set = known == null ? ConcurrentHashMap.newKeySet() : known;
            set.add(listener);
            return set;
        });
        return () -> listeners.computeIfPresent(trajectId, (id, set) -> {
            set.remove(listener);
            return set.isEmpty() ? null : set;
        });
    }

    void meld(long trajectId, List<Adres> cells) {
        if (cells.isEmpty()) {
            return;
        }
        for (Consumer<List<Adres>> listener : listeners.getOrDefault(trajectId, Set.of())) {
            try {
                listener.accept(cells);
            } catch (RuntimeException broken) {
                // What was kept is kept: the writer must not hear of somebody else's broken page.
                log.warn("a view of traject {} was not told of a change", trajectId, broken);
            }
        }
    }
}
