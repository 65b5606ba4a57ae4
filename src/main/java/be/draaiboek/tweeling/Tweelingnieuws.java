package be.draaiboek.tweeling;

import be.draaiboek.common.Listeners;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open pages that something in a tweeling changed - a release, a withdrawal, its end - and never what: each page
 * reads again through its own access. Works within one application, like
 * {@link be.draaiboek.antwoord.Wijzigingen}.
 */
@Component
public class Tweelingnieuws {

    private final Listeners<Long, Long> listeners = new Listeners<>();

    /**
     * Listens to one tweeling.
     *
     * @param listener is called on the writer's thread, so it must be quick
     * @return to be run when the page is gone
     */
    public Runnable listen(long tweelingId, Runnable listener) {
        return listeners.add(tweelingId, told -> listener.run());
    }

    /** Tells it after the commit of the transaction that is going on. */
    public void tell(long tweelingId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.tell(tweelingId, tweelingId);
            }
        });
    }
}
