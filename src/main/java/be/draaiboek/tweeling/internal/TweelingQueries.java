package be.draaiboek.tweeling.internal;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.field;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who is paired with whom. */
@Repository
public class TweelingQueries {

    private final DSLContext dsl;

    TweelingQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public List<Tweeling> mine(Toegang toegang) {
        return select(toegang, toegang.mijnTweeling(TWEELING.ID));
    }

    public Optional<Tweeling> one(Toegang toegang, long id) {
        return select(toegang, toegang.mijnTweeling(TWEELING.ID).and(TWEELING.ID.eq(id))).stream()
                .findFirst();
    }

    private List<Tweeling> select(Toegang toegang, Condition which) {
        var mine = field(toegang.eigenBestuur(TWEELING_LID.BESTUUR_ID));
        return dsl
                .select(
                        TWEELING.ID,
                        TWEELING.STATE,
                        TWEELING.WORD,
                        ACCOUNT.NAME,
                        COHORT.NAME,
                        TWEELING.PROPOSED_AT,
                        TWEELING.EXPIRES_AT,
                        TWEELING_LID.BESTUUR_ID,
                        BESTUUR.NAME,
                        mine,
                        TWEELING_LID.STATE,
                        TWEELING_LID.INITIATOR,
                        TWEELING_LID.REASON,
                        TWEELING_LID.DECIDED_AT)
                .from(TWEELING)
                .join(TWEELING_LID)
                .on(TWEELING_LID.TWEELING_ID.eq(TWEELING.ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TWEELING_LID.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TWEELING.PROPOSED_BY))
                .leftJoin(COHORT)
                .on(COHORT.ID.eq(TWEELING.COHORT_ID))
                .where(which)
                .orderBy(TWEELING.PROPOSED_AT.desc(), TWEELING.ID.desc(), BESTUUR.NAME)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> new Tweeling(
                                row.get(TWEELING.ID),
                                Stand.valueOf(row.get(TWEELING.STATE).name()),
                                row.get(TWEELING.WORD),
                                row.get(ACCOUNT.NAME),
                                row.get(COHORT.NAME),
                                Klok.moment(row.get(TWEELING.PROPOSED_AT)),
                                Klok.moment(row.get(TWEELING.EXPIRES_AT)),
                                List.of()),
                        LinkedHashMap::new,
                        mapping(
                                row -> new Lid(
                                        row.get(TWEELING_LID.BESTUUR_ID),
                                        row.get(BESTUUR.NAME),
                                        row.get(mine),
                                        Antwoord.valueOf(
                                                row.get(TWEELING_LID.STATE).name()),
                                        row.get(TWEELING_LID.INITIATOR),
                                        row.get(TWEELING_LID.REASON),
                                        row.get(TWEELING_LID.DECIDED_AT) == null
                                                ? null
                                                : Klok.moment(row.get(TWEELING_LID.DECIDED_AT))),
                                toList())))
                .entrySet()
                .stream()
                .map(found -> found.getKey().met(found.getValue()))
                .toList();
    }
}
