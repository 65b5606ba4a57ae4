package be.draaiboek.toegang;

import be.draaiboek.common.OngeldigException;
import org.jspecify.annotations.Nullable;

/** What its owner calls a passkey. */
public final class Sleutelnaam {

    /** The longest, in characters. */
    public static final int LANGSTE = 60;

    private Sleutelnaam() {}

    /** Returns what one could be called that is made with this browser. */
    public static String voorstel(@Nullable String userAgent) {
        return Toestel.naam(userAgent);
    }

    /**
     * Returns a name as it is kept.
     *
     * @throws OngeldigException when it is none
     */
    public static String check(String naam) {
        String clean = naam.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > LANGSTE) {
            throw new OngeldigException(
                    "Geef de sleutel een naam van hoogstens " + LANGSTE + " tekens, zoals ‘laptop van het werk’.");
        }
        return clean;
    }
}
