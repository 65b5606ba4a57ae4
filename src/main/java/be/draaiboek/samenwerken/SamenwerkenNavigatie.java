package be.draaiboek.samenwerken;

/** The addresses of the pages on who does what. */
public final class SamenwerkenNavigatie {

    public static final String TAKEN = "taken";

    private SamenwerkenNavigatie() {}
}
