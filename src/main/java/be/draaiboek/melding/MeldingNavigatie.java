package be.draaiboek.melding;

/** The addresses of the pages about messages. */
public final class MeldingNavigatie {

    /** What somebody was told. */
    public static final String MELDINGEN = "meldingen";

    /** What is sent by mail, once a day. */
    public static final String MAIL = MELDINGEN + "/mail";

    private MeldingNavigatie() {}
}
