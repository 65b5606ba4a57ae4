package be.draaiboek.workshop;

import be.draaiboek.traject.TrajectNavigatie;

/** The addresses of this module. */
public final class WorkshopNavigatie {

    /** The route of the list: where one is opened, and what became of earlier ones. */
    public static final String WORKSHOPS = TrajectNavigatie.WORKSHOPS;

    /** Its query parameter: the code of the section to begin with. */
    public static final String SECTIE = "sectie";

    /** The route parameter of a screen: the id of a workshop. */
    public static final String WORKSHOP = "workshop";

    private static final String SCHERMEN = "workshop/";

    /** The route of the screen of a workshop, or its report once it ended. */
    public static final String SCHERM = SCHERMEN + ":" + WORKSHOP;

    private WorkshopNavigatie() {}

    /** Returns the address of the screen of a workshop. */
    public static String scherm(long id) {
        return SCHERMEN + id;
    }
}
