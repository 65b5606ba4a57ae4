package be.draaiboek.woord;

import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.WOORD_BESTAND;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was read from a file and waits to be put back: each person's own, in a bestuur where they take part. */
@Repository
class WoordQueries {

    private final DSLContext dsl;

    WoordQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * What is kept.
     *
     * @param teruggezet null while nothing was put back
     */
    public record Bewaard(
            long id, String naam, String inhoud, @Nullable String teruggezet, LocalDateTime op) {}

    /** Keeps what was read, in the place of an earlier file; false where I don't take part. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(Toegang toegang, long trajectId, String name, String content, LocalDateTime now) {
        var b = WOORD_BESTAND;
        return dsl.insertInto(b, b.TRAJECT_ID, b.ACCOUNT_ID, b.NAME, b.CONTENT, b.AT)
                        .select(select(
                                        TRAJECT.ID,
                                        val(toegang.accountId()),
                                        val(name),
                                        val(content, SQLDataType.JSON),
                                        val(now))
                                .from(TRAJECT)
                                .where(TRAJECT.ID.eq(trajectId))
                                .and(takesPart(toegang)))
                        .onDuplicateKeyUpdate()
                        .set(b.NAME, name)
                        .set(b.CONTENT, JSON.valueOf(content))
                        .setNull(b.APPLIED)
                        .set(b.AT, now)
                        .execute()
                > 0;
    }

    public Optional<Bewaard> mine(Toegang toegang, long trajectId) {
        var b = WOORD_BESTAND;
        return dsl.select(
                        b.ID,
                        b.NAME,
                        b.CONTENT.convertFrom(JSON::data),
                        b.APPLIED.convertFrom(applied -> applied == null ? null : applied.data()),
                        b.AT)
                .from(b)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(b.TRAJECT_ID))
                .where(own(toegang, trajectId))
                .fetchOptional(Records.mapping(Bewaard::new));
    }

    /** Changes what waits, of this very file; false when another came in its place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(Toegang toegang, long trajectId, Bewaard seen, String content) {
        var b = WOORD_BESTAND;
        return dsl.update(b.join(TRAJECT).on(TRAJECT.ID.eq(b.TRAJECT_ID)))
                        .set(b.CONTENT, JSON.valueOf(content))
                        .where(own(toegang, trajectId))
                        .and(b.ID.eq(seen.id()))
                        .and(b.AT.eq(seen.op()))
                        .execute()
                == 1;
    }

    /** Notes what was put back of this very file; null for nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void applied(Toegang toegang, long trajectId, Bewaard seen, @Nullable String applied) {
        var b = WOORD_BESTAND;
        dsl.update(b.join(TRAJECT).on(TRAJECT.ID.eq(b.TRAJECT_ID)))
                .set(b.APPLIED, applied == null ? null : JSON.valueOf(applied))
                .where(own(toegang, trajectId))
                .and(b.ID.eq(seen.id()))
                .and(b.AT.eq(seen.op()))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Toegang toegang, long trajectId) {
        dsl.deleteFrom(WOORD_BESTAND)
                .where(WOORD_BESTAND.TRAJECT_ID.eq(trajectId))
                .and(WOORD_BESTAND.ACCOUNT_ID.eq(toegang.accountId()))
                .execute();
    }

    /** Forgets what nobody put back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sweep(Toegang toegang, LocalDateTime before) {
        dsl.deleteFrom(WOORD_BESTAND)
                .where(WOORD_BESTAND.AT.lt(before))
                .and(toegang.alleenSysteem())
                .execute();
    }

    private static Condition own(Toegang toegang, long trajectId) {
        return WOORD_BESTAND
                .TRAJECT_ID
                .eq(trajectId)
                .and(WOORD_BESTAND.ACCOUNT_ID.eq(toegang.accountId()))
                .and(takesPart(toegang));
    }

    private static Condition takesPart(Toegang toegang) {
        return exists(selectOne()
                .from(DEELNEMER)
                .where(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(toegang.mijnDeel(DEELNEMER)));
    }
}
