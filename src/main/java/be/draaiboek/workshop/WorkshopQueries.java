package be.draaiboek.workshop;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.GEPARKEERD;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.WORKSHOP;
import static be.draaiboek.db.Tables.WORKSHOP_ITEM;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.md5;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Celrecht;
import be.draaiboek.antwoord.StandingCells;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.Workshop.Geparkeerd;
import be.draaiboek.workshop.Workshop.Getoond;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workshops, what they put on screen, and what was parked. */
@Repository
class WorkshopQueries {

    private static final short RUNS = 1;

    private final DSLContext dsl;
    private final JsonMapper json;

    WorkshopQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
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

    /**
     * A view, with what ties it to the other views of the same person on this item; that goes no further than the service.
     *
     * @param wie null unless the group chose to see who
     */
    public record Gelezen(
            String row,
            String col,
            JsonNode waarde,
            String sleutel,
            @Nullable Long wie) {}

    /** How far the answers in one place lie apart: figures of answers, never the answers. */
    public record Afstand(
            String item,
            String row,
            String col,
            int antwoorden,
            int verschillende,
            int gescoord,
            @Nullable Double laagste,
            @Nullable Double hoogste) {}

    // --- the workshop itself ---

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
                    .fetchOptional(row -> row.value1());
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
                .fetchOptional(row -> new Staat(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
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
        return dsl
                .select(
                        WORKSHOP.ID,
                        WORKSHOP.TRAJECT_ID,
                        WORKSHOP.SECTION,
                        ACCOUNT.NAME,
                        WORKSHOP.STARTED_AT,
                        WORKSHOP.ENDS_AT,
                        WORKSHOP.ENDED_AT,
                        WORKSHOP.CURRENT_ITEM,
                        WORKSHOP.CURRENT_SINCE,
                        WORKSHOP.MINUTES,
                        WORKSHOP.TIMER_ENDS_AT,
                        WORKSHOP.TIMER_LEFT,
                        WORKSHOP_ITEM.ITEM_ID,
                        WORKSHOP_ITEM.SHOWN_AT,
                        WORKSHOP_ITEM.SECONDS,
                        WORKSHOP_ITEM.NAMED_AT)
                .from(WORKSHOP)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(WORKSHOP.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(WORKSHOP.STARTED_BY))
                .leftJoin(WORKSHOP_ITEM)
                .on(WORKSHOP_ITEM.WORKSHOP_ID.eq(WORKSHOP.ID))
                .where(which)
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .orderBy(WORKSHOP.STARTED_AT.desc(), WORKSHOP.ID.desc())
                .fetchGroups(WORKSHOP.ID)
                .values()
                .stream()
                .map(rows -> {
                    Record first = rows.getFirst();
                    Map<String, Getoond> shown = new HashMap<>();
                    for (Record row : rows) {
                        if (row.get(WORKSHOP_ITEM.ITEM_ID) != null) {
                            shown.put(
                                    row.get(WORKSHOP_ITEM.ITEM_ID),
                                    new Getoond(
                                            Klok.moment(row.get(WORKSHOP_ITEM.SHOWN_AT)),
                                            Duration.ofSeconds(row.get(WORKSHOP_ITEM.SECONDS)),
                                            row.get(WORKSHOP_ITEM.NAMED_AT) != null));
                        }
                    }
                    return new Workshop(
                            first.get(WORKSHOP.ID),
                            first.get(WORKSHOP.TRAJECT_ID),
                            first.get(WORKSHOP.SECTION),
                            name(first.get(ACCOUNT.NAME)),
                            Klok.moment(first.get(WORKSHOP.STARTED_AT)),
                            Klok.moment(first.get(WORKSHOP.ENDS_AT)),
                            moment(first.get(WORKSHOP.ENDED_AT)),
                            first.get(WORKSHOP.CURRENT_ITEM),
                            moment(first.get(WORKSHOP.CURRENT_SINCE)),
                            first.get(WORKSHOP.MINUTES),
                            moment(first.get(WORKSHOP.TIMER_ENDS_AT)),
                            first.get(WORKSHOP.TIMER_LEFT),
                            shown);
                })
                .toList();
    }

    // --- what is read on screen ---

    /**
     * The individual views on an item that is on screen, in an order that hangs on a seed of the workshop; with holders only
     * where the group chose to see who.
     */
    public List<Gelezen> views(Toegang toegang, long trajectId, String item, LocalDateTime now) {
        var person = md5(concat(
                WORKSHOP.SEED.cast(SQLDataType.VARCHAR),
                ANTWOORD.ITEM_ID,
                ANTWOORD.HOLDER_ID.cast(SQLDataType.VARCHAR)));
        var place = md5(concat(
                WORKSHOP.SEED.cast(SQLDataType.VARCHAR),
                ANTWOORD.ITEM_ID,
                ANTWOORD.ROW_ID,
                inline("/"),
                ANTWOORD.COL_ID,
                inline("/"),
                ANTWOORD.HOLDER_ID.cast(SQLDataType.VARCHAR)));
        var holder = when(Celrecht.van(toegang).metNaam(ANTWOORD, now), ANTWOORD.HOLDER_ID);
        return dsl.select(ANTWOORD.ROW_ID, ANTWOORD.COL_ID, ANTWOORD.VALUE, person, holder)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .join(WORKSHOP)
                .on(WORKSHOP.TRAJECT_ID.eq(TRAJECT.ID))
                .and(toegang.workshopLoopt(WORKSHOP, now))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.ITEM_ID.eq(item))
                .and(ANTWOORD.HOLDER_ID.ne(Cel.SAMEN))
                .and(ANTWOORD.VALUE.isNotNull())
                .and(StandingCells.inPlace())
                .and(Celrecht.van(toegang).opHetScherm(ANTWOORD, DEELNEMER, now))
                .orderBy(place)
                .fetch(row -> new Gelezen(row.value1(), row.value2(), node(row.value3()), row.value4(), row.value5()));
    }

