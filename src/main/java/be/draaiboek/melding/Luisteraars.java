package be.draaiboek.melding;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The open pages of each account, within one application. */
@Component
final class Luisteraars {

    private static final Logger log = LoggerFactory.getLogger(Luisteraars.class);

    // Not the writer's: after the commit its connection is still the transaction's, and a page may read at once.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("meldingen").factory());
    private final Map<Long, Set<Runnable>> byAccount = new ConcurrentHashMap<>();

    Runnable add(long account, Runnable listener) {
        // Within compute: else the last page to leave could take the set away under one that comes in.
        byAccount.compute(account, (id, known) -> {
            Set<Runnable> set = known == null ? ConcurrentHashMap.newKeySet() : known;
            set.add(listener);
            return set;
        });
        return () -> byAccount.computeIfPresent(account, (id, set) -> {
            set.remove(listener);
            return set.isEmpty() ? null : set;
        });
    }

    void later(Collection<Long> accounts) {
        thread.execute(() -> tell(accounts));
    }

    private void tell(Collection<Long> accounts) {
        for (long account : accounts) {
            for (Runnable listener : byAccount.getOrDefault(account, Set.of())) {
                try {
                    listener.run();
                } catch (RuntimeException broken) {
                    // What was kept is kept: the writer must not hear of somebody else's broken page.
                    log.warn("a page of account {} was not told of a message", account, broken);
                }
            }
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
