package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BEGELEIDING_AANSPORING;
import static be.draaiboek.db.Tables.BEGELEIDING_LOGBOEK;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.PORTRET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.cohort.Dossier.Bericht;
import be.draaiboek.cohort.Dossier.Coach;
import be.draaiboek.cohort.Dossier.Regel;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.Dossier.Trekker;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.BegeleidingLogboekKind;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.tables.BegeleidingLogboek;
import be.draaiboek.toegang.Meedoen;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The log that the coaches of a cohort keep, and their messages to trekkers, which the bestuur reads too. */
@Repository
class LogboekQueries {

    /** What a line of the log is made of. */
    static final List<SelectField<?>> LINE = List.of(
            BEGELEIDING_LOGBOEK.ID,
            BEGELEIDING_LOGBOEK.KIND,
            BEGELEIDING_LOGBOEK.SAID_ON,
            BEGELEIDING_LOGBOEK.TEXT,
            BEGELEIDING_LOGBOEK.NEXT_ACTION,
            BEGELEIDING_LOGBOEK.NEXT_ON,
            BEGELEIDING_LOGBOEK.DONE_AT,
            ACCOUNT.NAME);

    private static final int LOG_LINES = 100;

    private final DSLContext dsl;

    LogboekQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The besturen of cohorts with their trekkers who can log in: whose account was closed reads nothing. */
    private static Table<?> pulled() {
        return COHORT_BESTUUR
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                .and(DEELNEMER.ROLE.eq(DeelnemerRole.TREKKER))
                .and(DEELNEMER.ENDED_AT.isNull())
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .and(ACCOUNT.ACTIVE.isTrue());
    }

    /** The functions of who pulls it and where they are written to, for its coach. */
    public List<Trekker> trekkers(Toegang toegang, long cohortId, long bestuurId) {
        return dsl.select(DEELNEMER.FUNCTION, ACCOUNT.EMAIL)
                .from(pulled())
                .where(coached(toegang, cohortId, bestuurId))
                .orderBy(DEELNEMER.ID)
                .fetch(Records.mapping(Trekker::new));
    }

