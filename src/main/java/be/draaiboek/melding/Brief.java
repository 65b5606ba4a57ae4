package be.draaiboek.melding;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter before it has an address. It says that there is something and where; never what people answered.
 *
 * @param onderwerp one line of at most 200 characters
 * @param alineas paragraphs of plain text
 * @param link where to go; null when there is nothing to click
 * @param geldig how long it makes sense to go on trying to send it
 */
public record Brief(
        Soort soort,
        String onderwerp,
        List<String> alineas,
        @Nullable Link link,
        Duration geldig) {

    /** Long enough for a mail server that is down over a long weekend. */
    public static final Duration GEWOON = Duration.ofDays(5);

    private static final int MAX_SUBJECT = 200;

    /** What a letter is about. */
    public enum Soort {
        UITNODIGING,
        HERSTEL,
        WACHTWOORD,
        HERINNERING,
        VERMELDING
    }

    /**
     * A way into the application.
     *
     * @param label the words on the button
     * @param path the address inside the application, without a leading slash, such as {@code draaiboek/B.4.1}
     */
    public record Link(String label, String path) {}

    public Brief {
        // A name in it may be anything that people typed; a header is one line.
        onderwerp = onderwerp.replaceAll("\\s+", " ").strip();
        if (onderwerp.length() > MAX_SUBJECT) {
            onderwerp = onderwerp.substring(0, MAX_SUBJECT - 1) + "…";
        }
        alineas = List.copyOf(alineas);
    }

    public Brief(Soort soort, String onderwerp, List<String> alineas, @Nullable Link link) {
        this(soort, onderwerp, alineas, link, GEWOON);
    }
}
