package be.draaiboek.meetmoment;

import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.OPNAME_VERSIE;
import static be.draaiboek.db.Tables.TRAJECT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.StandingCells;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.OpnameKind;
import be.draaiboek.editie.Item;
import be.draaiboek.meetmoment.Meetmoment.Nieuw;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets of frozen answers. They are made, and read by a twin; there is no query that changes one, and there must not be. */
@Repository
class OpnameQueries {

    private final DSLContext dsl;
    private final JsonMapper json;

    OpnameQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** What may leave the bestuur: of these items, and not what a minority thinks. */
    private static Condition releasable(Collection<String> itemIds) {
        return standing()
                .and(ANTWOORD.ITEM_ID.in(itemIds))
                .and(not(ANTWOORD.ROW_ID.eq("").and(ANTWOORD.COL_ID.eq(Item.MINORITY))));
    }

    /** Agreed or joint, with a value, and in a row and column that stand. */
    private static Condition standing() {
        return ANTWOORD.HOLDER_ID
                .eq(Cel.SAMEN)
                .and(ANTWOORD_VERSIE.VALUE.isNotNull())
                .and(StandingCells.inPlace());
    }

    public Bevroren preview(Toegang toegang, long trajectId, Collection<String> itemIds) {
        var rows = dsl.select(
                        ANTWOORD_VERSIE.ID,
                        ANTWOORD.ITEM_ID,
                        ANTWOORD.ROW_ID,
                        ANTWOORD.COL_ID,
                        ANTWOORD_VERSIE.VALUE,
                        ANTWOORD_VERSIE.CHANGED_AT)
                .from(TRAJECT)
                .join(ANTWOORD)
                .on(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                .join(ANTWOORD_VERSIE)
                .on(ANTWOORD_VERSIE.ANTWOORD_ID.eq(ANTWOORD.ID))
                .and(ANTWOORD_VERSIE.VERSION.eq(ANTWOORD.VERSION))
                .where(TRAJECT.ID.eq(trajectId))
                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                .and(releasable(itemIds))
                .orderBy(ANTWOORD_VERSIE.ID)
                .fetch();
        return new Bevroren(rows.map(this::cel), rows.getValues(ANTWOORD_VERSIE.ID));
    }

    /** Makes an empty set for a twin; nothing where I am not the trekker. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> insert(Toegang toegang, long trajectId, String name, String remark, LocalDateTime now) {
        LocalDate today = Klok.dag(now);
        return insert(toegang, trajectId, OpnameKind.VRIJGAVE, name, remark, "", today, now);
    }

    /**
     * Makes an empty meetmoment; nothing where I am not the trekker.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the traject has one of that name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> insert(Toegang toegang, long trajectId, Nieuw asked, LocalDateTime now) {
        return insert(
                toegang,
                trajectId,
                OpnameKind.MEETMOMENT,
                asked.naam(),
                asked.opmerking(),
                asked.ondertekendDoor(),
                asked.ondertekendOp(),
                now);
    }

    private Optional<Long> insert(
            Toegang toegang,
            long trajectId,
            OpnameKind kind,
            String name,
            String remark,
            String signedOffBy,
            LocalDate signedOffOn,
            LocalDateTime now) {
        var o = OPNAME;
        return dsl.insertInto(
                        o, o.TRAJECT_ID, o.KIND, o.NAME, o.REMARK, o.SIGNED_OFF_BY, o.SIGNED_OFF_ON, o.AT, o.MADE_BY)
                .select(select(
                                TRAJECT.ID,
                                inline(kind),
                                val(name),
                                val(remark),
                                val(signedOffBy),
                                val(signedOffOn),
                                val(now),
                                val(toegang.accountId()))
                        .from(TRAJECT)
                        .where(TRAJECT.ID.eq(trajectId))
                        .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                .returningResult(o.ID)
                .fetchOptional(o.ID);
    }

    /** Puts what may be released of these items in a set that was just made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(Toegang toegang, long opnameId, Collection<String> itemIds) {
        var unused = freeze(toegang, opnameId, OpnameKind.VRIJGAVE, releasable(itemIds));
    }

    /** Puts all that is agreed and joint in a set that was just made; returns how many cells. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int freezeAll(Toegang toegang, long opnameId) {
        return freeze(toegang, opnameId, OpnameKind.MEETMOMENT, standing());
    }

    /** In one statement, so at one moment. */
    private int freeze(Toegang toegang, long opnameId, OpnameKind kind, Condition what) {
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
                        .and(OPNAME.KIND.eq(kind))
                        .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                        .and(what))
                .execute();
    }

