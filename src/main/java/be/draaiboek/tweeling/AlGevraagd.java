package be.draaiboek.tweeling;

import be.draaiboek.common.OngeldigException;

/** The other bestuur asked first: that invitation can be accepted instead of sending another. */
public class AlGevraagd extends OngeldigException {

    private static final long serialVersionUID = 1L;

    private final long tweelingId;

    AlGevraagd(long tweelingId, String message) {
        super(message);
        this.tweelingId = tweelingId;
    }

    /** Returns the invitation that waits for an answer. */
    public long tweelingId() {
        return tweelingId;
    }
}
