package be.draaiboek.vraagbaak;

import static be.draaiboek.db.Tables.POLISANTWOORD;
import static be.draaiboek.db.Tables.POLISVRAAG;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.vraagbaak.Polisvraag.Algemeen;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every bestuur may read of questions to POLIS. */
@Repository
class AlgemeenQueries {

    private static final int MOST = 2000;

    private final DSLContext dsl;

    AlgemeenQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All that count, the newest last: they are nobody's in particular. */
    public List<Algemeen> all() {
        var a = POLISANTWOORD;
        return dsl.select(a.ID, a.ITEM_ID, a.QUESTION, a.ANSWER, a.MADE_AT.convertFrom(Klok::moment), a.VRAAG_ID)
                .from(a)
                .where(a.WITHDRAWN_AT.isNull())
                .orderBy(a.ID)
                .limit(MOST)
                .fetch(Records.mapping(Algemeen::new));
    }

    /** Keeps one from a question that I may answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(Toegang toegang, long vraagId, String question, String answer, LocalDateTime now) {
        var a = POLISANTWOORD;
        return dsl.insertInto(a, a.ITEM_ID, a.QUESTION, a.ANSWER, a.VRAAG_ID, a.MADE_BY, a.MADE_AT)
                        .select(select(
                                        POLISVRAAG.ITEM_ID,
                                        val(question),
                                        val(answer),
                                        POLISVRAAG.ID,
                                        val(toegang.accountId()),
                                        val(now))
                                .from(POLISVRAAG)
                                .where(POLISVRAAG.ID.eq(vraagId))
                                .and(mine(toegang)))
                        .execute()
                == 1;
    }

    /** Takes one back; false where it isn't from a question that I may answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(Toegang toegang, long id, LocalDateTime now) {
        return dsl.update(POLISANTWOORD)
                        .set(POLISANTWOORD.WITHDRAWN_AT, now)
                        .set(POLISANTWOORD.WITHDRAWN_BY, toegang.afzender())
                        .where(POLISANTWOORD.ID.eq(id))
                        .and(POLISANTWOORD.WITHDRAWN_AT.isNull())
                        .and(exists(selectOne()
                                .from(POLISVRAAG)
                                .where(POLISVRAAG.ID.eq(POLISANTWOORD.VRAAG_ID))
                                .and(mine(toegang))))
                        .execute()
                == 1;
    }

    private static Condition mine(Toegang toegang) {
        return toegang.begeleidt(POLISVRAAG.COHORT_ID, POLISVRAAG.BESTUUR_ID);
    }
}
