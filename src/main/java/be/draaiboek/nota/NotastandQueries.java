package be.draaiboek.nota;

import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.NOTA_VOORLEGGING;
import static be.draaiboek.db.Tables.NOTA_WEG;
import static be.draaiboek.db.Tables.TRAJECT;

import be.draaiboek.common.Klok;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.Versie.Telling;
import be.draaiboek.nota.Versie.Uitslag;
import be.draaiboek.nota.Versie.Voorlegging;
import be.draaiboek.toegang.Toegang;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

/** Where notes stand, for who may know that and not what is in them: no column with a word of anybody is read here. */
@Repository
class NotastandQueries {

    private final DSLContext dsl;

    NotastandQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Where the notes of these besturen stand, for their coach and for themselves. */
    public Map<Long, Weg> states(Toegang toegang, Collection<Long> besturen) {
        Map<Long, ? extends Result<? extends Record>> rows = dsl.select(
                        TRAJECT.ID, TRAJECT.BESTUUR_ID, NOTA_WEG.BODIES, NOTA_VERSIE.ID, NOTA_VERSIE.NUMBER)
                .select(NOTA_VERSIE.MADE_AT, NOTA_VERSIE.WITHDRAWN_AT, NOTA_VOORLEGGING.ID, NOTA_VOORLEGGING.BODY)
                .select(NOTA_VOORLEGGING.MEETING, NOTA_VOORLEGGING.RESULT)
                .from(TRAJECT)
                .join(NOTA_VERSIE)
                .on(NOTA_VERSIE.TRAJECT_ID.eq(TRAJECT.ID))
                .leftJoin(NOTA_WEG)
                .on(NOTA_WEG.TRAJECT_ID.eq(TRAJECT.ID))
                .leftJoin(NOTA_VOORLEGGING)
                .on(NOTA_VOORLEGGING.VERSIE_ID.eq(NOTA_VERSIE.ID))
                .where(TRAJECT.BESTUUR_ID.in(besturen))
                .and(toegang.mijnCohort(TRAJECT.BESTUUR_ID).or(toegang.eigenBestuur(TRAJECT.BESTUUR_ID)))
                .orderBy(TRAJECT.ID, NOTA_VERSIE.NUMBER.desc(), NOTA_VOORLEGGING.BODY)
                .fetchGroups(TRAJECT.ID);
        Map<Long, Weg> found = new HashMap<>();
        // A later traject takes the place of an earlier one.
        rows.values().forEach(of -> found.put(of.getFirst().get(TRAJECT.BESTUUR_ID), way(of)));
        return found;
    }

    private static Weg way(Result<? extends Record> rows) {
        Map<Long, Versie> versions = new LinkedHashMap<>();
        rows.intoGroups(NOTA_VERSIE.ID).forEach((id, all) -> versions.put(id, version(all)));
        return new Weg(VersieQueries.bodies(rows.getFirst().get(NOTA_WEG.BODIES)), List.copyOf(versions.values()));
    }

    private static Versie version(Result<? extends Record> rows) {
        Record row = rows.getFirst();
        return new Versie(
                row.get(NOTA_VERSIE.ID),
                row.get(NOTA_VERSIE.NUMBER),
                "",
                "",
                "",
                Klok.moment(row.get(NOTA_VERSIE.MADE_AT)),
                false,
                row.get(NOTA_VERSIE.WITHDRAWN_AT) == null ? null : Klok.moment(row.get(NOTA_VERSIE.WITHDRAWN_AT)),
                rows.stream()
                        .filter(one -> one.get(NOTA_VOORLEGGING.ID) != null)
                        .map(NotastandQueries::laid)
                        .toList(),
                Telling.NIETS);
    }

    private static Voorlegging laid(Record row) {
        return new Voorlegging(
                row.get(NOTA_VOORLEGGING.ID),
                Orgaan.valueOf(row.get(NOTA_VOORLEGGING.BODY).getLiteral()),
                0,
                new Beslissing(
                        row.get(NOTA_VOORLEGGING.MEETING),
                        "",
                        row.get(NOTA_VOORLEGGING.RESULT) == null
                                ? null
                                : Uitslag.valueOf(
                                        row.get(NOTA_VOORLEGGING.RESULT).getLiteral()),
                        "",
                        "",
                        ""));
    }
}
