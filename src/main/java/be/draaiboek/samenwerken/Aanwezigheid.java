package be.draaiboek.samenwerken;

import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.common.Listeners;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Opmaak;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who has which section of a traject open, and who is typing in what people write together. In memory, like
 * {@link Wijzigingen}: nothing of it is kept, and it is gone when the page is. What somebody answers for themselves is
 * nobody's business, so typing there is never told.
 */
@Component
public class Aanwezigheid {

    /** How long somebody counts as typing after the last sign of it. */
    static final Duration TYPT = Duration.ofSeconds(8);

    private static final long SWEEP_SECONDS = 2;

    /** A page that lost its connection comes back within seconds, or it is gone. */
    private static final int MISSES = 3;

    private static final Logger log = LoggerFactory.getLogger(Aanwezigheid.class);

    private final Set<Plek> places = ConcurrentHashMap.newKeySet();
    private final Listeners<Long, Long> listeners = new Listeners<>();
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("aanwezigheid").factory());

    Aanwezigheid(Clock clock) {
        this.clock = clock;
        var unused = timer.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Somebody who is there.
     *
     * @param sectie the code of the section that they have open
     * @param workshop the workshop that they look at; 0 for none
     * @param item in what of it they are typing together with others; "" for nothing
     */
    public record Aanwezige(long account, String naam, String sectie, long workshop, String item) {

        /** Returns the first letters of the first and the last name. */
        public String initialen() {
            return Opmaak.initialen(naam);
        }
    }

    /** One open page; closing it is leaving. */
    public final class Plek implements AutoCloseable {

        private final long traject;
        private final long account;
        private final String naam;
        private final String sectie;
        private final long workshop;
        private final Set<String> items;
        private final BooleanSupplier alive;
        private volatile String item = "";
        private volatile Instant typed = Instant.EPOCH;
        private volatile int missed;

        private Plek(
                long traject,
                long account,
                String naam,
                String sectie,
                long workshop,
                Collection<String> items,
                BooleanSupplier alive) {
            this.traject = traject;
            this.account = account;
            this.naam = naam;
            this.sectie = sectie;
            this.workshop = workshop;
            this.items = Set.copyOf(items);
            this.alive = alive;
        }

        @Override
        public void close() {
            if (places.remove(this)) {
                tell(traject);
            }
        }

        private Aanwezige seen(Instant now) {
            return new Aanwezige(
                    account, naam, sectie, workshop, typed.plus(TYPT).isAfter(now) ? item : "");
        }
    }

    /**
     * Comes in, with one page.
     *
     * @param sectie the code of the section that it shows
     * @param workshop the workshop that it shows; 0 for none
     * @param items what can be typed in there
     * @param alive whether its browser is still connected; asked now and then, from another thread
     */
    public Plek kom(
            long trajectId,
            long accountId,
            String naam,
            String sectie,
            long workshop,
            Collection<String> items,
            BooleanSupplier alive) {
        Plek place = new Plek(trajectId, accountId, naam, sectie, workshop, items, alive);
        places.add(place);
        tell(trajectId);
        return place;
    }

    /**
     * Notes that somebody is typing in what is written together.
     *
     * @param item in which item; "" when they stopped
     * @return false where they have no page open with that item on it
     */
    public boolean typt(long accountId, long trajectId, String item) {
        boolean found = false;
        boolean news = false;
        Instant now = clock.instant();
        for (Plek place : places) {
            if (place.account != accountId || place.traject != trajectId) {
                continue;
            }
            if (item.isEmpty() || place.items.contains(item)) {
                found = true;
                news |= !place.seen(now).item().equals(item);
                place.item = item;
                place.typed = now;
            }
        }
        if (news) {
            tell(trajectId);
        }
        return found;
    }

    /**
     * Returns who else is there, as this reader may know it: on sections that they may see, each person once for each section
     * and workshop, by name. Who was let in is up to the caller, with a traject that was just read.
     */
    public List<Aanwezige> wie(Traject lezer, long accountId) {
        Instant now = clock.instant();
        return places.stream()
                .filter(one -> one.traject == lezer.id()
                        && one.account != accountId
                        && one.missed < MISSES
                        && lezer.editie().section(one.sectie).isPresent()
                        && (one.workshop == 0 || !lezer.isInvuller()))
                .map(one -> one.seen(now))
                .filter(one ->
                        one.item().isEmpty() || lezer.editie().item(one.item()).isPresent())
                .distinct()
                .sorted(Comparator.comparing(Aanwezige::naam, String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(Aanwezige::account)
                        // Of two tabs at one section the one in which is typed comes first.
                        .thenComparing(Aanwezige::item, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Says that somebody came, went or typed.
     *
     * @param listener is called on another thread, so it must be quick
     * @return to be run when the view is gone
     */
    public Runnable listen(long trajectId, Runnable listener) {
        return listeners.add(trajectId, told -> listener.run());
    }

    /** Looks who lost their connection or stopped typing, which nobody tells. */
    void sweep() {
        try {
            Instant now = clock.instant();
            Set<Long> news = ConcurrentHashMap.newKeySet();
            for (Plek place : places) {
                int before = place.missed;
                place.missed = alive(place) ? 0 : Math.min(MISSES, before + 1);
                boolean gone = before < MISSES && place.missed >= MISSES;
                boolean back = before >= MISSES && place.missed < MISSES;
                boolean quiet = !place.item.isEmpty() && !place.typed.plus(TYPT).isAfter(now);
                if (quiet) {
                    place.item = "";
                }
                if (gone || back || quiet) {
                    news.add(place.traject);
                }
            }
            news.forEach(this::tell);
        } catch (RuntimeException broken) {
            // The next sweep is in two seconds; an exception would end them all.
            log.warn("could not look who is there", broken);
        }
    }

    private static boolean alive(Plek place) {
        try {
            return place.alive.getAsBoolean();
        } catch (RuntimeException gone) {
            return false;
        }
    }

    /** Returns how many pages are known; for who looks whether any are left behind. */
    int plekken() {
        return places.size();
    }

    private void tell(long trajectId) {
        listeners.tell(trajectId, trajectId);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
