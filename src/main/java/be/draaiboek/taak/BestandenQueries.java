package be.draaiboek.taak;

import static be.draaiboek.db.Tables.TAAK;
import static be.draaiboek.db.Tables.TAAK_DEEL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.TaakState;
import be.draaiboek.taak.Taaksoort.Opdracht;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody asked for: each their own, while they take part where it is from. */
@Repository
class BestandenQueries {

    static final List<SelectField<?>> COLUMNS = List.of(
            TAAK.ID,
            TAAK.KIND,
            TAAK.TRAJECT_ID,
            TAAK.COHORT_ID,
            TAAK.FORM,
            TAAK.TITLE,
            TAAK.STATE,
            TAAK.STEP,
            TAAK.DONE,
            TAAK.TOTAL,
            TAAK.ATTEMPTS,
            TAAK.ASKED_AT,
            TAAK.DUE_AT,
            TAAK.ENDED_AT,
            TAAK.EXPIRES_AT,
            coalesce(TAAK.BYTES, inline(0L)).as("size"),
            coalesce(TAAK.FILE_NAME, inline("")).as("called"),
            TAAK.PROBLEM);

    private static final int MOST = 100;

    private final DSLContext dsl;

    BestandenQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    static Taak taak(Record row) {
        Long traject = row.get(TAAK.TRAJECT_ID);
        return new Taak(
                row.get(TAAK.ID),
                row.get(TAAK.KIND),
                traject != null ? traject : Objects.requireNonNull(row.get(TAAK.COHORT_ID)),
                row.get(TAAK.FORM),
                row.get(TAAK.TITLE),
                Taak.Stand.valueOf(row.get(TAAK.STATE).name()),
                row.get(TAAK.STEP),
                row.get(TAAK.DONE),
                row.get(TAAK.TOTAL),
                row.get(TAAK.ATTEMPTS),
                Klok.moment(row.get(TAAK.ASKED_AT)),
                Klok.moment(row.get(TAAK.DUE_AT)),
                Klok.momentOfNiets(row.get(TAAK.ENDED_AT)),
                Klok.momentOfNiets(row.get(TAAK.EXPIRES_AT)),
                row.get("size", Long.class),
                row.get("called", String.class),
                row.get(TAAK.PROBLEM));
    }

    public List<Taak> mine(Toegang toegang) {
        return dsl.select(COLUMNS)
                .from(TAAK)
                .where(own(toegang))
                .orderBy(TAAK.ID.desc())
                .limit(MOST)
                .fetch(BestandenQueries::taak);
    }

    public Optional<Taak> find(Toegang toegang, long id) {
        return dsl.select(COLUMNS)
                .from(TAAK)
                .where(TAAK.ID.eq(id))
                .and(own(toegang))
                .fetchOptional(BestandenQueries::taak);
    }

    /** Whose it is, for the trail; null for a cohort's. */
    public @Nullable Long bestuur(Toegang toegang, long id) {
        return dsl.select(TAAK.BESTUUR_ID)
                .from(TAAK)
                .where(TAAK.ID.eq(id))
                .and(own(toegang))
                .fetchOne(TAAK.BESTUUR_ID);
    }

    /** A piece of a file that is there; empty behind the last, and for who may no longer have it. */
    public Optional<byte[]> piece(Toegang toegang, long id, int number) {
        return dsl.select(TAAK_DEEL.CONTENT)
                .from(TAAK_DEEL)
                .join(TAAK)
                .on(TAAK.ID.eq(TAAK_DEEL.TAAK_ID))
                .where(TAAK_DEEL.TAAK_ID.eq(id))
                .and(TAAK_DEEL.NUMBER.eq(number))
                .and(TAAK.STATE.eq(TaakState.KLAAR))
                .and(own(toegang))
                .fetchOptional(TAAK_DEEL.CONTENT);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long insert(Toegang toegang, Opdracht order, String kind, String form, LocalDateTime now) {
        return Objects.requireNonNull(dsl.insertInto(TAAK)
                .set(TAAK.KIND, kind)
                .set(TAAK.FORM, form)
                .set(TAAK.ACCOUNT_ID, toegang.accountId())
                .set(TAAK.BESTUUR_ID, order.bestuurId())
                .set(TAAK.COHORT_ID, order.cohortId())
                .set(TAAK.TRAJECT_ID, order.trajectId())
                .set(TAAK.TITLE, order.titel())
                .set(TAAK.STATE, TaakState.WACHT)
                .set(TAAK.DUE_AT, now)
                .set(TAAK.ASKED_AT, now)
                .returningResult(TAAK.ID)
                .fetchSingle(TAAK.ID));
    }

    /** Begins again with one of mine that failed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean again(Toegang toegang, long id, LocalDateTime now) {
        return dsl.update(TAAK)
                        .set(TAAK.STATE, TaakState.WACHT)
                        .set(TAAK.ATTEMPTS, 0)
                        .set(TAAK.DUE_AT, now)
                        .set(TAAK.PROBLEM, "")
                        .setNull(TAAK.ENDED_AT)
                        .setNull(TAAK.EXPIRES_AT)
                        .where(TAAK.ID.eq(id))
                        .and(TAAK.STATE.eq(TaakState.MISLUKT))
                        .and(own(toegang))
                        .execute()
                == 1;
    }

    /** Takes one of mine away, in whatever state; its file goes along. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(Toegang toegang, long id) {
        return dsl.deleteFrom(TAAK).where(TAAK.ID.eq(id)).and(own(toegang)).execute() == 1;
    }

    /** Takes away what was kept long enough. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int sweep(Toegang toegang, LocalDateTime now) {
        return dsl.deleteFrom(TAAK)
                .where(TAAK.EXPIRES_AT.lt(now))
                .and(toegang.alleenSysteem())
                .execute();
    }

    private static Condition own(Toegang toegang) {
        return TAAK.ACCOUNT_ID
                .eq(toegang.accountId())
                .and(toegang.ingelogd())
                .and(or(
                        TAAK.BESTUUR_ID.isNotNull().and(toegang.eigenBestuur(TAAK.BESTUUR_ID)),
                        TAAK.COHORT_ID.isNotNull().and(toegang.begeleiderVan(TAAK.COHORT_ID))));
    }
}
