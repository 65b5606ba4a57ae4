package be.draaiboek.spoor;

import static be.draaiboek.db.Tables.SPOOR;

import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.toegang.AccountGewist;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The trail keeps the number of who was erased, and neither from where nor a reason that may name them; but why they were
 * erased, without their name, and by whom.
 */
@Component("spoorWisser")
class WisQueries {

    private final DSLContext dsl;

    WisQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    void erased(AccountGewist who) {
        dsl.update(SPOOR)
                .set(SPOOR.ADDRESS, "")
                .set(SPOOR.REASON, "")
                .where(SPOOR.ACCOUNT_ID
                        .eq(who.accountId())
                        .or(SPOOR.SUBJECT_ID.eq(who.accountId()).and(SPOOR.KIND.ne(Soort.ACCOUNT_GEWIST.name()))))
                .execute();
    }
}
