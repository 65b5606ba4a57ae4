package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.BORDFILTER;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;

import be.draaiboek.toegang.AccountGewist;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who was erased coaches no more, and looks for nothing. */
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
        dsl.deleteFrom(BORDFILTER)
                .where(BORDFILTER.ACCOUNT_ID.eq(who.accountId()))
                .execute();
    }
}
