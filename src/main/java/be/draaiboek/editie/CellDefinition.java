package be.draaiboek.editie;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What one cell accepts, and what an answer in it is worth.
 *
 * @param options the answers of a choice or multi cell; empty for every other kind
 * @param max the most characters (code points) of a text; 0 for every other kind
 * @param lines how tall the text field is shown: 1 is a single line; 0 for every other kind
 */
public record CellDefinition(CellKind kind, List<Option> options, int max, int lines) {

    /** The cell that says where an added row stands. */
    public static final CellDefinition POSITION = new CellDefinition(CellKind.POSITION, List.of(), 0, 0);

    static final int DEFAULT_LINES = 4;
    static final int MAX_LONG_TEXT = 20_000;
    static final int MAX_SINGLE_LINE = 500;

    private static final long MAX_AMOUNT = 999_999_999_999L;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MAX_ALT = 1_000;
    private static final int MAX_PIXELS = 10_000;
    private static final Pattern PICTURE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> PICTURE_PROPERTIES = Set.of("id", "alt", "width", "height");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

    private static final String PICK_ONE = "Kies één van de antwoorden uit de lijst.";
    private static final String PICK_SOME = "Kies één of meer antwoorden uit de lijst.";
    private static final String NO_SUCH_OPTION =
            "Dit antwoord staat niet (meer) in de lijst. Laad de pagina opnieuw en kies een antwoord uit de lijst.";
    private static final String PERCENT = "Vul een percentage tussen 0 en 100 in.";
    private static final String AMOUNT = "Vul een bedrag in hele euro's in, zonder komma.";
    private static final String YEAR = "Vul een jaartal tussen 2000 en 2100 in.";
    private static final String DATE = "Vul een datum in als jaar-maand-dag, bijvoorbeeld 2027-03-31.";

    public CellDefinition {
        options = List.copyOf(options);
    }

