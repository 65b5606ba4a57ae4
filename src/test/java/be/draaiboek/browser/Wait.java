package be.draaiboek.browser;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for a condition, never for a time. */
final class Wait {

    private Wait() {}

    static void until(String what, Duration atMost, Callable<Boolean> condition) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("waited " + atMost.toSeconds() + " s until " + what);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
