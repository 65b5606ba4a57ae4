package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.BORDFILTER;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.PORTRET;

import be.draaiboek.toegang.AccountGewist;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who was erased coaches no more, looks for nothing, and has no picture. */
@Component("cohortWisser")
class WisQueries {

    private final DSLContext dsl;

    WisQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    void erased(AccountGewist who) {
        dsl.deleteFrom(COHORT_BEGELEIDER)
                .where(COHORT_BEGELEIDER.ACCOUNT_ID.eq(who.accountId()))
                .execute();
        dsl.deleteFrom(PORTRET).where(PORTRET.ACCOUNT_ID.eq(who.accountId())).execute();
        dsl.deleteFrom(BORDFILTER)
                .where(BORDFILTER.ACCOUNT_ID.eq(who.accountId()))
                .execute();
    }
}
