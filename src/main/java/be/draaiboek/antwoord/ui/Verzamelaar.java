package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.Cel.Adres;
import jakarta.annotation.PreDestroy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Gathers changes for a moment, so that a colleague who types fast does not make everybody read for each word. */
@Component
public class Verzamelaar {

    private static final long GATHER_MILLIS = 250;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("verzamelaar").factory());

    /** Returns a listener that hands on the items that changed, at most four times a second. */
    public Consumer<List<Adres>> voor(Consumer<Set<String>> reload) {
        Set<String> pending = new HashSet<>();
        return cells -> {
            synchronized (pending) {
                boolean waiting = !pending.isEmpty();
                cells.forEach(cell -> pending.add(cell.item()));
                if (!waiting) {
                    var unused = timer.schedule(
                            () -> {
                                Set<String> items;
                                synchronized (pending) {
                                    items = Set.copyOf(pending);
                                    pending.clear();
                                }
                                reload.accept(items);
                            },
                            GATHER_MILLIS,
                            TimeUnit.MILLISECONDS);
                }
            }
        };
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
