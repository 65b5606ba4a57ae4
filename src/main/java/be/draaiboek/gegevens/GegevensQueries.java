package be.draaiboek.gegevens;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.UITNODIGING;

import be.draaiboek.gegevens.PlekQueries.Plek;
import be.draaiboek.toegang.Toegang;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is kept of a person with an account, place by place. */
@Repository
class GegevensQueries {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final DSLContext dsl;

    GegevensQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Returns what stands in one place about an account, with what they wrote only for themselves. */
    public List<Map<String, Object>> at(Toegang toegang, long accountId, Plek place) {
        boolean words = Long.valueOf(accountId).equals(toegang.afzender());
        List<Field<?>> fields = Stream.concat(
                        place.velden().stream(), words ? place.woorden().stream() : Stream.<Field<?>>empty())
                .toList();
        return dsl.select(fields)
                .from(place.van().getTable())
                .where(place.van().eq(accountId))
                .and(toegang.ikOfBeheerder(accountId))
                .fetch(row -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    for (Field<?> field : fields) {
                        line.put(field.getName().toLowerCase(Locale.ROOT), plain(row.get(field)));
                    }
                    return line;
                });
    }

    /** Whether there is such a person, whom I may know everything about. */
    public boolean exists(Toegang toegang, long accountId) {
        return dsl.fetchExists(
                ACCOUNT, ACCOUNT.ID.eq(accountId).and(ACCOUNT.NAME.isNotNull()).and(toegang.ikOfBeheerder(accountId)));
    }

    /** Returns the invitations to the address of an account: they know no account. */
    public List<Map<String, Object>> invitations(Toegang toegang, long accountId) {
        List<Map<String, Object>> lines = new ArrayList<>();
        dsl.select(UITNODIGING.BESTUUR_ID, UITNODIGING.ROLE, UITNODIGING.CREATED_AT, UITNODIGING.ACCEPTED_AT)
                .from(UITNODIGING)
                .join(ACCOUNT)
                .on(ACCOUNT.EMAIL.eq(UITNODIGING.EMAIL))
                .where(ACCOUNT.ID.eq(accountId))
                .and(toegang.ikOfBeheerder(accountId))
                .forEach(row -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    row.intoMap().forEach((name, value) -> line.put(name, plain(value)));
                    lines.add(line);
                });
        return lines;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case JSON json -> MAPPER.readTree(json.data());
            case Number number -> number;
            case Boolean yes -> yes;
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Enum<?> one -> one.name();
            default -> value.toString();
        };
    }
}
