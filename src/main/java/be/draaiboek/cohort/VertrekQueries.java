package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BEGELEIDING_AANSPORING;
import static be.draaiboek.db.Tables.BEGELEIDING_LOGBOEK;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_VERTREK;
import static be.draaiboek.db.Tables.MEELEZEN_VRAAG;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.cohort.Dossier.Regel;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Besturen that left a cohort, with or without what was kept of them. */
@Repository
class VertrekQueries {

    private final DSLContext dsl;

    VertrekQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One that left with its history; the board is that of its last day. */
    public record Weg(long bestuurId, String naam, LocalDate op, String bord) {}

    /** Whether the bestuur is in this cohort, which runs, for a coach of it or a beheerder; nobody takes it out meanwhile. */
    public boolean lock(Toegang toegang, long cohortId, long bestuurId) {
        return !dsl.select(COHORT_BESTUUR.BESTUUR_ID)
                .from(COHORT_BESTUUR)
                .join(COHORT)
                .on(COHORT.ID.eq(COHORT_BESTUUR.COHORT_ID))
                .and(COHORT.CLOSED_AT.isNull())
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId))
                .and(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId))
                .and(CohortQueries.runs(toegang))
                .forUpdate()
                .fetch()
                .isEmpty();
    }

    /** Takes it out and keeps its board, after {@link #lock}. */
    public void detach(Toegang toegang, long cohortId, long bestuurId, String board, LocalDateTime now) {
        dsl.insertInto(COHORT_VERTREK)
                .set(COHORT_VERTREK.COHORT_ID, cohortId)
                .set(COHORT_VERTREK.BESTUUR_ID, bestuurId)
                .set(COHORT_VERTREK.LEFT_AT, now)
                .set(COHORT_VERTREK.BOARD, JSON.json(board))
                .onDuplicateKeyUpdate()
                .set(COHORT_VERTREK.LEFT_AT, now)
                .set(COHORT_VERTREK.BOARD, JSON.json(board))
                .execute();
        out(toegang, cohortId, bestuurId);
    }

    /** Takes it out with all that its coaches kept of it, after {@link #lock}. */
    public void end(Toegang toegang, long cohortId, long bestuurId) {
        var log = BEGELEIDING_LOGBOEK;
        var message = BEGELEIDING_AANSPORING;
        var asked = MEELEZEN_VRAAG;
        dsl.deleteFrom(log)
                .where(log.COHORT_ID.eq(cohortId).and(log.BESTUUR_ID.eq(bestuurId)))
                .and(mine(toegang, log.COHORT_ID))
                .execute();
        dsl.deleteFrom(message)
                .where(message.COHORT_ID.eq(cohortId).and(message.BESTUUR_ID.eq(bestuurId)))
                .and(mine(toegang, message.COHORT_ID))
                .execute();
        dsl.deleteFrom(asked)
                .where(asked.COHORT_ID.eq(cohortId).and(asked.BESTUUR_ID.eq(bestuurId)))
                .and(mine(toegang, asked.COHORT_ID))
                .execute();
        dsl.deleteFrom(COHORT_VERTREK)
                .where(COHORT_VERTREK.COHORT_ID.eq(cohortId).and(COHORT_VERTREK.BESTUUR_ID.eq(bestuurId)))
                .and(mine(toegang, COHORT_VERTREK.COHORT_ID))
                .execute();
        out(toegang, cohortId, bestuurId);
    }

    private void out(Toegang toegang, long cohortId, long bestuurId) {
        dsl.deleteFrom(COHORT_BESTUUR)
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohortId).and(COHORT_BESTUUR.BESTUUR_ID.eq(bestuurId)))
                .and(mine(toegang, COHORT_BESTUUR.COHORT_ID))
                .execute();
    }

    private static Condition mine(Toegang toegang, Field<Long> cohortId) {
        return toegang.begeleiderVan(cohortId).or(toegang.beheerder());
    }

    /** Those that left a cohort that I coach, by name; one that came back isn't among them. */
    public List<Weg> left(Toegang toegang, long cohortId) {
        return dsl.select(
                        BESTUUR.ID,
                        BESTUUR.NAME,
                        COHORT_VERTREK.LEFT_AT.convertFrom(Klok::dag),
                        COHORT_VERTREK.BOARD.convertFrom(JSON::data))
                .from(COHORT_VERTREK)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(COHORT_VERTREK.BESTUUR_ID))
                .where(away(toegang, cohortId))
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetch(Records.mapping(Weg::new));
    }

    /** The log of those, up to the day on which they left, by bestuur. */
    public Map<Long, List<Regel>> logs(Toegang toegang, long cohortId) {
        var log = BEGELEIDING_LOGBOEK;
        return dsl.select(log.BESTUUR_ID)
                .select(LogboekQueries.LINE)
                .from(COHORT_VERTREK)
                .join(log)
                .on(log.COHORT_ID.eq(COHORT_VERTREK.COHORT_ID))
                .and(log.BESTUUR_ID.eq(COHORT_VERTREK.BESTUUR_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(log.AUTHOR_ID))
                .where(away(toegang, cohortId))
                .orderBy(log.SAID_ON.desc(), log.ID.desc())
                .fetchGroups(log.BESTUUR_ID, LogboekQueries::line);
    }

    private static Condition away(Toegang toegang, long cohortId) {
        return COHORT_VERTREK
                .COHORT_ID
                .eq(cohortId)
                .and(toegang.begeleiderVan(COHORT_VERTREK.COHORT_ID))
                .and(notExists(selectOne()
                        .from(COHORT_BESTUUR)
                        .where(COHORT_BESTUUR.COHORT_ID.eq(COHORT_VERTREK.COHORT_ID))
                        .and(COHORT_BESTUUR.BESTUUR_ID.eq(COHORT_VERTREK.BESTUUR_ID))));
    }
}
