package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.TERUGBLIK;
import static be.draaiboek.db.Tables.TERUGKOPPELING;
import static be.draaiboek.db.Tables.TWEELING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.TerugblikOutcome;
import be.draaiboek.db.enums.TerugkoppelingKind;
import be.draaiboek.db.enums.TerugkoppelingState;
import be.draaiboek.db.enums.TweelingState;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugblik.Uitkomst;
import be.draaiboek.tweeling.Terugblik.Woord;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What besturen say afterwards of what became of feedback, for the two that gave and got it. */
@Repository
class TerugblikQueries {

    private final DSLContext dsl;

    TerugblikQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Of which feedback a bestuur says something. */
    public record Waar(long terugkoppeling, long bestuur) {}

    /** What was said in a tweeling, of feedback that is mine to read. */
    public Map<Waar, Woord> words(Toegang toegang, long tweeling) {
        var b = TERUGBLIK;
        return dsl.select(
                        row(b.TERUGKOPPELING_ID, b.BESTUUR_ID).mapping(Waar::new),
                        row(
                                        b.OUTCOME.convertFrom(outcome -> Uitkomst.valueOf(outcome.name())),
                                        b.TEXT,
                                        b.VERSION,
                                        coalesce(ACCOUNT.NAME, inline(Traject.VROEGER)),
                                        b.CHANGED_AT.convertFrom(Klok::moment))
                                .mapping(Woord::new))
                .from(b)
                .join(TERUGKOPPELING)
                .on(TERUGKOPPELING.ID.eq(b.TERUGKOPPELING_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(b.CHANGED_BY))
                .where(TERUGKOPPELING.TWEELING_ID.eq(tweeling))
                .and(toegang.gegevenOfGekregen(TERUGKOPPELING))
                .collect(Records.intoMap());
    }

    /** Says it for a bestuur of mine, in place of the version that I saw, while both take part; false when not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean say(Toegang toegang, Waar where, Uitkomst outcome, String text, int version, LocalDateTime now) {
        var b = TERUGBLIK;
        TerugblikOutcome value = TerugblikOutcome.valueOf(outcome.name());
        if (version > 0) {
            return dsl.update(b)
                            .set(b.OUTCOME, value)
                            .set(b.TEXT, text)
                            .set(b.VERSION, version + 1)
                            .set(b.CHANGED_BY, toegang.accountId())
                            .set(b.CHANGED_AT, now)
                            .where(b.TERUGKOPPELING_ID.eq(where.terugkoppeling()))
                            .and(b.BESTUUR_ID.eq(where.bestuur()))
                            .and(b.VERSION.eq(version))
                            .and(exists(selectOne().from(TERUGKOPPELING).where(mine(toegang, where))))
                            .execute()
                    > 0;
        }
        try {
            return dsl.insertInto(
                                    b,
                                    b.TERUGKOPPELING_ID,
                                    b.BESTUUR_ID,
                                    b.OUTCOME,
                                    b.TEXT,
                                    b.VERSION,
                                    b.CHANGED_BY,
                                    b.CHANGED_AT)
                            .select(select(
                                            TERUGKOPPELING.ID,
                                            val(where.bestuur()),
                                            val(value),
                                            val(text),
                                            val(1),
                                            val(toegang.accountId()),
                                            val(now))
                                    .from(TERUGKOPPELING)
                                    .where(mine(toegang, where)))
                            .execute()
                    > 0;
        } catch (DuplicateKeyException first) {
            return false;
        }
    }

    private static Condition mine(Toegang toegang, Waar where) {
        var t = TERUGKOPPELING;
        return t.ID.eq(where.terugkoppeling())
                .and(t.GIVER_ID.eq(where.bestuur()).or(t.RECEIVER_ID.eq(where.bestuur())))
                .and(toegang.eigenBestuur(val(where.bestuur())))
                .and(TerugkoppelingQueries.open(toegang));
    }

    /** Tweelingen that nobody was asked to look back at, in which something was suggested before this moment; for a job. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> due(Toegang toegang, LocalDateTime before) {
        var t = TERUGKOPPELING;
        return dsl.select(TWEELING.ID)
                .from(TWEELING)
                .where(TWEELING.STATE.eq(TweelingState.ACTIEF))
                .and(TWEELING.LOOK_BACK_AT.isNull())
                .and(exists(selectOne()
                        .from(t)
                        .where(t.TWEELING_ID.eq(TWEELING.ID))
                        .and(t.CREATED_AT.lt(before))
                        .and(t.KIND.eq(TerugkoppelingKind.OPMERKING).or(t.STATE.eq(TerugkoppelingState.MEEGENOMEN)))
                        .and(TerugkoppelingQueries.open(toegang))))
                .and(toegang.alleenSysteem())
                .orderBy(TWEELING.ID)
                .forUpdate()
                .fetch(TWEELING.ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void asked(Toegang toegang, long tweeling, LocalDateTime now) {
        dsl.update(TWEELING)
                .set(TWEELING.LOOK_BACK_AT, now)
                .where(TWEELING.ID.eq(tweeling))
                .and(toegang.alleenSysteem())
                .execute();
    }
}
