package be.draaiboek.melding;

import be.draaiboek.common.Listeners;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** The open pages of each account, within one application. */
@Component
final class Luisteraars {

    // Not the writer's: after the commit its connection is still the transaction's, and a page may read at once.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("meldingen").factory());
    private final Listeners<Long, Long> byAccount = new Listeners<>();

    Runnable add(long account, Runnable listener) {
        return byAccount.add(account, told -> listener.run());
    }

    void later(Collection<Long> accounts) {
        thread.execute(() -> accounts.forEach(account -> byAccount.tell(account, account)));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
