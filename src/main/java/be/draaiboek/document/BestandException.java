package be.draaiboek.document;

/** A file that can't be used; the message is plain Dutch, meant for the person, and says what to do. */
public final class BestandException extends RuntimeException {

    public BestandException(String message) {
        super(message);
    }

    /** A file that can't be made; says at which question or heading it went wrong. */
    static BestandException bij(String where, Throwable broken) {
        if (broken instanceof BestandException told) {
            return told;
        }
        BestandException told = new BestandException("Bij ‘" + where
                + "’ ging het mis, en daarom is er geen bestand gemaakt. Kijk na wat daar ingevuld staat, of haal het weg, en"
                + " vraag het bestand opnieuw.");
        told.initCause(broken);
        return told;
    }
}
