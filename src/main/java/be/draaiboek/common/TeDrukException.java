package be.draaiboek.common;

/** There is no room for this now; the message says when there is. */
public class TeDrukException extends OngeldigException {

    private final long seconds;

    public TeDrukException(long seconds) {
        super("Dit kan even niet: er loopt al genoeg tegelijk, of het was net te vaak. Wacht " + Klok.wachten(seconds)
                + " en probeer het dan opnieuw.");
        this.seconds = seconds;
    }

    /** Returns after how many seconds to try again. */
    public long seconden() {
        return seconds;
    }
}
