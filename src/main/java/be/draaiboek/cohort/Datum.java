package be.draaiboek.cohort;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people in Flanders read them. */
public final class Datum {

    private static final Locale NL = Locale.forLanguageTag("nl-BE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", NL);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", NL);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", NL);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", NL);

    private Datum() {}

    /** Returns a day of about now. */
    public static String dag(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns a day with its year. */
    public static String metJaar(LocalDate day) {
        return YEAR.format(day);
    }

    /** Returns a day for a narrow column. */
    public static String kort(LocalDate day) {
        return SHORT.format(day);
    }

    /** Returns a day with its name and its year. */
    public static String voluit(LocalDate day) {
        return WEEKDAY.format(day);
    }
}
