package be.draaiboek.nota;

import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.NOTA_VOORLEGGING;
import static be.draaiboek.db.Tables.NOTA_WEG;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.common.Klok;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.Versie.Telling;
import be.draaiboek.nota.Versie.Voorlegging;
import be.draaiboek.toegang.Toegang;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Where notes stand, for who may know that and not what is in them: no column with a word of anybody is read here. */
@Repository
class NotastandQueries {

    private final DSLContext dsl;

    NotastandQueries(DSLContext dsl) {
        // As in the workshops: each connection has the variable that jOOQ would set around a multiset.
        this.dsl = dsl.configuration()
                .deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false))
                .dsl();
    }

    private record Stand(long bestuurId, Weg weg) {}

    /** Where the notes of these besturen stand, for their coach and for themselves. */
    public Map<Long, Weg> states(Toegang toegang, Collection<Long> besturen) {
        return dsl
                .select(
                        TRAJECT.BESTUUR_ID,
                        row(VersieQueries.BODIES, versions()).mapping(Weg::new))
                .from(TRAJECT)
                .leftJoin(NOTA_WEG)
                .on(NOTA_WEG.TRAJECT_ID.eq(TRAJECT.ID))
                .where(TRAJECT.BESTUUR_ID.in(besturen))
                .and(exists(selectOne().from(NOTA_VERSIE).where(NOTA_VERSIE.TRAJECT_ID.eq(TRAJECT.ID))))
                .and(toegang.mijnCohort(TRAJECT.BESTUUR_ID).or(toegang.eigenBestuur(TRAJECT.BESTUUR_ID)))
                .orderBy(TRAJECT.ID)
                .fetch(Records.mapping(Stand::new))
                .stream()
                // A later traject takes the place of an earlier one.
                .collect(Collectors.toMap(Stand::bestuurId, Stand::weg, (earlier, later) -> later));
    }

    private static Field<List<Versie>> versions() {
        var v = NOTA_VERSIE;
        var l = NOTA_VOORLEGGING;
        var laid = multiset(select(
                                l.ID,
                                l.BODY.convertFrom(body -> Orgaan.valueOf(body.getLiteral())),
                                inline(0),
                                row(l.MEETING, inline(""), VersieQueries.RESULT, inline(""), inline(""), inline(""))
                                        .mapping(Beslissing::new))
                        .from(l)
                        .where(l.VERSIE_ID.eq(v.ID))
                        .orderBy(l.BODY))
                .convertFrom(rows -> rows.map(Records.mapping(Voorlegging::new)));
        return multiset(select(
                                v.ID,
                                v.NUMBER,
                                inline(""),
                                inline(""),
                                inline(""),
                                v.MADE_AT.convertFrom(Klok::moment),
                                inline(false),
                                v.WITHDRAWN_AT.convertFrom(Klok::momentOfNiets),
                                laid,
                                inline(0).convertFrom(none -> Telling.NIETS))
                        .from(v)
                        .where(v.TRAJECT_ID.eq(TRAJECT.ID)))
                .convertFrom(rows -> rows.map(Records.mapping(Versie::new)));
    }
}
