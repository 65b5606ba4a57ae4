package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.LUISTERNOTITIE;

import be.draaiboek.toegang.AccountGewist;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The notes that somebody made for themselves only. */
@Component("tweelingWisser")
class WisQueries {

    private final DSLContext dsl;

    WisQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    void erased(AccountGewist who) {
        dsl.deleteFrom(LUISTERNOTITIE)
                .where(LUISTERNOTITIE.ACCOUNT_ID.eq(who.accountId()))
                .execute();
    }
}
