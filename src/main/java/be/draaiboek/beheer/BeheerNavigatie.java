package be.draaiboek.beheer;

/** The addresses of the beheerder's pages; that of a cohort is in {@code cohort}, which leads there. */
public final class BeheerNavigatie {

    private static final String BEHEER = "beheer/";

    public static final String GEBRUIKERS = BEHEER + "gebruikers";
    public static final String GEBRUIKER = BEHEER + "gebruiker";
    public static final String BESTUREN = BEHEER + "besturen";
    public static final String BESTUUR = BEHEER + "bestuur";
    public static final String COHORTEN = BEHEER + "cohorten";
    public static final String FUSIES = BEHEER + "fusies";
    public static final String POST = BEHEER + "post";
    public static final String SPOOR = BEHEER + "spoor";

    private BeheerNavigatie() {}
}
