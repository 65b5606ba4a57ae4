package be.draaiboek.bestuur;

/** The addresses of the people of a bestuur; the pages are in {@code beheer}. */
public final class BestuurNavigatie {

    /** Who takes part. */
    public static final String TEAM = "team";

    /** What others did in the bestuur. */
    public static final String SPOOR = TEAM + "/wie-deed-wat";

    /** Where somebody who was invited makes an account; the code of the letter stands behind it. */
    public static final String UITNODIGING = "uitnodiging";

    /** Where somebody with an account accepts; the code stands behind it. */
    public static final String AANNEMEN = "uitnodiging-aannemen";

    private BestuurNavigatie() {}

    /** Returns the address in the letter to who is invited. */
    public static String uitnodiging(String code) {
        return UITNODIGING + "/" + code;
    }

    /** Returns the address where an invitation is accepted. */
    public static String aannemen(String code) {
        return AANNEMEN + "/" + code;
    }
}
