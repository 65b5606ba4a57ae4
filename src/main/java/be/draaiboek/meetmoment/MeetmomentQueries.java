package be.draaiboek.meetmoment;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.OPNAME_VERSIE;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectCount;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.CelColumns;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.OpnameKind;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Meetmomenten, and what was frozen in them. */
@Repository
class MeetmomentQueries {

    private final DSLContext dsl;
    private final JsonMapper json;

    MeetmomentQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
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
                        OPNAME.AT.convertFrom(Klok::moment),
                        coalesce(ACCOUNT.NAME, inline(Traject.VROEGER)),
                        cells)
                .from(OPNAME)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(OPNAME.MADE_BY))
                .where(which)
                .and(OPNAME.KIND.eq(OpnameKind.MEETMOMENT))
                .and(leesbaar(toegang))
                .orderBy(OPNAME.AT, OPNAME.ID)
                .fetch(Records.mapping(Meetmoment::new));
    }

    /** Of my own bestuur, or of one that went up in it. */
    private static Condition leesbaar(Toegang toegang) {
        return or(toegang.eigenBestuur(TRAJECT.BESTUUR_ID), toegang.voorganger(TRAJECT.BESTUUR_ID));
    }

    /** The frozen values, from the history and never from what stands today. */
    public List<Cel> cells(Toegang toegang, long opnameId) {
        return CelColumns.select(dsl, ANTWOORD_VERSIE.VERSION, ANTWOORD_VERSIE.VALUE, ANTWOORD_VERSIE.CHANGED_AT)
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
                .and(leesbaar(toegang))
                .fetch(CelColumns.cel(json));
    }
}
