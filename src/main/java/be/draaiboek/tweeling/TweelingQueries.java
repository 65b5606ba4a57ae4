package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.enums.TweelingLidState;
import be.draaiboek.db.enums.TweelingState;
import be.draaiboek.toegang.Meedoen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is paired with whom. */
@Repository
class TweelingQueries {

    private final DSLContext dsl;

    TweelingQueries(DSLContext dsl) {
        // As in the workshops: each connection has the variable that jOOQ would set around a multiset.
        this.dsl = dsl.configuration()
                .deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false))
                .dsl();
    }

    /** Somebody's invitation that nobody answered yet. */
    public record Wachtend(long tweelingId, long bestuurId, String van, LocalDateTime vervalt) {}

    public List<Tweeling> mine(Toegang toegang) {
        return tweelingen(toegang, toegang.mijnTweeling(TWEELING.ID));
    }

    public Optional<Tweeling> one(Toegang toegang, long id) {
        return tweelingen(toegang, toegang.mijnTweeling(TWEELING.ID).and(TWEELING.ID.eq(id))).stream()
                .findFirst();
    }

    /** One that I may take back: as trekker of who invited, or as begeleider of the cohort for which it was proposed. */
    public Optional<Tweeling> begun(Toegang toegang, long id) {
        var first = TWEELING_LID.as("begon");
        return tweelingen(
                        toegang,
                        TWEELING.ID
                                .eq(id)
                                .and(toegang.begeleiderVan(TWEELING.COHORT_ID)
                                        .or(exists(selectOne()
                                                .from(first)
                                                .where(first.TWEELING_ID.eq(TWEELING.ID))
                                                .and(first.INITIATOR.isTrue())
                                                .and(toegang.trekkerVan(first.BESTUUR_ID))))))
                .stream()
                .findFirst();
    }

    /** Locks besturen, always in the same order, as trekker of one of them; false when I am not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockAsTrekker(Toegang toegang, long trekkerVan, Collection<Long> besturen) {
        return lock(toegang.trekkerVan(val(trekkerVan)), besturen);
    }

    /** Locks besturen that are all in a cohort of mine; false when they are not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockAsCoach(Toegang toegang, long cohortId, Collection<Long> besturen) {
        var member = COHORT_BESTUUR.as("lid");
        long found = dsl.fetchCount(
                member,
                member.COHORT_ID
                        .eq(cohortId)
                        .and(member.BESTUUR_ID.in(besturen))
                        .and(toegang.begeleiderVan(member.COHORT_ID)));
        return found == besturen.size() && lock(toegang.begeleiderVan(val(cohortId)), besturen);
    }

    /** Locks the besturen of a tweeling that {@link #begun} gave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lockAll(Toegang toegang, Collection<Long> besturen) {
        return lock(toegang.ingelogd(), besturen);
    }

    private boolean lock(Condition may, Collection<Long> besturen) {
        return !dsl.select(BESTUUR.ID)
                .from(BESTUUR)
                .where(BESTUUR.ID.in(besturen))
                .and(may)
                .orderBy(BESTUUR.ID)
                .forUpdate()
                .fetch()
                .isEmpty();
    }

    /**
     * The tweelingen, active or waiting for an answer, in which these two take part; for a trekker of one of them or a
     * begeleider who proposes them.
     */
    public Optional<Tweeling> between(
            Toegang toegang, @Nullable Long cohortId, long one, long other, LocalDateTime now) {
        var a = TWEELING_LID.as("een");
        var b = TWEELING_LID.as("ander");
        var in = List.of(TweelingLidState.GEVRAAGD, TweelingLidState.AANVAARD);
        Condition may = toegang.trekkerVan(val(one));
        return tweelingen(
                        toegang,
                        (cohortId == null ? may : may.or(toegang.begeleiderVan(val(cohortId))))
                                .and(TWEELING.STATE
                                        .eq(TweelingState.ACTIEF)
                                        .or(TWEELING.STATE
                                                .eq(TweelingState.GEVRAAGD)
                                                .and(TWEELING.EXPIRES_AT.gt(now))))
                                .and(exists(selectOne()
                                        .from(a)
                                        .where(a.TWEELING_ID.eq(TWEELING.ID))
                                        .and(a.BESTUUR_ID.eq(one))
                                        .and(a.STATE.in(in))))
                                .and(exists(selectOne()
                                        .from(b)
                                        .where(b.TWEELING_ID.eq(TWEELING.ID))
                                        .and(b.BESTUUR_ID.eq(other))
                                        .and(b.STATE.in(in)))))
                .stream()
                .findFirst();
    }

    /**
     * Writes an invitation of besturen that were locked.
     *
     * @param cohortId null when a bestuur invites
     * @param initiator the bestuur that does; null when a begeleider proposes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long insert(
            Toegang toegang,
            @Nullable Long cohortId,
            @Nullable Long initiator,
            Collection<Long> besturen,
            String word,
            LocalDateTime now,
            LocalDateTime expires) {
        long id = Objects.requireNonNull(dsl.insertInto(TWEELING)
                .set(TWEELING.STATE, TweelingState.GEVRAAGD)
                .set(TWEELING.COHORT_ID, cohortId)
                .set(TWEELING.WORD, word)
                .set(TWEELING.PROPOSED_BY, toegang.accountId())
                .set(TWEELING.PROPOSED_AT, now)
                .set(TWEELING.EXPIRES_AT, expires)
                .returningResult(TWEELING.ID)
                .fetchSingle(TWEELING.ID));
        for (long bestuur : besturen) {
            boolean first = Long.valueOf(bestuur).equals(initiator);
            dsl.insertInto(TWEELING_LID)
                    .set(TWEELING_LID.TWEELING_ID, id)
                    .set(TWEELING_LID.BESTUUR_ID, bestuur)
                    .set(TWEELING_LID.STATE, first ? TweelingLidState.AANVAARD : TweelingLidState.GEVRAAGD)
                    .set(TWEELING_LID.INITIATOR, first)
                    .set(TWEELING_LID.DECIDED_BY, first ? toegang.accountId() : null)
                    .set(TWEELING_LID.DECIDED_AT, first ? now : null)
                    .execute();
        }
        return id;
    }

    /** Writes what a bestuur says, as its trekker; false when I am not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answer(Toegang toegang, long id, long bestuurId, Antwoord answer, String reason, LocalDateTime now) {
        return dsl.update(TWEELING_LID)
                        .set(TWEELING_LID.STATE, TweelingLidState.valueOf(answer.name()))
                        .set(TWEELING_LID.REASON, reason)
                        .set(TWEELING_LID.DECIDED_BY, toegang.accountId())
                        .set(TWEELING_LID.DECIDED_AT, now)
                        .where(TWEELING_LID.TWEELING_ID.eq(id))
                        .and(TWEELING_LID.BESTUUR_ID.eq(bestuurId))
                        .and(toegang.trekkerVan(TWEELING_LID.BESTUUR_ID))
                        .execute()
                == 1;
    }

    /** Keeps what a bestuur wrote with its yes, as its trekker. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void say(Toegang toegang, long id, long bestuurId, String word) {
        dsl.update(TWEELING_LID)
                .set(TWEELING_LID.WORD, word)
                .where(TWEELING_LID.TWEELING_ID.eq(id))
                .and(TWEELING_LID.BESTUUR_ID.eq(bestuurId))
                .and(toegang.trekkerVan(TWEELING_LID.BESTUUR_ID))
                .execute();
    }

    /** Those who didn't answer in time, are held to have declined; for a job. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closeSilent(Toegang toegang, long id, String reason, LocalDateTime now) {
        dsl.update(TWEELING_LID)
                .set(TWEELING_LID.STATE, TweelingLidState.GEWEIGERD)
                .set(TWEELING_LID.REASON, reason)
                .set(TWEELING_LID.DECIDED_AT, now)
                .where(TWEELING_LID.TWEELING_ID.eq(id))
                .and(TWEELING_LID.STATE.eq(TweelingLidState.GEVRAAGD))
                .and(toegang.alleenSysteem())
                .execute();
    }

    /** Writes what has become of a tweeling of mine, or that I proposed as begeleider. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void become(Toegang toegang, long id, Stand stand, LocalDateTime now) {
        dsl.update(TWEELING)
                .set(TWEELING.STATE, TweelingState.valueOf(stand.name()))
                .set(
                        TWEELING.ACTIVATED_AT,
                        stand == Stand.ACTIEF ? coalesce(TWEELING.ACTIVATED_AT, val(now)) : TWEELING.ACTIVATED_AT)
                .set(TWEELING.ENDED_AT, stand == Stand.ACTIEF || stand == Stand.GEVRAAGD ? TWEELING.ENDED_AT : val(now))
                .where(TWEELING.ID.eq(id))
                .and(toegang.mijnTweeling(TWEELING.ID).or(toegang.begeleiderVan(TWEELING.COHORT_ID)))
                .execute();
    }

    /** The accounts of the trekkers of these besturen, to write to; reaches no screen. */
    public List<Long> trekkers(Toegang toegang, Collection<Long> besturen) {
        return dsl.selectDistinct(DEELNEMER.ACCOUNT_ID)
                .from(DEELNEMER)
                .where(DEELNEMER.BESTUUR_ID.in(besturen))
                .and(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(DEELNEMER.ACCOUNT_ID.isNotNull())
                .and(toegang.ingelogd())
                .fetch(DEELNEMER.ACCOUNT_ID);
    }

    /** The cohort for which a tweeling of mine was proposed, with its begeleiders. */
    public Map<Long, List<Long>> coaches(Toegang toegang, long tweelingId) {
        return dsl.select(COHORT_BEGELEIDER.COHORT_ID, COHORT_BEGELEIDER.ACCOUNT_ID)
                .from(TWEELING)
                .join(COHORT_BEGELEIDER)
                .on(COHORT_BEGELEIDER.COHORT_ID.eq(TWEELING.COHORT_ID))
                .where(TWEELING.ID.eq(tweelingId))
                .and(toegang.mijnTweeling(TWEELING.ID))
                .fetchGroups(COHORT_BEGELEIDER.COHORT_ID, COHORT_BEGELEIDER.ACCOUNT_ID);
    }

    /** The tweelingen among the besturen of a cohort of mine: who is in it and what became of it, the newest first. */
    public List<Koppel> ofCohort(Toegang toegang, long cohortId) {
        var outside = TWEELING_LID.as("buiten");
        var member = COHORT_BESTUUR.as("lid");
        return dsl
                .select(
                        TWEELING.ID,
                        TWEELING.STATE,
                        TWEELING.COHORT_ID,
                        TWEELING.EXPIRES_AT,
                        BESTUUR.NAME,
                        TWEELING_LID.STATE)
                .from(TWEELING)
                .join(TWEELING_LID)
                .on(TWEELING_LID.TWEELING_ID.eq(TWEELING.ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TWEELING_LID.BESTUUR_ID))
                .where(toegang.begeleiderVan(val(cohortId)))
                .and(Meedoen.telt(TWEELING, TWEELING_LID))
                .and(notExists(selectOne()
                        .from(outside)
                        .where(outside.TWEELING_ID.eq(TWEELING.ID))
                        .and(notExists(selectOne()
                                .from(member)
                                .where(member.COHORT_ID.eq(cohortId))
                                .and(member.BESTUUR_ID.eq(outside.BESTUUR_ID))))))
                .orderBy(TWEELING.PROPOSED_AT.desc(), TWEELING.ID.desc(), BESTUUR.NAME)
                .fetchGroups(TWEELING.ID)
                .values()
                .stream()
                .map(rows -> {
                    var first = rows.getFirst();
                    return new Koppel(
                            first.get(TWEELING.ID),
                            Stand.valueOf(first.get(TWEELING.STATE).name()),
                            Long.valueOf(cohortId).equals(first.get(TWEELING.COHORT_ID)),
                            Klok.moment(first.get(TWEELING.EXPIRES_AT)),
                            rows.map(row -> new Koppel.Deel(
                                    row.get(BESTUUR.NAME),
                                    Antwoord.valueOf(row.get(TWEELING_LID.STATE).name()))));
                })
                .toList();
    }

    /** The invitations that lie waiting since before a moment and that nobody was reminded of; for a job. */
    public List<Wachtend> waiting(Toegang toegang, LocalDateTime before, LocalDateTime now) {
        var first = TWEELING_LID.as("eerste");
        var from = BESTUUR.as("van");
        return dsl.select(
                        TWEELING_LID.TWEELING_ID,
                        TWEELING_LID.BESTUUR_ID,
                        coalesce(from.NAME, inline("")),
                        TWEELING.EXPIRES_AT)
                .from(TWEELING_LID)
                .join(TWEELING)
                .on(TWEELING.ID.eq(TWEELING_LID.TWEELING_ID))
                .leftJoin(first)
                .on(first.TWEELING_ID.eq(TWEELING.ID))
                .and(first.INITIATOR.isTrue())
                .leftJoin(from)
                .on(from.ID.eq(first.BESTUUR_ID))
                .where(TWEELING.STATE.eq(TweelingState.GEVRAAGD))
                .and(TWEELING.PROPOSED_AT.lt(before))
                .and(TWEELING.EXPIRES_AT.gt(now))
                .and(TWEELING_LID.STATE.eq(TweelingLidState.GEVRAAGD))
                .and(TWEELING_LID.REMINDED_AT.isNull())
                .and(toegang.alleenSysteem())
                .fetch(Records.mapping(Wachtend::new));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reminded(Toegang toegang, Wachtend one, LocalDateTime now) {
        dsl.update(TWEELING_LID)
                .set(TWEELING_LID.REMINDED_AT, now)
                .where(TWEELING_LID.TWEELING_ID.eq(one.tweelingId()))
                .and(TWEELING_LID.BESTUUR_ID.eq(one.bestuurId()))
                .and(toegang.alleenSysteem())
                .execute();
    }

    /** The invitations that expired while two had said yes and somebody nothing; for a job. */
    public List<Long> expired(Toegang toegang, LocalDateTime now) {
        var in = TWEELING_LID.as("ja");
        return dsl.select(TWEELING.ID)
                .from(TWEELING)
                .where(TWEELING.STATE.eq(TweelingState.GEVRAAGD))
                .and(TWEELING.EXPIRES_AT.le(now))
                .and(field(selectCount()
                                .from(in)
                                .where(in.TWEELING_ID.eq(TWEELING.ID))
                                .and(in.STATE.eq(TweelingLidState.AANVAARD)))
                        .ge(2))
                .and(toegang.alleenSysteem())
                .orderBy(TWEELING.ID)
                .fetch(TWEELING.ID);
    }

    private List<Tweeling> tweelingen(Toegang toegang, Condition which) {
        // A job has no part in any, so that its condition is no value.
        var mine = field(toegang.eigenBestuur(TWEELING_LID.BESTUUR_ID)).convertFrom(Boolean.TRUE::equals);
        var besturen = multiset(select(
                                TWEELING_LID.BESTUUR_ID,
                                BESTUUR.NAME,
                                mine,
                                TWEELING_LID.STATE.convertFrom(answer -> Antwoord.valueOf(answer.name())),
                                TWEELING_LID.INITIATOR,
                                TWEELING_LID.WORD,
                                TWEELING_LID.REASON,
                                TWEELING_LID.DECIDED_AT.convertFrom(Klok::momentOfNiets))
                        .from(TWEELING_LID)
                        .join(BESTUUR)
                        .on(BESTUUR.ID.eq(TWEELING_LID.BESTUUR_ID))
                        .where(TWEELING_LID.TWEELING_ID.eq(TWEELING.ID))
                        .orderBy(BESTUUR.NAME))
                .convertFrom(found -> found.map(Records.mapping(Lid::new)));
        return dsl.select(
                        TWEELING.ID,
                        TWEELING.STATE.convertFrom(state -> Stand.valueOf(state.name())),
                        TWEELING.WORD,
                        ACCOUNT.NAME,
                        COHORT.NAME,
                        TWEELING.PROPOSED_AT.convertFrom(Klok::moment),
                        TWEELING.EXPIRES_AT.convertFrom(Klok::moment),
                        besturen)
                .from(TWEELING)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TWEELING.PROPOSED_BY))
                .leftJoin(COHORT)
                .on(COHORT.ID.eq(TWEELING.COHORT_ID))
                .where(which)
                .orderBy(TWEELING.PROPOSED_AT.desc(), TWEELING.ID.desc())
                .fetch(Records.mapping(Tweeling::new));
    }
}
