package be.draaiboek.shell;

/** The addresses of what is for everybody. */
final class ShellNavigatie {

    /** Home. */
    static final String START = "";

    static final String HULP = "hulp";

    /** What the Draaiboek is, in four steps. */
    static final String WELKOM = "welkom";

    private ShellNavigatie() {}
}
