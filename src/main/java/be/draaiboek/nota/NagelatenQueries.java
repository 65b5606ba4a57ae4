package be.draaiboek.nota;

import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.TRAJECT;

import be.draaiboek.common.Klok;
import be.draaiboek.nota.NagelatenService.Nagelaten;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The submitted notes of a bestuur that went up in mine: their words, and nothing said of them. */
@Repository
class NagelatenQueries {

    private final DSLContext dsl;

    NagelatenQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public List<Nagelaten> list(Toegang toegang, long trajectId) {
        return dsl.select(NOTA_VERSIE.ID, NOTA_VERSIE.NUMBER, NOTA_VERSIE.MADE_AT.convertFrom(Klok::moment))
                .from(NOTA_VERSIE)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .where(NOTA_VERSIE.TRAJECT_ID.eq(trajectId))
                .and(toegang.voorganger(TRAJECT.BESTUUR_ID))
                .orderBy(NOTA_VERSIE.NUMBER)
                .fetch(Records.mapping(Nagelaten::new));
    }

    public Optional<String> one(Toegang toegang, long trajectId, int number) {
        return dsl.select(NOTA_VERSIE.CONTENT)
                .from(NOTA_VERSIE)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .where(NOTA_VERSIE.TRAJECT_ID.eq(trajectId))
                .and(NOTA_VERSIE.NUMBER.eq(number))
                .and(toegang.voorganger(TRAJECT.BESTUUR_ID))
                .fetchOptional(NOTA_VERSIE.CONTENT)
                .map(JSON::data);
    }
}
