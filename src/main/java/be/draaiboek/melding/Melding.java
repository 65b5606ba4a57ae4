package be.draaiboek.melding;

import be.draaiboek.common.Klok;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line in somebody's inbox: what is unread about one thing is one line, however often it was told.
 *
 * @param id of the newest message in it
 * @param zin the newest sentence; that there is something, never what people answered
 * @param pad where it is, inside the application, without a leading slash
 * @param aantal how many messages it stands for
 * @param laatst when the newest came, in UTC
 * @param gelezen when it was read, in UTC; null while it wasn't
 */
public record Melding(
        long id,
        Soort soort,
        String zin,
        String pad,
        int aantal,
        LocalDateTime laatst,
        @Nullable LocalDateTime gelezen) {

    /** The longest sentence, in characters; what is longer is cut. */
    public static final int LANGSTE_ZIN = 300;

    /** The longest address, in characters. */
    public static final int LANGSTE_PAD = 300;

    /** The parameter by which a page knows from which message somebody came. */
    public static final String PARAMETER = "melding";

    // Starts with a word: no other host, no other scheme, nothing above the application.
    private static final Pattern INSIDE = Pattern.compile("(?:[\\w-][\\w./~-]*)?(?:\\?[^\\s#]*)?(?:#\\S*)?");

    /** What a message is about; each can be left out of the daily mail. */
    public enum Soort {
        TAAK("Taken", "een sectie die je toegewezen kreeg, of een herinnering eraan"),
        VERMELDING("Vermeldingen", "een collega noemt je in een notitie"),
        TWEELING("Tweeling", "nieuws over jullie tweelingbestuur"),
        VRIJGAVE("Vrijgaven", "iets werd vrijgegeven om te lezen"),
        TERUGKOPPELING("Terugkoppeling", "jullie kregen een reactie op wat jullie vrijgaven"),
        NOTA("Ambitienota", "een versie van de nota ligt voor, of er is een opmerking of een beslissing"),
        VRAAG("Vragen aan POLIS", "een vraag aan POLIS werd gesteld of beantwoord"),
        BESTAND("Bestanden", "een bestand dat je vroeg, staat klaar of kon niet gemaakt worden"),
        COHORT("Cohort", "nieuws van je cohort en je begeleider"),
        BEHEER("Beheer", "een beheerder deed iets met je account of je bestuur");

        private final String label;
        private final String uitleg;

        Soort(String label, String uitleg) {
            this.label = label;
            this.uitleg = uitleg;
        }

        /** Returns the word for it, with a capital. */
        public String label() {
            return label;
        }

        /** Returns when one gets it, as the end of a sentence. */
        public String uitleg() {
            return uitleg;
        }
    }

    /** Returns the address to go to, which tells the page where it leads that this message was opened. */
    public String adres() {
        int hash = pad.indexOf('#');
        String before = hash < 0 ? pad : pad.substring(0, hash);
        String after = hash < 0 ? "" : pad.substring(hash);
        return before + (before.contains("?") ? "&" : "?") + PARAMETER + "=" + id + after;
    }

    /** Returns the day that it came, for people. */
    public LocalDate dag() {
        return Klok.dag(laatst);
    }

    /**
     * Returns a sentence as it is kept: one line, cut where it is too long.
     *
     * @throws IllegalArgumentException when there is none
     */
    static String zin(String given) {
        String one = given.replaceAll("\\s+", " ").strip();
        if (one.isEmpty()) {
            throw new IllegalArgumentException("a message needs a sentence");
        }
        return one.length() > LANGSTE_ZIN ? one.substring(0, LANGSTE_ZIN - 1) + "…" : one;
    }

    /**
     * Returns an address as it is kept.
     *
     * @throws IllegalArgumentException when it is too long or may lead out of the application
     */
    static String pad(String given) {
        if (given.length() > LANGSTE_PAD || !INSIDE.matcher(given).matches()) {
            throw new IllegalArgumentException("not an address inside the application: " + given);
        }
        return given;
    }
}
