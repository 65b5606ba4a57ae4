package be.draaiboek.toegang;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a link that works once; the database keeps only its hash. */
public final class EenmaligeLink {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private EenmaligeLink() {}

    /** Returns a new secret of 256 bits, fit for an address. */
    public static String nieuw() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Returns what the database keeps of it. Of 256 random bits a fast hash gives nothing away. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
