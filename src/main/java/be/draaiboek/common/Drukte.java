package be.draaiboek.common;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Gives out turns for what is {@link Kostbaar}. Nobody waits for one: who gets none hears at once when to try again, so
 * that no thread is held up and saving goes on. Attempts count, not only what came of them.
 */
@Component
public class Drukte {

    private final Clock clock;
    private final Map<Kostbaar, Stand> all = new EnumMap<>(Kostbaar.class);

    Drukte(Clock clock) {
        this.clock = clock;
        for (Kostbaar one : Kostbaar.values()) {
            all.put(one, new Stand());
        }
    }

    private static final class Stand {
        private int busy;
        private Instant swept = Instant.EPOCH;
        private final Map<String, Van> people = new HashMap<>();
    }

    private static final class Van {
        private int busy;
        private final Deque<Instant> attempts = new ArrayDeque<>();
    }

    /** A turn, to be given back. */
    public interface Beurt extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a turn.
     *
     * @param wie the account, or the address where nobody is logged in
     * @throws TeDrukException when there is none
     */
    public Beurt take(Kostbaar wat, Object wie) {
        Stand stand = java.util.Objects.requireNonNull(all.get(wat));
        String key = String.valueOf(wie);
        Instant now = clock.instant();
        Instant since = now.minus(wat.binnen());
        synchronized (stand) {
            if (stand.swept.isBefore(since)) {
                stand.people.values().removeIf(one -> one.busy == 0 && forget(one, since));
                stand.swept = now;
            }
            Van mine = stand.people.computeIfAbsent(key, none -> new Van());
            forget(mine, since);
            if (mine.attempts.size() >= wat.vaak()) {
                throw new TeDrukException(Math.max(
                        wat.wacht(),
                        java.time.Duration.between(since, mine.attempts.getFirst())
                                .toSeconds()));
            }
            mine.attempts.addLast(now);
            if (mine.busy >= wat.tegelijk() || stand.busy >= wat.samen()) {
                throw new TeDrukException(wat.wacht());
            }
            mine.busy++;
            stand.busy++;
            return new Beurt() {
                private boolean done;

                @Override
                public void close() {
                    synchronized (stand) {
                        if (!done) {
                            done = true;
                            mine.busy--;
                            stand.busy--;
                        }
                    }
                }
            };
        }
    }

    /**
     * Counts an attempt of what is over at once.
     *
     * @throws TeDrukException when there were too many
     */
    public void count(Kostbaar wat, Object wie) {
        take(wat, wie).close();
    }

    /** Does something that costs, in a turn of its own. */
    // the turn is held, not used
    @SuppressWarnings("try")
    public <T> T met(Kostbaar wat, Object wie, Supplier<T> work) {
        try (Beurt turn = take(wat, wie)) {
            return work.get();
        }
    }

    private static boolean forget(Van one, Instant before) {
        while (!one.attempts.isEmpty() && !one.attempts.getFirst().isAfter(before)) {
            one.attempts.removeFirst();
        }
        return one.attempts.isEmpty();
    }
}
