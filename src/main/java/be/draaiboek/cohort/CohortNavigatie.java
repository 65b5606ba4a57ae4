package be.draaiboek.cohort;

import be.draaiboek.traject.BegeleidingNavigatie;

/** The addresses of this module beside those of {@link BegeleidingNavigatie}, which others lead to. */
public final class CohortNavigatie {

    /** Where the running cohort is paired; the first part of where another one is. */
    public static final String KOPPEL = "koppel";

    /** The route of where all of a cohort is paired. */
    public static final String KOPPEL_COHORT = KOPPEL + "/:" + BegeleidingNavigatie.COHORT;

    /** The route parameter: the code of a part that is read along. */
    public static final String DEEL = "deel";

    private static final String MEE = "/meelezen/";

    /** The route of a part that a coach reads along. */
    public static final String MEELEZEN = BegeleidingNavigatie.DOSSIER + MEE + ":" + DEEL;

    /** What POLIS sees of a bestuur: where a message of a coach leads. */
    public static final String POLIS_ZIET = "wat-polis-ziet";

    /** The route of where a bestuur gives a part to read. */
    public static final String GEVEN = POLIS_ZIET + "/:" + BegeleidingNavigatie.BESTUUR + "/:" + DEEL;

    /** The cohorts of a coach, and where they make one. The page is in {@code beheer}. */
    public static final String MIJNE = "cohorten";

    /** Where a beheerder or its coach keeps a cohort; its id stands behind it. The page is in {@code beheer}. */
    public static final String BEHEER = "beheer/cohort";

    /** Where one's own picture goes. */
    public static final String PORTRET = "api/portret";

    private CohortNavigatie() {}

    /** Returns the address where all of a cohort is paired. */
    public static String koppel(long cohort) {
        return KOPPEL + "/" + cohort;
    }

    /** Returns the address of a part that a coach reads along. */
    public static String meelezen(long cohort, long bestuur, String part) {
        return BegeleidingNavigatie.dossier(cohort, bestuur) + MEE + part;
    }

    /** Returns the address where a bestuur gives a part to read. */
    public static String geven(long bestuur, String part) {
        return POLIS_ZIET + "/" + bestuur + "/" + part;
    }

    /** Returns the address where a cohort is kept. */
    public static String beheer(long cohort) {
        return BEHEER + "/" + cohort;
    }

    /** Returns where a picture of a coach is. */
    public static String portret(Object id) {
        return "api/portretten/" + id;
    }

    /** Returns where a file with a list of besturen goes. */
    public static String lijst(long cohort) {
        return "api/cohorten/" + cohort + "/lijst";
    }
}
