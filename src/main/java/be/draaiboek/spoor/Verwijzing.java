package be.draaiboek.spoor;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a detail names by its number, such as {@code cohort 3}: kept so, and read with the name that it has today; an invitation's address is
 * where a mail went, so of that it is said when it was another one. */
record Verwijzing(Ding ding, long id) {

    private static final Pattern IN_A_DETAIL = Pattern.compile("\\b("
            + Arrays.stream(Ding.values()).map(Ding::code).collect(Collectors.joining("|"))
            + ") ([0-9]{1,18})\\b");

    /** A merger was noted as “bestuur 5 in 7”. */
    private static final Pattern MERGER = Pattern.compile("^(bestuur [0-9]+) in ([0-9]+)$");

    /** What stands in another column already, and codes for what people call by another name. */
    private static final Map<Pattern, String> SPARE = Map.of(
            Pattern.compile("(?:, | van |^| )traject [0-9]+$"), "",
            Pattern.compile("^word (?:mijn|samen|origineel)\\b"), "Word-bestand om in te vullen",
            Pattern.compile("^bouwstenen\\b"), "bouwstenen voor het meerjarenplan",
            Pattern.compile("^taak [0-9]+ bundel "), "wat een cohort vrijgaf, als ",
            Pattern.compile("^taak [0-9]+ draaiboek "), "het Draaiboek, als ",
            Pattern.compile("(?<=, )1 voorstellen$"), "1 voorstel");

    private static final Pattern BYTES = Pattern.compile("^([0-9]{1,12}) bytes$");
    private static final int KB = 1000;

    /** What has a number in a detail, in the words for one whose name is gone. */
    enum Ding {
        COHORT("een cohort dat"),
        BESTUUR("een bestuur dat"),
        WERKSESSIE("een werksessie die"),
        TWEELING("een tweeling die"),
        VRIJGAVE("een vrijgave die"),
        MEETMOMENT("een meetmoment dat"),
        DEELNEMER("iemand die"),
        UITNODIGING("een uitnodiging die"),
        VRAAG("een antwoord dat"),
        ANTWOORD("een antwoord dat"),
        MAIL("een mail die");

        private final String een;

        Ding(String een) {
            this.een = een;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What it is called today.
     *
     * @param sinds the line that told of this address; 0 where it never had another
     */
    record Naam(String nu, long sinds) {}

    /** Returns everything that a detail names. */
    static Set<Verwijzing> in(String detail) {
        Set<Verwijzing> found = new LinkedHashSet<>();
        IN_A_DETAIL.matcher(whole(detail)).results().forEach(hit -> found.add(of(hit)));
        return found;
    }

    /**
     * Returns a detail as it is read.
     *
     * @param line the number of its line
     * @param names of what it names; what is gone, or isn't for this reader, has none
     */
    static String woorden(String detail, long line, Map<Verwijzing, Naam> names) {
        String text = whole(detail);
        for (Map.Entry<Pattern, String> one : SPARE.entrySet()) {
            text = one.getKey().matcher(text).replaceAll(one.getValue());
        }
        text = BYTES.matcher(text).replaceAll(hit -> Math.max(1, Long.parseLong(hit.group(1)) / KB) + " kB");
        return IN_A_DETAIL
                .matcher(text)
                .replaceAll(hit -> {
                    Verwijzing what = of(hit);
                    return Matcher.quoteReplacement(what.genoemd(names.get(what), line));
                })
                .strip();
    }

    private String genoemd(@Nullable Naam name, long line) {
        if (name == null) {
            return weg();
        }
        if (ding != Ding.UITNODIGING) {
            return name.nu();
        }
        // A mail went to that address: that it went to the one of today would be untrue.
        return line < name.sinds()
                ? "uitnodiging waarvan het adres later gewijzigd is (nu " + name.nu() + ")"
                : "uitnodiging aan " + name.nu();
    }

    /** The number stays: the log has no more than that. */
    private String weg() {
        return ding.een + " er niet meer is (nummer " + id + ")";
    }

    private static Verwijzing of(MatchResult hit) {
        return new Verwijzing(Ding.valueOf(hit.group(1).toUpperCase(Locale.ROOT)), Long.parseLong(hit.group(2)));
    }

    private static String whole(String detail) {
        return MERGER.matcher(detail).replaceFirst("$1 in bestuur $2");
    }
}
