package be.draaiboek.toegang;

import java.security.SecureRandom;

/** Temporary passwords, easy to read aloud: no letters or digits that look alike, in groups of four. */
public final class TijdelijkWachtwoord {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TijdelijkWachtwoord() {}

    /** Returns a new one, of 79 bits. */
    public static String nieuw() {
        return nieuw(GROUPS);
    }

    /** Returns one of so many groups, of nearly twenty bits each. */
    static String nieuw(int groups) {
        var password = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
