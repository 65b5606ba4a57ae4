package be.draaiboek.werksessie;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_VERTREK;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static be.draaiboek.db.Tables.WERKSESSIE_BESTUUR;
import static be.draaiboek.db.Tables.WERKSESSIE_HOOFDSTUK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.werksessie.Werksessie.Deelname;
import be.draaiboek.werksessie.Werksessie.Stand;
import be.draaiboek.werksessie.Werksessie.Uitnodiging;
import be.draaiboek.werksessie.Werksessie.Wat;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Meetings of a cohort, for its coaches and for the besturen that were invited. */
@Repository
class WerksessieQueries {

    private static final int MOST = 200;
    // Not jOOQ's own: that sets a variable of the session before it, in a statement of its own.
    private static final Field<String> CHAPTERS = field(
                    select(function("group_concat", String.class, WERKSESSIE_HOOFDSTUK.CHAPTER))
                            .from(WERKSESSIE_HOOFDSTUK)
                            .where(WERKSESSIE_HOOFDSTUK.WERKSESSIE_ID.eq(WERKSESSIE.ID)))
            .as("chapters");
    private static final Field<Boolean> RUNS = field(COHORT.CLOSED_AT.isNull()).as("runs");

    private final DSLContext dsl;

    WerksessieQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those of a cohort that I coach, the latest first. */
    public List<Werksessie> coached(Toegang toegang, long cohortId) {
        return coached(toegang, WERKSESSIE.COHORT_ID.eq(cohortId));
    }

    /** Those of all cohorts that I coach. */
    public List<Werksessie> coached(Toegang toegang) {
        return coached(toegang, noCondition());
    }

    public Optional<Werksessie> coachedOne(Toegang toegang, long id) {
        return coached(toegang, WERKSESSIE.ID.eq(id)).stream().findFirst();
    }

    private List<Werksessie> coached(Toegang toegang, Condition which) {
        return dsl.select(columns())
                .from(WERKSESSIE)
                .join(COHORT)
                .on(COHORT.ID.eq(WERKSESSIE.COHORT_ID))
                .where(which)
                .and(toegang.begeleiderVan(WERKSESSIE.COHORT_ID))
                .orderBy(WERKSESSIE.STARTS_AT.desc(), WERKSESSIE.ID.desc())
                .limit(MOST)
                .fetch(row -> session(row, true));
    }

