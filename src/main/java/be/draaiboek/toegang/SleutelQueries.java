package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.SLEUTELHOUDER;
import static be.draaiboek.db.Tables.TOEGANGSSLEUTEL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.common.Klok;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys, as Spring's WebAuthn asks for them and as their owners see them. */
@Repository
class SleutelQueries implements UserCredentialRepository {

    private final DSLContext dsl;
    private final Clock clock;

    SleutelQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    // --- for who has them ---

    public List<SleutelService.Sleutel> mine(Toegang toegang) {
        var k = TOEGANGSSLEUTEL;
        return dsl.select(k.ID, k.LABEL, k.CREATED_AT, k.LAST_USED_AT, k.BACKUP_STATE)
                .from(k)
                .where(k.ACCOUNT_ID.eq(toegang.accountId()))
                .and(toegang.ingelogd())
                .orderBy(k.CREATED_AT, k.ID)
                .fetch(Records.mapping(SleutelService.Sleutel::new));
    }

    /**
     * Whether one more may be made for me: by who is logged in with a password of their own, and up to a number. Until the
     * end of the transaction nobody else counts.
     */
    public boolean room(Toegang toegang, int most) {
        boolean mine = dsl.select(SLEUTELHOUDER.ACCOUNT_ID)
                .from(SLEUTELHOUDER)
                .where(SLEUTELHOUDER.ACCOUNT_ID.eq(toegang.accountId()))
                .and(exists(selectOne()
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(SLEUTELHOUDER.ACCOUNT_ID))
                        .and(ACCOUNT.MUST_CHANGE.isFalse())))
                .and(toegang.ingelogd())
                .forUpdate()
                .fetchOptional()
                .isPresent();
        return mine && dsl.fetchCount(TOEGANGSSLEUTEL, TOEGANGSSLEUTEL.ACCOUNT_ID.eq(toegang.accountId())) < most;
    }

    public boolean remove(Toegang toegang, long id) {
        return dsl.deleteFrom(TOEGANGSSLEUTEL)
                        .where(TOEGANGSSLEUTEL.ID.eq(id))
                        .and(TOEGANGSSLEUTEL.ACCOUNT_ID.eq(toegang.accountId()))
                        .and(toegang.ingelogd())
                        .execute()
                == 1;
    }

    /** Takes all of them away, of mine or for a beheerder; returns whether there were any. */
    public boolean erase(Toegang toegang, long accountId) {
        if (!dsl.fetchExists(selectOne().where(toegang.ikOfBeheerder(accountId)))) {
            return false;
        }
        int gone = dsl.deleteFrom(TOEGANGSSLEUTEL)
                .where(TOEGANGSSLEUTEL.ACCOUNT_ID.eq(accountId))
                .execute();
        dsl.deleteFrom(SLEUTELHOUDER)
                .where(SLEUTELHOUDER.ACCOUNT_ID.eq(accountId))
                .execute();
        return gone > 0;
    }

    // --- for the login ---

    /** Whose a passkey is, and under which number. */
    public record Houder(long accountId, String email, Bytes handle) {}

    public Optional<Houder> holder(Bytes credentialId) {
        return dsl.select(TOEGANGSSLEUTEL.ACCOUNT_ID, ACCOUNT.EMAIL, SLEUTELHOUDER.HANDLE)
                .from(TOEGANGSSLEUTEL)
                .join(SLEUTELHOUDER)
                .on(SLEUTELHOUDER.ACCOUNT_ID.eq(TOEGANGSSLEUTEL.ACCOUNT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TOEGANGSSLEUTEL.ACCOUNT_ID))
                .where(TOEGANGSSLEUTEL.CREDENTIAL_ID.eq(credentialId.getBytes()))
                .fetchOptional(
                        Records.mapping((account, email, handle) -> new Houder(account, email, new Bytes(handle))));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return dsl.select(TOEGANGSSLEUTEL.asterisk(), SLEUTELHOUDER.HANDLE)
                .from(TOEGANGSSLEUTEL)
                .join(SLEUTELHOUDER)
                .on(SLEUTELHOUDER.ACCOUNT_ID.eq(TOEGANGSSLEUTEL.ACCOUNT_ID))
                .where(TOEGANGSSLEUTEL.CREDENTIAL_ID.eq(credentialId.getBytes()))
                .fetchOne(SleutelQueries::one);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return dsl.select(TOEGANGSSLEUTEL.asterisk(), SLEUTELHOUDER.HANDLE)
                .from(TOEGANGSSLEUTEL)
                .join(SLEUTELHOUDER)
                .on(SLEUTELHOUDER.ACCOUNT_ID.eq(TOEGANGSSLEUTEL.ACCOUNT_ID))
                .where(SLEUTELHOUDER.HANDLE.eq(userId.getBytes()))
                .fetch(SleutelQueries::one);
    }

    /**
     * Keeps a new one, or that one was used. A count that doesn't go up comes from a copy: that use is refused.
     *
     * @throws OptimisticLockingFailureException when the count doesn't go up
     * @throws AccessDeniedException when the holder is gone
     */
    @Override
    public void save(CredentialRecord key) {
        if (dsl.fetchExists(
                TOEGANGSSLEUTEL,
                TOEGANGSSLEUTEL.CREDENTIAL_ID.eq(key.getCredentialId().getBytes()))) {
            used(key);
        } else {
            insert(key);
        }
    }

    private void used(CredentialRecord key) {
        var k = TOEGANGSSLEUTEL;
        long count = key.getSignatureCount();
        int rows = dsl.update(k)
                .set(k.SIGNATURE_COUNT, count)
                .set(k.BACKUP_STATE, key.isBackupState())
                .set(k.LAST_USED_AT, Klok.now(clock))
                .where(k.CREDENTIAL_ID.eq(key.getCredentialId().getBytes()))
                .and(count == 0 ? k.SIGNATURE_COUNT.eq(0L) : k.SIGNATURE_COUNT.lt(count))
                .execute();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the count of a passkey didn't go up");
        }
    }

    private void insert(CredentialRecord key) {
        var k = TOEGANGSSLEUTEL;
        Long account = dsl.select(SLEUTELHOUDER.ACCOUNT_ID)
                .from(SLEUTELHOUDER)
                .where(SLEUTELHOUDER.HANDLE.eq(key.getUserEntityUserId().getBytes()))
                .fetchOne(SLEUTELHOUDER.ACCOUNT_ID);
        Bytes proof = key.getAttestationObject();
        if (account == null || proof == null) {
            throw new AccessDeniedException("nobody holds this");
        }
        dsl.insertInto(k)
                .set(k.ACCOUNT_ID, account)
                .set(k.CREDENTIAL_ID, key.getCredentialId().getBytes())
                .set(k.PUBLIC_KEY, key.getPublicKey().getBytes())
                .set(k.ATTESTATION_OBJECT, proof.getBytes())
                .set(k.SIGNATURE_COUNT, key.getSignatureCount())
                .set(k.UV_INITIALIZED, key.isUvInitialized())
                .set(k.BACKUP_ELIGIBLE, key.isBackupEligible())
                .set(k.BACKUP_STATE, key.isBackupState())
                .set(
                        k.TRANSPORTS,
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .set(k.LABEL, key.getLabel())
                .set(k.CREATED_AT, Klok.now(clock))
                .execute();
    }

    @Override
    public void delete(Bytes credentialId) {
        dsl.deleteFrom(TOEGANGSSLEUTEL)
                .where(TOEGANGSSLEUTEL.CREDENTIAL_ID.eq(credentialId.getBytes()))
                .execute();
    }

    private static CredentialRecord one(Record row) {
        var k = TOEGANGSSLEUTEL;
        LocalDateTime last = row.get(k.LAST_USED_AT);
        LocalDateTime created = row.get(k.CREATED_AT);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.get(k.CREDENTIAL_ID)))
                .userEntityUserId(new Bytes(row.get(SLEUTELHOUDER.HANDLE)))
                .publicKey(new ImmutablePublicKeyCose(row.get(k.PUBLIC_KEY)))
                .attestationObject(new Bytes(row.get(k.ATTESTATION_OBJECT)))
                .signatureCount(row.get(k.SIGNATURE_COUNT))
                .uvInitialized(row.get(k.UV_INITIALIZED))
                .backupEligible(row.get(k.BACKUP_ELIGIBLE))
                .backupState(row.get(k.BACKUP_STATE))
                .transports(Arrays.stream(row.get(k.TRANSPORTS).split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .label(row.get(k.LABEL))
                .created(created.toInstant(ZoneOffset.UTC))
                .lastUsed((last == null ? created : last).toInstant(ZoneOffset.UTC))
                .build();
    }
}
