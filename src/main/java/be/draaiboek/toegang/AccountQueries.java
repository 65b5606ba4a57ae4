package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TOEGANGSSLEUTEL;
import static be.draaiboek.db.Tables.TWEEDE_STAP;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** The account table. */
@Repository
class AccountQueries {

    private final DSLContext dsl;
    private final Clock clock;
    private final boolean codes;

    AccountQueries(DSLContext dsl, Clock clock, @Value("${draaiboek.tweedestap.verplicht}") boolean codes) {
        this.codes = codes;
        this.dsl = dsl;
        this.clock = clock;
    }

    public int count() {
        return dsl.fetchCount(ACCOUNT);
    }

    public List<AccountService.Account> all(Toegang toegang) {
        return dsl.select(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.NAME, ACCOUNT.BEHEERDER, ACCOUNT.ACTIVE)
                .from(ACCOUNT)
                .where(toegang.beheerder())
                .orderBy(ACCOUNT.NAME, ACCOUNT.EMAIL)
                .fetch(Records.mapping(AccountService.Account::new));
    }

    public boolean isBeheerder(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(toegang.beheerder()));
    }

    public long insert(String email, String name, String hash, boolean beheerder, boolean mustChange) {
        return Objects.requireNonNull(dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.BEHEERDER, beheerder)
                .set(ACCOUNT.MUST_CHANGE, mustChange)
                .set(ACCOUNT.CREATED_AT, Klok.now(clock))
                .returningResult(ACCOUNT.ID)
                .fetchSingle(ACCOUNT.ID));
    }

    public int setActive(Toegang toegang, long id, boolean active) {
        // The right is asked first: MariaDB refuses a subquery on the table that an UPDATE writes to.
        return isBeheerder(toegang)
                ? dsl.update(ACCOUNT)
                        .set(ACCOUNT.ACTIVE, active)
                        .where(ACCOUNT.ID.eq(id))
                        .and(ACCOUNT.NAME.isNotNull())
                        .execute()
                : 0;
    }

    public int setPassword(Toegang toegang, long id, String hash) {
        return isBeheerder(toegang)
                ? dsl.update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_HASH, hash)
                        .set(ACCOUNT.MUST_CHANGE, true)
                        .where(ACCOUNT.ID.eq(id))
                        .and(ACCOUNT.NAME.isNotNull())
                        .execute()
                : 0;
    }

    /** Who somebody is, before they are erased. */
    public Optional<AccountService.Account> one(Toegang toegang, long id) {
        return all(toegang).stream()
                .filter(account -> account.id() == id && account.name() != null)
                .findFirst();
    }

    /** Takes away who somebody was; the row stays, for what they wrote hangs on it. */
    public void erase(Toegang toegang, long id) {
        if (!isBeheerder(toegang)) {
            return;
        }
        dsl.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, "gewist-" + id + "@gewist.invalid")
                .setNull(ACCOUNT.NAME)
                .setNull(ACCOUNT.PASSWORD_HASH)
                .set(ACCOUNT.ACTIVE, false)
                .set(ACCOUNT.BEHEERDER, false)
                .set(ACCOUNT.MUST_CHANGE, false)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    private static boolean needed(Set<String> roles) {
        return roles.contains(Gebruiker.BEHEERDER) || roles.contains(Gebruiker.BEGELEIDER);
    }

    /** Whether I have to log in with a code, for what I may do. */
    public boolean needsCode(Toegang toegang) {
        return codes
                && dsl.fetchExists(selectOne()
                        .where(toegang.beheerder()
                                .or(exists(selectOne()
                                        .from(COHORT_BEGELEIDER)
                                        .where(COHORT_BEGELEIDER.ACCOUNT_ID.eq(toegang.accountId()))))));
    }

    public void setOwnPassword(Toegang toegang, String hash) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.MUST_CHANGE, false)
                .where(ACCOUNT.ID.eq(toegang.accountId()))
                .execute();
    }

    /** Returns the words of an account that are no part of its password. */
    public List<String> words(long accountId) {
        return dsl.select(ACCOUNT.EMAIL, ACCOUNT.NAME).from(ACCOUNT).where(ACCOUNT.ID.eq(accountId)).stream()
                .flatMap(
                        row -> Stream.of(row.get(ACCOUNT.EMAIL), Objects.requireNonNullElse(row.get(ACCOUNT.NAME), "")))
                .toList();
    }

    public @Nullable String passwordHash(Toegang toegang) {
        return dsl.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(toegang.accountId()))
                .and(toegang.ingelogd())
                .fetchOne(ACCOUNT.PASSWORD_HASH);
    }

    public Optional<Gebruiker> gebruiker(String email) {
        var deelnemer = field(exists(selectOne()
                .from(DEELNEMER)
                .where(DEELNEMER.ACCOUNT_ID.eq(ACCOUNT.ID))
                .and(DEELNEMER.ENDED_AT.isNull())));
        var begeleider =
                field(exists(selectOne().from(COHORT_BEGELEIDER).where(COHORT_BEGELEIDER.ACCOUNT_ID.eq(ACCOUNT.ID))));
        var asked = field(exists(selectOne()
                .from(TWEEDE_STAP)
                .where(TWEEDE_STAP.ACCOUNT_ID.eq(ACCOUNT.ID))
                .and(TWEEDE_STAP.CONFIRMED_AT.isNotNull())));
        var key = field(exists(selectOne().from(TOEGANGSSLEUTEL).where(TOEGANGSSLEUTEL.ACCOUNT_ID.eq(ACCOUNT.ID))));
        return dsl.select(
                        ACCOUNT.asterisk(),
                        deelnemer.as("is_deelnemer"),
                        begeleider.as("is_begeleider"),
                        asked.as("is_asked"),
                        key.as("has_key"))
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(val(email)))
                .fetchOptional(row -> {
                    Set<String> roles = new LinkedHashSet<>();
                    if (Boolean.TRUE.equals(row.get("is_deelnemer", Boolean.class))) {
                        roles.add(Gebruiker.DEELNEMER);
                    }
                    if (Boolean.TRUE.equals(row.get("is_begeleider", Boolean.class))) {
                        roles.add(Gebruiker.BEGELEIDER);
                    }
                    if (row.get(ACCOUNT.BEHEERDER)) {
                        roles.add(Gebruiker.BEHEERDER);
                    }
                    return new Gebruiker(
                            row.get(ACCOUNT.ID),
                            Objects.requireNonNullElse(row.get(ACCOUNT.NAME), ""),
                            row.get(ACCOUNT.EMAIL),
                            row.get(ACCOUNT.PASSWORD_HASH),
                            row.get(ACCOUNT.ACTIVE),
                            roles,
                            row.get(ACCOUNT.MUST_CHANGE),
                            stap(
                                    Boolean.TRUE.equals(row.get("is_asked", Boolean.class)),
                                    codes && needed(roles),
                                    Boolean.TRUE.equals(row.get("has_key", Boolean.class))));
                });
    }

    /** A passkey is a second step where there has to be one; elsewhere it is another way in, beside the password. */
    private static Gebruiker.Stap stap(boolean asked, boolean required, boolean key) {
        if (asked || (required && key)) {
            return Gebruiker.Stap.CODE;
        }
        return required ? Gebruiker.Stap.INSTELLEN : Gebruiker.Stap.KLAAR;
    }
}
