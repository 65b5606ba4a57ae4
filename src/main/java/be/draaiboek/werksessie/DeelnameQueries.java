package be.draaiboek.werksessie;

import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static be.draaiboek.db.Tables.WERKSESSIE_BESTUUR;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What a bestuur says of a meeting that it was invited to: whether it comes, and is ready. */
@Repository
class DeelnameQueries {

    private final DSLContext dsl;

    DeelnameQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public boolean isSystem(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(toegang.alleenSysteem()));
    }

    /**
     * Answers for a bestuur of which I am trekker; false where I am not.
     *
     * @param after it ends after this moment, else there is nothing to answer
     */
    public boolean answer(
            Toegang toegang,
            long id,
            long bestuurId,
            boolean comes,
            String who,
            LocalDateTime now,
            LocalDateTime after) {
        if (!answerable(toegang, id, bestuurId, after)) {
            return false;
        }
        dsl.insertInto(WERKSESSIE_BESTUUR)
                .set(WERKSESSIE_BESTUUR.WERKSESSIE_ID, id)
                .set(WERKSESSIE_BESTUUR.BESTUUR_ID, bestuurId)
                .set(WERKSESSIE_BESTUUR.COMES, comes)
                .set(WERKSESSIE_BESTUUR.WHO, who)
                .set(WERKSESSIE_BESTUUR.ANSWERED_BY, toegang.accountId())
                .set(WERKSESSIE_BESTUUR.ANSWERED_AT, now)
                .onDuplicateKeyUpdate()
                .set(WERKSESSIE_BESTUUR.COMES, comes)
                .set(WERKSESSIE_BESTUUR.WHO, who)
                .set(WERKSESSIE_BESTUUR.ANSWERED_BY, toegang.accountId())
                .set(WERKSESSIE_BESTUUR.ANSWERED_AT, now)
                .execute();
        return true;
    }

    /** Says for a bestuur of which I am trekker that it is ready, or not yet. */
    public boolean ready(
            Toegang toegang, long id, long bestuurId, boolean ready, LocalDateTime now, LocalDateTime after) {
        if (!answerable(toegang, id, bestuurId, after)) {
            return false;
        }
        dsl.insertInto(WERKSESSIE_BESTUUR)
                .set(WERKSESSIE_BESTUUR.WERKSESSIE_ID, id)
                .set(WERKSESSIE_BESTUUR.BESTUUR_ID, bestuurId)
                .set(WERKSESSIE_BESTUUR.READY_BY, toegang.accountId())
                .set(WERKSESSIE_BESTUUR.READY_AT, ready ? now : null)
                .onDuplicateKeyUpdate()
                .set(WERKSESSIE_BESTUUR.READY_BY, toegang.accountId())
                .set(WERKSESSIE_BESTUUR.READY_AT, ready ? now : null)
                .execute();
        return true;
    }

    private boolean answerable(Toegang toegang, long id, long bestuurId, LocalDateTime after) {
        return dsl.fetchExists(selectOne()
                .from(WERKSESSIE)
                .join(COHORT)
                .on(COHORT.ID.eq(WERKSESSIE.COHORT_ID))
                .and(COHORT.CLOSED_AT.isNull())
                .join(COHORT_BESTUUR)
                .on(COHORT_BESTUUR.COHORT_ID.eq(WERKSESSIE.COHORT_ID))
                .and(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId))
                .where(WERKSESSIE.ID.eq(id))
                .and(WERKSESSIE.SENT_AT.isNotNull())
                .and(WERKSESSIE.CANCELLED_AT.isNull())
                .and(WERKSESSIE.ENDS_AT.gt(after))
                .and(toegang.trekkerVan(COHORT_BESTUUR.BESTUUR_ID)));
    }

    /** Forgets what a bestuur said in a cohort that it left for good. */
    public void forget(Toegang toegang, long cohortId, long bestuurId) {
        dsl.deleteFrom(WERKSESSIE_BESTUUR)
                .where(WERKSESSIE_BESTUUR.BESTUUR_ID.eq(bestuurId))
                .and(WERKSESSIE_BESTUUR.WERKSESSIE_ID.in(select(WERKSESSIE.ID)
                        .from(WERKSESSIE)
                        .where(WERKSESSIE.COHORT_ID.eq(cohortId))
                        .and(toegang.begeleiderVan(WERKSESSIE.COHORT_ID).or(toegang.beheerder()))))
                .execute();
    }
}
