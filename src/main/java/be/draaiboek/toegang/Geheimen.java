package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.GEHEIM;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keys that are derived from one secret of the installation, so that they are the same after a restart. */
@Component
class Geheimen {

    private static final String NAME = "concepten";

    private final DSLContext dsl;
    private final TransactionOperations transactions;
    private volatile byte[] secret = new byte[0];

    Geheimen(DSLContext dsl, TransactionOperations transactions) {
        this.dsl = dsl;
        this.transactions = transactions;
    }

    /** Returns the 32-byte key with which this account's drafts are encrypted in its browsers. */
    public byte[] conceptSleutel(long accountId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return mac.doFinal(
                    ByteBuffer.allocate(Long.BYTES).putLong(accountId).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret() {
        if (secret.length == 0) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            transactions.executeWithoutResult(status -> {
                dsl.insertInto(GEHEIM)
                        .set(GEHEIM.NAME, NAME)
                        .set(GEHEIM.VALUE, fresh)
                        .onDuplicateKeyIgnore()
                        .execute();
                secret = Objects.requireNonNull(dsl.select(GEHEIM.VALUE)
                        .from(GEHEIM)
                        .where(GEHEIM.NAME.eq(NAME))
                        .fetchSingle(GEHEIM.VALUE));
            });
        }
        return secret;
    }
}
