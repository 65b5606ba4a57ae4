package be.draaiboek.invullen;

import be.draaiboek.traject.TrajectNavigatie;

/** The addresses of the pages around filling in; a section itself is a page of {@code TrajectNavigatie}. */
public final class InvullenNavigatie {

    public static final String ZOEKEN = "zoeken";
    public static final String RESULTATEN = TrajectNavigatie.RESULTATEN;
    public static final String BEGRIPPEN = "begrippen";

    /** The Draaiboek for who doesn't fill it in: with the code of a section behind it, that one. */
    public static final String LEES = TrajectNavigatie.LEES;

    /** How to begin the conversation about a part; its code stands behind it. */
    public static final String GESPREK = "gesprek";

    private InvullenNavigatie() {}

    /** Returns the address of how to begin a conversation, as a file of this kind. */
    public static String starter(String editie, String part, String kind) {
        return "api/gespreksstarters/%s/%s/%s".formatted(editie, part, kind);
    }
}
