package be.draaiboek.taak;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.taak.WerkQueries.Werk;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Opmaak;
import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes what was asked for, one at a time. A task is claimed before it is begun, by a lease that is renewed while it is worked
 * on; a crash lets the lease end, and the next one who looks begins again.
 */
@Component
class Taakwerker {

    private static final Logger log = LoggerFactory.getLogger(Taakwerker.class);

    static final int POGINGEN = 3;
    static final Duration LEASE = Duration.ofMinutes(1);
    static final long GROOTST = 64L * 1024 * 1024;

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(20), Duration.ofMinutes(2));
    private static final int BEAT = 15;
    private static final int PIECE = 1024 * 1024;
    private static final int LONGEST_STEP = 160;
    private static final long TOLD_AGAIN = 700;

    private final WerkQueries queries;
    private final BestandenQueries files;
    private final Map<String, Taaksoort> kinds;
    private final Meldingen inbox;
    private final Taakluisteraars listeners;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration kept;
    private final Duration round;

    private final ScheduledExecutorService hand = thread("taken");
    private final ScheduledExecutorService heart = thread("taken-lease");
    private volatile boolean stopping;

    Taakwerker(
            WerkQueries queries,
            BestandenQueries files,
            List<Taaksoort> kinds,
            Meldingen inbox,
            Taakluisteraars listeners,
            TransactionOperations transactions,
            Clock clock,
            @Value("${draaiboek.taken.bewaar}") Duration kept,
            @Value("${draaiboek.taken.ronde}") Duration round) {
        this.queries = queries;
        this.files = files;
        this.kinds = kinds.stream().collect(Collectors.toMap(Taaksoort::code, Function.identity()));
        this.inbox = inbox;
        this.listeners = listeners;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
        this.round = round;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    private static Toegang job() {
        return Toegang.systeem("takes what anybody asked for; it is made with the access of who asked");
    }

    /** Looks for what waits, also for what a restart interrupted. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!stopping) {
            var unused = hand.scheduleWithFixedDelay(this::ronde, 1_000, round.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Looks now: something was asked for. */
    void wake() {
        if (!stopping) {
            hand.execute(this::ronde);
        }
    }

    /** What is under way waits again, and costs no attempt: whoever starts next takes it at once. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        hand.shutdownNow();
        hand.awaitTermination(5, TimeUnit.SECONDS);
        heart.shutdownNow();
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    void cleanUp() {
        transactions.executeWithoutResult(status -> files.sweep(job(), Klok.now(clock)));
    }

    /** Makes all that is due. */
    void ronde() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = een();
            }
        } catch (RuntimeException later) {
            // Such as a database that is being restarted: the next round is soon.
            log.warn("tasks: {}", later.toString());
        }
    }

    /** Makes what is next; false where nothing is. */
    boolean een() {
        LocalDateTime now = Klok.now(clock);
        Werk work = Objects.requireNonNull(transactions.execute(status ->
                        queries.claim(job(), kinds.keySet(), UUID.randomUUID().toString(), now, now.plus(LEASE))))
                .orElse(null);
        if (work == null) {
            return false;
        }
        listeners.later(work.account());
        if (work.taak().pogingen() >= POGINGEN) {
            // Begun as often as we try, and never ended: whatever it is, it takes the application with it.
            fail(work, gaveUp(work));
            return true;
        }
        ScheduledFuture<?> beat = heart.scheduleWithFixedDelay(() -> hold(work), BEAT, BEAT, TimeUnit.SECONDS);
        try {
            make(work);
        } finally {
            beat.cancel(false);
        }
        return true;
    }

    private void make(Werk work) {
        Path file = null;
        try {
            file = Files.createTempFile("draaiboek-taak", null);
            String name;
            long bytes;
            try (BufferedOutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                Begrensd counted = new Begrensd(out, GROOTST);
                Taaksoort kind = Objects.requireNonNull(kinds.get(work.taak().soort()));
                name = kind.make(Toegang.van(work.account()), work.taak(), counted, progress(work));
                counted.flush();
                bytes = counted.geschreven();
            }
            keep(work, file);
            done(work, name, bytes);
        } catch (Afgebroken gone) {
            log.info("task {} was taken away while it was made", work.taak().id());
        } catch (OngeldigException told) {
            fail(work, Objects.requireNonNullElse(told.getMessage(), "Dit bestand kan niet gemaakt worden."));
        } catch (AccessDeniedException left) {
            fail(work, "Je leest dit niet meer, dus is er niets gemaakt.");
        } catch (Exception | OutOfMemoryError | StackOverflowError broken) {
            again(work, broken);
        } finally {
            drop(file);
        }
    }

    /** Says it once in a while: a loop may say it as often as it likes. */
    private Voortgang progress(Werk work) {
        return new Voortgang() {
            private long said;

            @Override
            public void stap(String step, int done, int total) {
                if (stopping) {
                    throw new IllegalStateException("the application stops");
                }
                long now = System.nanoTime() / 1_000_000;
                if (said != 0 && now - said < TOLD_AGAIN && done < total) {
                    return;
                }
                said = now;
                String words = step.length() <= LONGEST_STEP ? step : step.substring(0, LONGEST_STEP);
                demand(Boolean.TRUE.equals(transactions.execute(status -> queries.step(
                        job(), work, words, done, total, Klok.now(clock).plus(LEASE)))));
                listeners.later(work.account());
            }
        };
    }

    private void hold(Werk work) {
        try {
            transactions.executeWithoutResult(
                    status -> queries.hold(job(), work, Klok.now(clock).plus(LEASE)));
        } catch (RuntimeException later) {
            // The next beat comes before the lease ends.
            log.warn("task {} not held: {}", work.taak().id(), later.toString());
        }
    }

    private void keep(Werk work, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                int at = number++;
                byte[] content = piece;
                demand(Boolean.TRUE.equals(transactions.execute(status -> queries.keep(job(), work, at, content))));
            }
        }
    }

    private void done(Werk work, String name, long bytes) {
        LocalDateTime now = Klok.now(clock);
        LocalDateTime expires = now.plus(kept);
        transactions.executeWithoutResult(status -> {
            demand(queries.done(job(), work, name, bytes, now, expires));
            tell(
                    work,
                    "‘%s’ (%s) staat klaar. Het bestand blijft er tot %s."
                            .formatted(work.taak().titel(), work.taak().soortBestand(), day(expires)));
        });
        listeners.later(work.account());
    }

    private void fail(Werk work, String problem) {
        LocalDateTime now = Klok.now(clock);
        transactions.executeWithoutResult(status -> {
            if (queries.failed(job(), work, problem, now, now.plus(kept))) {
                tell(
                        work,
                        "‘%s’ (%s) kon niet gemaakt worden. Op de pagina staat waarom."
                                .formatted(work.taak().titel(), work.taak().soortBestand()));
            }
        });
        listeners.later(work.account());
    }

    private void again(Werk work, Throwable broken) {
        int made = work.taak().pogingen() + 1;
        if (stopping) {
            transactions.executeWithoutResult(
                    status -> queries.later(job(), work, work.taak().pogingen(), Klok.now(clock)));
            return;
        }
        log.error("task {} ({}), attempt {}", work.taak().id(), work.taak().soort(), made, broken);
        if (made >= POGINGEN) {
            fail(work, gaveUp(work));
            return;
        }
        LocalDateTime due = Klok.now(clock).plus(PAUSES.get(made - 1));
        transactions.executeWithoutResult(status -> queries.later(job(), work, made, due));
        listeners.later(work.account());
    }

    private static String gaveUp(Werk work) {
        return "Het lukte %d keer niet om dit bestand te maken. Probeer het straks opnieuw. Blijft het mislukken, geef dan nummer %d door aan wie deze toepassing beheert."
                .formatted(POGINGEN, work.taak().id());
    }

    private void tell(Werk work, String sentence) {
        inbox.werkBij(
                job(),
                List.of(work.account()),
                Melding.Soort.BESTAND,
                sentence,
                TaakNavigatie.plaats(work.taak().id()));
    }

    private static String day(LocalDateTime utc) {
        return Opmaak.datum(LocalDate.ofInstant(Klok.moment(utc), Klok.BRUSSEL));
    }

    private static void demand(boolean ours) {
        if (!ours) {
            throw new Afgebroken();
        }
    }

    private static void drop(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            log.warn("a temporary file stays: {}", left.toString());
        }
    }
}
