package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.TWEELINGPROFIEL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.toegang.Meedoen;
import be.draaiboek.toegang.Toegang;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Which besturen can be a twin, and what keeps one from it. */
@Repository
class KantQueries {

    private final DSLContext dsl;

    KantQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * What somebody who wants a bestuur as twin has to know of it.
     *
     * @param bestaat today
     * @param traject its Draaiboek runs
     * @param mensen it has a trekker who can answer
     * @param zoekt it didn't say that it looks for nobody now
     */
    public record Kant(long bestuurId, String naam, boolean bestaat, boolean traject, boolean mensen, boolean zoekt) {}

    /** The besturen of a cohort that I coach that didn't say that they look for nobody now, by id. */
    public List<Long> seeking(Toegang toegang, long cohortId) {
        return dsl.select(COHORT_BESTUUR.BESTUUR_ID)
                .from(COHORT_BESTUUR)
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID))
                .and(notExists(selectOne()
                        .from(TWEELINGPROFIEL)
                        .where(TWEELINGPROFIEL.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                        .and(TWEELINGPROFIEL.LOOKING.isFalse())))
                .fetch(COHORT_BESTUUR.BESTUUR_ID);
    }

    public List<Kant> kanten(Toegang toegang, Collection<Long> besturen) {
        var runs = field(exists(selectOne().from(TRAJECT).where(TRAJECT.BESTUUR_ID.eq(BESTUUR.ID))));
        var people = field(Meedoen.heeftTrekker(BESTUUR.ID));
        var looks = field(notExists(selectOne()
                .from(TWEELINGPROFIEL)
                .where(TWEELINGPROFIEL.BESTUUR_ID.eq(BESTUUR.ID))
                .and(TWEELINGPROFIEL.LOOKING.isFalse())));
        return dsl.select(BESTUUR.ID, BESTUUR.NAME, field(BESTUUR.VALID_TO.isNull()), runs, people, looks)
                .from(BESTUUR)
                .where(BESTUUR.ID.in(besturen))
                .and(toegang.ingelogd())
                .orderBy(BESTUUR.NAME)
                .fetch(Records.mapping(Kant::new));
    }
}
