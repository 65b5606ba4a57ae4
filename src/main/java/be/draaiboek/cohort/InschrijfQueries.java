package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.UITNODIGING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import be.draaiboek.cohort.CohortService.Wachtend;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.enums.UitnodigingRole;
import be.draaiboek.toegang.Meedoen;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Who is to know that a bestuur comes into a cohort or leaves it, and where else it is. */
@Repository
class InschrijfQueries {

    private final DSLContext dsl;

    InschrijfQueries(DSLContext dsl) {
        // As in the workshops: each connection has the variable that jOOQ would set around a multiset.
        this.dsl = dsl.configuration()
                .deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false))
                .dsl();
    }

    /** The running cohorts of others in which besturen are, by bestuur; for who may put besturen in this one. */
    public Map<Long, List<String>> elsewhere(Toegang toegang, long cohortId) {
        return dsl.select(COHORT_BESTUUR.BESTUUR_ID, COHORT.NAME)
                .from(COHORT_BESTUUR)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                .and(COHORT.CLOSED_AT.isNull())
                .where(COHORT.ID.ne(cohortId))
                .and(mayPut(toegang, cohortId))
                .orderBy(COHORT.STARTS.desc(), COHORT.NAME, COHORT.ID)
                .fetchGroups(COHORT_BESTUUR.BESTUUR_ID, COHORT.NAME);
    }

    /**
     * Somebody who takes part or took part in a bestuur, or who was invited to.
     *
     * @param email empty for who may only know that there is somebody
     * @param deelt whether they take part now
     * @param genodigd whether it is an open invitation; one that expired doesn't keep a coach from another
     */
    public record Bezet(long bestuurId, String email, boolean vol, boolean deelt, boolean genodigd, boolean verlopen) {}

    /**
     * Who is in these besturen already, for who may put besturen in this cohort; with their addresses for a beheerder and a
     * trekker of the bestuur alone.
     */
    public List<Bezet> bezet(Toegang toegang, long cohortId, Collection<Long> besturen, LocalDateTime now) {
        Condition may = mayPut(toegang, cohortId);
        Condition partFull = toegang.beheerder().or(toegang.trekkerVan(DEELNEMER.BESTUUR_ID));
        Condition invitedFull = toegang.beheerder().or(toegang.trekkerVan(UITNODIGING.BESTUUR_ID));
        return dsl.select(
                        DEELNEMER.BESTUUR_ID,
                        when(partFull, coalesce(ACCOUNT.EMAIL, inline(""))).otherwise(inline("")),
                        field(partFull),
                        field(DEELNEMER.ENDED_AT.isNull()),
                        field(inline(false)),
                        field(inline(false)))
                .from(DEELNEMER)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .where(DEELNEMER.BESTUUR_ID.in(besturen))
                .and(may)
                .unionAll(select(
                                UITNODIGING.BESTUUR_ID,
                                when(invitedFull, UITNODIGING.EMAIL).otherwise(inline("")),
                                field(invitedFull),
                                field(inline(false)),
                                field(inline(true)),
                                field(UITNODIGING.EXPIRES_AT.le(now)))
                        .from(UITNODIGING)
                        .where(UITNODIGING.BESTUUR_ID.in(besturen))
                        .and(UITNODIGING.ACCEPTED_AT.isNull())
                        .and(UITNODIGING.WITHDRAWN_AT.isNull())
                        .and(may))
                .fetch(Records.mapping(Bezet::new));
    }

    private static Condition mayPut(Toegang toegang, long cohortId) {
        var here = COHORT.as("hier");
        return exists(selectOne()
                .from(here)
                .where(here.ID.eq(cohortId))
                .and(here.CLOSED_AT.isNull())
                .and(toegang.begeleiderVan(here.ID).or(toegang.beheerder())));
    }

    /** The besturen of today that take part or are coached without a trekker who can log in, and those that nobody coaches. */
    public List<Wachtend> waiting(Toegang toegang, LocalDateTime now) {
        var part = DEELNEMER.as("neemt_deel");
        var parts = field(
                selectCount().from(part).where(part.BESTUUR_ID.eq(BESTUUR.ID)).and(part.ENDED_AT.isNull()));
        Condition pulled = Meedoen.heeftTrekker(BESTUUR.ID);
        Condition running = COHORT_BESTUUR.BESTUUR_ID.eq(BESTUUR.ID).and(COHORT.CLOSED_AT.isNull());
        Condition coached = exists(selectOne()
                .from(COHORT_BESTUUR)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                .where(running));
        var cohorts = multiset(select(COHORT.NAME)
                        .from(COHORT_BESTUUR)
                        .join(COHORT)
                        .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                        .where(running)
                        .orderBy(COHORT.STARTS.desc(), COHORT.NAME, COHORT.ID))
                .convertFrom(rows -> rows.getValues(COHORT.NAME));
        // Of who was invited to be its trekker and didn't come yet: when the last one was, and until when it works.
        Condition invited = UITNODIGING
                .BESTUUR_ID
                .eq(BESTUUR.ID)
                .and(UITNODIGING.ROLE.eq(UitnodigingRole.TREKKER))
                .and(UITNODIGING.ACCEPTED_AT.isNull())
                .and(UITNODIGING.WITHDRAWN_AT.isNull());
        var until = field(select(max(UITNODIGING.EXPIRES_AT)).from(UITNODIGING).where(invited));
        return dsl.select(
                        BESTUUR.ID,
                        BESTUUR.NAME,
                        parts,
                        cohorts,
                        field(pulled),
                        until,
                        coalesce(field(until.le(now)), inline(false)))
                .from(BESTUUR)
                .where(BESTUUR.VALID_TO.isNull())
                .and(coached.or(parts.gt(0)))
                .and(not(pulled).or(not(coached)))
                .and(toegang.beheerder())
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetch(Records.mapping(Wachtend::new));
    }

    /** The trekkers of a bestuur, for who puts it in a cohort or takes it out. */
    public List<Long> trekkers(Toegang toegang, long cohortId, long bestuurId) {
        return dsl.select(DEELNEMER.ACCOUNT_ID)
                .from(DEELNEMER)
                .join(COHORT)
                .on(COHORT.ID.eq(cohortId))
                .where(DEELNEMER.BESTUUR_ID.eq(bestuurId))
                .and(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER))
                .and(DEELNEMER.ACCOUNT_ID.isNotNull())
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(CohortQueries.runs(toegang))
                .fetch(DEELNEMER.ACCOUNT_ID);
    }

    /** Who coaches it in another running cohort, and doesn't coach this one of mine: by the cohort in which they do. */
    public Map<Long, List<Long>> otherCoaches(Toegang toegang, long cohortId, long bestuurId) {
        var member = COHORT_BESTUUR.as("lid");
        var same = COHORT_BEGELEIDER.as("hier_ook");
        var other = COHORT.as("ander");
        return dsl.select(other.ID, COHORT_BEGELEIDER.ACCOUNT_ID)
                .from(COHORT)
                .join(member)
                .on(member.BESTUUR_ID.eq(bestuurId))
                .and(member.COHORT_ID.ne(cohortId))
                .join(other)
                .on(other.ID.eq(member.COHORT_ID))
                .and(other.CLOSED_AT.isNull())
                .join(COHORT_BEGELEIDER)
                .on(COHORT_BEGELEIDER.COHORT_ID.eq(other.ID))
                .where(COHORT.ID.eq(cohortId))
                .and(CohortQueries.runs(toegang))
                .and(notExists(selectOne()
                        .from(same)
                        .where(same.COHORT_ID.eq(cohortId))
                        .and(same.ACCOUNT_ID.eq(COHORT_BEGELEIDER.ACCOUNT_ID))))
                .fetchGroups(other.ID, COHORT_BEGELEIDER.ACCOUNT_ID);
    }
}
