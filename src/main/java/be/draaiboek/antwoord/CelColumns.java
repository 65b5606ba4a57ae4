package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.common.Klok;
import java.time.LocalDateTime;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record8;
import org.jooq.RecordMapper;
import org.jooq.Records;
import org.jooq.ResultQuery;
import org.jooq.SelectSelectStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The columns of which a cell is made: where it is from {@code antwoord}, the value from today or from the history. */
public final class CelColumns {

    private CelColumns() {}

    /** Begins a statement that reads cells; it joins {@code account} as who changed the value. */
    public static SelectSelectStep<Record8<String, String, String, Long, Integer, JSON, String, LocalDateTime>> select(
            DSLContext dsl, Field<Integer> version, Field<JSON> value, Field<LocalDateTime> changedAt) {
        return dsl.select(
                ANTWOORD.ITEM_ID,
                ANTWOORD.ROW_ID,
                ANTWOORD.COL_ID,
                ANTWOORD.HOLDER_ID,
                version,
                value,
                ACCOUNT.NAME,
                changedAt);
    }

    /** Has a statement that is no more than its text return the same columns. */
    static ResultQuery<Record8<String, String, String, Long, Integer, JSON, String, LocalDateTime>> coerced(
            ResultQuery<?> query) {
        return query.coerce(
                ANTWOORD.ITEM_ID,
                ANTWOORD.ROW_ID,
                ANTWOORD.COL_ID,
                ANTWOORD.HOLDER_ID,
                ANTWOORD.VERSION,
                ANTWOORD.VALUE,
                ACCOUNT.NAME,
                ANTWOORD.CHANGED_AT);
    }

    /** Returns what makes cells of those columns. */
    public static RecordMapper<Record8<String, String, String, Long, Integer, JSON, String, LocalDateTime>, Cel> cel(
            JsonMapper json) {
        return Records.mapping((item, row, col, holder, version, value, name, changedAt) -> new Cel(
                new Adres(shared(item), shared(row), shared(col), holder),
                version,
                node(value, json),
                name == null ? null : shared(name),
                Klok.moment(changedAt)));
    }

    /** Every open page keeps the cells that it shows: what recurs in all of them is one string. */
    private static String shared(String text) {
        return text.intern();
    }

    /** Returns a column of JSON as the nodes that the module works with. */
    static @Nullable JsonNode node(@Nullable JSON value, JsonMapper json) {
        return value == null ? null : json.readTree(value.data());
    }

    /** Returns nodes as they are kept in a column of JSON. */
    static @Nullable JSON text(@Nullable JsonNode value, JsonMapper json) {
        return value == null ? null : JSON.valueOf(json.writeValueAsString(value));
    }
}
