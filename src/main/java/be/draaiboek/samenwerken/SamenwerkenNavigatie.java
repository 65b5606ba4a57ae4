package be.draaiboek.samenwerken;

/** The addresses of the pages on who does what. */
public final class SamenwerkenNavigatie {

    public static final String TAKEN = "taken";

    /**
     * The first part of the address of what twins say to each other: what they agreed is followed up here. The page is in
     * {@code tweeling}.
     */
    public static final String TWEELINGGESPREK = "tweeling/gesprek";

    private SamenwerkenNavigatie() {}

    /** Returns the address of what twins said about a question. */
    public static String tweelinggesprek(long tweeling, String item) {
        return TWEELINGGESPREK + "/" + tweeling + "?item=" + item;
    }
}
