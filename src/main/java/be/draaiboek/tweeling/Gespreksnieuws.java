package be.draaiboek.tweeling;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open pages on each tweeling, within one application; they hear at which item something was said, never what. */
final class Gespreksnieuws {

    private static final Logger log = LoggerFactory.getLogger(Gespreksnieuws.class);

    private final Map<Long, Set<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    Runnable luister(long tweeling, Consumer<String> listener) {
        // Within compute: else the last page to leave could take the set away under one that comes in.
        listeners.compute(tweeling, (id, known) -> {
            Set<Consumer<String>> set = known == null ? ConcurrentHashMap.newKeySet() : known;
            set.add(listener);
            return set;
        });
        return () -> listeners.computeIfPresent(tweeling, (id, set) -> {
            set.remove(listener);
            return set.isEmpty() ? null : set;
        });
    }

    void meld(long tweeling, String item) {
        for (Consumer<String> listener : listeners.getOrDefault(tweeling, Set.of())) {
            try {
                listener.accept(item);
            } catch (RuntimeException broken) {
                // What was kept is kept: the writer must not hear of somebody else's broken page.
                log.warn("a page on tweeling {} was not told of feedback", tweeling, broken);
            }
        }
    }
}