    public List<Long> versions(Toegang toegang, long opnameId) {
        return dsl.select(OPNAME_VERSIE.VERSIE_ID)
                .from(OPNAME)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                .join(OPNAME_VERSIE)
                .on(OPNAME_VERSIE.OPNAME_ID.eq(OPNAME.ID))
                .where(OPNAME.ID.eq(opnameId))
                .and(OPNAME.KIND.eq(OpnameKind.VRIJGAVE))
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .orderBy(OPNAME_VERSIE.VERSIE_ID)
                .fetch(OPNAME_VERSIE.VERSIE_ID);
    }

    /** The frozen values, from the history and never from what stands today. */
    public Map<Long, List<Cel>> released(Toegang toegang, Collection<Long> opnameIds) {
        return cells(opnameIds, toegang.vrijgegevenAanMij(OPNAME.ID));
    }

    /** The same of what a bestuur lets the coaches of its running cohort read. */
    public Map<Long, List<Cel>> alongside(Toegang toegang, Collection<Long> opnameIds, LocalDate today) {
        return cells(opnameIds, toegang.meegelezenOpname(OPNAME.ID, today));
    }

    public Map<Long, List<Cel>> ownAlongside(Toegang toegang, Collection<Long> opnameIds) {
        return cells(opnameIds, toegang.eigenMeelezen(OPNAME.ID));
    }

    public Map<Long, List<Cel>> own(Toegang toegang, Collection<Long> opnameIds) {
        return cells(opnameIds, toegang.eigenVrijgave(OPNAME.ID));
    }

    private Map<Long, List<Cel>> cells(Collection<Long> opnameIds, Condition mine) {
        return dsl
                .select(
                        OPNAME.ID,
                        ANTWOORD.ITEM_ID,
                        ANTWOORD.ROW_ID,
                        ANTWOORD.COL_ID,
                        ANTWOORD_VERSIE.VALUE,
                        ANTWOORD_VERSIE.CHANGED_AT)
                .from(OPNAME)
                .join(OPNAME_VERSIE)
                .on(OPNAME_VERSIE.OPNAME_ID.eq(OPNAME.ID))
                .join(ANTWOORD_VERSIE)
                .on(ANTWOORD_VERSIE.ID.eq(OPNAME_VERSIE.VERSIE_ID))
                .join(ANTWOORD)
                .on(ANTWOORD.ID.eq(ANTWOORD_VERSIE.ANTWOORD_ID))
                .where(OPNAME.ID.in(opnameIds))
                .and(OPNAME.KIND.eq(OpnameKind.VRIJGAVE))
                .and(mine)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.get(OPNAME.ID), mapping(this::cel, toList())));
    }

    /** Without who wrote it, and without how often: neither is anybody's business outside the bestuur. */
    private Cel cel(Record row) {
        return new Cel(
                new Adres(row.get(ANTWOORD.ITEM_ID), row.get(ANTWOORD.ROW_ID), row.get(ANTWOORD.COL_ID), Cel.SAMEN),
                1,
                node(row.get(ANTWOORD_VERSIE.VALUE)),
                null,
                Klok.moment(row.get(ANTWOORD_VERSIE.CHANGED_AT)));
    }

    private @Nullable JsonNode node(@Nullable JSON value) {
        return value == null ? null : json.readTree(value.data());
    }
}
