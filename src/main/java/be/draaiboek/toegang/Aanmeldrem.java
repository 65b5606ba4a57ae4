package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.AANMELDPOGING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Sha256;
import be.draaiboek.db.tables.Aanmeldpoging;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing without locking a victim out (ASVS 6.3.1): an address that has logged in to an account before is
 * judged only by its own mistakes; strangers share one allowance per account, and one per address.
 */
@Component
class Aanmeldrem {

    /** Mistakes that one limit counts, and when the last of them was made. */
    private record Mistakes(int count, @Nullable LocalDateTime last) {}

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 60;
    static final int PER_ACCOUNT_BY_STRANGERS = 30;
    private static final Duration KNOWN_FOR = Duration.ofDays(90);

    private final DSLContext dsl;
    private final Clock clock;

    private final TransactionTemplate apart;
    private final ReentrantLock counting = new ReentrantLock(true);

    Aanmeldrem(DSLContext dsl, Clock clock, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Returns how long to wait before this attempt may be made; zero when it may be made now. */
    @Transactional(readOnly = true)
    public Duration wachttijd(String email, String address) {
        byte[] key = key(email);
        LocalDateTime since = Klok.now(clock).minus(WINDOW);
        var p = AANMELDPOGING;
        boolean known = dsl.fetchExists(
                p,
                p.ACCOUNT_KEY
                        .eq(key)
                        .and(p.ADDRESS.eq(address))
                        .and(p.SUCCESS.isTrue())
                        .and(p.AT.gt(Klok.now(clock).minus(KNOWN_FOR))));
        // Each limit waits for its own last mistake: else somebody else's guessing would keep the victim out.
        Condition mine = p.ADDRESS.eq(address).and(p.ACCOUNT_KEY.eq(key));
        Condition here = p.ADDRESS.eq(address);
        Condition onAccount = p.ACCOUNT_KEY.eq(key);
        var lastSuccess = dsl.select(max(p.AT))
                .from(p)
                .where(mine)
                .and(p.SUCCESS.isTrue())
                .fetchOne(max(p.AT));
        // A success wipes the mistakes before it out.
        LocalDateTime ownSince = lastSuccess != null && lastSuccess.isAfter(since) ? lastSuccess : since;
        return Objects.requireNonNull(dsl.select(
                        mistakes(p, mine.and(p.AT.gt(ownSince))), mistakes(p, here), mistakes(p, onAccount))
                .from(p)
                .where(p.SUCCESS.isFalse())
                .and(p.AT.gt(since))
                .and(here.or(onAccount))
                .fetchSingle(Records.mapping((own, neighbours, strangers) -> {
                    Duration wait = untilFree(own, PER_ACCOUNT_AND_ADDRESS);
                    if (known) {
                        // A town hall has one address: who guesses there doesn't lock out the people who always log in
                        // from it.
                        return wait;
                    }
                    wait = longest(wait, untilFree(neighbours, PER_ADDRESS));
                    return longest(wait, untilFree(strangers, PER_ACCOUNT_BY_STRANGERS));
                })));
    }

    private static SelectField<Mistakes> mistakes(Aanmeldpoging p, Condition which) {
        return row(count(when(which, 1)), max(when(which, p.AT))).mapping(Mistakes::new);
    }

    /**
     * Counts an attempt as a mistake, before anybody looks at it.
     *
     * @return its number, for {@link #gelukt}
     * @throws WachtException when it may not be made now; it isn't counted then
     */
    public long begin(String email, String address) {
        // One at a time, so that what one counted the next one sees; it takes a few milliseconds, hashing is not in it.
        counting.lock();
        try {
            return Objects.requireNonNull(apart.execute(status -> {
                Duration wait = wachttijd(email, address);
                if (wait.isPositive()) {
                    throw new WachtException(wait);
                }
                return Objects.requireNonNull(dsl.insertInto(AANMELDPOGING)
                        .set(AANMELDPOGING.ACCOUNT_KEY, key(email))
                        .set(AANMELDPOGING.ADDRESS, address)
                        .set(AANMELDPOGING.SUCCESS, false)
                        .set(AANMELDPOGING.AT, Klok.now(clock))
                        .returningResult(AANMELDPOGING.ID)
                        .fetchSingle(AANMELDPOGING.ID));
            }));
        } finally {
            counting.unlock();
        }
    }

    /** An attempt that was counted as a mistake was none. */
    public void gelukt(long number) {
        apart.executeWithoutResult(status -> dsl.update(AANMELDPOGING)
                .set(AANMELDPOGING.SUCCESS, true)
                .where(AANMELDPOGING.ID.eq(number))
                .execute());
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Writes down how an attempt ended, whatever becomes of the request around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(String email, String address, boolean success) {
        dsl.insertInto(AANMELDPOGING)
                .set(AANMELDPOGING.ACCOUNT_KEY, key(email))
                .set(AANMELDPOGING.ADDRESS, address)
                .set(AANMELDPOGING.SUCCESS, success)
                .set(AANMELDPOGING.AT, Klok.now(clock))
                .execute();
    }

    /** Lets go of every attempt on an account whose owner was erased. */
    @Transactional
    public void forget(String... keys) {
        for (String one : keys) {
            dsl.deleteFrom(AANMELDPOGING)
                    .where(AANMELDPOGING.ACCOUNT_KEY.eq(key(one)))
                    .execute();
        }
    }

    /**
     * Lets go of what is too old to count. Apart from the logins themselves: two of them that both clean up wait for each
     * other's row, and one is turned away.
     */
    @Scheduled(fixedDelay = 3_600_000)
    @Transactional
    public void forget() {
        dsl.deleteFrom(AANMELDPOGING)
                .where(AANMELDPOGING.AT.lt(Klok.now(clock).minus(KNOWN_FOR)))
                .execute();
    }

    private Duration untilFree(Mistakes made, int limit) {
        LocalDateTime lastFailure = made.last();
        if (made.count() < limit || lastFailure == null) {
            return Duration.ZERO;
        }
        // A minute after the last mistake one more try is given, so that a person who remembers is not kept for long.
        Duration left = Duration.between(Klok.now(clock), lastFailure.plusMinutes(1));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static byte[] key(String email) {
        return Sha256.of(AccountService.address(email).getBytes(StandardCharsets.UTF_8));
    }
}
