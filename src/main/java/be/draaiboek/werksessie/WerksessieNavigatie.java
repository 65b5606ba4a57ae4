package be.draaiboek.werksessie;

/** The addresses of meetings of besturen. */
public final class WerksessieNavigatie {

    /** The route parameter: a meeting. */
    public static final String SESSIE = "sessie";

    /** Where a bestuur finds them. */
    public static final String ONZE = "onze-werksessies";

    /** Where a coach finds those of a cohort, whose id comes after it. */
    public static final String RIJ = "werksessies";

    /** The first part of where a coach finds one. */
    public static final String EEN = "werksessie";

    /** The route of one, for a bestuur. */
    public static final String ONZE_SESSIE = ONZE + "/:" + SESSIE;

    /** The route of one, for a coach. */
    public static final String EEN_SESSIE = EEN + "/:" + SESSIE;

    private WerksessieNavigatie() {}

    /** Returns the address of one, for a bestuur. */
    public static String onze(long sessie) {
        return ONZE + "/" + sessie;
    }

    /** Returns the address of those of a cohort, for a coach. */
    public static String rij(long cohort) {
        return RIJ + "/" + cohort;
    }

    /** Returns the address of one, for a coach. */
    public static String een(long sessie) {
        return EEN + "/" + sessie;
    }

    /** Returns where pictures of a meeting go. */
    public static String fotos(long sessie) {
        return "api/werksessies/" + sessie + "/fotos";
    }

    /** Returns the address of a picture. */
    public static String foto(Object id) {
        return "api/werksessies/fotos/" + id;
    }
}
