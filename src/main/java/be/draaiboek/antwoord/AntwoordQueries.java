package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.AntwoordVersieSource;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers and their versions: a save is two statements, whatever there is already. */
@Repository
class AntwoordQueries {

    private final DSLContext dsl;
    private final JsonMapper json;

    AntwoordQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /**
     * A cell that did not take an edit.
     *
     * @param knownVersion the version that this very mutation made earlier; null when it is a stranger
     * @param knownValue what it wrote then
     */
    public record Standing(
            Cel cel,
            @Nullable Integer knownVersion,
            Instant knownAt,
            @Nullable JsonNode knownValue) {

        /** Whether this very edit was kept before: a name that comes with another text is no replay of it. */
        boolean replayOf(@Nullable JsonNode value) {
            return knownVersion != null
                    && (knownValue == null
                            || value == null
                            || !knownValue.isString()
                            || !value.isString()
                            || knownValue.stringValue().equals(value.stringValue()));
        }
    }

    /**
     * The items that are answered individually first.
     *
     * @param items all of them
     * @param choices those that are answered by choosing
     */
    public record Individueel(Collection<String> items, Collection<String> choices) {

        /** Takes those that are answered individually first out of these. */
        public static Individueel van(Collection<Item> items) {
            List<Item> individual = items.stream()
                    .filter(item -> item.answering() == Answering.INDIVIDUAL_THEN_AGREED)
                    .toList();
            return new Individueel(
                    individual.stream().map(Item::id).toList(),
                    individual.stream()
                            .filter(Item::answeredAtOnce)
                            .map(Item::id)
                            .toList());
        }
    }

    /** Whether anything stands that this holder answered on an item; empty where that is not mine to write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Boolean> begun(Toegang toegang, long trajectId, Adres cell) {
        return dsl.select(field(exists(selectOne()
                        .from(ANTWOORD)
                        .where(ANTWOORD.TRAJECT_ID.eq(TRAJECT.ID))
                        .and(ANTWOORD.ITEM_ID.eq(cell.item()))
                        .and(ANTWOORD.HOLDER_ID.eq(cell.holder()))
                        .and(StandingCells.counted()))))
                .from(TRAJECT)
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(TRAJECT.ID.eq(trajectId))
                .and(Celrecht.van(toegang).magCelSchrijven(DEELNEMER, TRAJECT.ID, cell.item(), cell.holder(), true))
                .fetchOptional(row -> row.value1());
    }

    /** Writes the first value of a cell; false when there is one already, or it is not mine to write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(
            Toegang toegang,
            long trajectId,
            Adres cell,
            boolean individual,
            @Nullable JsonNode value,
            LocalDateTime now) {
        try {
            return may(
                    toegang,
                    cell,
                    individual,
                    ground -> insert(trajectId, cell, value, toegang.accountId(), now, ground));
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    private boolean insert(
            long trajectId, Adres cell, @Nullable JsonNode value, long account, LocalDateTime now, Condition may) {
        var a = ANTWOORD;
        return dsl.insertInto(
                                a,
                                a.TRAJECT_ID,
                                a.ITEM_ID,
                                a.ROW_ID,
                                a.COL_ID,
                                a.HOLDER_ID,
                                a.VERSION,
                                a.VALUE,
                                a.CHANGED_BY,
                                a.CHANGED_AT)
                        .select(select(
                                        TRAJECT.ID,
                                        val(cell.item()),
                                        val(cell.row()),
                                        val(cell.col()),
                                        val(cell.holder()),
                                        inline(1),
                                        val(CelColumns.text(value, json), SQLDataType.JSON),
                                        val(account),
                                        val(now))
                                .from(TRAJECT)
                                .join(DEELNEMER)
                                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                                .where(TRAJECT.ID.eq(trajectId))
                                .and(may))
                        .execute()
                == 1;
    }

    /** Writes the next value of a cell; false when it has moved on, is not there, or is not mine to write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean update(
            Toegang toegang,
            long trajectId,
            Adres cell,
            boolean individual,
            int base,
            @Nullable JsonNode value,
            LocalDateTime now) {
        return may(
                toegang,
                cell,
                individual,
                ground -> update(trajectId, cell, base, value, toegang.accountId(), now, ground));
    }

    /** Writes on the ordinary ground, and only where that refuses on the whole of it. */
    private static boolean may(Toegang toegang, Adres cell, boolean individual, Predicate<Condition> write) {
        return write.test(Celrecht.van(toegang).magGewoonSchrijven(DEELNEMER, cell.holder(), individual))
                || write.test(Celrecht.van(toegang)
                        .magCelSchrijven(DEELNEMER, TRAJECT.ID, cell.item(), cell.holder(), individual));
    }

