package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.Cel.Adres;
import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers changes for a moment, so that a colleague who types fast does not make everybody read for each word. */
@Component
public class Verzamelaar {

    /** How long a change waits for the next one where nobody says otherwise. */
    public static final long GATHER_MILLIS = 250;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("verzamelaar").factory());

    /** Returns a listener that hands on the items that changed, at most four times a second. */
    public Consumer<List<Adres>> voor(Consumer<Set<String>> reload) {
        return voor(
                cell -> GATHER_MILLIS,
                cells -> reload.accept(cells.stream().map(Adres::item).collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Returns a listener that hands on the cells that changed, together, once the least patient of them has waited.
     *
     * @param patience for how many milliseconds a change of this cell may wait
     */
    public Consumer<List<Adres>> voor(ToLongFunction<Adres> patience, Consumer<Set<Adres>> reload) {
        return new Stapel(patience, reload);
    }

    private final class Stapel implements Consumer<List<Adres>> {
        private final ToLongFunction<Adres> patience;
        private final Consumer<Set<Adres>> reload;
        private final Set<Adres> pending = new HashSet<>();
        private @Nullable ScheduledFuture<?> next;

        Stapel(ToLongFunction<Adres> patience, Consumer<Set<Adres>> reload) {
            this.patience = patience;
            this.reload = reload;
        }

        @Override
        public synchronized void accept(List<Adres> cells) {
            long wait = cells.stream().mapToLong(patience).min().orElse(GATHER_MILLIS);
            pending.addAll(cells);
            if (next != null) {
                if (next.getDelay(TimeUnit.MILLISECONDS) <= wait) {
                    return;
                }
                next.cancel(false);
            }
            next = timer.schedule(() -> reload.accept(taken()), wait, TimeUnit.MILLISECONDS);
        }

        private synchronized Set<Adres> taken() {
            Set<Adres> all = Set.copyOf(pending);
            pending.clear();
            next = null;
            return all;
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
