package be.draaiboek.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Many people at once: a bounded number of workers that take their work from one queue. */
final class Crowd {

    private Crowd() {}

    /** Logs people in, outside what is measured: checking a password is slow on purpose. */
    static List<Visitor> logIn(App app, HttpClient client, Traffic traffic, List<String> emails) {
        List<Visitor> visitors = new ArrayList<>();
        emails.forEach(email -> visitors.add(new Visitor(client, app.base(), traffic)));
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < emails.size(); i++) {
            numbers.add(i);
        }
        List<String> problems = new ArrayList<>();
        each(2, Duration.ofMinutes(10), numbers, i -> visitors.get(i).logIn(emails.get(i), World.PASSWORD), problem -> {
            synchronized (problems) {
                problems.add(problem);
            }
        });
        if (!problems.isEmpty()) {
            throw new IllegalStateException("not everybody could log in: " + problems.getFirst());
        }
        return visitors;
    }

    /**
     * Does something for each, with so many workers and without a pause.
     *
     * @param limit after which no more work is begun
     * @param failed is told what went wrong; the others go on
     */
    static <T> void each(int workers, Duration limit, List<T> work, Consumer<T> task, Consumer<String> failed) {
        ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>(work);
        CountDownLatch together = new CountDownLatch(workers);
        long end = System.nanoTime() + limit.toNanos();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(pool.submit(() -> {
                    together.countDown();
                    together.await();
                    for (T one = queue.poll(); one != null; one = queue.poll()) {
                        if (System.nanoTime() > end) {
                            failed.accept("not begun within " + limit);
                            continue;
                        }
                        try {
                            task.accept(one);
                        } catch (RuntimeException problem) {
                            failed.accept(String.valueOf(problem.getMessage()));
                        }
                    }
                    return null;
                }));
            }
            pool.shutdown();
            if (!pool.awaitTermination(limit.toSeconds() + 120, TimeUnit.SECONDS)) {
                pool.shutdownNow();
                failed.accept("stopped after " + limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
