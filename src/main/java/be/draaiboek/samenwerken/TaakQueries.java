package be.draaiboek.samenwerken;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.TOEWIJZING_ITEM;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was handed out; who has what is read with the traject itself. */
@Repository
class TaakQueries {

    private final DSLContext dsl;

    TaakQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Whom to remind of what.
     *
     * @param account null where there is none, or it is closed for them
     */
    public record Ontvanger(
            @Nullable Long account,
            String bestuur,
            String editie,
            String sectie,
            @Nullable LocalDate tegen) {}

    /**
     * Hands a section to somebody who takes part; false when it is not mine to hand out.
     *
     * @param done when it is done at once; null when it isn't
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean assign(
            Toegang toegang,
            long trajectId,
            String section,
            long deelnemerId,
            @Nullable LocalDate due,
            List<String> items,
            LocalDateTime now,
            @Nullable LocalDateTime done) {
        var t = TOEWIJZING;
        int changed = dsl.insertInto(
                        t, t.TRAJECT_ID, t.SECTION, t.DEELNEMER_ID, t.DUE, t.ASSIGNED_BY, t.ASSIGNED_AT, t.DONE_AT)
                .select(select(
                                TRAJECT.ID,
                                val(section),
                                DEELNEMER.ID,
                                val(due, t.DUE),
                                val(toegang.accountId()),
                                val(now),
                                val(done, t.DONE_AT))
                        .from(TRAJECT)
                        .join(DEELNEMER)
                        .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                        .where(TRAJECT.ID.eq(trajectId))
                        .and(DEELNEMER.ID.eq(deelnemerId))
                        .and(DEELNEMER.ENDED_AT.isNull())
                        .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                .onDuplicateKeyUpdate()
                .set(t.DUE, due)
                .set(t.ASSIGNED_BY, toegang.accountId())
                .set(t.ASSIGNED_AT, now)
                .set(t.DONE_AT, done)
                .setNull(t.REMINDED_AT)
                .execute();
        if (changed == 0) {
            return false;
        }
        for (String item : items) {
            dsl.insertInto(TOEWIJZING_ITEM, TOEWIJZING_ITEM.TOEWIJZING_ID, TOEWIJZING_ITEM.ITEM_ID)
                    .select(select(t.ID, val(item))
                            .from(t)
                            .where(t.TRAJECT_ID.eq(trajectId))
                            .and(t.SECTION.eq(section))
                            .and(t.DEELNEMER_ID.eq(deelnemerId)))
                    .onDuplicateKeyIgnore()
                    .execute();
        }
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(Toegang toegang, long id) {
        return dsl.deleteFrom(TOEWIJZING)
                        .where(TOEWIJZING.ID.eq(id))
                        .and(handedByMe(toegang))
                        .execute()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean done(Toegang toegang, long id, @Nullable LocalDateTime at) {
        return dsl.update(TOEWIJZING)
                        .set(TOEWIJZING.DONE_AT, at)
                        .where(TOEWIJZING.ID.eq(id))
                        .and(handedByMe(toegang)
                                .or(TOEWIJZING.DEELNEMER_ID.in(
                                        select(DEELNEMER.ID).from(DEELNEMER).where(toegang.ikzelf(DEELNEMER)))))
                        .execute()
                > 0;
    }

    /** Who has a section that is mine to hand out, and takes part still. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Ontvanger> recipient(Toegang toegang, long id) {
        return recipient(toegang, TOEWIJZING.ID.eq(id));
    }

    /** The same, of what was handed out just now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Ontvanger> assigned(Toegang toegang, long trajectId, String section, long deelnemerId) {
        return recipient(
                toegang,
                TOEWIJZING
                        .TRAJECT_ID
                        .eq(trajectId)
                        .and(TOEWIJZING.SECTION.eq(section))
                        .and(TOEWIJZING.DEELNEMER_ID.eq(deelnemerId)));
    }

    private Optional<Ontvanger> recipient(Toegang toegang, Condition which) {
        return dsl.select(DEELNEMER.ACCOUNT_ID, BESTUUR.NAME, TRAJECT.EDITIE_ID, TOEWIJZING.SECTION, TOEWIJZING.DUE)
                .from(TOEWIJZING)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(TOEWIJZING.TRAJECT_ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TRAJECT.BESTUUR_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.ID.eq(TOEWIJZING.DEELNEMER_ID))
                .where(which)
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                .fetchOptional(Records.mapping(Ontvanger::new));
    }

    /** Notes a reminder of what is not done; false when there was one after that moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remind(Toegang toegang, long id, LocalDateTime now, LocalDateTime notAfter) {
        return dsl.update(TOEWIJZING)
                        .set(TOEWIJZING.REMINDED_AT, now)
                        .where(TOEWIJZING.ID.eq(id))
                        .and(handedByMe(toegang))
                        .and(TOEWIJZING.DONE_AT.isNull())
                        .and(TOEWIJZING.REMINDED_AT.isNull().or(TOEWIJZING.REMINDED_AT.le(notAfter)))
                        .execute()
                > 0;
    }

    private static Condition handedByMe(Toegang toegang) {
        return TOEWIJZING.TRAJECT_ID.in(select(TRAJECT.ID).from(TRAJECT).where(toegang.trekkerVan(TRAJECT.BESTUUR_ID)));
    }
}