    public List<Regel> log(Toegang toegang, long cohortId, long bestuurId) {
        var log = BEGELEIDING_LOGBOEK;
        return dsl.select(LINE)
                .from(log)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(log.AUTHOR_ID))
                .join(COHORT_BESTUUR)
                .on(COHORT_BESTUUR.COHORT_ID.eq(log.COHORT_ID))
                .and(COHORT_BESTUUR.BESTUUR_ID.eq(log.BESTUUR_ID))
                .where(coached(toegang, cohortId, bestuurId))
                .orderBy(log.SAID_ON.desc(), log.ID.desc())
                .limit(LOG_LINES)
                .fetch(LogboekQueries::line);
    }

    /** Reads {@link #LINE}. */
    static Regel line(Record row) {
        var log = BEGELEIDING_LOGBOEK;
        return new Regel(
                row.get(log.ID),
                Soort.valueOf(row.get(log.KIND).name()),
                row.get(log.SAID_ON),
                row.get(log.TEXT),
                row.get(log.NEXT_ACTION),
                row.get(log.NEXT_ON),
                row.get(log.DONE_AT) != null,
                Objects.requireNonNullElse(row.get(ACCOUNT.NAME), ""));
    }

    /** Returns whether I coach that bestuur in that cohort. */
    public boolean note(
            Toegang toegang,
            long cohortId,
            long bestuurId,
            Soort kind,
            LocalDate day,
            String text,
            String next,
            @Nullable LocalDate nextOn,
            LocalDateTime now) {
        var log = BEGELEIDING_LOGBOEK;
        return dsl.insertInto(
                                log,
                                log.COHORT_ID,
                                log.BESTUUR_ID,
                                log.KIND,
                                log.SAID_ON,
                                log.TEXT,
                                log.NEXT_ACTION,
                                log.NEXT_ON,
                                log.AUTHOR_ID,
                                log.CREATED_AT)
                        .select(select(
                                        COHORT_BESTUUR.COHORT_ID,
                                        COHORT_BESTUUR.BESTUUR_ID,
                                        val(BegeleidingLogboekKind.valueOf(kind.name())),
                                        val(day),
                                        val(text),
                                        val(next),
                                        val(nextOn, log.NEXT_ON),
                                        val(toegang.accountId()),
                                        val(now))
                                .from(COHORT_BESTUUR)
                                .where(coached(toegang, cohortId, bestuurId)))
                        .execute()
                == 1;
    }

    /** What was planned, and of whom. */
    public record Gepland(long cohortId, long bestuurId, String wat) {}

    /** What was planned in a line of a cohort that I coach, while it isn't done. */
    public Optional<Gepland> planned(Toegang toegang, long logId) {
        var log = BEGELEIDING_LOGBOEK;
        return dsl.select(log.COHORT_ID, log.BESTUUR_ID, log.NEXT_ACTION)
                .from(log)
                .where(log.ID.eq(logId))
                .and(log.DONE_AT.isNull())
                .and(log.NEXT_ON.isNotNull())
                .and(toegang.begeleiderVan(log.COHORT_ID))
                .fetchOptional(Records.mapping(Gepland::new));
    }

    /** Returns whether it was there to be done. */
    public boolean done(Toegang toegang, long logId, LocalDateTime now) {
        var log = BEGELEIDING_LOGBOEK;
        return dsl.update(log)
                        .set(log.DONE_AT, now)
                        .where(log.ID.eq(logId))
                        .and(log.DONE_AT.isNull())
                        .and(log.NEXT_ON.isNotNull())
                        .and(toegang.begeleiderVan(log.COHORT_ID))
                        .execute()
                == 1;
    }

    /** Messages of coaches to a bestuur, for them and for the bestuur. */
    public List<Bericht> messages(Toegang toegang, long cohortId, long bestuurId) {
        var message = BEGELEIDING_AANSPORING;
        return dsl.select(message.SENT_AT.convertFrom(Klok::dag), message.TEXT, coalesce(ACCOUNT.NAME, inline("")))
                .from(message)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(message.SENT_BY))
                .join(COHORT_BESTUUR)
                .on(COHORT_BESTUUR.COHORT_ID.eq(message.COHORT_ID))
                .and(COHORT_BESTUUR.BESTUUR_ID.eq(message.BESTUUR_ID))
                .where(BegeleidingQueries.visible(toegang, cohortId, bestuurId))
                .orderBy(message.SENT_AT.desc(), message.ID.desc())
                .limit(LOG_LINES)
                .fetch(Records.mapping(Bericht::new));
    }

    /** What I am called, for who gets a message of mine. */
    public String me(Toegang toegang) {
        return dsl.select(coalesce(ACCOUNT.NAME, inline("")))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(toegang.accountId()))
                .fetchOptional(Record1::value1)
                .orElse("");
    }

    /** Keeps others from writing to these besturen until the end of the transaction; returns the names of mine. */
    public Map<Long, String> lock(Toegang toegang, long cohortId, Collection<Long> bestuurIds) {
        return dsl.select(BESTUUR.ID, BESTUUR.NAME)
                .from(BESTUUR)
                .where(BESTUUR.ID.in(bestuurIds))
                .and(exists(selectOne()
                        .from(COHORT_BESTUUR)
                        .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                        .and(COHORT_BESTUUR.BESTUUR_ID.eq(BESTUUR.ID))
                        .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID))))
                .orderBy(BESTUUR.ID)
                .forUpdate()
                .fetchMap(BESTUUR.ID, BESTUUR.NAME);
    }

    /**
     * Keeps a message to each of these besturen that has somebody to read it, that nobody wrote lately and that no coach of
     * this cohort called: what another cohort's log holds makes no difference, or it would be told by what is refused.
     *
     * @param since a message after this is lately
     * @param calledSince a call on this day or later is too
     * @return the accounts of the trekkers, by bestuur
     */
    public Map<Long, List<Long>> nudge(
            Toegang toegang,
            long cohortId,
            Collection<Long> bestuurIds,
            String text,
            LocalDateTime now,
            LocalDateTime since,
            LocalDate calledSince) {
        var earlier = BEGELEIDING_AANSPORING.as("eerder");
        var call = BEGELEIDING_LOGBOEK.as("gebeld");
        Map<Long, List<Long>> readers = dsl.select(COHORT_BESTUUR.BESTUUR_ID, DEELNEMER.ACCOUNT_ID)
                .from(pulled())
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                .and(COHORT_BESTUUR.BESTUUR_ID.in(bestuurIds))
                .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID))
                .and(notExists(selectOne()
                        .from(earlier)
                        .where(earlier.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                        .and(earlier.SENT_AT.gt(since))))
                .and(notExists(selectOne()
                        .from(call)
                        .where(call.COHORT_ID.eq(cohortId))
                        .and(call.BESTUUR_ID.eq(COHORT_BESTUUR.BESTUUR_ID))
                        .and(talk(call))
                        .and(call.SAID_ON.ge(calledSince))))
                .orderBy(COHORT_BESTUUR.BESTUUR_ID, DEELNEMER.ID)
                .fetchGroups(COHORT_BESTUUR.BESTUUR_ID, DEELNEMER.ACCOUNT_ID);
        if (!readers.isEmpty()) {
            keep(
                    toegang,
                    COHORT_BESTUUR
                            .COHORT_ID
                            .eq(cohortId)
                            .and(COHORT_BESTUUR.BESTUUR_ID.in(readers.keySet()))
                            .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID)),
                    text,
                    now);
        }
        return readers;
    }

    /** Which of these besturen of a cohort that I coach have a trekker who can read what is written to them. */
    public Set<Long> withTrekker(Toegang toegang, long cohortId, Collection<Long> bestuurIds) {
        return dsl.select(COHORT_BESTUUR.BESTUUR_ID)
                .from(COHORT_BESTUUR)
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                .and(COHORT_BESTUUR.BESTUUR_ID.in(bestuurIds))
                .and(Meedoen.heeftTrekker(COHORT_BESTUUR.BESTUUR_ID))
                .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID))
                .fetchSet(COHORT_BESTUUR.BESTUUR_ID);
    }

    /** Returns whether a system job asked, and the coach coaches that bestuur in that cohort. */
    public boolean invent(
            Toegang toegang, Toegang coach, long cohortId, long bestuurId, String text, LocalDateTime at) {
        return keep(coach, coached(coach, cohortId, bestuurId).and(toegang.alleenSysteem()), text, at) == 1;
    }

    /** Keeps what was sent to each of these besturen; returns to how many. */
    private int keep(Toegang sender, Condition which, String text, LocalDateTime at) {
        var message = BEGELEIDING_AANSPORING;
        return dsl.insertInto(
                        message, message.COHORT_ID, message.BESTUUR_ID, message.TEXT, message.SENT_BY, message.SENT_AT)
                .select(select(
                                COHORT_BESTUUR.COHORT_ID,
                                COHORT_BESTUUR.BESTUUR_ID,
                                val(text),
                                val(sender.accountId()),
                                val(at))
                        .from(COHORT_BESTUUR)
                        .where(which))
                .execute();
    }

    /** Who coaches a bestuur of mine, in whichever cohort that wasn't closed: all of them see how far it is. */
    public List<Coach> coaches(Toegang toegang, long bestuurId) {
        var member = COHORT_BESTUUR.as("lid");
        return dsl.selectDistinct(ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.ID, PORTRET.ID)
                .from(COHORT_BEGELEIDER)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BEGELEIDER.COHORT_ID))
                .and(COHORT.CLOSED_AT.isNull())
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COHORT_BEGELEIDER.ACCOUNT_ID))
                .and(ACCOUNT.ACTIVE.isTrue())
                .and(ACCOUNT.NAME.isNotNull())
                .leftJoin(PORTRET)
                .on(PORTRET.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(exists(selectOne()
                        .from(member)
                        .where(member.COHORT_ID.eq(COHORT.ID))
                        .and(member.BESTUUR_ID.eq(bestuurId))
                        .and(toegang.eigenBestuur(member.BESTUUR_ID))))
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .fetch(Records.mapping((name, email, id, picture) -> new Coach(name, email, picture)));
    }

    /** A line of the log that is contact with the bestuur. */
    static Condition talk(BegeleidingLogboek line) {
        return line.KIND.ne(BegeleidingLogboekKind.ANDERS);
    }

    private static Condition coached(Toegang toegang, long cohortId, long bestuurId) {
        return COHORT_BESTUUR
                .COHORT_ID
                .eq(cohortId)
                .and(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId))
                .and(toegang.begeleiderVan(COHORT_BESTUUR.COHORT_ID));
    }
}
