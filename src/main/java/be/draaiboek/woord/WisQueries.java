package be.draaiboek.woord;

import static be.draaiboek.db.Tables.WOORD_BESTAND;

import be.draaiboek.toegang.AccountGewist;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waited to be put back goes with whoever sent it. */
@Component("woordWisser")
class WisQueries {

    private final DSLContext dsl;

    WisQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    void erased(AccountGewist who) {
        dsl.deleteFrom(WOORD_BESTAND)
                .where(WOORD_BESTAND.ACCOUNT_ID.eq(who.accountId()))
                .execute();
    }
}
