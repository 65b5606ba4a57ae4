package be.draaiboek.traject;

/**
 * The addresses of the calendar and its files. They stand this low since a meeting leads there; the page is in
 * {@code agenda}, which knows the meetings.
 */
public final class AgendaNavigatie {

    public static final String AGENDA = "agenda";

    /** The file of all my cohorts. */
    public static final String COHORTEN = "api/agenda/cohort/mijn.ics";

    private AgendaNavigatie() {}

    /** Returns the address of the file of a bestuur. */
    public static String bestuur(long bestuur) {
        return "api/agenda/bestuur/" + bestuur + ".ics";
    }

    /** Returns the address of the file of one meeting. */
    public static String werksessie(long sessie) {
        return "api/agenda/werksessie/" + sessie + ".ics";
    }

    /** Returns the address that a program subscribes to, for whoever has the secret. */
    public static String abonnement(String secret) {
        return "api/agenda/" + secret + ".ics";
    }
}
