package be.draaiboek.vraagbaak;

import static be.draaiboek.db.Tables.POLISVRAAG;

import be.draaiboek.toegang.Toegang;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The questions of a bestuur that goes up in another, for a beheerder: how many, never what was asked. */
@Repository
class VraagfusieQueries {

    private final DSLContext dsl;

    VraagfusieQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param open how many wait for their answer */
    record Aantal(int alle, int open) {}

    public Aantal count(Toegang toegang, long bestuurId) {
        return dsl.select(DSL.count(), DSL.count(POLISVRAAG.WAITS_SINCE))
                .from(POLISVRAAG)
                .where(POLISVRAAG.BESTUUR_ID.eq(bestuurId))
                .and(toegang.beheerder())
                .fetchSingle(Records.mapping(Aantal::new));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Toegang toegang, long from, long to) {
        dsl.update(POLISVRAAG)
                .set(POLISVRAAG.BESTUUR_ID, to)
                .where(POLISVRAAG.BESTUUR_ID.eq(from))
                .and(toegang.beheerder())
                .execute();
    }
}
