package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.BEGELEIDING_AANSPORING;
import static be.draaiboek.db.Tables.BEGELEIDING_LOGBOEK;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_PAUZE;
import static be.draaiboek.db.Tables.BEZOEK;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_DEADLINE;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static be.draaiboek.db.Tables.UITNODIGING;
import static be.draaiboek.db.Tables.WELKOM;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.bitXorAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import be.draaiboek.cohort.Wachten.Tweelingstand;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.enums.TweelingState;
import be.draaiboek.db.enums.UitnodigingRole;
import be.draaiboek.toegang.Meedoen;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What a coach sees of the besturen of a cohort: counts, dates and functions. Every query asks for the coach of that
 * cohort; those of the process also let a bestuur see itself. None reads a value.
 */
@Repository
class BegeleidingQueries {

    private final DSLContext dsl;

    BegeleidingQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A bestuur of a cohort; of the log there is nothing for who doesn't coach it.
     *
     * @param erbij since when; null where it was there from the start
     */
    public record Lid(
            long bestuurId,
            String naam,
            @Nullable LocalDateTime erbij,
            @Nullable LocalDate pauzeTot,
            int mensen,
            int trekkersMetAccount,
            boolean trekkerOoit,
            boolean trekkerAangemeld,
            @Nullable LocalDate laatsteGesprek,
            @Nullable LocalDateTime laatsteBericht,
            @Nullable LocalDate actieOp,
            @Nullable String actie,
            List<String> adressen,
            List<String> uitgenodigd,
            @Nullable Loop loop) {
        public Lid {
            adressen = List.copyOf(adressen);
            uitgenodigd = List.copyOf(uitgenodigd);
        }
    }

    /**
     * The newest traject of a bestuur, and what tells whether it has to be counted again.
     *
     * @param ploeg another number once others answer for themselves
     * @param veranderd something was written in it after the version that was asked for
     * @param tot the newest version of any answer there is
     */
    public record Loop(long traject, String editie, long ploeg, boolean veranderd, long tot) {}

    /** Tasks of a bestuur. */
    public record Taken(int open, int teLaat, @Nullable LocalDate oudste) {}

    /** The newest pairing of a bestuur. */
    public record Paar(Tweelingstand stand, List<String> anderen) {}

    /** The cohort in which a bestuur of mine is, with that bestuur: of several the newest that runs on this day comes first. */
    public record Eigen(Cohort cohort, long bestuurId, boolean trekker) {}

