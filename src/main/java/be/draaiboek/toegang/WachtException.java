package be.draaiboek.toegang;

import be.draaiboek.common.Klok;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: this attempt was not even looked at. */
public class WachtException extends AuthenticationException {

    private final Duration wait;

    public WachtException(Duration wait) {
        super("Te veel pogingen. Wacht " + Klok.wachten(wait.toSeconds()) + " en probeer het dan opnieuw.");
        this.wait = wait;
    }

    /** Returns how long until the next attempt is looked at. */
    public Duration wachttijd() {
        return wait;
    }
}
