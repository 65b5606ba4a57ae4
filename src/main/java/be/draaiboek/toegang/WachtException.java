package be.draaiboek.toegang;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords: this attempt was not even looked at. */
public class WachtException extends AuthenticationException {

    private final Duration wait;

    public WachtException(Duration wait) {
        super("Te veel pogingen. Wacht " + Math.max(1, wait.toSeconds()) + " seconden en probeer het dan opnieuw.");
        this.wait = wait;
    }

    /** Returns how long until the next attempt is looked at. */
    public Duration wachttijd() {
        return wait;
    }
}
