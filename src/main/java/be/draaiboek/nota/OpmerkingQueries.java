package be.draaiboek.nota;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.NOTA_OORDEEL;
import static be.draaiboek.db.Tables.NOTA_OPMERKING;
import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.NotaOordeelVerdict;
import be.draaiboek.db.enums.NotaOpmerkingState;
import be.draaiboek.nota.Opmerking.Oordeel;
import be.draaiboek.nota.Opmerking.Staat;
import be.draaiboek.nota.Opmerking.Stem;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
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

/** What people remark on a version, and what they think of it. */
@Repository
class OpmerkingQueries {

    private final DSLContext dsl;

    OpmerkingQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those that I may read: all of my own bestuur's note; of a twin's the remarks of my own bestuur. */
    public List<Opmerking> list(Toegang toegang, long versieId) {
        return remarks(toegang, NOTA_VERSIE.ID.eq(versieId));
    }

    /** Those that are open on the newest version of a traject that counts. */
    public List<Opmerking> open(Toegang toegang, long trajectId) {
        var newer = NOTA_VERSIE.as("newer");
        return remarks(
                toegang,
                NOTA_VERSIE
                        .TRAJECT_ID
                        .eq(trajectId)
                        .and(NOTA_OPMERKING.STATE.eq(NotaOpmerkingState.OPEN))
                        .and(NOTA_VERSIE.NUMBER.eq(select(org.jooq.impl.DSL.max(newer.NUMBER))
                                .from(newer)
                                .where(newer.TRAJECT_ID.eq(NOTA_VERSIE.TRAJECT_ID))
                                .and(newer.WITHDRAWN_AT.isNull()))));
    }

    private List<Opmerking> remarks(Toegang toegang, Condition which) {
        var settler = ACCOUNT.as("settler");
        return dsl.select(
                        NOTA_OPMERKING.ID,
                        NOTA_OPMERKING.VERSIE_ID,
                        NOTA_OPMERKING.PLACE,
                        when(NOTA_OPMERKING.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID), inline(""))
                                .otherwise(BESTUUR.NAME),
                        coalesce(ACCOUNT.NAME, inline(Traject.VROEGER)),
                        NOTA_OPMERKING.MADE_AT.convertFrom(Klok::moment),
                        NOTA_OPMERKING.TEXT,
                        NOTA_OPMERKING.STATE.convertFrom(state -> Staat.valueOf(state.getLiteral())),
                        NOTA_OPMERKING.ANSWER,
                        when(NOTA_OPMERKING.SETTLED_AT.isNotNull(), coalesce(settler.NAME, inline(Traject.VROEGER))),
                        NOTA_OPMERKING.ACCOUNT_ID.convertFrom(author -> author == toegang.accountId()))
                .from(NOTA_OPMERKING)
                .join(NOTA_VERSIE)
                .on(NOTA_VERSIE.ID.eq(NOTA_OPMERKING.VERSIE_ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(NOTA_OPMERKING.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTA_OPMERKING.ACCOUNT_ID))
                .leftJoin(settler)
                .on(settler.ID.eq(NOTA_OPMERKING.SETTLED_BY))
                .where(which)
                .and(or(
                        toegang.eigenBestuur(TRAJECT.BESTUUR_ID),
                        VersieQueries.gedeeld(toegang).and(toegang.eigenBestuur(NOTA_OPMERKING.BESTUUR_ID))))
                .orderBy(NOTA_OPMERKING.ID)
                .fetch(Records.mapping(Opmerking::new));
    }

