package be.draaiboek.beheer.ui;

/** The addresses of the beheerder's pages. */
final class Paginas {

    static final String GEBRUIKERS = "beheer/gebruikers";
    static final String GEBRUIKER = "beheer/gebruiker";
    static final String BESTUREN = "beheer/besturen";
    static final String BESTUUR = "beheer/bestuur";
    static final String COHORTEN = "beheer/cohorten";
    static final String COHORT = "beheer/cohort";
    static final String FUSIES = "beheer/fusies";
    static final String POST = "beheer/post";
    static final String SPOOR = "beheer/spoor";

    private Paginas() {}
}
