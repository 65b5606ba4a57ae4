package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.PORTRET;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What somebody looks like: their own to change, seen by who is coached by them and by who coaches along. */
@Repository
class PortretQueries {

    private final DSLContext dsl;

    PortretQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<UUID> mine(Toegang toegang) {
        return dsl.select(PORTRET.ID)
                .from(PORTRET)
                .where(PORTRET.ACCOUNT_ID.eq(toegang.accountId()))
                .and(toegang.ingelogd())
                .fetchOptional(PORTRET.ID);
    }

    public Optional<byte[]> read(Toegang toegang, UUID id) {
        return dsl.select(PORTRET.BYTES)
                .from(PORTRET)
                .where(PORTRET.ID.eq(id))
                .and(seen(toegang))
                .fetchOptional(PORTRET.BYTES);
    }

    /** Puts it in the place of the one there was; false where the account isn't open. */
    public boolean keep(Toegang toegang, byte[] bytes, LocalDateTime now) {
        remove(toegang);
        return dsl.insertInto(PORTRET, PORTRET.ACCOUNT_ID, PORTRET.ID, PORTRET.BYTES, PORTRET.MADE_AT)
                        .select(select(ACCOUNT.ID, val(UUID.randomUUID()), val(bytes), val(now))
                                .from(ACCOUNT)
                                .where(ACCOUNT.ID.eq(toegang.accountId()))
                                .and(toegang.ingelogd()))
                        .execute()
                == 1;
    }

    public boolean remove(Toegang toegang) {
        return dsl.deleteFrom(PORTRET)
                        .where(PORTRET.ACCOUNT_ID.eq(toegang.accountId()))
                        .and(toegang.ingelogd())
                        .execute()
                == 1;
    }

    /** It is mine; or of who coaches, in a cohort that wasn't closed, a bestuur of mine or a cohort that I coach too. */
    private static Condition seen(Toegang toegang) {
        Condition theirs = COHORT_BEGELEIDER.ACCOUNT_ID.eq(PORTRET.ACCOUNT_ID);
        return or(
                PORTRET.ACCOUNT_ID.eq(toegang.accountId()).and(toegang.ingelogd()),
                exists(selectOne()
                        .from(COHORT_BEGELEIDER)
                        .where(theirs)
                        .and(toegang.begeleiderVan(COHORT_BEGELEIDER.COHORT_ID))),
                exists(selectOne()
                        .from(COHORT_BEGELEIDER)
                        .join(COHORT)
                        .on(COHORT.ID.eq(COHORT_BEGELEIDER.COHORT_ID))
                        .and(COHORT.CLOSED_AT.isNull())
                        .join(COHORT_BESTUUR)
                        .on(COHORT_BESTUUR.COHORT_ID.eq(COHORT.ID))
                        .where(theirs)
                        .and(toegang.eigenBestuur(COHORT_BESTUUR.BESTUUR_ID))));
    }
}