    /** Hangs a remark on a version that I may read; nothing where I may not, or it was taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> insert(Toegang toegang, long versieId, String place, String text, LocalDateTime now) {
        var o = NOTA_OPMERKING;
        Condition own = DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID);
        return dsl.insertInto(o, o.VERSIE_ID, o.PLACE, o.BESTUUR_ID, o.ACCOUNT_ID, o.TEXT, o.MADE_AT, o.STATE, o.ANSWER)
                .select(select(
                                NOTA_VERSIE.ID,
                                val(place),
                                DEELNEMER.BESTUUR_ID,
                                val(toegang.accountId()),
                                val(text),
                                val(now),
                                inline(NotaOpmerkingState.OPEN),
                                inline(""))
                        .from(NOTA_VERSIE)
                        .join(TRAJECT)
                        .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                        .join(DEELNEMER)
                        .on(toegang.mijnDeelname(DEELNEMER))
                        .where(NOTA_VERSIE.ID.eq(versieId))
                        .and(NOTA_VERSIE.WITHDRAWN_AT.isNull())
                        .and(or(own, VersieQueries.gedeeld(toegang)))
                        // Who takes part in both speaks for the bestuur whose note it is.
                        .orderBy(field(own).desc(), DEELNEMER.ID)
                        .limit(1))
                .returningResult(o.ID)
                .fetchOptional(o.ID);
    }

    /** Takes back what I wrote, while nobody settled it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean delete(Toegang toegang, long id) {
        return dsl.deleteFrom(NOTA_OPMERKING)
                        .where(NOTA_OPMERKING.ID.eq(id))
                        .and(NOTA_OPMERKING.ACCOUNT_ID.eq(toegang.accountId()))
                        .and(NOTA_OPMERKING.STATE.eq(NotaOpmerkingState.OPEN))
                        .and(NOTA_OPMERKING.VERSIE_ID.in(select(NOTA_VERSIE.ID)
                                .from(NOTA_VERSIE)
                                .join(TRAJECT)
                                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                                .where(VersieQueries.leesbaar(toegang))))
                        .execute()
                == 1;
    }

    /** Says what was done with a remark on a note of my bestuur, or that it is open again; false where it is so already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean settle(Toegang toegang, long id, Staat state, String answer, @Nullable LocalDateTime now) {
        NotaOpmerkingState to = NotaOpmerkingState.valueOf(state.name());
        return dsl.update(NOTA_OPMERKING)
                        .set(NOTA_OPMERKING.STATE, to)
                        .set(NOTA_OPMERKING.ANSWER, answer)
                        .set(NOTA_OPMERKING.SETTLED_BY, now == null ? null : toegang.accountId())
                        .set(NOTA_OPMERKING.SETTLED_AT, now)
                        .where(NOTA_OPMERKING.ID.eq(id))
                        .and(NOTA_OPMERKING.STATE.ne(to))
                        .and(NOTA_OPMERKING.VERSIE_ID.in(mijn(toegang)))
                        .execute()
                == 1;
    }

    private static org.jooq.Select<org.jooq.Record1<Long>> mijn(Toegang toegang) {
        return select(NOTA_VERSIE.ID)
                .from(NOTA_VERSIE)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .where(NOTA_VERSIE.WITHDRAWN_AT.isNull())
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID));
    }

    /** Who wrote a remark on a note of my bestuur, and in which traject, version and number that is. */
    public record Herkomst(long account, long trajectId, long versieId, int nummer) {}

    public Optional<Herkomst> origin(Toegang toegang, long id) {
        return dsl.select(NOTA_OPMERKING.ACCOUNT_ID, NOTA_VERSIE.TRAJECT_ID, NOTA_VERSIE.ID, NOTA_VERSIE.NUMBER)
                .from(NOTA_OPMERKING)
                .join(NOTA_VERSIE)
                .on(NOTA_VERSIE.ID.eq(NOTA_OPMERKING.VERSIE_ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .where(NOTA_OPMERKING.ID.eq(id))
                .and(VersieQueries.leesbaar(toegang))
                .fetchOptional(Records.mapping(Herkomst::new));
    }

    /** What the people of my bestuur think of a version. */
    public List<Stem> verdicts(Toegang toegang, long versieId) {
        return dsl.select(
                        coalesce(ACCOUNT.NAME, inline(Traject.VROEGER)),
                        NOTA_OORDEEL.ACCOUNT_ID.convertFrom(account -> account == toegang.accountId()),
                        NOTA_OORDEEL.VERDICT.convertFrom(verdict -> Oordeel.valueOf(verdict.getLiteral())),
                        NOTA_OORDEEL.WORD,
                        NOTA_OORDEEL.MADE_AT.convertFrom(Klok::moment))
                .from(NOTA_OORDEEL)
                .join(NOTA_VERSIE)
                .on(NOTA_VERSIE.ID.eq(NOTA_OORDEEL.VERSIE_ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTA_OORDEEL.ACCOUNT_ID))
                .where(NOTA_VERSIE.ID.eq(versieId))
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .orderBy(NOTA_OORDEEL.MADE_AT)
                .fetch(Records.mapping(Stem::new));
    }

    /** Keeps what I think of a version of my own bestuur; false where it isn't mine to judge. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean judge(Toegang toegang, long versieId, Oordeel verdict, String word, LocalDateTime now) {
        NotaOordeelVerdict kept = NotaOordeelVerdict.valueOf(verdict.name());
        var o = NOTA_OORDEEL;
        return dsl.insertInto(o, o.VERSIE_ID, o.ACCOUNT_ID, o.VERDICT, o.WORD, o.MADE_AT)
                        .select(select(NOTA_VERSIE.ID, val(toegang.accountId()), val(kept), val(word), val(now))
                                .from(NOTA_VERSIE)
                                .where(NOTA_VERSIE.ID.in(mijn(toegang))))
                        .onDuplicateKeyUpdate()
                        .set(o.VERDICT, kept)
                        .set(o.WORD, word)
                        .set(o.MADE_AT, now)
                        .execute()
                > 0;
    }

    /** Takes back what I think of a version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unjudge(Toegang toegang, long versieId) {
        return dsl.deleteFrom(NOTA_OORDEEL)
                        .where(NOTA_OORDEEL.VERSIE_ID.eq(versieId))
                        .and(NOTA_OORDEEL.ACCOUNT_ID.eq(toegang.accountId()))
                        .and(NOTA_OORDEEL.VERSIE_ID.in(mijn(toegang)))
                        .execute()
                == 1;
    }
}
