package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_DEADLINE;
import static org.jooq.impl.DSL.min;

import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The deadlines of the cohorts of one's own bestuur. */
@Repository
class TermijnQueries {

    private final DSLContext dsl;

    TermijnQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<String, LocalDate> deadlines(Toegang toegang, long bestuurId) {
        var first = min(COHORT_DEADLINE.DUE);
        return dsl.select(COHORT_DEADLINE.CHAPTER, first)
                .from(COHORT_DEADLINE)
                .join(COHORT_BESTUUR)
                .on(COHORT_BESTUUR.COHORT_ID.eq(COHORT_DEADLINE.COHORT_ID))
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_DEADLINE.COHORT_ID))
                .where(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId))
                .and(COHORT.CLOSED_AT.isNull())
                .and(toegang.eigenBestuur(COHORT_BESTUUR.BESTUUR_ID))
                .groupBy(COHORT_DEADLINE.CHAPTER)
                .fetchMap(COHORT_DEADLINE.CHAPTER, first);
    }
}
