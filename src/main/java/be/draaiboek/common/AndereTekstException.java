package be.draaiboek.common;

/**
 * Something else is kept at the place, or under the browser's own name, for which this text came: nothing was overwritten and
 * nothing was kept. A name stands for one text, so the browser sends this one under another.
 */
public class AndereTekstException extends OngeldigException {

    private final String staat;

    /**
     * @param staat what is kept, as far as the sender wrote it; empty where it is somebody else's
     */
    public AndereTekstException(String message, String staat) {
        super(message);
        this.staat = staat;
    }

    public String staat() {
        return staat;
    }
}
