package be.draaiboek.tweeling;

import be.draaiboek.common.OngeldigException;

/** What could be done before cannot be done any more: a release was withdrawn, or a tweeling ended. Says which. */
public class VoorbijException extends OngeldigException {

    public VoorbijException(String message) {
        super(message);
    }
}
