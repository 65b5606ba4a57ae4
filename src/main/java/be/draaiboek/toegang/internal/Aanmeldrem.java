package be.draaiboek.toegang.internal;

import static be.draaiboek.db.Tables.AANMELDPOGING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.when;

import be.draaiboek.common.Klok;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing without locking a victim out (ASVS 6.3.1): an address that has logged in to an account before is
 * judged only by its own mistakes; strangers share one allowance per account, and one per address.
 */
@Component
public class Aanmeldrem {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 60;
    static final int PER_ACCOUNT_BY_STRANGERS = 30;
    private static final Duration KNOWN_FOR = Duration.ofDays(90);

    private final DSLContext dsl;
    private final Clock clock;

    Aanmeldrem(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Returns how long to wait before this attempt may be made; zero when it may be made now. */
    @Transactional(readOnly = true)
    public Duration wachttijd(String email, String address) {
        byte[] key = key(email);
        LocalDateTime since = Klok.nu(clock).minus(WINDOW);
        var p = AANMELDPOGING;
        boolean known = dsl.fetchExists(
                p,
                p.ACCOUNT_KEY
                        .eq(key)
                        .and(p.ADDRESS.eq(address))
                        .and(p.SUCCESS.isTrue())
                        .and(p.AT.gt(Klok.nu(clock).minus(KNOWN_FOR))));
        var own = when(p.ADDRESS.eq(address).and(p.ACCOUNT_KEY.eq(key)), 1);
        var fromAddress = when(p.ADDRESS.eq(address), 1);
        var onAccount = when(p.ACCOUNT_KEY.eq(key), 1);
        var lastSuccess = dsl.select(max(p.AT))
                .from(p)
                .where(p.ACCOUNT_KEY.eq(key))
                .and(p.ADDRESS.eq(address))
                .and(p.SUCCESS.isTrue())
                .fetchOne(max(p.AT));
        var failures = dsl.select(count(own), count(fromAddress), count(onAccount), max(p.AT))
                .from(p)
                .where(p.SUCCESS.isFalse())
                .and(p.AT.gt(since))
                .and(p.ADDRESS.eq(address).or(p.ACCOUNT_KEY.eq(key)))
                .fetchSingle();
        int ownFailures = lastSuccess != null && lastSuccess.isAfter(since)
                ? dsl.fetchCount(
                        p,
                        p.ACCOUNT_KEY
                                .eq(key)
                                .and(p.ADDRESS.eq(address))
                                .and(p.SUCCESS.isFalse())
                                .and(p.AT.gt(lastSuccess)))
                : failures.value1();
        boolean wait = ownFailures >= PER_ACCOUNT_AND_ADDRESS
                || failures.value2() >= PER_ADDRESS
                || (!known && failures.value3() >= PER_ACCOUNT_BY_STRANGERS);
        return wait ? untilFree(failures.value4()) : Duration.ZERO;
    }

    /** Writes down how an attempt ended, whatever becomes of the request around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void noteer(String email, String address, boolean success) {
        dsl.insertInto(AANMELDPOGING)
                .set(AANMELDPOGING.ACCOUNT_KEY, key(email))
                .set(AANMELDPOGING.ADDRESS, address)
                .set(AANMELDPOGING.SUCCESS, success)
                .set(AANMELDPOGING.AT, Klok.nu(clock))
                .execute();
        dsl.deleteFrom(AANMELDPOGING)
                .where(AANMELDPOGING.AT.lt(Klok.nu(clock).minus(KNOWN_FOR)))
                .execute();
    }

    private Duration untilFree(@Nullable LocalDateTime lastFailure) {
        if (lastFailure == null) {
            return WINDOW;
        }
        // A minute after the last mistake one more try is given, so that a person who remembers is not kept for long.
        Duration left = Duration.between(Klok.nu(clock), lastFailure.plusMinutes(1));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static byte[] key(String email) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
