package be.draaiboek.cohort;

import be.draaiboek.common.Listeners;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open pages that a bestuur gave POLIS something to read or took it back, and never what: each page reads again
 * through its own access. Works within one application.
 */
@Component
public class Meeleesnieuws {

    private final Listeners<Long, Long> listeners = new Listeners<>();

    /**
     * Listens to one bestuur.
     *
     * @param listener is called on the writer's thread, so it must be quick
     * @return to be run when the page is gone
     */
    public Runnable listen(long bestuurId, Runnable listener) {
        return listeners.add(bestuurId, told -> listener.run());
    }

    /** Tells it after the commit of the transaction that is going on. */
    void tell(long bestuurId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.tell(bestuurId, bestuurId);
            }
        });
    }
}
