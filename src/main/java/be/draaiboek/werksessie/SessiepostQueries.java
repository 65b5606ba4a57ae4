package be.draaiboek.werksessie;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static be.draaiboek.db.Tables.WERKSESSIE_BESTUUR;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who is told of a meeting, and which of them are near. */
@Repository
class SessiepostQueries {

    private final DSLContext dsl;

    SessiepostQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The accounts of who reads the Draaiboek in the besturen of the cohort, for its coaches.
     *
     * @param alsoNo those of besturen that don't come too
     */
    public List<Long> readers(Toegang toegang, long id, boolean alsoNo) {
        return accounts(toegang, id, alsoNo, List.of(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER));
    }

    /** The accounts of who answers for the besturen of the cohort, for its coaches. */
    public List<Long> trekkers(Toegang toegang, long id) {
        return accounts(toegang, id, true, List.of(DeelnemerRole.TREKKER));
    }

    private List<Long> accounts(Toegang toegang, long id, boolean alsoNo, List<DeelnemerRole> roles) {
        return dsl.selectDistinct(ACCOUNT.ID)
                .from(WERKSESSIE)
                .join(COHORT_BESTUUR)
                .on(COHORT_BESTUUR.COHORT_ID.eq(WERKSESSIE.COHORT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(DEELNEMER.ROLE.in(roles))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .and(ACCOUNT.ACTIVE.isTrue())
                .leftJoin(WERKSESSIE_BESTUUR)
                .on(WERKSESSIE_BESTUUR.WERKSESSIE_ID.eq(WERKSESSIE.ID))
                .and(WERKSESSIE_BESTUUR.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .where(WerksessieQueries.mine(toegang, id))
                .and(alsoNo ? noCondition() : or(WERKSESSIE_BESTUUR.COMES.isNull(), WERKSESSIE_BESTUUR.COMES.isTrue()))
                .fetch(ACCOUNT.ID);
    }

    /** What is to be told before it comes: begins before that moment, in a cohort that runs, and wasn't told yet. */
    public List<Long> toRemind(Toegang toegang, LocalDateTime now, LocalDateTime until) {
        return dsl.select(WERKSESSIE.ID)
                .from(WERKSESSIE)
                .join(COHORT)
                .on(COHORT.ID.eq(WERKSESSIE.COHORT_ID))
                .and(COHORT.CLOSED_AT.isNull())
                .where(WERKSESSIE.SENT_AT.isNotNull())
                .and(WERKSESSIE.CANCELLED_AT.isNull())
                .and(WERKSESSIE.REMINDED_AT.isNull())
                .and(WERKSESSIE.STARTS_AT.between(now, until))
                .and(toegang.alleenSysteem())
                .orderBy(WERKSESSIE.ID)
                .fetch(WERKSESSIE.ID);
    }

    /** Claims a reminder: of several at once one may tell it. */
    public boolean remind(Toegang toegang, long id, LocalDateTime now) {
        return dsl.update(WERKSESSIE)
                        .set(WERKSESSIE.REMINDED_AT, now)
                        .where(WERKSESSIE.ID.eq(id))
                        .and(WERKSESSIE.REMINDED_AT.isNull())
                        .and(toegang.alleenSysteem())
                        .execute()
                == 1;
    }

    /** Who coaches its cohort, for them and for a job. */
    public List<Long> coaches(Toegang toegang, long id) {
        return dsl.select(COHORT_BEGELEIDER.ACCOUNT_ID)
                .from(WERKSESSIE)
                .join(COHORT_BEGELEIDER)
                .on(COHORT_BEGELEIDER.COHORT_ID.eq(WERKSESSIE.COHORT_ID))
                .where(WerksessieQueries.mine(toegang, id))
                .fetch(COHORT_BEGELEIDER.ACCOUNT_ID);
    }
}
