package be.draaiboek.samenwerken;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.HERINNERING;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who was reminded, and when. */
@Repository
class HerinneringQueries {

    private final DSLContext dsl;

    HerinneringQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** When each of the people in a bestuur of which I am trekker was last reminded. */
    public Map<Long, Instant> last(Toegang toegang, long trajectId) {
        return dsl.select(HERINNERING.DEELNEMER_ID, HERINNERING.SENT_AT.convertFrom(Klok::moment))
                .from(HERINNERING)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(HERINNERING.TRAJECT_ID))
                .where(HERINNERING.TRAJECT_ID.eq(trajectId))
                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                .collect(Records.intoMap());
    }

    /** The account of somebody who takes part in a bestuur of which I am trekker, and who can be reached. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> account(Toegang toegang, long trajectId, long deelnemerId) {
        return dsl.select(ACCOUNT.ID)
                .from(DEELNEMER)
                .join(TRAJECT)
                .on(TRAJECT.BESTUUR_ID.eq(DEELNEMER.BESTUUR_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .where(TRAJECT.ID.eq(trajectId))
                .and(DEELNEMER.ID.eq(deelnemerId))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(ACCOUNT.ACTIVE.isTrue())
                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                .fetchOptional(ACCOUNT.ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean trekker(Toegang toegang, long trajectId) {
        return dsl.fetchExists(
                selectOne().from(TRAJECT).where(TRAJECT.ID.eq(trajectId)).and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)));
    }

    /** Notes a reminder; false when there was one after that moment, also one of a moment ago by somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(Toegang toegang, long trajectId, long deelnemerId, LocalDateTime now, LocalDateTime notAfter) {
        boolean again = dsl.update(HERINNERING)
                        .set(HERINNERING.SENT_AT, now)
                        .where(HERINNERING.TRAJECT_ID.eq(trajectId))
                        .and(HERINNERING.DEELNEMER_ID.eq(deelnemerId))
                        .and(HERINNERING.SENT_AT.le(notAfter))
                        .and(HERINNERING.TRAJECT_ID.in(
                                select(TRAJECT.ID).from(TRAJECT).where(toegang.trekkerVan(TRAJECT.BESTUUR_ID))))
                        .execute()
                > 0;
        return again
                || dsl.insertInto(HERINNERING, HERINNERING.TRAJECT_ID, HERINNERING.DEELNEMER_ID, HERINNERING.SENT_AT)
                                .select(select(TRAJECT.ID, DEELNEMER.ID, val(now))
                                        .from(TRAJECT)
                                        .join(DEELNEMER)
                                        .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                                        .where(TRAJECT.ID.eq(trajectId))
                                        .and(DEELNEMER.ID.eq(deelnemerId))
                                        .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                                .onDuplicateKeyIgnore()
                                .execute()
                        > 0;
    }
}
