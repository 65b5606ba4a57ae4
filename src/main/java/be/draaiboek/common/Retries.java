package be.draaiboek.common;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Does a transaction again when it lost to another. Who writes to a row that somebody else is writing to is not made to wait,
 * but turned away at once (error 1020, as the snapshot isolation of newer servers has it): so again, each time a little later.
 */
public final class Retries {

    /** MariaDB's "Record has changed since last read", for which Spring has no name. */
    private static final int RECORD_CHANGED = 1020;

    private static final int AGAIN = 7;
    private static final Duration PAUSE = Duration.ofMillis(15);

    private static final RetryTemplate TEMPLATE = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(AGAIN)
            .delay(PAUSE)
            .multiplier(2)
            // Not as long as the other.
            .jitter(PAUSE.minusMillis(1))
            .predicate(Retries::passing)
            .build());

    private Retries() {}

    /**
     * Returns what the transaction returns.
     *
     * @throws CannotAcquireLockException when it lost each time
     */
    public static <T> T onCollision(Supplier<@Nullable T> transaction) {
        try {
            T result = TEMPLATE.execute(transaction::get);
            if (result == null) {
                throw new IllegalStateException("a transaction without a result");
            }
            return result;
        } catch (RetryException last) {
            if (last.getCause() instanceof RuntimeException problem && !passing(problem)) {
                throw problem;
            }
            throw new CannotAcquireLockException("gave up after " + (AGAIN + 1) + " tries", last.getCause());
        }
    }

    /** A deadlock, or a row that changed while a statement waited for it: gone at the next try. */
    private static boolean passing(Throwable problem) {
        if (problem instanceof PessimisticLockingFailureException) {
            return true;
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == RECORD_CHANGED) {
                return true;
            }
        }
        return false;
    }
}
