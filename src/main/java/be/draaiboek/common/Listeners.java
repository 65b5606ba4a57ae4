package be.draaiboek.common;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Open pages that want to hear of something, by what they look at. Works within one application.
 *
 * @param <K> what they look at, such as a traject's id
 * @param <E> what they hear; never content
 */
public final class Listeners<K, E> {

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final Map<K, Set<Consumer<E>>> listeners = new ConcurrentHashMap<>();

    /**
     * Listens.
     *
     * @param listener is called on the teller's thread, so it must be quick
     * @return to be run when the page is gone
     */
    public Runnable add(K key, Consumer<E> listener) {
        // Within compute: else the last page to leave could take the set away under one that comes in.
        listeners.compute(key, (same, known) -> {
            Set<Consumer<E>> set = known == null ? ConcurrentHashMap.newKeySet() : known;
            set.add(listener);
            return set;
        });
        return () -> listeners.computeIfPresent(key, (same, set) -> {
            set.remove(listener);
            return set.isEmpty() ? null : set;
        });
    }

    /** Tells it to who listens to this. */
    public void tell(K key, E event) {
        for (Consumer<E> listener : listeners.getOrDefault(key, Set.of())) {
            try {
                listener.accept(event);
            } catch (RuntimeException broken) {
                // What was kept is kept: the writer must not hear of somebody else's broken page.
                log.warn("a page on {} was not told of a change", key, broken);
            }
        }
    }
}
