package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.WACHTWOORDHERSTEL;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Links to a new password. */
@Repository
class HerstelQueries {

    private final DSLContext dsl;

    HerstelQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<Long> lockOpenAccount(String email) {
        return dsl.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .and(ACCOUNT.ACTIVE.isTrue())
                .forUpdate()
                .fetchOptional(ACCOUNT.ID);
    }

    public int issuedSince(long accountId, LocalDateTime since) {
        return dsl.fetchCount(
                WACHTWOORDHERSTEL,
                WACHTWOORDHERSTEL.ACCOUNT_ID.eq(accountId).and(WACHTWOORDHERSTEL.CREATED_AT.gt(since)));
    }

    public void insert(long accountId, byte[] hash, LocalDateTime now, LocalDateTime expires) {
        dsl.insertInto(WACHTWOORDHERSTEL)
                .set(WACHTWOORDHERSTEL.ACCOUNT_ID, accountId)
                .set(WACHTWOORDHERSTEL.TOKEN_HASH, hash)
                .set(WACHTWOORDHERSTEL.CREATED_AT, now)
                .set(WACHTWOORDHERSTEL.EXPIRES_AT, expires)
                .execute();
    }

    public Optional<Long> account(byte[] hash, LocalDateTime now) {
        return dsl.select(WACHTWOORDHERSTEL.ACCOUNT_ID)
                .from(WACHTWOORDHERSTEL)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(WACHTWOORDHERSTEL.ACCOUNT_ID))
                .where(works(hash, now))
                .and(ACCOUNT.ACTIVE.isTrue())
                .fetchOptional(WACHTWOORDHERSTEL.ACCOUNT_ID);
    }

    /** Returns whether it still worked; of two who use it at once, one. */
    public boolean use(byte[] hash, LocalDateTime now) {
        return dsl.update(WACHTWOORDHERSTEL)
                        .set(WACHTWOORDHERSTEL.USED_AT, now)
                        .where(works(hash, now))
                        .execute()
                == 1;
    }

    private static Condition works(byte[] hash, LocalDateTime now) {
        return WACHTWOORDHERSTEL
                .TOKEN_HASH
                .eq(hash)
                .and(WACHTWOORDHERSTEL.USED_AT.isNull())
                .and(WACHTWOORDHERSTEL.EXPIRES_AT.gt(now));
    }

    public void setPassword(long accountId, String passwordHash, LocalDateTime now) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.MUST_CHANGE, false)
                .where(ACCOUNT.ID.eq(accountId))
                .execute();
        overtake(accountId, now);
    }

    /** Lets go of every link there was, of who was erased. */
    public void erase(Toegang toegang, long accountId) {
        dsl.deleteFrom(WACHTWOORDHERSTEL)
                .where(WACHTWOORDHERSTEL.ACCOUNT_ID.eq(accountId))
                .and(toegang.beheerder())
                .execute();
    }

    /** Ends every link that is still open: a password chosen later must not be undone by an older mail. */
    public void overtake(long accountId, LocalDateTime now) {
        dsl.update(WACHTWOORDHERSTEL)
                .set(WACHTWOORDHERSTEL.USED_AT, now)
                .where(WACHTWOORDHERSTEL.ACCOUNT_ID.eq(accountId))
                .and(WACHTWOORDHERSTEL.USED_AT.isNull())
                .execute();
    }
}
