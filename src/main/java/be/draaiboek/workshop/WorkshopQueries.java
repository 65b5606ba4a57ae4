package be.draaiboek.workshop;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.WORKSHOP;
import static be.draaiboek.db.Tables.WORKSHOP_ITEM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.Workshop.Getoond;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Workshops: opened, led and ended, with what they put on screen. */
@Repository
class WorkshopQueries {

    private static final short RUNS = 1;

    private final DSLContext dsl;

    WorkshopQueries(DSLContext dsl) {
        // Around a multiset jOOQ would set a variable, in statements of its own; each connection has it from the start.
        this.dsl = dsl.configuration()
                .deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false))
                .dsl();
    }

    /**
     * What a change of a running workshop starts from.
     *
     * @param itemSinds null before the first item
     */
    public record Staat(
            long trajectId,
            String sectie,
            String editie,
            @Nullable String item,
            @Nullable LocalDateTime itemSinds,
            int minuten,
            @Nullable LocalDateTime tot,
            @Nullable Integer rest) {}

    /** Opens one; empty where I am not the trekker, or another one runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> start(
            Toegang toegang, long trajectId, String section, int minutes, LocalDateTime now, LocalDateTime end) {
        var w = WORKSHOP;
        dsl.update(w)
                .setNull(w.RUNNING)
                .where(w.TRAJECT_ID.eq(trajectId))
                .and(w.ENDS_AT.le(now))
                .and(mineToLead(toegang))
                .execute();
        try {
            return dsl.insertInto(
                            w,
                            w.TRAJECT_ID,
                            w.SECTION,
                            w.STARTED_BY,
                            w.STARTED_AT,
                            w.ENDS_AT,
                            w.RUNNING,
                            w.SEED,
                            w.MINUTES)
                    .select(select(
                                    TRAJECT.ID,
                                    val(section),
                                    val(toegang.accountId()),
                                    val(now),
                                    val(end),
                                    val(RUNS),
                                    uuid(),
                                    val(minutes))
                            .from(TRAJECT)
                            .where(TRAJECT.ID.eq(trajectId))
                            .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                    .returningResult(w.ID)
                    .fetchOptional(w.ID);
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
    }

    /** Holds a running workshop that is mine to lead, until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Staat> lock(Toegang toegang, long id, LocalDateTime now) {
        return dsl.select(
                        WORKSHOP.TRAJECT_ID,
                        WORKSHOP.SECTION,
                        TRAJECT.EDITIE_ID,
                        WORKSHOP.CURRENT_ITEM,
                        WORKSHOP.CURRENT_SINCE,
                        WORKSHOP.MINUTES,
                        WORKSHOP.TIMER_ENDS_AT,
                        WORKSHOP.TIMER_LEFT)
                .from(WORKSHOP)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(WORKSHOP.TRAJECT_ID))
                .where(WORKSHOP.ID.eq(id))
                .and(toegang.workshopLoopt(WORKSHOP, now))
                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                .forUpdate()
                .fetchOptional(Records.mapping(Staat::new));
    }

    /** Adds to the time of what is on screen; the caller has the workshop locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addTime(Toegang toegang, long id, String item, Duration time) {
        dsl.update(WORKSHOP_ITEM)
                .set(WORKSHOP_ITEM.SECONDS, WORKSHOP_ITEM.SECONDS.plus((int) time.toSeconds()))
                .where(WORKSHOP_ITEM.WORKSHOP_ID.eq(id))
                .and(WORKSHOP_ITEM.ITEM_ID.eq(item))
                .and(ledByMe(toegang, WORKSHOP_ITEM.WORKSHOP_ID))
                .execute();
    }

    /** Puts an item on screen; the caller has the workshop locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(Toegang toegang, long id, String item, LocalDateTime now) {
        dsl.update(WORKSHOP)
                .set(WORKSHOP.CURRENT_ITEM, item)
                .set(WORKSHOP.CURRENT_SINCE, now)
                .where(WORKSHOP.ID.eq(id))
                .and(mineToLead(toegang))
                .execute();
        var i = WORKSHOP_ITEM;
        dsl.insertInto(i, i.WORKSHOP_ID, i.ITEM_ID, i.SHOWN_AT, i.SECONDS)
                .select(select(WORKSHOP.ID, val(item), val(now), inline(0))
                        .from(WORKSHOP)
                        .where(WORKSHOP.ID.eq(id))
                        .and(mineToLead(toegang)))
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Notes that the group chose to see who answered what; the first choice stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void name(Toegang toegang, long id, String item, LocalDateTime now) {
        dsl.update(WORKSHOP_ITEM)
                .set(WORKSHOP_ITEM.NAMED_AT, now)
                .set(WORKSHOP_ITEM.NAMED_BY, toegang.accountId())
                .where(WORKSHOP_ITEM.WORKSHOP_ID.eq(id))
                .and(WORKSHOP_ITEM.ITEM_ID.eq(item))
                .and(WORKSHOP_ITEM.NAMED_AT.isNull())
                .and(ledByMe(toegang, WORKSHOP_ITEM.WORKSHOP_ID))
                .execute();
    }

    /** Notes that the group talked about an item that was on screen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void discussed(Toegang toegang, long id, String item, LocalDateTime now) {
        dsl.update(WORKSHOP_ITEM)
                .set(WORKSHOP_ITEM.DISCUSSED_AT, now)
                .where(WORKSHOP_ITEM.WORKSHOP_ID.eq(id))
                .and(WORKSHOP_ITEM.ITEM_ID.eq(item))
                .and(ledByMe(toegang, WORKSHOP_ITEM.WORKSHOP_ID))
                .execute();
    }

    /** Sets the timer: running until a moment, standing still with a rest, or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void timer(Toegang toegang, long id, int minutes, @Nullable LocalDateTime until, @Nullable Integer left) {
        dsl.update(WORKSHOP)
                .set(WORKSHOP.MINUTES, minutes)
                .set(WORKSHOP.TIMER_ENDS_AT, until)
                .set(WORKSHOP.TIMER_LEFT, left)
                .where(WORKSHOP.ID.eq(id))
                .and(mineToLead(toegang))
                .execute();
    }

    /** Ends it; the caller has it locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Toegang toegang, long id, LocalDateTime now) {
        dsl.update(WORKSHOP)
                .set(WORKSHOP.ENDED_AT, now)
                .set(WORKSHOP.ENDED_BY, toegang.accountId())
                .setNull(WORKSHOP.RUNNING)
                .setNull(WORKSHOP.TIMER_ENDS_AT)
                .setNull(WORKSHOP.TIMER_LEFT)
                .where(WORKSHOP.ID.eq(id))
                .and(mineToLead(toegang))
                .execute();
    }

    /** A workshop of a bestuur whose whole Draaiboek I may read, running or not. */
    public Optional<Workshop> find(Toegang toegang, long id) {
        return fetch(toegang, WORKSHOP.ID.eq(id)).stream().findFirst();
    }

    /** The workshops of a traject, the newest first. */
    public List<Workshop> list(Toegang toegang, long trajectId) {
        return fetch(toegang, WORKSHOP.TRAJECT_ID.eq(trajectId));
    }

    private List<Workshop> fetch(Toegang toegang, Condition which) {
        var shown = multiset(select(
                                WORKSHOP_ITEM.ITEM_ID,
                                row(
                                                WORKSHOP_ITEM.SHOWN_AT.convertFrom(Klok::moment),
                                                WORKSHOP_ITEM.SECONDS.convertFrom(Duration::ofSeconds),
                                                field(WORKSHOP_ITEM.NAMED_AT.isNotNull()),
                                                field(WORKSHOP_ITEM.DISCUSSED_AT.isNotNull()))
                                        .mapping(Getoond::new))
                        .from(WORKSHOP_ITEM)
                        .where(WORKSHOP_ITEM.WORKSHOP_ID.eq(WORKSHOP.ID)))
                .convertFrom(items -> items.collect(Records.intoMap()));
        return dsl.select(
                        WORKSHOP.ID,
                        WORKSHOP.TRAJECT_ID,
                        WORKSHOP.SECTION,
                        coalesce(ACCOUNT.NAME, inline(Traject.VROEGER)),
                        WORKSHOP.STARTED_AT.convertFrom(Klok::moment),
                        WORKSHOP.ENDS_AT.convertFrom(Klok::moment),
                        WORKSHOP.ENDED_AT.convertFrom(Klok::momentOfNiets),
                        WORKSHOP.CURRENT_ITEM,
                        WORKSHOP.CURRENT_SINCE.convertFrom(Klok::momentOfNiets),
                        WORKSHOP.MINUTES,
                        WORKSHOP.TIMER_ENDS_AT.convertFrom(Klok::momentOfNiets),
                        WORKSHOP.TIMER_LEFT,
                        shown)
                .from(WORKSHOP)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(WORKSHOP.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(WORKSHOP.STARTED_BY))
                .where(which)
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .orderBy(WORKSHOP.STARTED_AT.desc(), WORKSHOP.ID.desc())
                .fetch(Records.mapping(Workshop::new));
    }

    private Condition mineToLead(Toegang toegang) {
        return exists(selectOne()
                .from(TRAJECT)
                .where(TRAJECT.ID.eq(WORKSHOP.TRAJECT_ID))
                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)));
    }

    private Condition ledByMe(Toegang toegang, Field<Long> workshopId) {
        return exists(
                selectOne().from(WORKSHOP).where(WORKSHOP.ID.eq(workshopId)).and(mineToLead(toegang)));
    }
}
