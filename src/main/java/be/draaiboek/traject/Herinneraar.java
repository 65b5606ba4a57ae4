package be.draaiboek.traject;

import be.draaiboek.toegang.Toegang;

/** Whoever can reach a colleague outside the application; there may be none. */
@FunctionalInterface
public interface Herinneraar {

    /**
     * Sends a short message, in the transaction of what it tells about. It never holds what somebody answered or noted.
     *
     * @param account whom it is for
     * @param onderwerp one line
     * @param zin what there is to do or to read
     * @param pad where, inside the application, without a leading slash
     */
    void stuur(Toegang afzender, long account, Soort soort, String onderwerp, String zin, String pad);

    /** What a message is about. */
    enum Soort {
        TAAK,
        VERMELDING
    }
}
