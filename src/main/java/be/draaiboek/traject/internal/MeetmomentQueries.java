package be.draaiboek.traject.internal;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.OPNAME_VERSIE;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.OpnameKind;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Cel;
import be.draaiboek.traject.Meetmoment;
import be.draaiboek.traject.Meetmoment.Nieuw;
import be.draaiboek.traject.Traject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Frozen sets of answers. They are made and read; there is no query that changes one, and there must not be. */
@Repository
public class MeetmomentQueries {

    private final DSLContext dsl;
    private final JsonMapper json;

    MeetmomentQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /**
     * Makes an empty set; nothing where I am not the trekker.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the traject has one of that name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> insert(Toegang toegang, long trajectId, Nieuw asked, LocalDateTime now) {
        var o = OPNAME;
        return dsl.insertInto(
                        o, o.TRAJECT_ID, o.KIND, o.NAME, o.REMARK, o.SIGNED_OFF_BY, o.SIGNED_OFF_ON, o.AT, o.MADE_BY)
                .select(select(
                                TRAJECT.ID,
                                inline(OpnameKind.MEETMOMENT),
                                val(asked.naam()),
                                val(asked.opmerking()),
                                val(asked.ondertekendDoor()),
                                val(asked.ondertekendOp()),
                                val(now),
                                val(toegang.accountId()))
                        .from(TRAJECT)
                        .where(TRAJECT.ID.eq(trajectId))
                        .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                .returningResult(o.ID)
                .fetchOptional(row -> row.value1());
    }

    /** Puts what stands now in a set that was just made, in one statement, so at one moment; returns how many cells. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int freeze(Toegang toegang, long opnameId) {
        return dsl.insertInto(OPNAME_VERSIE, OPNAME_VERSIE.OPNAME_ID, OPNAME_VERSIE.VERSIE_ID)
                .select(select(val(opnameId), ANTWOORD_VERSIE.ID)
                        .from(OPNAME)
                        .join(TRAJECT)
                        .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                        .join(ANTWOORD)
                        .on(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                        .join(ANTWOORD_VERSIE)
                        .on(ANTWOORD_VERSIE.ANTWOORD_ID.eq(ANTWOORD.ID))
                        .and(ANTWOORD_VERSIE.VERSION.eq(ANTWOORD.VERSION))
                        .where(OPNAME.ID.eq(opnameId))
                        .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                        .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                        .and(ANTWOORD_VERSIE.VALUE.isNotNull())
                        .and(VoortgangQueries.inPlace()))
                .execute();
    }

    public List<Meetmoment> list(Toegang toegang, long trajectId) {
        return meetmomenten(toegang, OPNAME.TRAJECT_ID.eq(trajectId));
    }

    public Optional<Meetmoment> find(Toegang toegang, long id) {
        return meetmomenten(toegang, OPNAME.ID.eq(id)).stream().findFirst();
    }

    private List<Meetmoment> meetmomenten(Toegang toegang, Condition which) {
        Field<Integer> cells = field(selectCount()
                .from(OPNAME_VERSIE)
                .join(ANTWOORD_VERSIE)
                .on(ANTWOORD_VERSIE.ID.eq(OPNAME_VERSIE.VERSIE_ID))
                .join(ANTWOORD)
                .on(ANTWOORD.ID.eq(ANTWOORD_VERSIE.ANTWOORD_ID))
                .where(OPNAME_VERSIE.OPNAME_ID.eq(OPNAME.ID))
                .and(ANTWOORD.COL_ID.notIn(Item.MARKER, Item.ACROSS_MARKER)));
        return dsl.select(
                        OPNAME.ID,
                        OPNAME.TRAJECT_ID,
                        OPNAME.NAME,
                        OPNAME.SIGNED_OFF_BY,
                        OPNAME.SIGNED_OFF_ON,
                        OPNAME.REMARK,
                        OPNAME.AT,
                        ACCOUNT.NAME,
                        cells)
                .from(OPNAME)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(OPNAME.MADE_BY))
                .where(which)
                .and(OPNAME.KIND.eq(OpnameKind.MEETMOMENT))
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .orderBy(OPNAME.AT, OPNAME.ID)
                .fetch(row -> new Meetmoment(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        Klok.moment(row.value7()),
                        row.value8() == null ? Traject.VROEGER : row.value8(),
                        row.value9()));
    }

    /** The frozen values, from the history and never from what stands today. */
    public List<Cel> cells(Toegang toegang, long opnameId) {
        return Cellen.kies(dsl, ANTWOORD_VERSIE.VERSION, ANTWOORD_VERSIE.VALUE, ANTWOORD_VERSIE.CHANGED_AT)
                .from(OPNAME)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                .join(OPNAME_VERSIE)
                .on(OPNAME_VERSIE.OPNAME_ID.eq(OPNAME.ID))
                .join(ANTWOORD_VERSIE)
                .on(ANTWOORD_VERSIE.ID.eq(OPNAME_VERSIE.VERSIE_ID))
                .join(ANTWOORD)
                .on(ANTWOORD.ID.eq(ANTWOORD_VERSIE.ANTWOORD_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ANTWOORD_VERSIE.CHANGED_BY))
                .where(OPNAME.ID.eq(opnameId))
                .and(OPNAME.KIND.eq(OpnameKind.MEETMOMENT))
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .fetch(row -> Cellen.cel(row, json));
    }
}
