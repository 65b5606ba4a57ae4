package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.common.Klok;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.RenderedStatements;
import be.draaiboek.toegang.RenderedStatements.Marks;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Query;
import org.jooq.Record8;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The answers and their versions, as they are read. */
@Repository
class AntwoordQueries {

    private final DSLContext dsl;
    private final JsonMapper json;
    private final RenderedStatements<ReadShape> reads;

    AntwoordQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
        reads = new RenderedStatements<>(dsl, this::cells);
    }

    /** How many items are read, and how many of them are answered individually first, and by choosing. */
    private record ReadShape(int items, int individual, int choices) {}

    /**
     * The items that are answered individually first.
     *
     * @param items all of them
     * @param choices those that are answered by choosing
     */
    public record Individueel(Collection<String> items, Collection<String> choices) {

        /** Takes those that are answered individually first out of these. */
        public static Individueel of(Collection<Item> items) {
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

    public List<Cel> cells(Toegang toegang, long trajectId, Collection<String> itemIds, Individueel individual) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(trajectId);
        values.addAll(itemIds);
        values.addAll(individual.items());
        values.addAll(individual.choices());
        ReadShape shape = new ReadShape(
                itemIds.size(), individual.items().size(), individual.choices().size());
        return CelColumns.coerced(reads.read(shape, toegang, values)).fetch(CelColumns.cel(json));
    }

    private Query cells(ReadShape shape, Toegang toegang, Marks marks) {
        long traject = marks.number();
        Condition items = ANTWOORD.ITEM_ID.in(marks.texts(shape.items()));
        return reading(
                toegang,
                traject,
                items,
                new Individueel(marks.texts(shape.individual()), marks.texts(shape.choices())));
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
        return reading(toegang, trajectId, which, individual).fetch(CelColumns.cel(json));
    }

    private ResultQuery<Record8<String, String, String, Long, Integer, JSON, String, LocalDateTime>> reading(
            Toegang toegang, long trajectId, Condition which, Individueel individual) {
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
                .and(Celrecht.van(toegang).magCelLezen(ANTWOORD, DEELNEMER, individual.items(), individual.choices()));
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
                .fetch(mapping((id, version, written, source, name, at, file) -> new Cel.Versie(
                        id,
                        version,
                        CelColumns.node(written, json),
                        Bron.valueOf(source.getLiteral()),
                        name,
                        Klok.moment(at),
                        file)));
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
