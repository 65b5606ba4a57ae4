package be.draaiboek.bench.faults;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Aims a fault: it waits until a save leaves, and then so much longer that it may meet the commit. */
final class Moment {

    /** From before the request is read to well after its commit, on a fast disk and on a slow one. */
    private static final double SOONEST_MS = 0.2;

    private static final double LATEST_MS = 30;

    private final AtomicReference<CompletableFuture<Long>> armed = new AtomicReference<>();

    /** Tells that a save is about to leave; costs nothing while nobody aims. */
    void leaving() {
        CompletableFuture<Long> waiting = armed.getAndSet(null);
        if (waiting != null) {
            waiting.complete(System.nanoTime());
        }
    }

    /** Returns a delay in nanoseconds, each order of magnitude as likely as another. */
    static long delay(Random random) {
        double ms = SOONEST_MS * Math.pow(LATEST_MS / SOONEST_MS, random.nextDouble());
        return (long) (ms * 1_000_000);
    }

    /** Waits for the next save and then that much longer. */
    void await(long delayNanos) throws InterruptedException {
        CompletableFuture<Long> next = new CompletableFuture<>();
        armed.set(next);
        long left;
        try {
            left = next.get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException nobody) {
            throw new IllegalStateException("nobody saved anything for ten seconds", nobody);
        }
        // sleeping is too coarse for tenths of milliseconds
        while (System.nanoTime() - left < delayNanos) {
            Thread.onSpinWait();
        }
    }
}
