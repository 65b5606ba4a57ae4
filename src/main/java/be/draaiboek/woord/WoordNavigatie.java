package be.draaiboek.woord;

/** The addresses of Word there and back. */
public final class WoordNavigatie {

    public static final String PAGINA = "word";

    private WoordNavigatie() {}

    /** Returns the address that a file goes back to. */
    public static String terug(long traject) {
        return "api/word/" + traject;
    }

    /** Returns the address of a file to fill in. */
    public static String bestand(long traject, Wie who) {
        return "api/word/" + traject + "/" + who.code() + ".docx";
    }
}
