package be.draaiboek.samenwerken;

import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.OPVOLGING;
import static be.draaiboek.db.Tables.TERUGKOPPELING;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.enums.OpvolgingState;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject.Opvolging.Stand;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a bestuur took upon itself; what there is, is read with the traject itself. */
@Repository
class OpvolgingQueries {

    private final DSLContext dsl;

    OpvolgingQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Writes what follows from feedback that a bestuur of mine got, in the place of what followed from it before; false when
     * it isn't mine, or who would do it doesn't read all of that bestuur's Draaiboek.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(
            Toegang toegang,
            long trajectId,
            long feedback,
            long deelnemerId,
            String what,
            LocalDate due,
            LocalDateTime now) {
        var o = OPVOLGING;
        return dsl.insertInto(
                                o,
                                o.TRAJECT_ID,
                                o.ITEM_ID,
                                o.DEELNEMER_ID,
                                o.WHAT,
                                o.DUE,
                                o.TERUGKOPPELING_ID,
                                o.STATE,
                                o.MADE_BY,
                                o.MADE_AT)
                        .select(select(
                                        TRAJECT.ID,
                                        TERUGKOPPELING.ITEM_ID,
                                        DEELNEMER.ID,
                                        val(what),
                                        val(due),
                                        TERUGKOPPELING.ID,
                                        val(OpvolgingState.TE_DOEN),
                                        val(toegang.accountId()),
                                        val(now))
                                .from(TRAJECT)
                                .join(TERUGKOPPELING)
                                .on(TERUGKOPPELING.RECEIVER_ID.eq(TRAJECT.BESTUUR_ID))
                                .join(DEELNEMER)
                                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                                .where(TRAJECT.ID.eq(trajectId))
                                .and(TERUGKOPPELING.ID.eq(feedback))
                                .and(DEELNEMER.ID.eq(deelnemerId))
                                .and(DEELNEMER.ENDED_AT.isNull())
                                .and(DEELNEMER.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER))
                                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID)))
                        .onDuplicateKeyUpdate()
                        .set(o.DEELNEMER_ID, deelnemerId)
                        .set(o.WHAT, what)
                        .set(o.DUE, due)
                        .set(o.STATE, OpvolgingState.TE_DOEN)
                        .set(o.OUTCOME, "")
                        .set(o.MADE_BY, toegang.accountId())
                        .set(o.MADE_AT, now)
                        .setNull(o.CLOSED_BY)
                        .setNull(o.CLOSED_AT)
                        .execute()
                > 0;
    }

    /** Nothing follows any more from feedback that a bestuur of mine got. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(Toegang toegang, long feedback, LocalDateTime now) {
        dsl.update(OPVOLGING)
                .set(OPVOLGING.STATE, OpvolgingState.VERVALLEN)
                .set(OPVOLGING.CLOSED_BY, toegang.accountId())
                .set(OPVOLGING.CLOSED_AT, now)
                .where(OPVOLGING.TERUGKOPPELING_ID.eq(feedback))
                .and(exists(selectOne()
                        .from(TRAJECT)
                        .where(TRAJECT.ID.eq(OPVOLGING.TRAJECT_ID))
                        .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))))
                .execute();
    }

    /** Says what became of it, as who does it or as trekker; false when I am neither, or nothing is to be done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean close(Toegang toegang, long id, Stand state, String outcome, @Nullable LocalDateTime now) {
        return dsl.update(OPVOLGING)
                        .set(OPVOLGING.STATE, OpvolgingState.valueOf(state.name()))
                        .set(OPVOLGING.OUTCOME, outcome)
                        .set(OPVOLGING.CLOSED_BY, now == null ? null : toegang.accountId())
                        .set(OPVOLGING.CLOSED_AT, now)
                        .where(OPVOLGING.ID.eq(id))
                        .and(OPVOLGING.STATE.ne(OpvolgingState.VERVALLEN))
                        .and(mineToClose(toegang))
                        .execute()
                > 0;
    }

    /** The feedback that it follows from, where it is mine to close. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> feedback(Toegang toegang, long id) {
        return dsl.select(OPVOLGING.TERUGKOPPELING_ID)
                .from(OPVOLGING)
                .where(OPVOLGING.ID.eq(id))
                .and(mineToClose(toegang))
                .fetchOptional(OPVOLGING.TERUGKOPPELING_ID);
    }

    private static Condition mineToClose(Toegang toegang) {
        var me = DEELNEMER.as("me");
        return exists(selectOne()
                .from(TRAJECT)
                .join(me)
                .on(me.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(TRAJECT.ID.eq(OPVOLGING.TRAJECT_ID))
                .and(toegang.mijnDeelname(me))
                .and(or(me.ROLE.eq(DeelnemerRole.TREKKER), me.ID.eq(OPVOLGING.DEELNEMER_ID))));
    }
}
