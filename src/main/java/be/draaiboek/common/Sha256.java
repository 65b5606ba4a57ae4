package be.draaiboek.common;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest by which things are told apart that aren't kept, or not looked at. */
public final class Sha256 {

    private Sha256() {}

    /** Returns the 32 bytes of it. */
    public static byte[] of(byte[] bytes) {
        return nieuw().digest(bytes);
    }

    /** Returns one to feed piece by piece. */
    public static MessageDigest nieuw() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
