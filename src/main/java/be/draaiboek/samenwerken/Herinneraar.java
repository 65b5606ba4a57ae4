package be.draaiboek.samenwerken;

import be.draaiboek.toegang.Toegang;

/** Whoever can tell a colleague that there is something for them; there may be nobody. */
@FunctionalInterface
public interface Herinneraar {

    /**
     * Passes on a short message, in the transaction of what it tells about. It never holds what somebody answered or noted.
     *
     * @param account whom it is for
     * @param onderwerp one line
     * @param zin what there is to do or to read
     * @param pad where, inside the application, without a leading slash
     */
    void send(Toegang afzender, long account, Soort soort, String onderwerp, String zin, String pad);

    /** What a message is about. */
    enum Soort {
        /** A section was handed out. */
        UITGEDEELD,
        /** The trekker asks for it once more. */
        HERINNERING,
        /** Somebody is named in a note. */
        VERMELDING
    }
}