    private boolean update(
            long trajectId,
            Adres cell,
            int base,
            @Nullable JsonNode value,
            long account,
            LocalDateTime now,
            Condition may) {
        return dsl.update(ANTWOORD.join(TRAJECT)
                                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                                .join(DEELNEMER)
                                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID)))
                        .set(ANTWOORD.VALUE, CelColumns.text(value, json))
                        .set(ANTWOORD.VERSION, base + 1)
                        .set(ANTWOORD.CHANGED_BY, account)
                        .set(ANTWOORD.CHANGED_AT, now)
                        .where(at(trajectId, cell))
                        .and(ANTWOORD.VERSION.eq(base))
                        .and(may)
                        .execute()
                == 1;
    }

    /** Adds the value that was just written to the history, under the mutation's name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Toegang toegang, long trajectId, Mutatie edit, LocalDateTime now) {
        var v = ANTWOORD_VERSIE;
        try {
            dsl.insertInto(
                            v,
                            v.ANTWOORD_ID,
                            v.VERSION,
                            v.MUTATION,
                            v.VALUE,
                            v.SOURCE,
                            v.FILE_NAME,
                            v.CHANGED_BY,
                            v.CHANGED_AT)
                    .select(select(
                                    ANTWOORD.ID,
                                    ANTWOORD.VERSION,
                                    val(edit.mutation()),
                                    ANTWOORD.VALUE,
                                    val(AntwoordVersieSource.valueOf(edit.bron().name())),
                                    val(edit.bestand()),
                                    val(toegang.accountId()),
                                    val(now))
                            .from(ANTWOORD)
                            .where(at(trajectId, edit.adres())))
                    .execute();
        } catch (DuplicateKeyException reused) {
            throw new MutatieHergebruiktException(reused);
        }
    }

    /** What stands in a cell that did not take an edit, if it is mine to write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Standing> standing(Toegang toegang, long trajectId, Adres cell, boolean individual, UUID mutation) {
        return dsl.select(
                        ANTWOORD.VERSION,
                        ANTWOORD.VALUE,
                        ACCOUNT.NAME,
                        ANTWOORD.CHANGED_AT,
                        ANTWOORD_VERSIE.VERSION,
                        ANTWOORD_VERSIE.CHANGED_AT,
                        ANTWOORD_VERSIE.VALUE)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ANTWOORD.CHANGED_BY))
                .leftJoin(ANTWOORD_VERSIE)
                .on(ANTWOORD_VERSIE.ANTWOORD_ID.eq(ANTWOORD.ID))
                .and(ANTWOORD_VERSIE.MUTATION.eq(mutation))
                .where(at(trajectId, cell))
                .and(Celrecht.van(toegang)
                        .magCelSchrijven(DEELNEMER, TRAJECT.ID, cell.item(), cell.holder(), individual))
                .fetchOptional(row -> new Standing(
                        new Cel(
                                cell,
                                row.value1(),
                                CelColumns.node(row.value2(), json),
                                row.value3(),
                                Klok.moment(row.value4())),
                        row.value5(),
                        Klok.moment(row.value6() == null ? row.value4() : row.value6()),
                        CelColumns.node(row.value7(), json)));
    }

    public List<Cel> cells(Toegang toegang, long trajectId, Collection<String> itemIds, Individueel individual) {
        return cells(toegang, trajectId, ANTWOORD.ITEM_ID.in(itemIds), individual);
    }

    /** As the others, of some columns only: so that figures don't fetch all that was written beside them. */
    public List<Cel> cells(
            Toegang toegang,
            long trajectId,
            Collection<String> itemIds,
            Collection<String> columns,
            Individueel individual) {
        return cells(toegang, trajectId, ANTWOORD.ITEM_ID.in(itemIds).and(ANTWOORD.COL_ID.in(columns)), individual);
    }

    /** What was agreed and written together of these items, and of the scored ones everybody's cells in some columns. */
    public List<Cel> cellsForReport(
            Toegang toegang,
            long trajectId,
            Collection<String> itemIds,
            Collection<String> scoredIds,
            Collection<String> scoredColumns,
            Individueel individual) {
        return cells(
                toegang,
                trajectId,
                ANTWOORD.ITEM_ID
                        .in(itemIds)
                        .and(ANTWOORD.HOLDER_ID
                                .eq(Cel.SAMEN)
                                .or(ANTWOORD.ITEM_ID.in(scoredIds).and(ANTWOORD.COL_ID.in(scoredColumns)))),
                individual);
    }

    /** Whether anything that was agreed or written together stands where I may read it. */
    public boolean anythingTogether(Toegang toegang, long trajectId, Individueel individual) {
        return dsl.fetchExists(selectOne()
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(ANTWOORD.VALUE.isNotNull())
                .and(ANTWOORD.COL_ID.notIn(Item.MARKER, Item.ACROSS_MARKER))
                .and(StandingCells.inPlace())
                .and(Celrecht.van(toegang).magCelLezen(ANTWOORD, DEELNEMER, individual.items(), individual.choices())));
    }

    private List<Cel> cells(Toegang toegang, long trajectId, Condition which, Individueel individual) {
        return CelColumns.select(dsl, ANTWOORD.VERSION, ANTWOORD.VALUE, ANTWOORD.CHANGED_AT)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ANTWOORD.CHANGED_BY))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(which)
                .and(Celrecht.van(toegang).magCelLezen(ANTWOORD, DEELNEMER, individual.items(), individual.choices()))
                .fetch(row -> CelColumns.read(row, json));
    }

    public List<Cel.Versie> history(Toegang toegang, long trajectId, Adres cell, Individueel individual) {
        return dsl.select(
                        ANTWOORD_VERSIE.ID,
                        ANTWOORD_VERSIE.VERSION,
                        ANTWOORD_VERSIE.VALUE,
                        ANTWOORD_VERSIE.SOURCE,
                        ACCOUNT.NAME,
                        ANTWOORD_VERSIE.CHANGED_AT,
                        ANTWOORD_VERSIE.FILE_NAME)
                .from(ANTWOORD_VERSIE)
                .join(ANTWOORD)
                .on(ANTWOORD.ID.eq(ANTWOORD_VERSIE.ANTWOORD_ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ANTWOORD_VERSIE.CHANGED_BY))
                .where(at(trajectId, cell))
                .and(Celrecht.van(toegang)
                        .magGeschiedenisLezen(ANTWOORD, DEELNEMER, individual.items(), individual.choices()))
                .orderBy(ANTWOORD_VERSIE.VERSION.desc())
                .fetch(row -> new Cel.Versie(
                        row.value1(),
                        row.value2(),
                        CelColumns.node(row.value3(), json),
                        Bron.valueOf(row.value4().getLiteral()),
                        row.value5(),
                        Klok.moment(row.value6()),
                        row.value7()));
    }

    static Condition at(long trajectId, Adres cell) {
        return ANTWOORD.TRAJECT_ID
                .eq(trajectId)
                .and(ANTWOORD.ITEM_ID.eq(cell.item()))
                .and(ANTWOORD.ROW_ID.eq(cell.row()))
                .and(ANTWOORD.COL_ID.eq(cell.col()))
                .and(ANTWOORD.HOLDER_ID.eq(cell.holder()));
    }
}
