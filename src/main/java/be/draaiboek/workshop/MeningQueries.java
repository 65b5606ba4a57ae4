package be.draaiboek.workshop;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.WORKSHOP;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.md5;
import static org.jooq.impl.DSL.when;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.CelColumns;
import be.draaiboek.antwoord.Celrecht;
import be.draaiboek.antwoord.StandingCells;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people answered on what is on screen, and what was agreed there. */
@Repository
class MeningQueries {

    private final DSLContext dsl;
    private final JsonMapper json;

    MeningQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /**
     * A view, with what ties it to the other views of the same person on this item; that goes no further than the service.
     *
     * @param waarde null where so few answered that it would tell whose it is
     * @param wie null unless the group chose to see who
     */
    public record Gelezen(
            String row,
            String col,
            @Nullable JsonNode waarde,
            String sleutel,
            @Nullable Long wie) {}

    /**
     * The individual views on an item that is on screen, in an order that hangs on a seed of the workshop; with holders only
     * where the group chose to see who, and without what they say where they are too few to stay without a name.
     */
    public List<Gelezen> views(Toegang toegang, long trajectId, Item item, LocalDateTime now) {
        var person = md5(concat(
                WORKSHOP.SEED.cast(SQLDataType.VARCHAR),
                ANTWOORD.ITEM_ID,
                ANTWOORD.HOLDER_ID.cast(SQLDataType.VARCHAR)));
        var place = md5(concat(
                WORKSHOP.SEED.cast(SQLDataType.VARCHAR),
                ANTWOORD.ITEM_ID,
                ANTWOORD.ROW_ID,
                inline("/"),
                ANTWOORD.COL_ID,
                inline("/"),
                ANTWOORD.HOLDER_ID.cast(SQLDataType.VARCHAR)));
        List<String> chosen = choices(List.of(item));
        var value = when(
                Celrecht.van(toegang).metNaam(ANTWOORD, now).or(Celrecht.naamloos(ANTWOORD, chosen)), ANTWOORD.VALUE);
        var holder = when(Celrecht.van(toegang).metNaam(ANTWOORD, now), ANTWOORD.HOLDER_ID);
        return dsl.select(ANTWOORD.ROW_ID, ANTWOORD.COL_ID, value.convertFrom(this::node), person, holder)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .join(WORKSHOP)
                .on(WORKSHOP.TRAJECT_ID.eq(TRAJECT.ID))
                .and(toegang.workshopLoopt(WORKSHOP, now))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.ITEM_ID.eq(item.id()))
                .and(ANTWOORD.ROW_ID.ne("").or(ANTWOORD.COL_ID.ne(Item.READY)))
                .and(ANTWOORD.HOLDER_ID.ne(Cel.SAMEN))
                .and(ANTWOORD.VALUE.isNotNull())
                .and(StandingCells.inPlace())
                .and(Celrecht.van(toegang).opHetScherm(ANTWOORD, DEELNEMER, now, chosen))
                .orderBy(place)
                .fetch(Records.mapping(Gelezen::new));
    }

    /** What was agreed, or written together, on an item that is on screen. */
    public List<Cel> together(Toegang toegang, long trajectId, String item, LocalDateTime now) {
        return CelColumns.select(dsl, ANTWOORD.VERSION, ANTWOORD.VALUE, ANTWOORD.CHANGED_AT)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ANTWOORD.CHANGED_BY))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.ITEM_ID.eq(item))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(Celrecht.van(toegang).opHetScherm(ANTWOORD, DEELNEMER, now, List.of()))
                .fetch(CelColumns.cel(json));
    }

    private static List<String> choices(Collection<Item> items) {
        return items.stream().filter(Item::answeredAtOnce).map(Item::id).toList();
    }

    /** The items of which something agreed or joint was written in this time. */
    public Set<String> written(Toegang toegang, long trajectId, Instant from, Instant to) {
        return dsl.selectDistinct(ANTWOORD.ITEM_ID)
                .from(ANTWOORD)
                .join(ANTWOORD_VERSIE)
                .on(ANTWOORD_VERSIE.ANTWOORD_ID.eq(ANTWOORD.ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(ANTWOORD_VERSIE.CHANGED_AT.between(utc(from), utc(to)))
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .fetchSet(ANTWOORD.ITEM_ID);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private @Nullable JsonNode node(@Nullable JSON value) {
        return value == null ? null : json.readTree(value.data());
    }
}
