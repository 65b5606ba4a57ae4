package be.draaiboek.gegevens;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static be.draaiboek.db.Tables.UITNODIGING;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import be.draaiboek.gegevens.PlekQueries.Plek;
import be.draaiboek.toegang.Toegang;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is kept of a person with an account, place by place. */
@Repository
class GegevensQueries {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String NUMBER = "_id";

    private final DSLContext dsl;

    GegevensQueries(DSLContext dsl) {
        // Each connection has the variable that jOOQ would set around a list of names.
        this.dsl = dsl.configuration()
                .deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false))
                .dsl();
    }

    /** Returns what stands in one place about an account, with what they wrote only for themselves. */
    public List<Map<String, Object>> at(Toegang toegang, long accountId, Plek place) {
        boolean words = Long.valueOf(accountId).equals(toegang.afzender());
        List<Field<?>> fields = Stream.concat(
                        place.velden().stream(), words ? place.woorden().stream() : Stream.<Field<?>>empty())
                .<Field<?>>map(field -> naam(field, accountId, words))
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

    /**
     * What a number stands for, where that has a name: nobody knows their bestuur by its number. Of somebody else the file of a
     * person has neither; a beheerder reads who it was.
     */
    private static Field<?> naam(Field<?> field, long accountId, boolean self) {
        String column = field.getName().toLowerCase(Locale.ROOT);
        if (!(field instanceof TableField<?, ?> of) || !column.endsWith(NUMBER)) {
            return field;
        }
        Field<Long> id = of.coerce(Long.class);
        String label = column.substring(0, column.length() - NUMBER.length());
        var bestuur = BESTUUR.as("naam_bestuur");
        return switch (target(of, column)) {
            case "bestuur" ->
                field(select(bestuur.NAME).from(bestuur).where(bestuur.ID.eq(id)))
                        .as(label);
            case "cohort" ->
                field(select(COHORT.NAME).from(COHORT).where(COHORT.ID.eq(id))).as(label);
            case "traject" ->
                field(select(bestuur.NAME)
                                .from(TRAJECT)
                                .join(bestuur)
                                .on(bestuur.ID.eq(TRAJECT.BESTUUR_ID))
                                .where(TRAJECT.ID.eq(id)))
                        .as("draaiboek van");
            case "tweeling" -> {
                var member = TWEELING_LID.as("naam_lid");
                yield field(select(groupConcat(bestuur.NAME).separator(", "))
                                .from(member)
                                .join(bestuur)
                                .on(bestuur.ID.eq(member.BESTUUR_ID))
                                .where(member.TWEELING_ID.eq(id)))
                        .as("tweeling van");
            }
            case "werksessie" -> {
                var session = WERKSESSIE.as("naam_werksessie");
                yield field(select(session.TITLE).from(session).where(session.ID.eq(id)))
                        .as(label);
            }
            case "account" -> {
                var person = ACCOUNT.as("naam_account");
                yield field(select(
                                        self
                                                ? when(person.ID.eq(accountId), person.NAME)
                                                        .otherwise(inline("iemand anders"))
                                                : coalesce(person.NAME, inline("iemand die gewist is")))
                                .from(person)
                                .where(person.ID.eq(id)))
                        .as(label.equals("subject") ? "over" : label);
            }
            default -> field;
        };
    }

    /** The table that a column points to; the trail points without the database knowing it. */
    private static String target(TableField<?, ?> field, String column) {
        return Objects.requireNonNull(field.getTable()).getReferences().stream()
                .filter(key -> key.getFields().equals(List.of(field)))
                .map(key -> key.getKey().getTable().getName().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseGet(() -> switch (column) {
                    case "subject_id", "account_id" -> "account";
                    case "bestuur_id" -> "bestuur";
                    case "cohort_id" -> "cohort";
                    default -> "";
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
        dsl.select(BESTUUR.NAME.as("bestuur"), UITNODIGING.ROLE, UITNODIGING.CREATED_AT, UITNODIGING.ACCEPTED_AT)
                .from(UITNODIGING)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(UITNODIGING.BESTUUR_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.EMAIL.eq(UITNODIGING.EMAIL))
                .where(ACCOUNT.ID.eq(accountId))
                .and(toegang.ikOfBeheerder(accountId))
                .forEach(row -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    row.intoMap().forEach((name, value) -> line.put(name.toLowerCase(Locale.ROOT), plain(value)));
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
