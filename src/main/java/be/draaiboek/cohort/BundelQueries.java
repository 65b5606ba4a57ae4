package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_BUNDEL;
import static be.draaiboek.db.Tables.MEELEZEN;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What all besturen of a cohort let its coach read, and what of it stands in a file. */
@Repository
class BundelQueries {

    private final DSLContext dsl;

    BundelQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What it is called, of a cohort that I coach and that wasn't closed. */
    public Optional<String> name(Toegang toegang, long cohortId) {
        return dsl.select(COHORT.NAME)
                .from(COHORT)
                .where(COHORT.ID.eq(cohortId))
                .and(toegang.begeleiderVan(COHORT.ID))
                .fetchOptional(COHORT.NAME);
    }

    /** The besturen of a cohort of mine by name, in the order in which they are read. */
    public Map<Long, String> members(Toegang toegang, long cohortId) {
        return dsl.select(BESTUUR.ID, BESTUUR.NAME)
                .from(COHORT_BESTUUR)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID))
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetchMap(BESTUUR.ID, BESTUUR.NAME);
    }

    /** Which parts each of them lets me read on this day. */
    public Map<Long, List<String>> parts(Toegang toegang, long cohortId, LocalDate today) {
        return dsl.select(MEELEZEN.BESTUUR_ID, MEELEZEN.PART)
                .from(MEELEZEN)
                .join(COHORT_BESTUUR)
                .on(COHORT_BESTUUR.BESTUUR_ID.eq(MEELEZEN.BESTUUR_ID))
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID))
                .and(toegang.meegelezen(MEELEZEN, today))
                .orderBy(MEELEZEN.PART)
                .fetchGroups(MEELEZEN.BESTUUR_ID, MEELEZEN.PART);
    }

    /** Notes that a release that I may read stands in a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Toegang toegang, long taskId, long meelezenId, LocalDate today) {
        dsl.insertInto(COHORT_BUNDEL, COHORT_BUNDEL.TAAK_ID, COHORT_BUNDEL.MEELEZEN_ID)
                .select(select(val(taskId), MEELEZEN.ID)
                        .from(MEELEZEN)
                        .where(MEELEZEN.ID.eq(meelezenId))
                        .and(toegang.meegelezen(MEELEZEN, today)))
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Whether something stands in a file that I may no longer read. */
    public boolean outlived(Toegang toegang, long taskId, LocalDate today) {
        return dsl.fetchExists(select(val(1))
                .from(COHORT_BUNDEL)
                .join(MEELEZEN)
                .on(MEELEZEN.ID.eq(COHORT_BUNDEL.MEELEZEN_ID))
                .where(COHORT_BUNDEL.TAAK_ID.eq(taskId))
                .and(not(toegang.meegelezen(MEELEZEN, today))));
    }

    /** Forgets what an earlier attempt at a file noted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Toegang toegang, long taskId) {
        dsl.deleteFrom(COHORT_BUNDEL)
                .where(COHORT_BUNDEL.TAAK_ID.eq(taskId))
                .and(toegang.ingelogd())
                .execute();
    }
}
