package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.HERSTELCODE;
import static be.draaiboek.db.Tables.TWEEDE_STAP;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** One-time codes and recovery codes of each account. */
@Repository
class StapQueries {

    private final DSLContext dsl;

    StapQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The secret that is asked for at the login. */
    public Optional<byte[]> confirmed(long accountId) {
        return dsl.select(TWEEDE_STAP.SECRET)
                .from(TWEEDE_STAP)
                .where(TWEEDE_STAP.ACCOUNT_ID.eq(accountId))
                .and(TWEEDE_STAP.CONFIRMED_AT.isNotNull())
                .fetchOptional(TWEEDE_STAP.SECRET);
    }

    public Optional<byte[]> begun(Toegang toegang) {
        return dsl.select(TWEEDE_STAP.SECRET)
                .from(TWEEDE_STAP)
                .where(TWEEDE_STAP.ACCOUNT_ID.eq(toegang.accountId()))
                .and(TWEEDE_STAP.CONFIRMED_AT.isNull())
                .and(toegang.ingelogd())
                .fetchOptional(TWEEDE_STAP.SECRET);
    }

    /** Keeps a new secret, unless one is asked for already; false then. */
    public boolean begin(Toegang toegang, byte[] secret, LocalDateTime now) {
        if (!dsl.fetchExists(selectOne().where(toegang.ingelogd()))) {
            return false;
        }
        dsl.deleteFrom(TWEEDE_STAP)
                .where(TWEEDE_STAP.ACCOUNT_ID.eq(toegang.accountId()))
                .and(TWEEDE_STAP.CONFIRMED_AT.isNull())
                .execute();
        return dsl.insertInto(TWEEDE_STAP)
                        .set(TWEEDE_STAP.ACCOUNT_ID, toegang.accountId())
                        .set(TWEEDE_STAP.SECRET, secret)
                        .set(TWEEDE_STAP.CREATED_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    public boolean confirm(Toegang toegang, long step, LocalDateTime now) {
        return dsl.update(TWEEDE_STAP)
                        .set(TWEEDE_STAP.CONFIRMED_AT, now)
                        .set(TWEEDE_STAP.LAST_STEP, step)
                        .where(TWEEDE_STAP.ACCOUNT_ID.eq(toegang.accountId()))
                        .and(TWEEDE_STAP.CONFIRMED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Takes a code; false when it, or a later one, was taken already. */
    public boolean take(long accountId, long step) {
        return dsl.update(TWEEDE_STAP)
                        .set(TWEEDE_STAP.LAST_STEP, step)
                        .where(TWEEDE_STAP.ACCOUNT_ID.eq(accountId))
                        .and(TWEEDE_STAP.CONFIRMED_AT.isNotNull())
                        .and(TWEEDE_STAP.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    /** Takes a recovery code; of two who use it at once, one. */
    public boolean takeRecovery(long accountId, byte[] hash, LocalDateTime now) {
        return dsl.update(HERSTELCODE)
                        .set(HERSTELCODE.USED_AT, now)
                        .where(HERSTELCODE.ACCOUNT_ID.eq(accountId))
                        .and(HERSTELCODE.CODE_HASH.eq(hash))
                        .and(HERSTELCODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    public void recovery(Toegang toegang, List<byte[]> hashes) {
        dsl.deleteFrom(HERSTELCODE)
                .where(HERSTELCODE.ACCOUNT_ID.eq(toegang.accountId()))
                .execute();
        for (byte[] one : hashes) {
            dsl.insertInto(HERSTELCODE)
                    .set(HERSTELCODE.ACCOUNT_ID, toegang.accountId())
                    .set(HERSTELCODE.CODE_HASH, one)
                    .execute();
        }
    }

    public int left(Toegang toegang) {
        return dsl.fetchCount(
                HERSTELCODE, HERSTELCODE.ACCOUNT_ID.eq(toegang.accountId()).and(HERSTELCODE.USED_AT.isNull()));
    }

    /** Takes my recovery codes away: there is no second step left that they could take the place of. */
    public void forgetRecovery(Toegang toegang) {
        recovery(toegang, List.of());
    }

    /**
     * Takes it away, of mine or for a beheerder; returns whether it was asked for.
     *
     * @param recovery whether the recovery codes go too
     */
    public boolean erase(Toegang toegang, long accountId, boolean recovery) {
        if (!dsl.fetchExists(selectOne().where(toegang.ikOfBeheerder(accountId)))) {
            return false;
        }
        if (recovery) {
            dsl.deleteFrom(HERSTELCODE)
                    .where(HERSTELCODE.ACCOUNT_ID.eq(accountId))
                    .execute();
        }
        boolean asked = confirmed(accountId).isPresent();
        dsl.deleteFrom(TWEEDE_STAP).where(TWEEDE_STAP.ACCOUNT_ID.eq(accountId)).execute();
        return asked;
    }
}
