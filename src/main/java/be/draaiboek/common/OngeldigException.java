package be.draaiboek.common;

/** Input that cannot be used; the message is plain Dutch, meant for the person, and says what to do. */
public class OngeldigException extends RuntimeException {

    public OngeldigException(String message) {
        super(message);
    }
}
