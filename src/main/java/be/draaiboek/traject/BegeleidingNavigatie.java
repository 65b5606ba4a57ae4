package be.draaiboek.traject;

/**
 * The addresses of what a coach reads about a cohort and its besturen. They stand this low since twins and questions lead
 * there in messages; the pages are in {@code cohort}.
 */
public final class BegeleidingNavigatie {

    /** The boards of my cohorts; with an id behind it, that one. */
    public static final String BORD = "cohort";

    /** The route parameters: a cohort, and one of its besturen. */
    public static final String COHORT = "cohort";

    public static final String BESTUUR = "bestuur";

    /** The first part of the address of a bestuur of a cohort. */
    public static final String BEGELEIDING = "begeleiding";

    /** The route of a bestuur of a cohort. */
    public static final String DOSSIER = BEGELEIDING + "/:" + COHORT + "/:" + BESTUUR;

    private BegeleidingNavigatie() {}

    /** Returns the address of the board of a cohort. */
    public static String bord(long cohort) {
        return BORD + "/" + cohort;
    }

    /** Returns the address of the board of a cohort, for what is told of this pair. */
    public static String bord(long cohort, long tweeling) {
        return bord(cohort) + "?tweeling=" + tweeling;
    }

    /** Returns the address of a bestuur of a cohort. */
    public static String dossier(long cohort, long bestuur) {
        return BEGELEIDING + "/" + cohort + "/" + bestuur;
    }
}
