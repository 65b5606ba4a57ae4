package be.draaiboek.toegang;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down who tries one-time links, or asks for many, with the throttle of the login. */
@Component
public class Linkrem {

    private final Aanmeldrem throttle;

    Linkrem(Aanmeldrem throttle) {
        this.throttle = throttle;
    }

    /**
     * Asks whether this may be tried now.
     *
     * @param wat what is tried: the link itself, so that one address's guesses never stop another's link
     * @param adres the address of the browser
     * @throws WachtException when it has to wait
     */
    public void check(String wat, String adres) {
        Duration wait = throttle.wachttijd(key(wat), adres);
        if (wait.isPositive()) {
            throw new WachtException(wait);
        }
    }

    /**
     * Counts a guess before it is judged.
     *
     * @return its number, for {@link #goed}
     * @throws WachtException when it has to wait
     */
    public long begin(String wat, String adres) {
        return throttle.begin(key(wat), adres);
    }

    /** A guess that was counted was right. */
    public void goed(long nummer) {
        throttle.gelukt(nummer);
    }

    /** Notes an attempt that counts. */
    public void note(String wat, String adres) {
        throttle.note(key(wat), adres, false);
    }

    /** No e-mail address has a space: guessing links can't touch the allowance of an account. */
    private static String key(String what) {
        return "link " + what;
    }
}
