package be.draaiboek.meetmoment;

/** The addresses of the pages of meetmomenten, and of what is printed. */
public final class MeetmomentNavigatie {

    public static final String MEETMOMENTEN = "meetmomenten";

    /** The route parameter: a meetmoment. */
    public static final String MEETMOMENT = "meetmoment";

    /** The route parameter: the one that it is compared with. */
    public static final String ANDER = "ander";

    /** The route of one of them. */
    public static final String EEN = MEETMOMENTEN + "/:" + MEETMOMENT;

    /** The route of two of them beside each other. */
    public static final String VERGELIJK = EEN + "/vergelijk/:" + ANDER;

    /** The page that is printed: everything, or with the code of a section behind it that one. */
    public static final String AFDRUK = "afdruk";

    private MeetmomentNavigatie() {}

    /** Returns the address of one of them. */
    public static String een(long id) {
        return MEETMOMENTEN + "/" + id;
    }

    /** Returns the address of what stands today, as a file of this kind. */
    public static String rapport(long traject, String kind) {
        return "api/rapporten/" + traject + "." + kind;
    }

    /** Returns the address of one of them as a file of this kind. */
    public static String bestand(long id, String kind) {
        return "api/meetmomenten/" + id + "." + kind;
    }

    /** Returns the address of two of them beside each other. */
    public static String vergelijk(long id, long other) {
        return een(id) + "/vergelijk/" + other;
    }
}
