package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What a beheerder corrects of somebody's account. */
@Repository
class PersoonQueries {

    private final DSLContext dsl;

    PersoonQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The open accounts that administer, which nobody changes meanwhile; none for who isn't one of them. */
    public List<Long> lockBeheerders(Toegang toegang) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.BEHEERDER.isTrue())
                .and(ACCOUNT.ACTIVE.isTrue())
                .and(toegang.beheerder())
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch(ACCOUNT.ID);
    }

    /** Whether there is such a person, who wasn't erased; none for who doesn't administer. */
    public boolean exists(Toegang toegang, long id) {
        return dsl.fetchExists(
                ACCOUNT, ACCOUNT.ID.eq(id).and(ACCOUNT.NAME.isNotNull()).and(toegang.beheerder()));
    }

    /** After {@link #exists}: MariaDB refuses a subquery on the table that an UPDATE writes to. */
    public void setName(Toegang toegang, long id, String name) {
        if (exists(toegang, id)) {
            dsl.update(ACCOUNT).set(ACCOUNT.NAME, name).where(ACCOUNT.ID.eq(id)).execute();
        }
    }

    public void setEmail(Toegang toegang, long id, String email) {
        if (exists(toegang, id)) {
            dsl.update(ACCOUNT)
                    .set(ACCOUNT.EMAIL, email)
                    .where(ACCOUNT.ID.eq(id))
                    .execute();
        }
    }

    public void setBeheerder(Toegang toegang, long id, boolean beheerder) {
        if (exists(toegang, id)) {
            dsl.update(ACCOUNT)
                    .set(ACCOUNT.BEHEERDER, beheerder)
                    .where(ACCOUNT.ID.eq(id))
                    .execute();
        }
    }
}
