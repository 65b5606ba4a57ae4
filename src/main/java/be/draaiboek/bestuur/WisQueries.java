package be.draaiboek.bestuur;

import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.UITNODIGING;

import be.draaiboek.bestuur.DeelnemerQueries.Betrokken;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.AccountGewist;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The parts of who was erased end; what they wrote stays with the bestuur. Their address leaves the invitations. */
@Component("bestuurWisser")
class WisQueries {

    private final DSLContext dsl;
    private final DeelnemerQueries people;
    private final Toezicht told;
    private final Clock clock;

    WisQueries(DSLContext dsl, DeelnemerQueries people, Toezicht told, Clock clock) {
        this.dsl = dsl;
        this.people = people;
        this.told = told;
        this.clock = clock;
    }

    @EventListener
    void erased(AccountGewist who) {
        for (Betrokken one : people.besturen(who.door(), who.accountId())) {
            told.tell(
                    who.door(),
                    one.bestuurId(),
                    "wiste een persoon die meewerkte. Wat die schreef, blijft staan, zonder naam.",
                    who.reden());
        }
        dsl.update(DEELNEMER)
                .set(DEELNEMER.ENDED_AT, Klok.now(clock))
                .where(DEELNEMER.ACCOUNT_ID.eq(who.accountId()))
                .and(DEELNEMER.ENDED_AT.isNull())
                .execute();
        // A name that an interview was noted under, before it was theirs.
        dsl.update(DEELNEMER)
                .setNull(DEELNEMER.NAME)
                .where(DEELNEMER.ACCOUNT_ID.eq(who.accountId()))
                .execute();
        dsl.deleteFrom(UITNODIGING).where(UITNODIGING.EMAIL.eq(who.adres())).execute();
    }
}
