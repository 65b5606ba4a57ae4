package be.draaiboek.tweeling;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open pages that something in a tweeling changed - a release, a withdrawal, its end - and never what: each page
 * reads again through its own access. Works within one application, like
 * {@link be.draaiboek.traject.Wijzigingen}.
 */
@Component
public class Tweelingnieuws {

    private static final Logger log = LoggerFactory.getLogger(Tweelingnieuws.class);

    private final Map<Long, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /**
     * Listens to one tweeling.
     *
     * @param listener is called on the writer's thread, so it must be quick
     * @return to be run when the page is gone
     */
    public Runnable luister(long tweelingId, Runnable listener) {
        // Within compute: else the last page to leave could take the set away under one that comes in.
        listeners.compute(tweelingId, (id, known) -> {
            Set<Runnable> set = known == null ? ConcurrentHashMap.newKeySet() : known;
            set.add(listener);
            return set;
        });
        return () -> listeners.computeIfPresent(tweelingId, (id, set) -> {
            set.remove(listener);
            return set.isEmpty() ? null : set;
        });
    }

    /** Tells it after the commit of the transaction that is going on. */
    public void meld(long tweelingId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(tweelingId);
            }
        });
    }

    private void tell(long tweelingId) {
        for (Runnable listener : listeners.getOrDefault(tweelingId, Set.of())) {
            try {
                listener.run();
            } catch (RuntimeException broken) {
                // What was kept is kept: the writer must not hear of somebody else's broken page.
                log.warn("a page of tweeling {} was not told of a change", tweelingId, broken);
            }
        }
    }
}
