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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers changes for a moment, so that a colleague who types fast does not make everybody read for each word. */
@Component
public class Verzamelaar {

    /** How a change waits where nobody says otherwise. */
    public static final Geduld GATHER = new Geduld(250);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("verzamelaar").factory());

    /**
     * How a change waits for the next one.
     *
     * @param first for how many milliseconds it waits where all was quiet
     * @param rest how many milliseconds after one like it was handed on the next one is at the soonest, so that people who
     *     answer all the time are heard of at a pace at which somebody reads
     */
    public record Geduld(long first, long rest) {

        public Geduld(long first) {
            this(first, 0);
        }
    }

    /** Returns a listener that hands on the items that changed, at most four times a second. */
    public Consumer<List<Adres>> voor(Consumer<Set<String>> reload) {
        return voor(
                cell -> GATHER,
                cells -> reload.accept(cells.stream().map(Adres::item).collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Returns a listener that hands on the cells that changed, together, once the least patient of them has waited.
     *
     * @param patience how a change of this cell may wait
     */
    public Consumer<List<Adres>> voor(Function<Adres, Geduld> patience, Consumer<Set<Adres>> reload) {
        return new Stapel(patience, reload);
    }

    private final class Stapel implements Consumer<List<Adres>> {
        private final Function<Adres, Geduld> patience;
        private final Consumer<Set<Adres>> reload;
        private final Set<Adres> pending = new HashSet<>();
        private @Nullable ScheduledFuture<?> next;
        /** Whether something waits of which the next one rests, and when such a one was handed on. */
        private boolean resting;

        private @Nullable Long rested;

        Stapel(Function<Adres, Geduld> patience, Consumer<Set<Adres>> reload) {
            this.patience = patience;
            this.reload = reload;
        }

        @Override
        public synchronized void accept(List<Adres> cells) {
            if (cells.isEmpty()) {
                return;
            }
            long wait = Long.MAX_VALUE;
            for (Adres cell : cells) {
                Geduld one = patience.apply(cell);
                resting |= one.rest() > 0;
                wait = Math.min(wait, Math.max(one.first(), one.rest() - quiet()));
            }
            pending.addAll(cells);
            if (next != null) {
                if (next.getDelay(TimeUnit.MILLISECONDS) <= wait) {
                    return;
                }
                next.cancel(false);
            }
            next = timer.schedule(() -> reload.accept(taken()), wait, TimeUnit.MILLISECONDS);
        }

        /** How many milliseconds ago one that rests was handed on. */
        private long quiet() {
            return rested == null ? Integer.MAX_VALUE : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - rested);
        }

        private synchronized Set<Adres> taken() {
            Set<Adres> all = Set.copyOf(pending);
            pending.clear();
            next = null;
            if (resting) {
                rested = System.nanoTime();
                resting = false;
            }
            return all;
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
