package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import be.draaiboek.antwoord.AntwoordQueries.Individueel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what besturen left that went up in mine; there is no query that writes there. */
@Repository
class VoorgangerQueries {

    private final DSLContext dsl;
    private final JsonMapper json;

    VoorgangerQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** A closed traject. */
    record Gesloten(long trajectId, String editieId, long bestuurId, String naam, LocalDate tot) {}

    public Optional<Gesloten> one(Toegang toegang, long trajectId) {
        return dsl.select(TRAJECT.ID, TRAJECT.EDITIE_ID, TRAJECT.BESTUUR_ID, BESTUUR.NAME, BESTUUR.VALID_TO)
                .from(TRAJECT)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TRAJECT.BESTUUR_ID))
                .where(TRAJECT.ID.eq(trajectId))
                .and(BESTUUR.VALID_TO.isNotNull())
                .and(toegang.voorganger(TRAJECT.BESTUUR_ID))
                .fetchOptional(Records.mapping(Gesloten::new));
    }

    /** What those were called who took part. */
    public Map<Long, String> holders(Toegang toegang, long bestuurId) {
        var name = coalesce(ACCOUNT.NAME, DEELNEMER.NAME, inline("een vroegere collega"));
        return dsl.select(DEELNEMER.ID, name)
                .from(DEELNEMER)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .where(DEELNEMER.BESTUUR_ID.eq(bestuurId))
                .and(toegang.voorganger(DEELNEMER.BESTUUR_ID))
                .fetchMap(DEELNEMER.ID, name);
    }

    public List<Cel> cells(Toegang toegang, long trajectId, Collection<String> itemIds, Individueel individual) {
        return CelColumns.select(dsl, ANTWOORD.VERSION, ANTWOORD.VALUE, ANTWOORD.CHANGED_AT)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ANTWOORD.CHANGED_BY))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.ITEM_ID.in(itemIds))
                .and(Celrecht.van(toegang).magVoorgangerLezen(ANTWOORD, TRAJECT.BESTUUR_ID, individual.choices()))
                .fetch(CelColumns.cel(json));
    }

    /** The items of which something stands that I may read. */
    public List<String> answered(Toegang toegang, long trajectId, Individueel individual) {
        return dsl.selectDistinct(ANTWOORD.ITEM_ID)
                .from(ANTWOORD)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(StandingCells.counted())
                .and(Celrecht.van(toegang).magVoorgangerLezen(ANTWOORD, TRAJECT.BESTUUR_ID, individual.choices()))
                .fetch(ANTWOORD.ITEM_ID);
    }

    /** Every value that the cells of an item had that were agreed or written together; the newest first. */
    public List<Voorganger.Versie> history(Toegang toegang, long trajectId, String item, Individueel individual) {
        return dsl.select(
                        row(ANTWOORD.ROW_ID, ANTWOORD.COL_ID, ANTWOORD.HOLDER_ID)
                                .mapping((row, col, holder) -> new Adres(item, row, col, holder)),
                        row(
                                        ANTWOORD_VERSIE.ID,
                                        ANTWOORD_VERSIE.VERSION,
                                        ANTWOORD_VERSIE.VALUE.convertFrom(value -> CelColumns.node(value, json)),
                                        ANTWOORD_VERSIE.SOURCE.convertFrom(source -> Bron.valueOf(source.getLiteral())),
                                        ACCOUNT.NAME,
                                        ANTWOORD_VERSIE.CHANGED_AT.convertFrom(Klok::moment),
                                        ANTWOORD_VERSIE.FILE_NAME)
                                .mapping(Cel.Versie::new))
                .from(ANTWOORD_VERSIE)
                .join(ANTWOORD)
                .on(ANTWOORD.ID.eq(ANTWOORD_VERSIE.ANTWOORD_ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(ANTWOORD.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ANTWOORD_VERSIE.CHANGED_BY))
                .where(ANTWOORD.TRAJECT_ID.eq(trajectId))
                .and(ANTWOORD.ITEM_ID.eq(item))
                .and(ANTWOORD.HOLDER_ID.eq(Cel.SAMEN))
                .and(Celrecht.van(toegang).magVoorgangerLezen(ANTWOORD, TRAJECT.BESTUUR_ID, individual.choices()))
                .orderBy(ANTWOORD_VERSIE.CHANGED_AT.desc(), ANTWOORD_VERSIE.ID.desc())
                .fetch(Records.mapping(Voorganger.Versie::new));
    }
}
