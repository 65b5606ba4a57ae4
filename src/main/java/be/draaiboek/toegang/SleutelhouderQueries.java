package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.SLEUTELHOUDER;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Whose passkeys they are: an account under a number that says nothing, and that authenticators keep. */
@Repository
class SleutelhouderQueries implements PublicKeyCredentialUserEntityRepository {

    private final DSLContext dsl;

    SleutelhouderQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return one(SLEUTELHOUDER.HANDLE.eq(id.getBytes()));
    }

    /** An account's name is its address. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return one(ACCOUNT.EMAIL.eq(AccountService.address(username)));
    }

    private @Nullable PublicKeyCredentialUserEntity one(Condition which) {
        return dsl.select(ACCOUNT.EMAIL, ACCOUNT.NAME, SLEUTELHOUDER.HANDLE)
                .from(SLEUTELHOUDER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SLEUTELHOUDER.ACCOUNT_ID))
                .where(which)
                .and(ACCOUNT.NAME.isNotNull())
                .fetchOne(Records.mapping((email, name, handle) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .name(email)
                        .displayName(Objects.requireNonNullElse(name, email))
                        .id(new Bytes(handle))
                        .build()));
    }

    /** Keeps a number for an account that has none yet. */
    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        dsl.insertInto(SLEUTELHOUDER, SLEUTELHOUDER.ACCOUNT_ID, SLEUTELHOUDER.HANDLE)
                .select(select(ACCOUNT.ID, val(entity.getId().getBytes()))
                        .from(ACCOUNT)
                        .where(ACCOUNT.EMAIL.eq(AccountService.address(entity.getName())))
                        .and(ACCOUNT.ACTIVE.isTrue()))
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Override
    public void delete(Bytes id) {
        dsl.deleteFrom(SLEUTELHOUDER)
                .where(SLEUTELHOUDER.HANDLE.eq(id.getBytes()))
                .execute();
    }
}
