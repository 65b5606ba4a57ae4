package be.draaiboek.toegang;

/**
 * With what a beheerder shows to be the one who sits there, and to have a reason for what follows.
 *
 * @param wachtwoord the beheerder's own
 * @param reden told to whom it concerns
 */
public record Bevestiging(String wachtwoord, String reden) {

    /** The longest reason, in characters. */
    public static final int MAX_REDEN = 200;

    /** A word says nothing to whom it concerns. */
    static final int MIN_REDEN = 10;

    @Override
    public String toString() {
        return "Bevestiging";
    }
}
