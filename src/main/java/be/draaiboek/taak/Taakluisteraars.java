package be.draaiboek.taak;

import be.draaiboek.common.Listeners;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** The open pages that show somebody's files, within one application. */
@Component
public final class Taakluisteraars {

    // Not the writer's: after the commit its connection is still the transaction's, and a page may read at once.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("taken-pagina").factory());
    private final Listeners<Long, Long> byAccount = new Listeners<>();

    /**
     * Says that something changed in what this account asked for, never what.
     *
     * @return to be run when the page is gone
     */
    public Runnable listen(long account, Runnable listener) {
        return byAccount.add(account, told -> listener.run());
    }

    void later(long account) {
        if (!thread.isShutdown()) {
            thread.execute(() -> byAccount.tell(account, account));
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
