package be.draaiboek.traject;

import be.draaiboek.traject.Cel.Adres;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Tells open views which cells changed, never what is in them: each view reads again through its own access. Works
 * within one application; see docs/decisions.md for more than one.
 */
@Component
public class Wijzigingen {

    private final Map<Long, Set<Consumer<List<Adres>>>> listeners = new ConcurrentHashMap<>();

    /**
     * Listens to one traject.
     *
     * @param listener is called on the writer's thread, so it must be quick
     * @return to be run when the view is gone
     */
    public Runnable luister(long trajectId, Consumer<List<Adres>> listener) {
        listeners
                .computeIfAbsent(trajectId, id -> ConcurrentHashMap.newKeySet())
                .add(listener);
        return () -> listeners.computeIfPresent(trajectId, (id, set) -> {
            set.remove(listener);
            return set.isEmpty() ? null : set;
        });
    }

    void meld(long trajectId, List<Adres> cells) {
        if (!cells.isEmpty()) {
            listeners.getOrDefault(trajectId, Set.of()).forEach(listener -> listener.accept(cells));
        }
    }
}
