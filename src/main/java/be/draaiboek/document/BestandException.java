package be.draaiboek.document;

/** A file that can't be used; the message is plain Dutch, meant for the person, and says what to do. */
public final class BestandException extends RuntimeException {

    public BestandException(String message) {
        super(message);
    }
}
