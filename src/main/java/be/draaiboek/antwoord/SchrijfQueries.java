package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.AntwoordVersieSource;
import be.draaiboek.toegang.RenderedStatements;
import be.draaiboek.toegang.RenderedStatements.Marks;
import be.draaiboek.toegang.Toegang;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record1;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers and their versions, as they are written: a save is two statements, whatever there is already. */
@Repository
class SchrijfQueries {

    private final DSLContext dsl;
    private final JsonMapper json;
    private final RenderedStatements<WriteShape> inserts;
    private final RenderedStatements<WriteShape> updates;
    private final RenderedStatements<AntwoordVersieSource> histories;

    SchrijfQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
        inserts = new RenderedStatements<>(dsl, this::insert);
        updates = new RenderedStatements<>(dsl, this::update);
        histories = new RenderedStatements<>(dsl, this::remember);
    }

    /**
     * On what ground somebody writes.
     *
     * @param individual whether the item is answered individually first
     * @param together whether the cell is everybody's
     * @param ordinary whether it rests on {@link Celrecht#magGewoonSchrijven}, or on all that there is
     */
    private record WriteShape(boolean individual, boolean together, boolean ordinary) {

        Condition may(Toegang toegang, Adres cell) {
            Celrecht rights = Celrecht.van(toegang);
            return ordinary
                    ? rights.magGewoonSchrijven(DEELNEMER, cell.holder(), individual)
                    : rights.magCelSchrijven(DEELNEMER, TRAJECT.ID, cell.item(), cell.holder(), individual);
        }
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
                .fetchOptional(Record1::value1);
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
            return write(
                    inserts, toegang, cell, individual, values(cell, trajectId, CelColumns.text(value, json), now));
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    private Query insert(WriteShape shape, Toegang toegang, Marks marks) {
        var a = ANTWOORD;
        Adres cell = cell(shape.together(), marks);
        long traject = marks.number();
        return dsl.insertInto(
                        a,
                        a.ITEM_ID,
                        a.ROW_ID,
                        a.COL_ID,
                        a.HOLDER_ID,
                        a.TRAJECT_ID,
                        a.VALUE,
                        a.CHANGED_AT,
                        a.CHANGED_BY,
                        a.VERSION)
                .select(select(
                                val(cell.item()),
                                val(cell.row()),
                                val(cell.col()),
                                val(cell.holder()),
                                TRAJECT.ID,
                                val(marks.json(), SQLDataType.JSON),
                                val(marks.moment()),
                                val(toegang.accountId()),
                                inline(1))
                        .from(TRAJECT)
                        .join(DEELNEMER)
                        .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                        .where(TRAJECT.ID.eq(traject))
                        .and(shape.may(toegang, cell)));
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
        return write(
                updates,
                toegang,
                cell,
                individual,
                values(cell, trajectId, base, base + 1, CelColumns.text(value, json), now));
    }

    private Query update(WriteShape shape, Toegang toegang, Marks marks) {
        Adres cell = cell(shape.together(), marks);
        Condition there = AntwoordQueries.at(marks.number(), cell).and(ANTWOORD.VERSION.eq(marks.count()));
        return dsl.update(ANTWOORD.join(TRAJECT)
                        .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                        .join(DEELNEMER)
                        .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID)))
                .set(ANTWOORD.VERSION, marks.count())
                .set(ANTWOORD.VALUE, marks.json())
                .set(ANTWOORD.CHANGED_AT, marks.moment())
                .set(ANTWOORD.CHANGED_BY, toegang.accountId())
                .where(there)
                .and(shape.may(toegang, cell));
    }

    /** Writes on the ordinary ground, and only where that refuses on the whole of it. */
    private static boolean write(
            RenderedStatements<WriteShape> statements,
            Toegang toegang,
            Adres cell,
            boolean individual,
            List<@Nullable Object> values) {
        boolean together = cell.holder() == Cel.SAMEN;
        return statements.write(new WriteShape(individual, together, true), toegang, values) == 1
                || statements.write(new WriteShape(individual, together, false), toegang, values) == 1;
    }

    private static Adres cell(boolean together, Marks marks) {
        return new Adres(marks.text(), marks.text(), marks.text(), together ? Cel.SAMEN : marks.number());
    }

    /** What {@link #cell} and then the others are filled in with. */
    private static List<@Nullable Object> values(Adres cell, @Nullable Object... others) {
        List<@Nullable Object> all = new ArrayList<>(List.of(cell.item(), cell.row(), cell.col()));
        if (cell.holder() != Cel.SAMEN) {
            all.add(cell.holder());
        }
        all.addAll(Arrays.asList(others));
        return all;
    }

    /** Adds the value that was just written to the history, under the mutation's name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Toegang toegang, long trajectId, Mutatie edit, LocalDateTime now) {
        Adres cell = edit.address();
        try {
            histories.write(
                    AntwoordVersieSource.valueOf(edit.source().name()),
                    toegang,
                    Arrays.asList(
                            trajectId,
                            cell.item(),
                            cell.row(),
                            cell.col(),
                            cell.holder(),
                            edit.mutation(),
                            edit.file(),
                            now));
        } catch (DuplicateKeyException reused) {
            throw new MutatieHergebruiktException(reused);
        }
    }

    private Query remember(AntwoordVersieSource source, Toegang toegang, Marks marks) {
        var v = ANTWOORD_VERSIE;
        Condition there = AntwoordQueries.at(marks.number(), cell(false, marks));
        return dsl.insertInto(
                        v,
                        v.ANTWOORD_ID,
                        v.VERSION,
                        v.VALUE,
                        v.SOURCE,
                        v.MUTATION,
                        v.FILE_NAME,
                        v.CHANGED_BY,
                        v.CHANGED_AT)
                .select(select(
                                ANTWOORD.ID,
                                ANTWOORD.VERSION,
                                ANTWOORD.VALUE,
                                val(source),
                                val(marks.name()),
                                val(marks.text()),
                                val(toegang.accountId()),
                                val(marks.moment()))
                        .from(ANTWOORD)
                        .where(there));
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
                .where(AntwoordQueries.at(trajectId, cell))
                .and(Celrecht.van(toegang)
                        .magCelSchrijven(DEELNEMER, TRAJECT.ID, cell.item(), cell.holder(), individual))
                .fetchOptional(mapping((version, standing, name, at, knownVersion, knownAt, known) -> new Standing(
                        new Cel(cell, version, CelColumns.node(standing, json), name, Klok.moment(at)),
                        knownVersion,
                        Klok.moment(knownAt == null ? at : knownAt),
                        CelColumns.node(known, json))));
    }
}
