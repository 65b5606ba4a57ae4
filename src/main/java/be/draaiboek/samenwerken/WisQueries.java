package be.draaiboek.samenwerken;

import static be.draaiboek.db.Tables.BEZOEK;
import static be.draaiboek.db.Tables.GELEZEN;
import static be.draaiboek.db.Tables.WEERGAVE;
import static be.draaiboek.db.Tables.WELKOM;

import be.draaiboek.toegang.AccountGewist;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where somebody was, and how they like to read; what they wrote stays. */
@Component("samenwerkenWisser")
class WisQueries {

    private final DSLContext dsl;

    WisQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    void erased(AccountGewist who) {
        dsl.deleteFrom(BEZOEK).where(BEZOEK.ACCOUNT_ID.eq(who.accountId())).execute();
        dsl.deleteFrom(WELKOM).where(WELKOM.ACCOUNT_ID.eq(who.accountId())).execute();
        dsl.deleteFrom(GELEZEN).where(GELEZEN.ACCOUNT_ID.eq(who.accountId())).execute();
        dsl.deleteFrom(WEERGAVE).where(WEERGAVE.ACCOUNT_ID.eq(who.accountId())).execute();
    }
}
