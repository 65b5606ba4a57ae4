package be.draaiboek.woord;

import be.draaiboek.common.Sha256;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Tekst;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as they stand in a Word file, and back. */
final class Waarden {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d/MM/yyyy", DUTCH);
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu", DUTCH),
            DateTimeFormatter.ofPattern("d-M-uuuu", DUTCH),
            DateTimeFormatter.ofPattern("d.M.uuuu", DUTCH),
            DateTimeFormatter.ISO_LOCAL_DATE,
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("d MMMM uuuu")
                    .toFormatter(DUTCH));
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([. ]\\d{3})+(,\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}([.,]\\d{1,6})?");
    private static final Pattern LINE_ENDS = Pattern.compile("(?<![ \\u00a0\\t])[ \\u00a0\\t]++(?=\\n|$)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int HASH = 16;

    private Waarden() {}

    /** A value, or why it isn't one. */
    record Gelezen(@Nullable JsonNode waarde, String zin) {}

    /** Returns what stands in the file for this value; nothing for none. */
    static String show(CellDefinition cell, @Nullable JsonNode value) {
        if (CellDefinition.isEmpty(value) || value == null) {
            return "";
        }
        return switch (cell.kind()) {
            case CHOICE -> cell.option(value.asString("")).map(Option::label).orElse("");
            case DATE -> datum(value.asString(""));
            case TICK -> value.asBoolean(false) ? "1" : "";
            case PICTURE, MULTI, POSITION -> "";
            case TEXT, PERCENT, AMOUNT, YEAR -> value.asString("");
        };
    }

    private static String datum(String iso) {
        try {
            return SHOWN.format(LocalDate.parse(iso));
        } catch (DateTimeException odd) {
            return iso;
        }
    }

    /** Returns what somebody filled in as a value of this cell. */
    static Gelezen read(CellDefinition cell, String typed) {
        String text = tekst(typed);
        if (text.isEmpty()) {
            return new Gelezen(null, "");
        }
        JsonNode value = cell.schoon(
                switch (cell.kind()) {
                    case CHOICE -> keuze(cell, text);
                    case PERCENT -> getal(text.replace("%", ""));
                    case AMOUNT -> getal(text.replace("€", "").replaceAll("(?i)\\beuro?\\b", ""));
                    case YEAR -> getal(text);
                    case DATE -> dag(text);
                    case TEXT, MULTI, TICK, PICTURE, POSITION -> JSON.stringNode(text);
                });
        if (cell.kind() == CellKind.CHOICE && cell.check(value).isPresent()) {
            return new Gelezen(
                    null, "‘" + kort(text) + "’ is geen antwoord uit de lijst. Kies online het antwoord dat past.");
        }
        return cell.check(value).map(problem -> new Gelezen(null, problem)).orElseGet(() -> new Gelezen(value, ""));
    }

    /** Returns the option that these words mean, or the words where there is none. */
    private static JsonNode keuze(CellDefinition cell, String text) {
        String said = woorden(text);
        Optional<Option> found = cell.options().stream()
                .filter(one -> woorden(one.label()).equals(said) || one.id().equals(text))
                .findFirst();
        return JSON.stringNode(found.map(Option::id).orElse(text));
    }

    private static JsonNode getal(String text) {
        String number = text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (GROUPED.matcher(number).matches()) {
            number = number.replaceAll("[. ]", "");
        }
        if (!NUMBER.matcher(number).matches()) {
            return JSON.stringNode(text);
        }
        BigDecimal value = new BigDecimal(number.replace(',', '.')).stripTrailingZeros();
        return value.scale() <= 0 ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
    }

    private static JsonNode dag(String text) {
        for (DateTimeFormatter form : DATES) {
            try {
                return JSON.stringNode(LocalDate.parse(text, form).toString());
            } catch (DateTimeException next) {
                // Another way of writing it may fit.
            }
        }
        return JSON.stringNode(text);
    }

    /** Returns a text as it is compared: what Word or LibreOffice may add at the ends of lines says nothing. */
    static String tekst(String text) {
        return LINE_ENDS.matcher(Tekst.schoon(text)).replaceAll("").strip();
    }

    /** Returns letters and figures only, to recognise a sentence by. */
    static String woorden(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static String kort(String text) {
        String line = Tekst.regel(text);
        return Tekst.lengte(line) <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 79)) + "…";
    }

    /** Returns what says whether two values are the same; empty for what isn't there. */
    static String afdruk(CellDefinition cell, @Nullable JsonNode value) {
        if (value == null || CellDefinition.isEmpty(value)) {
            return "";
        }
        String same = switch (cell.kind()) {
            case TEXT -> tekst(value.asString(""));
            case MULTI -> {
                TreeSet<String> chosen = new TreeSet<>();
                value.forEach(one -> chosen.add(one.asString("")));
                yield String.join(",", chosen);
            }
            case TICK -> value.asBoolean(false) ? "1" : "";
            case CHOICE, PERCENT, AMOUNT, YEAR, DATE, PICTURE, POSITION -> value.asString(value.toString());
        };
        return same.isEmpty() ? "" : kort16(same);
    }

    private static String kort16(String text) {
        return hex(text).substring(0, HASH);
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
