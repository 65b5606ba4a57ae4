package be.draaiboek.agenda;

import static be.draaiboek.db.Tables.AGENDASLEUTEL;

import be.draaiboek.toegang.AccountGewist;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who was erased has no calendar. */
@Component("agendaWisser")
class WisQueries {

    private final DSLContext dsl;

    WisQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    void erased(AccountGewist who) {
        dsl.deleteFrom(AGENDASLEUTEL)
                .where(AGENDASLEUTEL.ACCOUNT_ID.eq(who.accountId()))
                .execute();
    }
}
