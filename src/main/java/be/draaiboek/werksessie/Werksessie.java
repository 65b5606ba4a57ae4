package be.draaiboek.werksessie;

import be.draaiboek.common.Klok;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the besturen of a cohort with their coaches.
 *
 * @param loopt its cohort wasn't closed
 * @param agenda what is done when; may be empty
 * @param verslag what came of it; empty for besturen until it is shared
 * @param volgnummer how often what a calendar shows was changed
 * @param gewijzigd when that was last, in UTC
 */
public record Werksessie(
        long id,
        long cohortId,
        String cohort,
        boolean loopt,
        Wat wat,
        String agenda,
        String verslag,
        Stand stand,
        int volgnummer,
        LocalDateTime gewijzigd) {

    /** The longest of each text, in characters. */
    public static final int MAX_TITEL = 120;

    public static final int MAX_PLAATS = 200;
    public static final int MAX_LINK = 500;
    public static final int MAX_VOORBEREIDING = 2000;
    public static final int MAX_TEKST = 6000;
    public static final int MAX_WIE = 300;

    /** How many pictures there may be. */
    public static final int MEESTE_FOTOS = 12;

    private static final Locale NL = Locale.forLanguageTag("nl-BE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", NL);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", NL);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm", NL);

    /**
     * When, where and what about.
     *
     * @param begin as the clock in Brussels shows it
     * @param link where one takes part from afar; may be empty
     * @param hoofdstukken the codes of the chapters
     * @param voorbereiding what besturen do before it; may be empty
     */
    public record Wat(
            String titel,
            LocalDateTime begin,
            LocalDateTime einde,
            String plaats,
            String link,
            List<String> hoofdstukken,
            String voorbereiding) {

        public Wat {
            hoofdstukken = List.copyOf(hoofdstukken);
        }

        /** Returns the day and the hours, for people. */
        public String wanneer() {
            return dag() + ", " + HOUR.format(begin) + " tot " + HOUR.format(einde) + " uur";
        }

        /** Returns the day, for people. */
        public String dag() {
            return (begin.getYear() == LocalDate.now(Klok.BRUSSEL).getYear() ? DAY : DAY_OF_YEAR).format(begin);
        }
    }

    /**
     * How far it got.
     *
     * @param verstuurd the besturen were invited
     * @param gedeeld the besturen read what came of it
     */
    public record Stand(boolean verstuurd, boolean geannuleerd, boolean gedeeld) {}

    /**
     * What a bestuur said of it.
     *
     * @param komt null while they didn't answer
     * @param wie the functions of who comes; may be empty
     * @param gezegdKlaar they said that they prepared it
     */
    public record Deelname(
            long bestuurId, String bestuur, @Nullable Boolean komt, String wie, boolean gezegdKlaar) {}

    /**
     * How far a bestuur is with its chapters.
     *
     * @param afgesproken questions that are agreed on, of {@code vragen}
     */
    public record Voorbereid(Deelname deelname, int afgesproken, int vragen) {

        /** Returns whether they said so, or agreed on all that it is about. */
        public boolean klaar() {
            return deelname.gezegdKlaar() || (vragen > 0 && afgesproken >= vragen);
        }
    }

    /** A picture of what was written on the wall. */
    public record Foto(UUID id, int breedte, int hoogte) {}

    /**
     * All of it, for its coaches.
     *
     * @param voorstel an agenda to begin with
     * @param deadlines of the cohort, by chapter
     */
    public record Blad(
            Werksessie sessie,
            List<Voorbereid> besturen,
            List<Foto> fotos,
            String voorstel,
            Map<String, LocalDate> deadlines) {

        public Blad {
            deadlines = Map.copyOf(deadlines);
            besturen = List.copyOf(besturen);
            fotos = List.copyOf(fotos);
        }

        /** Returns how many besturen come. */
        public long komen() {
            return besturen.stream()
                    .filter(one -> Boolean.TRUE.equals(one.deelname().komt()))
                    .count();
        }

        /** Returns how many besturen are ready. */
        public long klaar() {
            return besturen.stream().filter(Voorbereid::klaar).count();
        }

        /** Returns how it stands, in a sentence. */
        public String zin() {
            long silent = besturen.stream()
                    .filter(one -> one.deelname().komt() == null)
                    .count();
            String ready =
                    klaar() + " van " + besturen.size() + (besturen.size() == 1 ? " is klaar, " : " zijn klaar, ");
            if (!sessie.stand().verstuurd()) {
                return ready + "en niemand is al uitgenodigd.";
            }
            return ready
                    + komen()
                    + (komen() == 1 ? " komt" : " komen")
                    + (silent == 0
                            ? "."
                            : ", " + silent + (silent == 1 ? " antwoordde" : " antwoordden") + " nog niet.");
        }
    }

    /**
     * It, for a bestuur that is invited.
     *
     * @param trekker I am the one who answers
     * @param lid the bestuur is still in the cohort
     */
    public record Uitnodiging(Werksessie sessie, Deelname onze, boolean trekker, boolean lid) {}

    /** Returns whether it is over at this moment. */
    public boolean voorbij(LocalDateTime nowInBrussels) {
        return !wat.einde().isAfter(nowInBrussels);
    }
}
