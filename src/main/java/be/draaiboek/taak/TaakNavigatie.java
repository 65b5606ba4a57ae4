package be.draaiboek.taak;

/** Where the files are that one asked for. */
public final class TaakNavigatie {

    /** The page with all of mine. */
    public static final String PAGINA = "bestanden";

    private TaakNavigatie() {}

    /** The address of one of them on that page. */
    public static String plaats(long taak) {
        return PAGINA + "#" + anker(taak);
    }

    /** What names it on a page. */
    public static String anker(long taak) {
        return "bestand-" + taak;
    }

    /** The address of the file itself. */
    public static String bestand(Taak one) {
        return "api/bestanden/" + one.id() + "." + one.vorm();
    }
}
