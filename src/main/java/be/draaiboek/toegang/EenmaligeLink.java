package be.draaiboek.toegang;

import be.draaiboek.common.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret of a link that works once; the database keeps only its hash. */
public final class EenmaligeLink {

    private static final int BYTES = 32;
    /** More than this, with what was copied along, is none of ours. */
    private static final int LONGEST = 200;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a mail program, or who copies a link, takes along with it: {@code <…>}, a comma, a full stop. */
    private static final Pattern AROUND = Pattern.compile("^[^A-Za-z0-9_-]+|[^A-Za-z0-9_-]+$");

    private EenmaligeLink() {}

    /** Returns a new secret of 256 bits, fit for an address. */
    public static String nieuw() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Returns what the database keeps of it. Of 256 random bits a fast hash gives nothing away. */
    public static byte[] hash(String copied) {
        String secret = AROUND.matcher(copied.substring(0, Math.min(copied.length(), LONGEST)))
                .replaceAll("");
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
