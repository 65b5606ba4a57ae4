package be.draaiboek.tweeling;

import be.draaiboek.samenwerken.SamenwerkenNavigatie;

/** The addresses of the pages about twins. */
public final class TweelingNavigatie {

    /** All twins of a bestuur. */
    public static final String OVERZICHT = "tweeling";

    /** How a bestuur introduces itself. */
    public static final String PROFIEL = OVERZICHT + "/profiel";

    public static final String ZOEKEN = OVERZICHT + "/zoeken";

    /** What a bestuur releases; with the code of a chapter behind it, that one. */
    public static final String VRIJGEVEN = OVERZICHT + "/vrijgeven";

    /** The route parameter: a tweeling. */
    public static final String TWEELING = "tweeling";

    /** The route parameter: the code of a chapter. */
    public static final String HOOFDSTUK = "hoofdstuk";

    /** The parameter of a conversation: somebody comes to answer. */
    public static final String ANTWOORD = "antwoord";

    public static final String VERGELIJK = OVERZICHT + "/vergelijk/:" + TWEELING;
    public static final String VERGELIJK_HOOFDSTUK = VERGELIJK + "/:" + HOOFDSTUK;
    public static final String VRIJGEVEN_HOOFDSTUK = VRIJGEVEN + "/:" + HOOFDSTUK;
    public static final String GESPREK = SamenwerkenNavigatie.TWEELINGGESPREK + "/:" + TWEELING;
    public static final String SAMENVATTING = OVERZICHT + "/samenvatting/:" + TWEELING;
    public static final String STANDPUNT = OVERZICHT + "/standpunt/:" + TWEELING;
    public static final String TERUGBLIK = OVERZICHT + "/terugblik/:" + TWEELING;

    private TweelingNavigatie() {}

    /** Returns the address of one among all of them. */
    public static String een(long tweeling) {
        return OVERZICHT + "?nr=" + tweeling;
    }

    public static String vrijgeven(String chapter) {
        return VRIJGEVEN + "/" + chapter;
    }

    public static String vergelijk(long tweeling) {
        return of(VERGELIJK, tweeling);
    }

    public static String vergelijk(long tweeling, String chapter) {
        return vergelijk(tweeling) + "/" + chapter;
    }

    /** Returns the address of a question in the comparison. */
    public static String vergelijk(long tweeling, String chapter, String item) {
        return vergelijk(tweeling, chapter) + "?item=" + item;
    }

    public static String gesprek(long tweeling) {
        return of(GESPREK, tweeling);
    }

    /** Returns the address at which the question that waits longest is answered. */
    public static String antwoord(long tweeling) {
        return gesprek(tweeling) + "?" + ANTWOORD;
    }

    /** Returns the address of what was said about a question. */
    public static String gesprek(long tweeling, String item) {
        return SamenwerkenNavigatie.tweelinggesprek(tweeling, item);
    }

    public static String samenvatting(long tweeling) {
        return of(SAMENVATTING, tweeling);
    }

    public static String standpunt(long tweeling) {
        return of(STANDPUNT, tweeling);
    }

    public static String terugblik(long tweeling) {
        return of(TERUGBLIK, tweeling);
    }

    /** Returns the address of the comparison of a chapter, as a file of this kind. */
    public static String vergelijkbestand(long tweeling, String chapter, String kind) {
        return "api/tweelingen/%d/vergelijking/%s/%s".formatted(tweeling, chapter, kind);
    }

    /** Returns the address of the summary with this bestuur, as a file of this kind. */
    public static String samenvattingbestand(long tweeling, String kind, long met) {
        return "api/tweelingen/%d/samenvatting.%s?met=%d".formatted(tweeling, kind, met);
    }

    private static String of(String route, long tweeling) {
        return route.replace(":" + TWEELING, Long.toString(tweeling));
    }
}