    public Optional<Eigen> mine(Toegang toegang, LocalDate today) {
        return dsl.select(
                        row(COHORT.ID, COHORT.NAME, COHORT.STARTS, COHORT.ENDS, inline(false))
                                .mapping(Cohort::new),
                        COHORT_BESTUUR.BESTUUR_ID,
                        max(when(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER), 1).otherwise(0))
                                .convertFrom(trekker -> trekker == 1))
                .from(COHORT_BESTUUR)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                .and(COHORT.CLOSED_AT.isNull())
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .and(toegang.mijnDeelname(DEELNEMER))
                .groupBy(COHORT.ID, COHORT.NAME, COHORT.STARTS, COHORT.ENDS, COHORT_BESTUUR.BESTUUR_ID)
                .orderBy(
                        when(COHORT.STARTS.le(today).and(COHORT.ENDS.ge(today)), 0)
                                .otherwise(1),
                        COHORT.STARTS.desc(),
                        COHORT.ID.desc(),
                        COHORT_BESTUUR.BESTUUR_ID)
                .limit(1)
                .fetchOptional(Records.mapping(Eigen::new));
    }

    /** The besturen of a cohort that I may see the process of: all as its coach, or my own. */
    static Condition visible(Toegang toegang, long cohortId, @Nullable Long bestuurId) {
        return COHORT_BESTUUR
                .COHORT_ID
                .eq(cohortId)
                .and(bestuurId == null ? noCondition() : COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId))
                .and(or(
                        toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID),
                        toegang.eigenBestuur(COHORT_BESTUUR.BESTUUR_ID)));
    }

    /**
     * Returns the besturen by name.
     *
     * @param sinds the version of an answer after which a traject has changed
     */
    public List<Lid> members(Toegang toegang, long cohortId, @Nullable Long bestuurId, long sinds) {
        var people = DEELNEMER.as("mensen");
        var log = BEGELEIDING_LOGBOEK.as("log");
        var message = BEGELEIDING_AANSPORING.as("bericht");
        Condition running = people.BESTUUR_ID.eq(BESTUUR.ID).and(people.ENDED_AT.isNull());
        Condition pulls = people.ROLE.eq(DeelnemerRole.TREKKER).and(people.ACCOUNT_ID.isNotNull());
        // Whose account was closed reads nothing and agrees on nothing: there is nobody to wait for or to write to.
        Condition trekker = pulls.and(exists(selectOne()
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(people.ACCOUNT_ID))
                .and(ACCOUNT.ACTIVE.isTrue())));
        Condition seen = or(
                exists(selectOne().from(WELKOM).where(WELKOM.ACCOUNT_ID.eq(people.ACCOUNT_ID))),
                exists(selectOne().from(BEZOEK).where(BEZOEK.ACCOUNT_ID.eq(people.ACCOUNT_ID))),
                exists(selectOne().from(ANTWOORD).where(ANTWOORD.CHANGED_BY.eq(people.ACCOUNT_ID))));
        Condition ofLog =
                log.COHORT_ID.eq(cohortId).and(log.BESTUUR_ID.eq(BESTUUR.ID)).and(toegang.begeleiderVan(log.COHORT_ID));
        Field<Integer> count = field(select(count())
                .from(people)
                .where(running)
                .and(people.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER)));
        Field<Integer> trekkers =
                field(select(count()).from(people).where(running).and(trekker));
        Field<Boolean> everTrekker = field(exists(
                selectOne().from(people).where(people.BESTUUR_ID.eq(BESTUUR.ID)).and(pulls)));
        Field<Boolean> seenTrekker = field(
                        select(count()).from(people).where(running).and(trekker).and(seen))
                .convertFrom(number -> number > 0);
        Field<LocalDate> lastTalk =
                field(select(max(log.SAID_ON)).from(log).where(ofLog).and(LogboekQueries.talk(log)));
        Field<LocalDateTime> lastMessage =
                field(select(max(message.SENT_AT)).from(message).where(message.BESTUUR_ID.eq(BESTUUR.ID)));
        Field<LocalDate> action =
                field(select(min(log.NEXT_ON)).from(log).where(ofLog).and(log.DONE_AT.isNull()));
        var planned = BEGELEIDING_LOGBOEK.as("gepland");
        // Of the one that is due first; where nothing is planned its day is null, and there is nothing to read.
        Field<String> actionText = field(select(planned.NEXT_ACTION)
                .from(planned)
                .where(planned.COHORT_ID.eq(cohortId))
                .and(planned.BESTUUR_ID.eq(BESTUUR.ID))
                .and(toegang.begeleiderVan(planned.COHORT_ID))
                .and(planned.DONE_AT.isNull())
                .and(planned.NEXT_ON.isNotNull())
                .orderBy(planned.NEXT_ON, planned.ID)
                .limit(1));
        Field<List<String>> addresses = field(select(function("group_concat", SQLDataType.VARCHAR, ACCOUNT.EMAIL))
                        .from(people)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(people.ACCOUNT_ID))
                        .and(ACCOUNT.ACTIVE.isTrue())
                        .where(running)
                        .and(trekker)
                        .and(toegang.begeleiderVan(val(cohortId))))
                .convertFrom(BegeleidingQueries::parts);
        Field<List<String>> invited = field(select(function("group_concat", SQLDataType.VARCHAR, UITNODIGING.EMAIL))
                        .from(UITNODIGING)
                        .where(UITNODIGING.BESTUUR_ID.eq(BESTUUR.ID))
                        .and(UITNODIGING.ROLE.eq(UitnodigingRole.TREKKER))
                        .and(UITNODIGING.ACCEPTED_AT.isNull())
                        .and(UITNODIGING.WITHDRAWN_AT.isNull())
                        .and(toegang.begeleiderVan(val(cohortId))))
                .convertFrom(BegeleidingQueries::parts);
        Field<Long> team =
                field(select(coalesce(bitXorAgg(function("crc32", SQLDataType.BIGINT, people.ID)), inline(0L)))
                        .from(people)
                        .where(running)
                        .and(people.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER)));
        var written = selectDistinct(ANTWOORD.TRAJECT_ID.as("traject"))
                .from(ANTWOORD_VERSIE)
                .join(ANTWOORD)
                .on(ANTWOORD.ID.eq(ANTWOORD_VERSIE.ANTWOORD_ID))
                .where(ANTWOORD_VERSIE.ID.gt(sinds))
                .asTable("geschreven");
        Field<Long> changed = Objects.requireNonNull(written.field("traject", Long.class));
        Field<Long> newestVersion =
                field(select(coalesce(max(ANTWOORD_VERSIE.ID), inline(0L))).from(ANTWOORD_VERSIE));
        return dsl.select(
                        BESTUUR.ID,
                        BESTUUR.NAME,
                        COHORT_BESTUUR.ADDED_AT,
                        BESTUUR_PAUZE.UNTIL,
                        count,
                        trekkers,
                        everTrekker,
                        seenTrekker,
                        lastTalk,
                        lastMessage,
                        action,
                        actionText,
                        addresses,
                        invited,
                        row(TRAJECT.ID, TRAJECT.EDITIE_ID, team, field(changed.isNotNull()), newestVersion)
                                .mapping((id, editie, ploeg, veranderd, tot) ->
                                        id == null ? null : new Loop(id, editie, ploeg, veranderd, tot)))
                .from(COHORT_BESTUUR)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .leftJoin(BESTUUR_PAUZE)
                .on(BESTUUR_PAUZE.BESTUUR_ID.eq(BESTUUR.ID))
                .leftJoin(TRAJECT)
                .on(TRAJECT.BESTUUR_ID.eq(BESTUUR.ID))
                .and(newest())
                .leftJoin(written)
                .on(changed.eq(TRAJECT.ID))
                .where(visible(toegang, cohortId, bestuurId))
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetch(Records.mapping(Lid::new));
    }

    private static List<String> parts(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(",", -1));
    }

    public Map<Long, Taken> tasks(Toegang toegang, long cohortId, @Nullable Long bestuurId, LocalDate today) {
        Condition late = TOEWIJZING.DUE.lt(today);
        return dsl.select(
                        COHORT_BESTUUR.BESTUUR_ID,
                        row(count(), count(when(late, 1)), min(when(late, TOEWIJZING.DUE)))
                                .mapping(Taken::new))
                .from(COHORT_BESTUUR)
                .join(TRAJECT)
                .on(TRAJECT.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .and(newest())
                .join(TOEWIJZING)
                .on(TOEWIJZING.TRAJECT_ID.eq(TRAJECT.ID))
                .and(TOEWIJZING.DONE_AT.isNull())
                .where(visible(toegang, cohortId, bestuurId))
                .groupBy(COHORT_BESTUUR.BESTUUR_ID)
                .collect(Records.intoMap());
    }

    /** The newest pairing of each bestuur that is still in it, of those in which all are of the cohort. */
    public Map<Long, Paar> pairs(Toegang toegang, long cohortId, @Nullable Long bestuurId) {
        var other = TWEELING_LID.as("ander");
        var member = COHORT_BESTUUR.as("lid");
        var outside = TWEELING_LID.as("buiten");
        Field<Tweelingstand> stand = TWEELING.STATE.convertFrom(state -> Tweelingstand.valueOf(state.name()));
        return dsl.select(COHORT_BESTUUR.BESTUUR_ID, TWEELING.ID, stand, BESTUUR.NAME)
                .from(COHORT_BESTUUR)
                .join(TWEELING_LID)
                .on(TWEELING_LID.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .join(TWEELING)
                .on(TWEELING.ID.eq(TWEELING_LID.TWEELING_ID))
                .and(TWEELING.STATE.in(TweelingState.ACTIEF, TweelingState.GEVRAAGD, TweelingState.GEWEIGERD))
                .and(Meedoen.telt(TWEELING, TWEELING_LID))
                .join(other)
                .on(other.TWEELING_ID.eq(TWEELING.ID))
                .and(other.BESTUUR_ID.ne(COHORT_BESTUUR.BESTUUR_ID))
                .and(Meedoen.telt(TWEELING, other))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(other.BESTUUR_ID))
                .where(visible(toegang, cohortId, bestuurId))
                .and(notExists(selectOne()
                        .from(outside)
                        .where(outside.TWEELING_ID.eq(TWEELING.ID))
                        .and(notExists(selectOne()
                                .from(member)
                                .where(member.COHORT_ID.eq(cohortId))
                                .and(member.BESTUUR_ID.eq(outside.BESTUUR_ID))))))
                .orderBy(
                        when(TWEELING.STATE.eq(TweelingState.ACTIEF), 0).otherwise(1),
                        TWEELING.PROPOSED_AT.desc(),
                        TWEELING.ID.desc(),
                        BESTUUR.NAME)
                .collect(groupingBy(row -> row.get(COHORT_BESTUUR.BESTUUR_ID), collectingAndThen(toList(), rows -> {
                    var newest = rows.getFirst();
                    return new Paar(
                            newest.get(stand),
                            rows.stream()
                                    .filter(row -> row.get(TWEELING.ID).equals(newest.get(TWEELING.ID)))
                                    .map(row -> row.get(BESTUUR.NAME))
                                    .toList());
                })));
    }

    /** When each chapter is to be agreed on, for who coaches the cohort or takes part in it. */
    public Map<String, LocalDate> deadlines(Toegang toegang, long cohortId) {
        var member = COHORT_BESTUUR.as("lid");
        return dsl.select(COHORT_DEADLINE.CHAPTER, COHORT_DEADLINE.DUE)
                .from(COHORT_DEADLINE)
                .where(COHORT_DEADLINE.COHORT_ID.eq(cohortId))
                .and(or(
                        toegang.begeleiderVan(COHORT_DEADLINE.COHORT_ID),
                        exists(selectOne()
                                .from(member)
                                .where(member.COHORT_ID.eq(cohortId))
                                .and(toegang.eigenBestuur(member.BESTUUR_ID)))))
                .fetchMap(COHORT_DEADLINE.CHAPTER, COHORT_DEADLINE.DUE);
    }

    /** Returns whether I coach the cohort, or keep it and it runs. */
    public boolean setDeadline(Toegang toegang, long cohortId, String chapter, @Nullable LocalDate due) {
        if (!dsl.fetchExists(COHORT, COHORT.ID.eq(cohortId).and(CohortQueries.runs(toegang)))) {
            return false;
        }
        dsl.deleteFrom(COHORT_DEADLINE)
                .where(COHORT_DEADLINE.COHORT_ID.eq(cohortId))
                .and(COHORT_DEADLINE.CHAPTER.eq(chapter))
                .execute();
        if (due != null) {
            dsl.insertInto(COHORT_DEADLINE)
                    .set(COHORT_DEADLINE.COHORT_ID, cohortId)
                    .set(COHORT_DEADLINE.CHAPTER, chapter)
                    .set(COHORT_DEADLINE.DUE, due)
                    .execute();
        }
        return true;
    }

    /** Returns whether I am its trekker. */
    public boolean pause(Toegang toegang, long bestuurId, @Nullable LocalDate until, LocalDateTime now) {
        boolean allowed = dsl.fetchExists(
                DEELNEMER,
                DEELNEMER
                        .BESTUUR_ID
                        .eq(bestuurId)
                        .and(toegang.mijnDeelname(DEELNEMER))
                        .and(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER)));
        if (!allowed) {
            return false;
        }
        dsl.deleteFrom(BESTUUR_PAUZE)
                .where(BESTUUR_PAUZE.BESTUUR_ID.eq(bestuurId))
                .execute();
        if (until != null) {
            dsl.insertInto(BESTUUR_PAUZE)
                    .set(BESTUUR_PAUZE.BESTUUR_ID, bestuurId)
                    .set(BESTUUR_PAUZE.UNTIL, until)
                    .set(BESTUUR_PAUZE.SAID_BY, toegang.accountId())
                    .set(BESTUUR_PAUZE.SAID_AT, now)
                    .execute();
        }
        return true;
    }

    /** The newest traject of a bestuur. */
    static Condition newest() {
        var later = TRAJECT.as("later");
        return notExists(selectOne()
                .from(later)
                .where(later.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(later.ID.gt(TRAJECT.ID)));
    }
}
