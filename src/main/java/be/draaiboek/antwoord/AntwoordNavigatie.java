package be.draaiboek.antwoord;

/** The addresses of what was answered with. */
public final class AntwoordNavigatie {

    private AntwoordNavigatie() {}

    /** Returns the address of a picture. */
    public static String afbeelding(String id) {
        return "api/afbeeldingen/" + id;
    }
}
