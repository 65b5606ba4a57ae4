package be.draaiboek.vraagbaak;

/** The addresses of questions to POLIS. */
public final class VraagbaakNavigatie {

    /** The route parameter: a question. */
    public static final String VRAAG = "vraag";

    /** Where a coach finds the queue. */
    public static final String RIJ = "vragen";

    /** Where a bestuur finds what it asked. */
    public static final String ONZE = "vragen-aan-polis";

    /** The first part of where a bestuur asks. */
    public static final String STEL = "vraag-aan-polis";

    /** The route of a question, for a coach. */
    public static final String RIJ_VRAAG = RIJ + "/:" + VRAAG;

    /** The route of a question, for who asked it. */
    public static final String ONZE_VRAAG = ONZE + "/:" + VRAAG;

    /** The route of where a bestuur asks about an item. */
    public static final String STEL_ITEM = STEL + "/:item";

    private VraagbaakNavigatie() {}

    /** Returns the address of a question, for a coach. */
    public static String rij(long vraag) {
        return RIJ + "/" + vraag;
    }

    /** Returns the address of a question, for who asked it. */
    public static String onze(long vraag) {
        return ONZE + "/" + vraag;
    }

    /** Returns where a bestuur asks about an item. */
    public static String stel(String item) {
        return STEL + "/" + item;
    }
}
