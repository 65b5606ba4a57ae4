package be.draaiboek.bestuur;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_IDENTIFIER;
import static be.draaiboek.db.Tables.BESTUUR_VOORGANGER;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.bestuur.BestuurService.Cijfers;
import be.draaiboek.db.enums.BestuurIdentifierScheme;
import be.draaiboek.toegang.Toegang;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The register's tables. */
@Repository
class BestuurQueries {

    private final DSLContext dsl;

    BestuurQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All of them, a few hundred: no collation knows that two apostrophes are one. */
    public List<Bestuur> all(Toegang toegang) {
        return besturen(toegang, BESTUUR.ID.isNotNull());
    }

    public Optional<Bestuur> one(Toegang toegang, long id) {
        return besturen(toegang, BESTUUR.ID.eq(id)).stream().findFirst();
    }

    private List<Bestuur> besturen(Toegang toegang, Condition which) {
        return dsl.select(
                        BESTUUR.ID,
                        BESTUUR.NAME,
                        BESTUUR.PROVINCE,
                        BESTUUR_IDENTIFIER.VALUE,
                        BESTUUR.POPULATION,
                        BESTUUR.INVENTED)
                .from(BESTUUR)
                .leftJoin(BESTUUR_IDENTIFIER)
                .on(BESTUUR_IDENTIFIER.BESTUUR_ID.eq(BESTUUR.ID))
                .and(BESTUUR_IDENTIFIER.SCHEME.eq(BestuurIdentifierScheme.NIS))
                .and(BESTUUR_IDENTIFIER.VALID_TO.isNull())
                .where(BESTUUR.VALID_TO.isNull())
                .and(which)
                .and(toegang.ingelogd())
                .orderBy(BESTUUR.NAME, BESTUUR.ID)
                .fetch(Records.mapping(Bestuur::new));
    }

    public List<String> predecessors(Toegang toegang, long bestuurId) {
        return dsl.select(BESTUUR.NAME)
                .from(BESTUUR_VOORGANGER)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(BESTUUR_VOORGANGER.PREDECESSOR_ID))
                .where(BESTUUR_VOORGANGER.BESTUUR_ID.eq(bestuurId))
                .and(toegang.ingelogd())
                .orderBy(BESTUUR_VOORGANGER.AT, BESTUUR.NAME)
                .fetch(BESTUUR.NAME);
    }

    /** By the name of a predecessor; one that went up in a successor that is no more itself, counts for the last. */
    public Map<String, Long> successors(Toegang toegang) {
        var now = BESTUUR.as("opvolger");
        Map<Long, Long> next = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        dsl.select(BESTUUR.ID, BESTUUR.NAME, now.ID)
                .from(BESTUUR_VOORGANGER)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(BESTUUR_VOORGANGER.PREDECESSOR_ID))
                .join(now)
                .on(now.ID.eq(BESTUUR_VOORGANGER.BESTUUR_ID))
                .where(toegang.ingelogd())
                .orderBy(BESTUUR_VOORGANGER.AT)
                .forEach(row -> {
                    names.put(row.get(BESTUUR.ID), row.get(BESTUUR.NAME));
                    next.put(row.get(BESTUUR.ID), row.get(now.ID));
                });
        Map<String, Long> last = new HashMap<>();
        names.forEach((id, name) -> {
            long at = id;
            for (int step = 0; step < next.size() && next.containsKey(at); step++) {
                at = next.get(at);
            }
            last.put(name, at);
        });
        return last;
    }

    public Optional<Long> insertInvented(Toegang toegang, String name, String province) {
        if (!dsl.fetchExists(selectOne().where(toegang.beheerder()))) {
            return Optional.empty();
        }
        return dsl.insertInto(BESTUUR, BESTUUR.NAME, BESTUUR.PROVINCE, BESTUUR.INVENTED)
                .select(select(val(name), val(province), val(true)))
                .returningResult(BESTUUR.ID)
                .fetchOptional(BESTUUR.ID);
    }

    /** Writes figures of an invented bestuur; those of a real one come from the register alone. */
    public boolean setFigures(Toegang toegang, long id, Cijfers figures) {
        return dsl.update(BESTUUR)
                        .set(BESTUUR.LAT, BigDecimal.valueOf(figures.lat()))
                        .set(BESTUUR.LON, BigDecimal.valueOf(figures.lon()))
                        .set(BESTUUR.POPULATION, figures.inwoners())
                        .set(BESTUUR.POPULATION_2020, figures.inwoners2020())
                        .set(BESTUUR.AREA_KM2, BigDecimal.valueOf(figures.oppervlakte()))
                        .set(BESTUUR.MEAN_AGE, BigDecimal.valueOf(figures.leeftijd()))
                        .set(BESTUUR.INCOME_PER_CAPITA, figures.inkomen())
                        .where(BESTUUR.ID.eq(id))
                        .and(BESTUUR.INVENTED.isTrue())
                        .and(toegang.beheerder())
                        .execute()
                == 1;
    }
}
