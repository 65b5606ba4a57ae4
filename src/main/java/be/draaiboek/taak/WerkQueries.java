package be.draaiboek.taak;

import static be.draaiboek.db.Tables.TAAK;
import static be.draaiboek.db.Tables.TAAK_DEEL;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import be.draaiboek.db.enums.TaakState;
import be.draaiboek.db.tables.records.TaakRecord;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to be made, for the worker alone. Whoever holds the lease writes; whoever lost it writes nothing any more. */
@Repository
class WerkQueries {

    private final DSLContext dsl;

    WerkQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A task that was taken.
     *
     * @param account who asked for it
     * @param lease says that it is ours
     */
    record Werk(Taak taak, long account, String lease) {}

    /**
     * Takes what waits longest, or what somebody began and never ended. Rows that another worker is taking are passed over.
     *
     * @param kinds only what we know how to make
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Werk> claim(
            Toegang toegang, Collection<String> kinds, String lease, LocalDateTime now, LocalDateTime until) {
        Optional<Werk> found = dsl.select(BestandenQueries.COLUMNS)
                .select(TAAK.ACCOUNT_ID)
                .from(TAAK)
                .where(or(
                        TAAK.STATE.eq(TaakState.WACHT).and(TAAK.DUE_AT.le(now)),
                        TAAK.STATE.eq(TaakState.BEZIG).and(TAAK.LEASE_UNTIL.lt(now))))
                .and(TAAK.KIND.in(kinds))
                .and(toegang.alleenSysteem())
                .orderBy(TAAK.DUE_AT, TAAK.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Werk(BestandenQueries.taak(row), row.get(TAAK.ACCOUNT_ID), lease));
        found.ifPresent(work -> {
            // What an earlier attempt left.
            dsl.deleteFrom(TAAK_DEEL)
                    .where(TAAK_DEEL.TAAK_ID.eq(work.taak().id()))
                    .execute();
            dsl.update(TAAK)
                    .set(TAAK.STATE, TaakState.BEZIG)
                    .set(TAAK.ATTEMPTS, TAAK.ATTEMPTS.plus(1))
                    .set(TAAK.LEASE, lease)
                    .set(TAAK.LEASE_UNTIL, until)
                    .set(TAAK.STEP, "")
                    .set(TAAK.DONE, 0)
                    .set(TAAK.TOTAL, 0)
                    .where(TAAK.ID.eq(work.taak().id()))
                    .execute();
        });
        return found;
    }

    /** Says how far it is, and holds it for longer; false where it isn't ours any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean step(Toegang toegang, Werk work, String step, int done, int total, LocalDateTime until) {
        return dsl.update(TAAK)
                        .set(TAAK.STEP, step)
                        .set(TAAK.DONE, done)
                        .set(TAAK.TOTAL, total)
                        .set(TAAK.LEASE_UNTIL, until)
                        .where(ours(toegang, work))
                        .execute()
                == 1;
    }

    /** Holds it for longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(Toegang toegang, Werk work, LocalDateTime until) {
        return dsl.update(TAAK)
                        .set(TAAK.LEASE_UNTIL, until)
                        .where(ours(toegang, work))
                        .execute()
                == 1;
    }

    /** Keeps a piece of the file; false where it isn't ours any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(Toegang toegang, Werk work, int number, byte[] content) {
        return dsl.insertInto(TAAK_DEEL, TAAK_DEEL.TAAK_ID, TAAK_DEEL.NUMBER, TAAK_DEEL.CONTENT)
                        .select(select(TAAK.ID, val(number), val(content))
                                .from(TAAK)
                                .where(ours(toegang, work)))
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean done(Toegang toegang, Werk work, String name, long bytes, LocalDateTime now, LocalDateTime expires) {
        return letGo(TaakState.KLAAR)
                        .set(TAAK.FILE_NAME, name)
                        .set(TAAK.BYTES, bytes)
                        .set(TAAK.ENDED_AT, now)
                        .set(TAAK.EXPIRES_AT, expires)
                        .where(ours(toegang, work))
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean failed(Toegang toegang, Werk work, String problem, LocalDateTime now, LocalDateTime expires) {
        return letGo(TaakState.MISLUKT)
                        .set(TAAK.PROBLEM, problem)
                        .set(TAAK.ENDED_AT, now)
                        .set(TAAK.EXPIRES_AT, expires)
                        .where(ours(toegang, work))
                        .execute()
                == 1;
    }

    /**
     * Lets it wait again.
     *
     * @param attempts how many were made so far
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean later(Toegang toegang, Werk work, int attempts, LocalDateTime due) {
        return letGo(TaakState.WACHT)
                        .set(TAAK.DONE, 0)
                        .set(TAAK.TOTAL, 0)
                        .set(TAAK.ATTEMPTS, attempts)
                        .set(TAAK.DUE_AT, due)
                        .where(ours(toegang, work))
                        .execute()
                == 1;
    }

    private UpdateSetMoreStep<TaakRecord> letGo(TaakState state) {
        return dsl.update(TAAK)
                .set(TAAK.STATE, state)
                .set(TAAK.STEP, "")
                .setNull(TAAK.LEASE)
                .setNull(TAAK.LEASE_UNTIL);
    }

    private static Condition ours(Toegang toegang, Werk work) {
        return TAAK.ID
                .eq(work.taak().id())
                .and(TAAK.STATE.eq(TaakState.BEZIG))
                .and(TAAK.LEASE.eq(work.lease()))
                .and(toegang.alleenSysteem());
    }
}
