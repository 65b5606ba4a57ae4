package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELINGPROFIEL;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Meedoen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Matching.Kandidaat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who may be a twin of a bestuur of mine, and how far they are where they let that count. */
@Repository
class VoorstelQueries {

    private final DSLContext dsl;
    private final JsonMapper json;

    VoorstelQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** Besturen that look, whose Draaiboek runs and that have a trekker who can answer; for one of mine. */
    public List<Kandidaat> candidates(Toegang toegang, long bestuurId) {
        var challenges = ProfielQueries.challenges(BESTUUR);
        var themes = ProfielQueries.themes(BESTUUR);
        return dsl.select(BESTUUR.fields())
                .select(TWEELINGPROFIEL.fields())
                .select(challenges, themes)
                .from(BESTUUR)
                .leftJoin(TWEELINGPROFIEL)
                .on(TWEELINGPROFIEL.BESTUUR_ID.eq(BESTUUR.ID))
                .where(BESTUUR.ID.ne(bestuurId))
                .and(BESTUUR.VALID_TO.isNull())
                .and(TWEELINGPROFIEL.LOOKING.isNull().or(TWEELINGPROFIEL.LOOKING.isTrue()))
                .and(exists(selectOne().from(TRAJECT).where(TRAJECT.BESTUUR_ID.eq(BESTUUR.ID))))
                .and(Meedoen.heeftTrekker(BESTUUR.ID))
                .and(toegang.eigenBestuur(val(bestuurId)))
                .fetch(found -> candidate(found, challenges, themes));
    }

    /**
     * Who is in the tweelingen that were proposed to a bestuur of mine and that still wait for somebody, itself with them: as
     * they present themselves, without how far they are.
     *
     * @return by tweeling; the besturen by name
     */
    public Map<Long, List<Kandidaat>> invited(Toegang toegang, long bestuurId) {
        var challenges = ProfielQueries.challenges(BESTUUR);
        var themes = ProfielQueries.themes(BESTUUR);
        var mine = TWEELING_LID.as("van_ons");
        return dsl
                .select(TWEELING.ID)
                .select(BESTUUR.fields())
                .select(TWEELINGPROFIEL.fields())
                .select(challenges, themes)
                .from(TWEELING)
                .join(mine)
                .on(mine.TWEELING_ID.eq(TWEELING.ID))
                .and(mine.BESTUUR_ID.eq(bestuurId))
                .join(TWEELING_LID)
                .on(TWEELING_LID.TWEELING_ID.eq(TWEELING.ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TWEELING_LID.BESTUUR_ID))
                .leftJoin(TWEELINGPROFIEL)
                .on(TWEELINGPROFIEL.BESTUUR_ID.eq(BESTUUR.ID))
                .where(Meedoen.gevraagd(TWEELING, mine))
                .and(Meedoen.gevraagd(TWEELING, TWEELING_LID))
                .and(toegang.eigenBestuur(mine.BESTUUR_ID))
                .orderBy(TWEELING.ID, BESTUUR.NAME)
                .fetch()
                .stream()
                .collect(groupingBy(
                        found -> found.get(TWEELING.ID),
                        mapping(found -> candidate(found, challenges, themes), toList())));
    }

    private static Kandidaat candidate(Record found, Field<String> challenges, Field<String> themes) {
        var profile = ProfielQueries.profile(found, found.get(challenges), found.get(themes));
        return new Kandidaat(
                found.get(BESTUUR.ID),
                found.get(BESTUUR.NAME),
                profile.inleiding(),
                ProfielQueries.facts(found),
                profile.uitdagingen(),
                profile.uitwisseling(),
                null);
    }

    /**
     * What besturen agreed on in the cells that score, of the newest traject on an edition: only of those that let it
     * count, and only while this bestuur of mine lets its own count too. For arithmetic; no value of it is ever shown.
     *
     * @return by bestuur; without the ones that don't
     */
    public Map<Long, List<Cel>> agreed(
            Toegang toegang, long bestuurId, String editieId, Collection<String> items, Collection<String> columns) {
        var own = TWEELINGPROFIEL.as("eigen_profiel");
        return agreed(
                TWEELINGPROFIEL
                        .LOOKING
                        .isTrue()
                        .or(TWEELINGPROFIEL.BESTUUR_ID.eq(bestuurId))
                        .and(exists(selectOne()
                                .from(own)
                                .where(own.BESTUUR_ID.eq(bestuurId))
                                .and(own.MATURITY_SHARED.isTrue())
                                .and(toegang.eigenBestuur(own.BESTUUR_ID)))),
                editieId,
                items,
                columns);
    }

    /**
     * The same of the besturen of a cohort that I pair, of those that let it count: for arithmetic between two of them, and
     * no value of it is ever shown.
     */
    public Map<Long, List<Cel>> agreedInCohort(
            Toegang toegang, long cohortId, String editieId, Collection<String> items, Collection<String> columns) {
        return agreed(
                TWEELINGPROFIEL
                        .LOOKING
                        .isTrue()
                        .and(exists(selectOne()
                                .from(COHORT_BESTUUR)
                                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                                .and(COHORT_BESTUUR.BESTUUR_ID.eq(TWEELINGPROFIEL.BESTUUR_ID))
                                .and(KoppelQueries.koppelt(toegang, COHORT_BESTUUR.COHORT_ID)))),
                editieId,
                items,
                columns);
    }

    /** Only ever of besturen that let it count. */
    private Map<Long, List<Cel>> agreed(
            Condition which, String editieId, Collection<String> items, Collection<String> columns) {
        var newest = TRAJECT.as("nieuwste");
        return dsl
                .select(
                        TRAJECT.BESTUUR_ID,
                        ANTWOORD.ITEM_ID,
                        ANTWOORD.ROW_ID,
                        ANTWOORD.COL_ID,
                        ANTWOORD.VERSION,
                        ANTWOORD.VALUE,
                        ANTWOORD.CHANGED_AT)
                .from(TWEELINGPROFIEL)
                .join(TRAJECT)
                .on(TRAJECT.BESTUUR_ID.eq(TWEELINGPROFIEL.BESTUUR_ID))
                .and(TRAJECT.EDITIE_ID.eq(editieId))
                .join(ANTWOORD)
                .on(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(ANTWOORD.ITEM_ID.in(items))
                .and(ANTWOORD.COL_ID.in(columns))
                .and(ANTWOORD.VALUE.isNotNull())
                .where(TWEELINGPROFIEL.MATURITY_SHARED.isTrue())
                .and(which)
                .and(row(TRAJECT.BESTUUR_ID, TRAJECT.ID)
                        .in(select(newest.BESTUUR_ID, max(newest.ID))
                                .from(newest)
                                .groupBy(newest.BESTUUR_ID)))
                .fetch()
                .stream()
                .collect(groupingBy(
                        found -> found.get(TRAJECT.BESTUUR_ID),
                        mapping(
                                found -> new Cel(
                                        new Cel.Adres(
                                                found.get(ANTWOORD.ITEM_ID),
                                                found.get(ANTWOORD.ROW_ID),
                                                found.get(ANTWOORD.COL_ID),
                                                Cel.SAMEN),
                                        found.get(ANTWOORD.VERSION),
                                        json.readTree(found.get(ANTWOORD.VALUE).data()),
                                        null,
                                        Klok.moment(found.get(ANTWOORD.CHANGED_AT))),
                                toList())));
    }
}
