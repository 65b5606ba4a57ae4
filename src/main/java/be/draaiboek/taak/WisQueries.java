package be.draaiboek.taak;

import static be.draaiboek.db.Tables.TAAK;

import be.draaiboek.toegang.AccountGewist;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The files of somebody who was erased go with them. */
@Component("taakWisser")
class WisQueries {

    private final DSLContext dsl;

    WisQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    void erased(AccountGewist who) {
        dsl.deleteFrom(TAAK).where(TAAK.ACCOUNT_ID.eq(who.accountId())).execute();
    }
}
