package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.AANMELDPOGING;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.common.Klok;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Attempts are written down by many people at the same time, and forgotten when they are old. */
class AanmeldremLiveTest extends LiveTest {

    private static final int PEOPLE = 8;
    private static final int TIMES = 40;

    @Autowired
    Aanmeldrem throttle;

    @Autowired
    DSLContext dsl;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Test
    void nobodyIsTurnedAwayBecauseOthersLogInAtTheSameMoment() throws Exception {
        CountDownLatch ready = new CountDownLatch(PEOPLE);
        try (ExecutorService pool = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Object>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                String email = "tegelijk-" + i + "@voorbeeld.be";
                all.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    for (int time = 0; time < TIMES; time++) {
                        throttle.note(email, "192.0.2.1", true);
                    }
                    return null;
                }));
            }
            for (Future<Object> one : all) {
                one.get();
            }
        }
        assertThat(dsl.fetchCount(AANMELDPOGING, AANMELDPOGING.ADDRESS.eq("192.0.2.1")))
                .isEqualTo(PEOPLE * TIMES);
    }

    @Test
    void whatIsTooOldToCountIsForgotten() {
        throttle.note("oud@voorbeeld.be", "192.0.2.2", true);
        throttle.note("nieuw@voorbeeld.be", "192.0.2.2", true);
        transactions.executeWithoutResult(status -> dsl.update(AANMELDPOGING)
                .set(AANMELDPOGING.AT, Klok.now(clock).minusDays(91))
                .where(AANMELDPOGING.ADDRESS.eq("192.0.2.2"))
                .orderBy(AANMELDPOGING.ID)
                .limit(1)
                .execute());
        throttle.forget();
        assertThat(dsl.fetchCount(AANMELDPOGING, AANMELDPOGING.ADDRESS.eq("192.0.2.2")))
                .isEqualTo(1);
    }
}
