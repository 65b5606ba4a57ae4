package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.bestuur.Fusie;
import be.draaiboek.cohort.Cohortfusie.Plaats;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** In which cohorts two besturen are that become one, for a beheerder. */
@Repository
class CohortfusieQueries {

    private final DSLContext dsl;

    CohortfusieQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public List<Plaats> places(Toegang toegang, Fusie fusie) {
        var other = COHORT_BESTUUR.as("ook");
        var also = field(exists(selectOne()
                .from(other)
                .where(other.COHORT_ID.eq(COHORT.ID))
                .and(other.BESTUUR_ID.eq(fusie.blijft().id()))));
        return dsl.select(COHORT.ID, COHORT.NAME, field(COHORT.CLOSED_AT.isNotNull()), also)
                .from(COHORT)
                .join(COHORT_BESTUUR)
                .on(COHORT_BESTUUR.COHORT_ID.eq(COHORT.ID))
                .where(COHORT_BESTUUR.BESTUUR_ID.eq(fusie.gaatOp().id()))
                .and(toegang.beheerder())
                .orderBy(COHORT.STARTS.desc(), COHORT.ID)
                .fetch(Records.mapping(Plaats::new));
    }

    public List<Long> coaches(Toegang toegang, long cohortId) {
        return dsl.select(COHORT_BEGELEIDER.ACCOUNT_ID)
                .from(COHORT_BEGELEIDER)
                .where(COHORT_BEGELEIDER.COHORT_ID.eq(cohortId))
                .and(toegang.beheerder())
                .fetch(COHORT_BEGELEIDER.ACCOUNT_ID);
    }
}
