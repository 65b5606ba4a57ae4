package be.draaiboek.toegang;

/** The addresses of logging in, and of an account: whatever stands above leads there, in letters as well as on pages. */
public final class ToegangNavigatie {

    public static final String AANMELDEN = "aanmelden";

    /** The same, for whoever comes from a login page that stood open too long. */
    public static final String VERLOPEN = AANMELDEN + "?verlopen";

    /** The second step, for whoever has one. */
    public static final String TWEEDE_STAP = "tweede-stap";

    /** Where the first beheerder makes an account, with the code that the log names. */
    public static final String EERSTE_BEHEERDER = "eerste-beheerder";

    /** A new password, by whoever knows the old one. */
    public static final String WACHTWOORD = "wachtwoord";

    public static final String WACHTWOORD_VERGETEN = "wachtwoord-vergeten";

    /** A new password, by whoever has a link; its code stands behind it. */
    public static final String WACHTWOORD_HERSTELLEN = "wachtwoord-herstellen";

    /** My account. */
    public static final String ACCOUNT = "account";

    /** Codes at logging in. */
    public static final String CODES = ACCOUNT + "/codes";

    /** Keys instead of a password. */
    public static final String SLEUTELS = ACCOUNT + "/sleutels";

    /** Everything that is kept of me, as a file. */
    public static final String GEGEVENS = "api/gegevens.json";

    private ToegangNavigatie() {}

    /** Returns the address behind a link of a letter. */
    public static String herstel(String code) {
        return WACHTWOORD_HERSTELLEN + "/" + code;
    }

    /** Returns the address of the first account. */
    public static String eersteBeheerder(String code) {
        return EERSTE_BEHEERDER + "?code=" + code;
    }

    /** Returns the address of everything that is kept of somebody, as a file. */
    public static String gegevens(long account) {
        return "api/gegevens/" + account + ".json";
    }
}
