package be.draaiboek.tweeling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of people in what they wrote: the whole name, the first name or the last name, with a capital and as a
 * word of its own. It is there to look twice before something leaves the house, and so rather marks too much.
 */
public final class Namen {

    private static final int SHORTEST = 2;
    private static final int AROUND = 60;

    private final @Nullable Pattern pattern;

    /**
     * @param mensen whole names, such as "Annelies De Smet"
     * @param behalve what is also the name of something else, such as the bestuur itself
     */
    public Namen(Collection<String> mensen, String behalve) {
        Set<String> words = new LinkedHashSet<>();
        for (String one : mensen) {
            String name = one.strip();
            int space = name.indexOf(' ');
            words.add(name);
            if (space > 0) {
                words.add(name.substring(0, space));
                words.add(name.substring(space + 1).strip());
            }
        }
        words.remove(behalve);
        words.removeIf(word ->
                word.length() < SHORTEST || (!Character.isUpperCase(word.codePointAt(0)) && !word.contains(" ")));
        pattern = words.isEmpty()
                ? null
                : Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                        + words.stream()
                                // The whole name before a part of it.
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|"))
                        + ")(?:['’]?s)?(?![\\p{L}\\p{N}])");
    }

    /** A name in a text. */
    public record Plaats(int begin, int einde) {}

    /** Returns where a text names somebody, in order. */
    public List<Plaats> in(String tekst) {
        List<Plaats> found = new ArrayList<>();
        if (pattern != null) {
            Matcher matcher = pattern.matcher(tekst);
            while (matcher.find()) {
                found.add(new Plaats(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** Returns the first name of each sentence that names somebody: two names in one sentence are one to look at. */
    public List<Plaats> perZin(String tekst) {
        List<Plaats> first = new ArrayList<>();
        for (Plaats place : in(tekst)) {
            if (first.isEmpty()
                    || tekst.substring(first.getLast().einde(), place.begin())
                            .chars()
                            .anyMatch(Namen::ends)) {
                first.add(place);
            }
        }
        return first;
    }

    /** Returns the sentence in which it stands, or as much of a long one as tells which it is. */
    public static String zin(String tekst, Plaats plaats) {
        int from = plaats.begin();
        while (from > 0 && !ends(tekst.charAt(from - 1)) && plaats.begin() - from < AROUND) {
            from--;
        }
        int to = plaats.einde();
        while (to < tekst.length() && !ends(tekst.charAt(to)) && to - plaats.einde() < AROUND) {
            to++;
        }
        boolean cutBefore = from > 0 && !ends(tekst.charAt(from - 1));
        boolean cutAfter = to < tekst.length() && !ends(tekst.charAt(to));
        return (cutBefore ? "…" : "") + tekst.substring(from, to).strip() + (cutAfter ? "…" : "");
    }

    private static boolean ends(int one) {
        return one == '.' || one == '!' || one == '?' || one == '\n';
    }
}
