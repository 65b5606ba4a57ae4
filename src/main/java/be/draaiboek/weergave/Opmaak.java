package be.draaiboek.weergave;

import be.draaiboek.common.Klok;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Woorden;
import com.vaadin.flow.component.HtmlContainer;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values, times and the edition's Markdown as people read them. */
public final class Opmaak {

    private static final Locale NL = Locale.forLanguageTag("nl-BE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", NL);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", NL);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", NL);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH:mm", NL);

    private Opmaak() {}

    /** Returns the edition's Markdown, with any HTML in it shown as text. */
    public static HtmlContainer markdown(String text) {
        return Markup.markdown(text).in("div", "db-prose");
    }

    /** Returns a day with its year. */
    public static String datum(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns a day, as people in Flanders read it; the year goes without saying when it is this one. */
    public static String dag(LocalDate day) {
        return (day.getYear() == LocalDate.now(Klok.BRUSSEL).getYear() ? DAY_OF_YEAR : DAY).format(day);
    }

    /** Returns a day of this year with the name of the day, as in “dinsdag 1 december”. */
    public static String weekdag(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** Returns a day and an hour, as people in Flanders read them. */
    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(Klok.BRUSSEL));
    }

    /** Returns the first letters of the first and the last name, for where a name has no room. */
    public static String initialen(String name) {
        List<String> words = List.of(name.strip().split("[\\s-]+", -1));
        String first = letter(words.getFirst());
        return words.size() < 2 ? first : first + letter(words.getLast());
    }

    private static String letter(String word) {
        return word.isEmpty() ? "?" : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }

    /** Returns a value in words: labels for options, a euro sign for amounts. */
    public static String tekst(CellDefinition definition, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "(leeg)";
        }
        return switch (definition.kind()) {
            case TEXT -> value.asString("");
            case CHOICE, MULTI -> Woorden.keuze(definition, value);
            case PERCENT -> value.asString() + " %";
            case AMOUNT -> "€ " + NumberFormat.getIntegerInstance(NL).format(value.asLong());
            case YEAR, POSITION -> value.asString();
            case DATE -> dag(LocalDate.parse(value.asString()));
            case PICTURE -> Woorden.beschrijving(value);
            case TICK -> value.asBoolean() ? "ja" : "nee";
        };
    }
}
