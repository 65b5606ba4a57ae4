package be.draaiboek.common;

import org.jspecify.annotations.Nullable;

/** The application can't start; the message is shown to the operator as it is: what is wrong, and the way out. */
public class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        this(message, null);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
