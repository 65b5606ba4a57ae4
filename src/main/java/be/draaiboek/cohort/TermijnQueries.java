package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_DEADLINE;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static org.jooq.impl.DSL.min;

import be.draaiboek.cohort.TermijnService.Termijn;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** The deadlines of the cohorts of one's own bestuur. */
@Repository
class TermijnQueries {

    private final DSLContext dsl;

    TermijnQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Termijn> coached(Toegang toegang) {
        return dsl.select(COHORT.ID, COHORT.NAME, COHORT_DEADLINE.CHAPTER, COHORT_DEADLINE.DUE)
                .from(COHORT_DEADLINE)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_DEADLINE.COHORT_ID))
                .where(toegang.begeleiderVan(COHORT.ID))
                .orderBy(COHORT_DEADLINE.DUE, COHORT.ID, COHORT_DEADLINE.CHAPTER)
                .fetch(Records.mapping(Termijn::new));
    }

    Map<String, LocalDate> kept(Toegang toegang, long cohortId) {
        return dsl.select(COHORT_DEADLINE.CHAPTER, COHORT_DEADLINE.DUE)
                .from(COHORT_DEADLINE)
                .where(COHORT_DEADLINE.COHORT_ID.eq(cohortId))
                .and(toegang.begeleiderVan(COHORT_DEADLINE.COHORT_ID).or(toegang.beheerder()))
                .fetchMap(COHORT_DEADLINE.CHAPTER, COHORT_DEADLINE.DUE);
    }

    /** The chapters by the day that is outside of the period, the earliest first. */
    Map<LocalDate, List<String>> outside(Toegang toegang, long cohortId) {
        return dsl.select(COHORT_DEADLINE.DUE, COHORT_DEADLINE.CHAPTER)
                .from(COHORT_DEADLINE)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_DEADLINE.COHORT_ID))
                .where(COHORT.ID.eq(cohortId))
                .and(COHORT_DEADLINE.DUE.notBetween(COHORT.STARTS, COHORT.ENDS))
                .and(toegang.begeleiderVan(COHORT.ID).or(toegang.beheerder()))
                .orderBy(COHORT_DEADLINE.DUE, COHORT_DEADLINE.CHAPTER)
                .fetchGroups(COHORT_DEADLINE.DUE, COHORT_DEADLINE.CHAPTER);
    }

    /** How many meetings that weren't called off begin before it or after it. */
    int meetingsOutside(Toegang toegang, long cohortId) {
        return dsl.fetchCount(dsl.select(WERKSESSIE.ID)
                .from(WERKSESSIE)
                .join(COHORT)
                .on(COHORT.ID.eq(WERKSESSIE.COHORT_ID))
                .where(COHORT.ID.eq(cohortId))
                .and(WERKSESSIE.CANCELLED_AT.isNull())
                .and(WERKSESSIE.STARTS_AT.cast(SQLDataType.LOCALDATE).notBetween(COHORT.STARTS, COHORT.ENDS))
                .and(toegang.begeleiderVan(COHORT.ID).or(toegang.beheerder())));
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
