package be.draaiboek.common;

import java.time.Duration;

/**
 * What costs the server more than a page: how much of it one account may have at once, everybody together at once, and
 * one account within a while; and when to try again. docs/security.md has the same table; a test compares the two.
 */
public enum Kostbaar {
    ZOEKEN("zoeken", 2, 4, 60, Duration.ofMinutes(1), 5),
    AFDRUK("afdruk", 1, 3, 30, Duration.ofMinutes(1), 10),
    UITVOER("uitvoer naar xlsx en csv", 1, 2, 20, Duration.ofMinutes(1), 10),
    DOCUMENT("document in Word of pdf", 1, 2, 20, Duration.ofMinutes(1), 10),
    WORD_LEZEN("Word-bestand inlezen", 1, 2, 20, Duration.ofMinutes(1), 10),
    VERGELIJKING("vergelijking", 1, 4, 60, Duration.ofMinutes(1), 5),
    AFBEELDING("afbeelding opladen", 1, 3, 120, Duration.ofHours(1), 10),
    EENMALIGE_LINK("eenmalige link vragen", 2, 8, 60, Duration.ofMinutes(1), 30),
    TERUGKOPPELING("notitie of terugkoppeling", 2, 8, 120, Duration.ofMinutes(1), 10),
    KOPPELEN("een cohort koppelen", 1, 2, 60, Duration.ofMinutes(1), 5),
    AGENDA("agendabestand", 2, 4, 60, Duration.ofHours(1), 60),
    KLAARSTAAND("een bestand ophalen dat klaarstaat", 2, 6, 60, Duration.ofMinutes(1), 5),
    LIJST_LEZEN("lijst van besturen inlezen", 1, 2, 20, Duration.ofMinutes(1), 10);

    private final String naam;
    private final int tegelijk;
    private final int samen;
    private final int vaak;
    private final Duration binnen;
    private final int wacht;

    Kostbaar(String naam, int tegelijk, int samen, int vaak, Duration binnen, int wacht) {
        this.naam = naam;
        this.tegelijk = tegelijk;
        this.samen = samen;
        this.vaak = vaak;
        this.binnen = binnen;
        this.wacht = wacht;
    }

    public String naam() {
        return naam;
    }

    /** How many of one account at once. */
    public int tegelijk() {
        return tegelijk;
    }

    /** How many of all accounts at once. */
    public int samen() {
        return samen;
    }

    /** How many attempts of one account within {@link #binnen}. */
    public int vaak() {
        return vaak;
    }

    public Duration binnen() {
        return binnen;
    }

    /** After how many seconds to try again. */
    public int wacht() {
        return wacht;
    }
}
