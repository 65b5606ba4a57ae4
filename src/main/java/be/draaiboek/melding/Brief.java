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
 * @param groepen what there is, by kind; none in a letter about one thing
 * @param voet how to get fewer of these; null when there is no choice
 * @param geldig how long it makes sense to go on trying to send it
 */
public record Brief(
        Soort soort,
        String onderwerp,
        List<String> alineas,
        @Nullable Link link,
        List<Groep> groepen,
        @Nullable Link voet,
        Duration geldig) {

    /** Long enough for a mail server that is down over a long weekend. */
    public static final Duration GEWOON = Duration.ofDays(5);

    private static final int MAX_SUBJECT = 200;

    /** What a letter is about. */
    public enum Soort {
        UITNODIGING,
        HERSTEL,
        WACHTWOORD,
        INGREEP,
        HERINNERING,
        DAGPOST
    }

    /**
     * A way into the application.
     *
     * @param label the words on the button
     * @param path the address inside the application, without a leading slash, such as {@code draaiboek/B.4.1}
     */
    public record Link(String label, String path) {}

    /** A heading and what stands under it, each with its own way in. */
    public record Groep(String titel, List<Link> regels) {

        public Groep {
            regels = List.copyOf(regels);
        }
    }

    public Brief {
        // A name in it may be anything that people typed; a header is one line.
        onderwerp = onderwerp.replaceAll("\\s+", " ").strip();
        if (onderwerp.length() > MAX_SUBJECT) {
            onderwerp = onderwerp.substring(0, MAX_SUBJECT - 1) + "…";
        }
        alineas = List.copyOf(alineas);
        groepen = List.copyOf(groepen);
    }

    public Brief(Soort soort, String onderwerp, List<String> alineas, @Nullable Link link, Duration geldig) {
        this(soort, onderwerp, alineas, link, List.of(), null, geldig);
    }

    public Brief(Soort soort, String onderwerp, List<String> alineas, @Nullable Link link) {
        this(soort, onderwerp, alineas, link, GEWOON);
    }
}
