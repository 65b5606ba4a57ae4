package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Verzonnen;
import be.draaiboek.db.enums.AntwoordVersieSource;
import be.draaiboek.toegang.Toegang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Answers that nobody typed, many at once: what the demo begins with. */
@Repository
class VulQueries {

    /** Rows of one statement: enough to make the trips few, and no statement too long. */
    private static final int STATEMENT = 250;

    private static final Duration EARLIER = Duration.ofHours(1);

    private final DSLContext dsl;
    private final JsonMapper json;

    VulQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /**
     * Writes answers that nobody typed into a traject that has none, each with its history, in a few statements.
     *
     * @return false when there is no such traject, or it is not mine to fill
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fill(Toegang toegang, long trajectId, List<Verzonnen> answers) {
        Long open = dsl.select(TRAJECT.ID)
                .from(TRAJECT)
                .where(TRAJECT.ID.eq(trajectId))
                .and(toegang.alleenSysteem())
                .forUpdate()
                .fetchOne(TRAJECT.ID);
        if (open == null) {
            return false;
        }
        var a = ANTWOORD;
        var v = ANTWOORD_VERSIE;
        for (int from = 0; from < answers.size(); from += STATEMENT) {
            var insert = dsl.insertInto(
                    a,
                    a.TRAJECT_ID,
                    a.ITEM_ID,
                    a.ROW_ID,
                    a.COL_ID,
                    a.HOLDER_ID,
                    a.VERSION,
                    a.VALUE,
                    a.CHANGED_BY,
                    a.CHANGED_AT);
            for (Verzonnen one : answers.subList(from, Math.min(answers.size(), from + STATEMENT))) {
                Adres cell = one.address();
                insert = insert.values(
                        trajectId,
                        cell.item(),
                        cell.row(),
                        cell.col(),
                        cell.holder(),
                        one.first() == null ? 1 : 2,
                        CelColumns.text(one.value(), json),
                        one.by(),
                        utc(one.at()));
            }
            insert.execute();
        }
        dsl.insertInto(v, v.ANTWOORD_ID, v.VERSION, v.MUTATION, v.VALUE, v.SOURCE, v.CHANGED_BY, v.CHANGED_AT)
                .select(select(
                                a.ID,
                                a.VERSION,
                                uuid(),
                                a.VALUE,
                                inline(AntwoordVersieSource.DEMO),
                                a.CHANGED_BY,
                                a.CHANGED_AT)
                        .from(a)
                        .where(a.TRAJECT_ID.eq(trajectId)))
                .execute();
        answers.stream()
                .filter(one -> one.first() != null)
                .forEach(one -> dsl.insertInto(
                                v, v.ANTWOORD_ID, v.VERSION, v.MUTATION, v.VALUE, v.SOURCE, v.CHANGED_BY, v.CHANGED_AT)
                        .select(select(
                                        a.ID,
                                        inline(1),
                                        uuid(),
                                        val(CelColumns.text(one.first(), json), SQLDataType.JSON),
                                        inline(AntwoordVersieSource.DEMO),
                                        val(one.by()),
                                        val(utc(one.at().minus(EARLIER))))
                                .from(a)
                                .where(AntwoordQueries.at(trajectId, one.address())))
                        .execute());
        return true;
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
