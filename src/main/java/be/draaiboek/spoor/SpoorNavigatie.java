package be.draaiboek.spoor;

/** The addresses of the trail as a file. */
public final class SpoorNavigatie {

    private SpoorNavigatie() {}

    /** Returns the address of the trail as a file of this kind; what is chosen stands behind it. */
    public static String bestand(String kind) {
        return "api/spoor." + kind;
    }
}