    /** What was agreed, or written together, on an item that is on screen. */
    public List<Cel> together(Toegang toegang, long trajectId, String item, LocalDateTime now) {
        return dsl.select(
                        ANTWOORD.ROW_ID,
                        ANTWOORD.COL_ID,
                        ANTWOORD.VERSION,
                        ANTWOORD.VALUE,
                        ACCOUNT.NAME,
                        ANTWOORD.CHANGED_AT)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ANTWOORD.CHANGED_BY))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.ITEM_ID.eq(item))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(Celrecht.van(toegang).opHetScherm(ANTWOORD, DEELNEMER, now))
                .fetch(row -> new Cel(
                        new Adres(item, row.value1(), row.value2(), Cel.SAMEN),
                        row.value3(),
                        row.value4() == null ? null : node(row.value4()),
                        row.value5(),
                        Klok.moment(row.value6())));
    }

    /**
     * How far people lie apart in each place of these items, for the trekker of a running workshop, to choose what to talk
     * about first. The answers themselves stay in the database, also of what isn't on screen yet.
     *
     * @param worth what an answer is worth, by {@code item|column|value as JSON}
     */
    public List<Afstand> distances(
            Toegang toegang, long trajectId, Collection<String> items, Map<String, Double> worth, LocalDateTime now) {
        Field<String> key = concat(
                ANTWOORD.ITEM_ID, inline("|"), ANTWOORD.COL_ID, inline("|"), ANTWOORD.VALUE.cast(SQLDataType.VARCHAR));
        // Not cast: that would make whole numbers of them.
        Field<Double> value =
                worth.isEmpty() ? DSL.castNull(SQLDataType.DOUBLE) : case_(key).mapValues(worth);
        return dsl.select(
                        ANTWOORD.ITEM_ID,
                        ANTWOORD.ROW_ID,
                        ANTWOORD.COL_ID,
                        count(),
                        countDistinct(ANTWOORD.VALUE.cast(SQLDataType.VARCHAR)),
                        count(value),
                        min(value),
                        max(value))
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.ITEM_ID.in(items))
                .and(ANTWOORD.HOLDER_ID.ne(Cel.SAMEN))
                .and(ANTWOORD.VALUE.isNotNull())
                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                .and(exists(selectOne()
                        .from(WORKSHOP)
                        .where(WORKSHOP.TRAJECT_ID.eq(TRAJECT.ID))
                        .and(toegang.workshopLoopt(WORKSHOP, now))))
                .groupBy(ANTWOORD.ITEM_ID, ANTWOORD.ROW_ID, ANTWOORD.COL_ID)
                .fetch(row -> new Afstand(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** The items of which something agreed or joint was written in this time. */
    public Set<String> written(Toegang toegang, long trajectId, Instant from, Instant to) {
        return dsl.selectDistinct(ANTWOORD.ITEM_ID)
                .from(ANTWOORD)
                .join(ANTWOORD_VERSIE)
                .on(ANTWOORD_VERSIE.ANTWOORD_ID.eq(ANTWOORD.ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(ANTWOORD_VERSIE.CHANGED_AT.between(utc(from), utc(to)))
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .fetchSet(ANTWOORD.ITEM_ID);
    }

    // --- what is parked ---

    /** Parks an item; false when it is not mine to park, or who should pick it up takes no part. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean park(
            Toegang toegang,
            long trajectId,
            String item,
            @Nullable Long workshop,
            String remark,
            @Nullable Long who,
            LocalDateTime now) {
        var g = GEPARKEERD;
        Condition takesPart = who == null
                ? DSL.noCondition()
                : exists(selectOne()
                        .from(DEELNEMER)
                        .where(DEELNEMER.ID.eq(who))
                        .and(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                        .and(DEELNEMER.ENDED_AT.isNull()));
        return dsl.insertInto(
                                g,
                                g.TRAJECT_ID,
                                g.ITEM_ID,
                                g.WORKSHOP_ID,
                                g.REMARK,
                                g.DEELNEMER_ID,
                                g.PARKED_BY,
                                g.PARKED_AT)
                        .select(select(
                                        TRAJECT.ID,
                                        val(item),
                                        val(workshop, g.WORKSHOP_ID),
                                        val(remark),
                                        val(who, g.DEELNEMER_ID),
                                        val(toegang.accountId()),
                                        val(now))
                                .from(TRAJECT)
                                .where(TRAJECT.ID.eq(trajectId))
                                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                                .and(takesPart))
                        .onDuplicateKeyUpdate()
                        .set(g.WORKSHOP_ID, workshop)
                        .set(g.REMARK, remark)
                        .set(g.DEELNEMER_ID, who)
                        .set(g.PARKED_BY, toegang.accountId())
                        .set(g.PARKED_AT, now)
                        .setNull(g.OFF_AT)
                        .setNull(g.OFF_BY)
                        .execute()
                > 0;
    }

    /** Takes an item off the list: the trekker, or who picks it up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeOff(Toegang toegang, long trajectId, String item, LocalDateTime now) {
        return dsl.update(GEPARKEERD)
                        .set(GEPARKEERD.OFF_AT, now)
                        .set(GEPARKEERD.OFF_BY, toegang.accountId())
                        .where(GEPARKEERD.TRAJECT_ID.eq(trajectId))
                        .and(GEPARKEERD.ITEM_ID.eq(item))
                        .and(GEPARKEERD.OFF_AT.isNull())
                        .and(exists(selectOne()
                                        .from(TRAJECT)
                                        .where(TRAJECT.ID.eq(GEPARKEERD.TRAJECT_ID))
                                        .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                                .or(exists(selectOne()
                                        .from(DEELNEMER)
                                        .where(DEELNEMER.ID.eq(GEPARKEERD.DEELNEMER_ID))
                                        .and(toegang.mijnDeelname(DEELNEMER)))))
                        .execute()
                > 0;
    }

    /**
     * What is parked and was not taken off, the oldest first, each with when something agreed or joint was last written.
     */
    public Map<Geparkeerd, Optional<Instant>> parked(Toegang toegang, long trajectId) {
        var g = GEPARKEERD;
        var last = DSL.field(select(max(ANTWOORD.CHANGED_AT))
                .from(ANTWOORD)
                .where(ANTWOORD.TRAJECT_ID.eq(g.TRAJECT_ID))
                .and(ANTWOORD.ITEM_ID.eq(g.ITEM_ID))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(ANTWOORD.VALUE.isNotNull()));
        Map<Geparkeerd, Optional<Instant>> result = new LinkedHashMap<>();
        dsl.select(
                        g.ITEM_ID,
                        g.REMARK,
                        g.DEELNEMER_ID,
                        coalesce(ACCOUNT.NAME, inline(Traject.VROEGER)),
                        g.PARKED_AT,
                        g.WORKSHOP_ID,
                        last)
                .from(g)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(g.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(g.PARKED_BY))
                .where(g.TRAJECT_ID.eq(trajectId))
                .and(g.OFF_AT.isNull())
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .orderBy(g.PARKED_AT, g.ITEM_ID)
                .forEach(row -> result.put(
                        new Geparkeerd(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                Klok.moment(row.value5()),
                                row.value6()),
                        Optional.ofNullable(moment(row.value7()))));
        return result;
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

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime utc) {
        return utc == null ? null : Klok.moment(utc);
    }

    private static String name(@Nullable String name) {
        return name == null ? Traject.VROEGER : name;
    }

    private JsonNode node(JSON value) {
        return json.readTree(value.data());
    }
}
