package be.draaiboek.workshop;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.GEPARKEERD;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.Workshop.Geparkeerd;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was parked, until it is settled or taken off the list. */
@Repository
class GeparkeerdQueries {

    private final DSLContext dsl;

    GeparkeerdQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * What is parked, with when something agreed or joint was last written there.
     *
     * @param geschreven null where nothing was
     */
    public record Stilstaand(
            Geparkeerd geparkeerd, @Nullable Instant geschreven) {

        /** Whether something was written since. */
        boolean geschrevenSinds() {
            return geschreven != null && geschreven.isAfter(geparkeerd.op());
        }
    }

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
    public List<Stilstaand> parked(Toegang toegang, long trajectId) {
        var g = GEPARKEERD;
        var last = DSL.field(select(max(ANTWOORD.CHANGED_AT))
                .from(ANTWOORD)
                .where(ANTWOORD.TRAJECT_ID.eq(g.TRAJECT_ID))
                .and(ANTWOORD.ITEM_ID.eq(g.ITEM_ID))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(ANTWOORD.VALUE.isNotNull()));
        return dsl.select(
                        row(
                                        g.ITEM_ID,
                                        g.REMARK,
                                        g.DEELNEMER_ID,
                                        coalesce(ACCOUNT.NAME, inline(Traject.VROEGER)),
                                        g.PARKED_AT.convertFrom(Klok::moment),
                                        g.WORKSHOP_ID)
                                .mapping(Geparkeerd::new),
                        last.convertFrom(Klok::momentOfNiets))
                .from(g)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(g.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(g.PARKED_BY))
                .where(g.TRAJECT_ID.eq(trajectId))
                .and(g.OFF_AT.isNull())
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .orderBy(g.PARKED_AT, g.ITEM_ID)
                .fetch(Records.mapping(Stilstaand::new));
    }
}