    /** Whether nothing was filled in: null, a text without a visible character, or an empty selection. */
    public static boolean isEmpty(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || value.isMissingNode()
                || (value.isString() && value.stringValue().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    /** Returns the value as it is kept: text without what nobody sees, on one line where there is room for one only. */
    public @Nullable JsonNode schoon(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (kind == CellKind.TEXT && value.isString()) {
            String text = value.stringValue();
            String clean = lines == 1 ? Tekst.regel(text) : Tekst.schoon(text);
            return clean.equals(text) ? value : StringNode.valueOf(clean);
        }
        if (kind == CellKind.PICTURE
                && value instanceof ObjectNode picture
                && picture.path("alt").isString()) {
            String alt = picture.path("alt").stringValue();
            String clean = Tekst.regel(alt);
            return clean.equals(alt) ? value : picture.deepCopy().put("alt", clean);
        }
        return value;
    }

    /** Empty where the value may be kept; else a sentence for the person, saying what to do. Null is always fine. */
    public Optional<String> check(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (kind) {
                    case TEXT -> checkText(value);
                    case CHOICE -> checkChoice(value);
                    case MULTI -> checkMulti(value);
                    case PERCENT -> isWhole(value, 0, 100) ? null : PERCENT;
                    case AMOUNT -> checkAmount(value);
                    case YEAR -> isWhole(value, FIRST_YEAR, LAST_YEAR) ? null : YEAR;
                    case DATE -> checkDate(value);
                    case PICTURE -> checkPicture(value);
                    case TICK -> value.isBoolean() ? null : "Vink dit aan of uit.";
                    case POSITION ->
                        isFinite(value)
                                ? null
                                : "De plaats van deze rij klopt niet. Laad de pagina opnieuw en verplaats de rij nog eens.";
                });
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /** The answers in their order, without those that say "not applicable" or "don't know". */
    public List<Option> ladder() {
        return options.stream()
                .filter(option -> !option.nvt() && !option.unknown())
                .toList();
    }

    /** Where an answer stands between the first and the last of the {@link #ladder}, from 0 to 1; empty where beside it. */
    public OptionalDouble place(@Nullable JsonNode value) {
        if (kind != CellKind.CHOICE || value == null || !value.isString()) {
            return OptionalDouble.empty();
        }
        List<String> ids = ladder().stream().map(Option::id).toList();
        int index = ids.indexOf(value.stringValue());
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of((double) index / Math.max(1, ids.size() - 1));
    }

    /** Whether this answer says "don't know": it is an answer and never scores. */
    public boolean isUnknown(@Nullable JsonNode value) {
        JsonNode only = value != null && value.isArray() && value.size() == 1 ? value.get(0) : value;
        return only != null
                && only.isString()
                && option(only.stringValue()).map(Option::unknown).orElse(false);
    }

    /** Whether any answer here is worth something; the cell then counts in the score of its dimension. */
    public boolean scores() {
        return kind == CellKind.CHOICE && options.stream().anyMatch(option -> option.value() != null);
    }

    /** What this answer is worth, from 0 to 1; empty where it doesn't score. Unanswered is never zero. */
    public OptionalDouble score(@Nullable JsonNode value) {
        if (kind != CellKind.CHOICE || value == null || !value.isString()) {
            return OptionalDouble.empty();
        }
        Double worth = option(value.stringValue()).map(Option::value).orElse(null);
        return worth == null ? OptionalDouble.empty() : OptionalDouble.of(worth);
    }

    /** Whether this answer says "not applicable", so that the cell leaves the denominator. */
    public boolean isNotApplicable(@Nullable JsonNode value) {
        return kind == CellKind.CHOICE
                && value != null
                && value.isString()
                && option(value.stringValue()).map(Option::nvt).orElse(false);
    }

    private @Nullable String checkText(JsonNode value) {
        if (!value.isString()) {
            return "Vul hier tekst in.";
        }
        String text = value.stringValue();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "Deze tekst bevat een half teken, wellicht van een afgebroken emoji. Haal het weg of typ het opnieuw.";
            } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                return "Deze tekst bevat een onzichtbaar stuurteken. Plak de tekst opnieuw, zonder opmaak.";
            } else if (c == '\n' && lines == 1) {
                return "Hier past maar één regel. Haal de regeleinden weg.";
            }
        }
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            return "Deze tekst telt %s tekens, het maximum is %s. Kort de tekst in met minstens %s."
                    .formatted(whole(length), whole(max), characters(length - max));
        }
        return null;
    }

    private @Nullable String checkChoice(JsonNode value) {
        if (!value.isString()) {
            return PICK_ONE;
        }
        return option(value.stringValue()).isPresent() ? null : NO_SUCH_OPTION;
    }

    private @Nullable String checkMulti(JsonNode value) {
        if (!value.isArray()) {
            return PICK_SOME;
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode element : value) {
            if (!element.isString()) {
                return PICK_SOME;
            }
            Optional<Option> option = option(element.stringValue());
            if (option.isEmpty()) {
                return NO_SUCH_OPTION;
            }
            if (!seen.add(element.stringValue())) {
                return "Het antwoord ‘%s’ staat er twee keer in. Kies elk antwoord hoogstens één keer."
                        .formatted(option.get().label());
            }
            if (option.get().exclusive() && value.size() > 1) {
                return "‘%s’ kan niet samen met een ander antwoord. Kies het alleen, of haal het weg."
                        .formatted(option.get().label());
            }
        }
        return null;
    }

    private static @Nullable String checkAmount(JsonNode value) {
        if (value.isNumber() && isFinite(value) && value.decimalValue().signum() < 0) {
            return "Een bedrag kan niet negatief zijn. Vul een bedrag vanaf 0 euro in.";
        }
        if (value.isNumber() && isFinite(value) && value.decimalValue().compareTo(BigDecimal.valueOf(MAX_AMOUNT)) > 0) {
            return "Dit bedrag is te groot. Vul hoogstens %s euro in.".formatted(whole(MAX_AMOUNT));
        }
        return isWhole(value, 0, MAX_AMOUNT) ? null : AMOUNT;
    }

    private static @Nullable String checkPicture(JsonNode value) {
        String alt = value.path("alt").asString("");
        // Its own properties and no others: what nobody looks at is a place to hide things in.
        if (!value.isObject()
                || !value.propertyNames().stream().allMatch(PICTURE_PROPERTIES::contains)
                || (value.has("alt") && !value.path("alt").isString())
                || !PICTURE_ID.matcher(value.path("id").asString("")).matches()
                || !isWhole(value.path("width"), 1, MAX_PIXELS)
                || !isWhole(value.path("height"), 1, MAX_PIXELS)) {
            return "Deze afbeelding is niet goed aangekomen. Kies ze opnieuw.";
        }
        if (alt.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            return "De beschrijving bevat een onzichtbaar stuurteken. Plak de tekst opnieuw, zonder opmaak.";
        }
        return alt.codePointCount(0, alt.length()) <= MAX_ALT
                ? null
                : "De beschrijving telt meer dan %s tekens. Kort ze in.".formatted(whole(MAX_ALT));
    }

    private static @Nullable String checkDate(JsonNode value) {
        if (!value.isString() || !ISO_DATE.matcher(value.stringValue()).matches()) {
            return DATE;
        }
        try {
            int year = LocalDate.parse(value.stringValue()).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR ? null : "Vul een datum tussen 2000 en 2100 in.";
        } catch (DateTimeException e) {
            return "Deze datum bestaat niet. Kijk de dag en de maand na.";
        }
    }

    private static boolean isWhole(JsonNode value, long min, long max) {
        return value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= min
                && value.longValue() <= max;
    }

    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.asDouble(Double.NaN));
    }

    private static String characters(long count) {
        return count == 1 ? "1 teken" : whole(count) + " tekens";
    }

    private static String whole(long number) {
        return NumberFormat.getIntegerInstance(DUTCH).format(number);
    }
}