    /** What the besturen of the cohort said of it, by name; for its coaches. */
    public List<Deelname> members(Toegang toegang, long id) {
        return dsl.select(
                        BESTUUR.ID,
                        BESTUUR.NAME,
                        WERKSESSIE_BESTUUR.COMES,
                        WERKSESSIE_BESTUUR.WHO,
                        WERKSESSIE_BESTUUR.READY_AT)
                .from(WERKSESSIE)
                .join(COHORT_BESTUUR)
                .on(COHORT_BESTUUR.COHORT_ID.eq(WERKSESSIE.COHORT_ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .leftJoin(WERKSESSIE_BESTUUR)
                .on(WERKSESSIE_BESTUUR.WERKSESSIE_ID.eq(WERKSESSIE.ID))
                .and(WERKSESSIE_BESTUUR.BESTUUR_ID.eq(BESTUUR.ID))
                .where(WERKSESSIE.ID.eq(id))
                .and(toegang.begeleiderVan(WERKSESSIE.COHORT_ID))
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetch(WerksessieQueries::said);
    }

    /** The first one of a cohort that I coach of which the end is still to come, with what each bestuur said. */
    public Map<Werksessie, List<Deelname>> next(Toegang toegang, long cohortId, LocalDateTime now) {
        return next(cohortId, now, toegang.begeleiderVan(WERKSESSIE.COHORT_ID));
    }

    /** The same with what a bestuur of mine said, for the people of that bestuur. */
    public Map<Werksessie, List<Deelname>> nextOfOurs(
            Toegang toegang, long cohortId, long bestuurId, LocalDateTime now) {
        return next(
                cohortId,
                now,
                BESTUUR.ID.eq(bestuurId).and(COHORT.CLOSED_AT.isNull()).and(toegang.eigenBestuur(BESTUUR.ID)));
    }

    private Map<Werksessie, List<Deelname>> next(long cohortId, LocalDateTime now, Condition who) {
        var earlier = WERKSESSIE.as("eerder");
        List<SelectField<?>> columns = new ArrayList<>(columns());
        columns.addAll(List.of(
                BESTUUR.ID,
                BESTUUR.NAME,
                WERKSESSIE_BESTUUR.COMES,
                WERKSESSIE_BESTUUR.WHO,
                WERKSESSIE_BESTUUR.READY_AT));
        return dsl.select(columns)
                .from(WERKSESSIE)
                .join(COHORT)
                .on(COHORT.ID.eq(WERKSESSIE.COHORT_ID))
                .join(COHORT_BESTUUR)
                .on(COHORT_BESTUUR.COHORT_ID.eq(WERKSESSIE.COHORT_ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .leftJoin(WERKSESSIE_BESTUUR)
                .on(WERKSESSIE_BESTUUR.WERKSESSIE_ID.eq(WERKSESSIE.ID))
                .and(WERKSESSIE_BESTUUR.BESTUUR_ID.eq(BESTUUR.ID))
                .where(WERKSESSIE.ID.eq(select(earlier.ID)
                        .from(earlier)
                        .where(earlier.COHORT_ID.eq(cohortId))
                        .and(earlier.CANCELLED_AT.isNull())
                        .and(earlier.ENDS_AT.gt(now))
                        .orderBy(earlier.STARTS_AT, earlier.ID)
                        .limit(1)))
                .and(who)
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetchGroups(row -> session(row, true), WerksessieQueries::said);
    }

    /** Those to which a bestuur of mine was invited, the latest first; of one that left, those it was in time for. */
    public List<Uitnodiging> invited(Toegang toegang, @Nullable Long id) {
        Field<Boolean> still = field(exists(selectOne()
                        .from(COHORT_BESTUUR)
                        .where(COHORT_BESTUUR.COHORT_ID.eq(WERKSESSIE.COHORT_ID))
                        .and(COHORT_BESTUUR.BESTUUR_ID.eq(DEELNEMER.BESTUUR_ID))))
                .as("still");
        List<SelectField<?>> columns = new ArrayList<>(columns());
        columns.addAll(List.of(
                BESTUUR.ID,
                BESTUUR.NAME,
                WERKSESSIE_BESTUUR.COMES,
                WERKSESSIE_BESTUUR.WHO,
                WERKSESSIE_BESTUUR.READY_AT,
                DEELNEMER.ROLE,
                still));
        return dsl.select(columns)
                .from(DEELNEMER)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(DEELNEMER.BESTUUR_ID))
                .join(WERKSESSIE)
                .on(WERKSESSIE.SENT_AT.isNotNull())
                .join(COHORT)
                .on(COHORT.ID.eq(WERKSESSIE.COHORT_ID))
                .leftJoin(WERKSESSIE_BESTUUR)
                .on(WERKSESSIE_BESTUUR.WERKSESSIE_ID.eq(WERKSESSIE.ID))
                .and(WERKSESSIE_BESTUUR.BESTUUR_ID.eq(BESTUUR.ID))
                .where(toegang.mijnDeelname(DEELNEMER))
                .and(id == null ? noCondition() : WERKSESSIE.ID.eq(id))
                .and(invites(DEELNEMER.BESTUUR_ID))
                .orderBy(WERKSESSIE.STARTS_AT.desc(), WERKSESSIE.ID.desc(), BESTUUR.ID)
                .limit(MOST)
                .fetch(row -> new Uitnodiging(
                        session(row, row.get(WERKSESSIE.SHARED_AT) != null),
                        said(row),
                        row.get(DEELNEMER.ROLE) == DeelnemerRole.TREKKER,
                        Boolean.TRUE.equals(row.get(still))));
    }

    /** The bestuur is in its cohort, or left it after the meeting with what was kept. */
    static Condition invites(Field<Long> bestuurId) {
        return WERKSESSIE
                .SENT_AT
                .isNotNull()
                .and(or(
                        exists(selectOne()
                                .from(COHORT_BESTUUR)
                                .where(COHORT_BESTUUR.COHORT_ID.eq(WERKSESSIE.COHORT_ID))
                                .and(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId))),
                        exists(selectOne()
                                .from(COHORT_VERTREK)
                                .where(COHORT_VERTREK.COHORT_ID.eq(WERKSESSIE.COHORT_ID))
                                .and(COHORT_VERTREK.BESTUUR_ID.eq(bestuurId))
                                .and(COHORT_VERTREK.LEFT_AT.gt(WERKSESSIE.STARTS_AT)))));
    }

    /** Makes one in a cohort that I coach; empty for any other. */
    public Optional<Long> insert(Toegang toegang, long cohortId, Wat what, LocalDateTime now) {
        if (dsl.select(COHORT.ID)
                .from(COHORT)
                .where(COHORT.ID.eq(cohortId))
                .and(toegang.begeleiderVan(COHORT.ID))
                .forUpdate()
                .fetch()
                .isEmpty()) {
            return Optional.empty();
        }
        long id = Objects.requireNonNull(dsl.insertInto(WERKSESSIE)
                .set(WERKSESSIE.COHORT_ID, cohortId)
                .set(WERKSESSIE.TITLE, what.titel())
                .set(WERKSESSIE.STARTS_AT, utc(what.begin()))
                .set(WERKSESSIE.ENDS_AT, utc(what.einde()))
                .set(WERKSESSIE.PLACE, what.plaats())
                .set(WERKSESSIE.LINK, what.link())
                .set(WERKSESSIE.PREPARE, what.voorbereiding())
                .set(WERKSESSIE.AGENDA, "")
                .set(WERKSESSIE.OUTCOME, "")
                .set(WERKSESSIE.MADE_BY, toegang.accountId())
                .set(WERKSESSIE.MADE_AT, now)
                .set(WERKSESSIE.CHANGED_AT, now)
                .returningResult(WERKSESSIE.ID)
                .fetchSingle(WERKSESSIE.ID));
        chapters(id, what);
        return Optional.of(id);
    }

    /**
     * Changes what a session is; false where somebody else did so meanwhile.
     *
     * @param base how often it had been changed when this person looked
     */
    public boolean update(Toegang toegang, long id, Wat what, int base, LocalDateTime now) {
        boolean mine = dsl.update(WERKSESSIE)
                        .set(WERKSESSIE.TITLE, what.titel())
                        .set(WERKSESSIE.STARTS_AT, utc(what.begin()))
                        .set(WERKSESSIE.ENDS_AT, utc(what.einde()))
                        .set(WERKSESSIE.PLACE, what.plaats())
                        .set(WERKSESSIE.LINK, what.link())
                        .set(WERKSESSIE.PREPARE, what.voorbereiding())
                        .set(WERKSESSIE.CHANGED_AT, now)
                        .set(WERKSESSIE.SEQUENCE, WERKSESSIE.SEQUENCE.plus(1))
                        .where(mine(toegang, id))
                        .and(WERKSESSIE.CANCELLED_AT.isNull())
                        .and(WERKSESSIE.SEQUENCE.eq(base))
                        .execute()
                == 1;
        if (mine) {
            dsl.deleteFrom(WERKSESSIE_HOOFDSTUK)
                    .where(WERKSESSIE_HOOFDSTUK.WERKSESSIE_ID.eq(id))
                    .execute();
            chapters(id, what);
        }
        return mine;
    }

    private void chapters(long id, Wat what) {
        for (String chapter : what.hoofdstukken()) {
            dsl.insertInto(WERKSESSIE_HOOFDSTUK)
                    .set(WERKSESSIE_HOOFDSTUK.WERKSESSIE_ID, id)
                    .set(WERKSESSIE_HOOFDSTUK.CHAPTER, chapter)
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    /** Lets a moved meeting be told again before it comes. */
    public void remindAgain(Toegang toegang, long id) {
        dsl.update(WERKSESSIE)
                .setNull(WERKSESSIE.REMINDED_AT)
                .where(mine(toegang, id))
                .execute();
    }

    /** What stands as its agenda; nobody else writes there until the end of the transaction. Empty where it isn't mine. */
    public Optional<String> lockAgenda(Toegang toegang, long id) {
        return lock(toegang, id, WERKSESSIE.AGENDA);
    }

    /** The same of what came of it. */
    public Optional<String> lockOutcome(Toegang toegang, long id) {
        return lock(toegang, id, WERKSESSIE.OUTCOME);
    }

    private Optional<String> lock(Toegang toegang, long id, Field<String> text) {
        return dsl.select(text)
                .from(WERKSESSIE)
                .where(mine(toegang, id))
                .forUpdate()
                .fetchOptional(text);
    }

    public void setAgenda(Toegang toegang, long id, String agenda) {
        set(toegang, id, WERKSESSIE.AGENDA, agenda);
    }

    public void setOutcome(Toegang toegang, long id, String outcome) {
        set(toegang, id, WERKSESSIE.OUTCOME, outcome);
    }

    private void set(Toegang toegang, long id, Field<String> text, String value) {
        dsl.update(WERKSESSIE).set(text, value).where(mine(toegang, id)).execute();
    }

    /** Notes that besturen see it from now on; false where they did or it was called off. */
    public boolean send(Toegang toegang, long id, LocalDateTime now) {
        return dsl.update(WERKSESSIE)
                        .set(WERKSESSIE.SENT_AT, now)
                        .where(mine(toegang, id))
                        .and(WERKSESSIE.SENT_AT.isNull())
                        .and(WERKSESSIE.CANCELLED_AT.isNull())
                        .execute()
                == 1;
    }

    public boolean cancel(Toegang toegang, long id, LocalDateTime now) {
        return dsl.update(WERKSESSIE)
                        .set(WERKSESSIE.CANCELLED_AT, now)
                        .set(WERKSESSIE.CHANGED_AT, now)
                        .set(WERKSESSIE.SEQUENCE, WERKSESSIE.SEQUENCE.plus(1))
                        .where(mine(toegang, id))
                        .and(WERKSESSIE.CANCELLED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Notes that besturen read what came of it; false where they did, or there is nothing, or nobody was invited. */
    public boolean share(Toegang toegang, long id, LocalDateTime now) {
        return dsl.update(WERKSESSIE)
                        .set(WERKSESSIE.SHARED_AT, now)
                        .where(mine(toegang, id))
                        .and(WERKSESSIE.SHARED_AT.isNull())
                        .and(WERKSESSIE.SENT_AT.isNotNull())
                        .and(WERKSESSIE.OUTCOME.ne(""))
                        .execute()
                == 1;
    }

    static Condition mine(Toegang toegang, long id) {
        return WERKSESSIE.ID.eq(id).and(toegang.begeleiderVan(WERKSESSIE.COHORT_ID));
    }

    private static List<SelectField<?>> columns() {
        return List.of(
                WERKSESSIE.ID,
                WERKSESSIE.COHORT_ID,
                COHORT.NAME,
                RUNS,
                WERKSESSIE.TITLE,
                WERKSESSIE.STARTS_AT,
                WERKSESSIE.ENDS_AT,
                WERKSESSIE.PLACE,
                WERKSESSIE.LINK,
                WERKSESSIE.PREPARE,
                CHAPTERS,
                WERKSESSIE.AGENDA,
                WERKSESSIE.OUTCOME,
                WERKSESSIE.SENT_AT,
                WERKSESSIE.CANCELLED_AT,
                WERKSESSIE.SHARED_AT,
                WERKSESSIE.SEQUENCE,
                WERKSESSIE.CHANGED_AT);
    }

    private static Werksessie session(Record row, boolean outcome) {
        String chapters = row.get(CHAPTERS);
        return new Werksessie(
                row.get(WERKSESSIE.ID),
                row.get(WERKSESSIE.COHORT_ID),
                row.get(COHORT.NAME),
                Boolean.TRUE.equals(row.get(RUNS)),
                new Wat(
                        row.get(WERKSESSIE.TITLE),
                        brussels(row.get(WERKSESSIE.STARTS_AT)),
                        brussels(row.get(WERKSESSIE.ENDS_AT)),
                        row.get(WERKSESSIE.PLACE),
                        row.get(WERKSESSIE.LINK),
                        chapters == null || chapters.isEmpty()
                                ? List.of()
                                : Stream.of(chapters.split(",", -1)).sorted().toList(),
                        row.get(WERKSESSIE.PREPARE)),
                row.get(WERKSESSIE.AGENDA),
                outcome ? row.get(WERKSESSIE.OUTCOME) : "",
                new Stand(
                        row.get(WERKSESSIE.SENT_AT) != null,
                        row.get(WERKSESSIE.CANCELLED_AT) != null,
                        row.get(WERKSESSIE.SHARED_AT) != null),
                row.get(WERKSESSIE.SEQUENCE),
                row.get(WERKSESSIE.CHANGED_AT));
    }

    private static Deelname said(Record row) {
        return new Deelname(
                row.get(BESTUUR.ID),
                row.get(BESTUUR.NAME),
                row.get(WERKSESSIE_BESTUUR.COMES),
                Objects.requireNonNullElse(row.get(WERKSESSIE_BESTUUR.WHO), ""),
                row.get(WERKSESSIE_BESTUUR.READY_AT) != null);
    }

    static LocalDateTime utc(LocalDateTime brussels) {
        return brussels.atZone(Klok.BRUSSEL).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    static LocalDateTime brussels(LocalDateTime utc) {
        return utc.atZone(ZoneOffset.UTC).withZoneSameInstant(Klok.BRUSSEL).toLocalDateTime();
    }
}
