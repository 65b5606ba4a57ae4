package be.draaiboek.nota;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which two texts differ. Texts that have little in common, or are long, are shown whole: comparing those
 * takes long and helps nobody.
 *
 * @param stukken what stays, goes and comes, in reading order
 * @param geheel whether both texts are shown whole
 */
public record Woordverschil(List<Stukje> stukken, boolean geheel) {

    private static final Pattern TOKEN =
            Pattern.compile("(?:[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s])[^\\S\\n]*|\\n|[^\\S\\n]+");
    private static final int MOST_TOKENS = 3_000;
    private static final double MOST_DIFFERENT = 0.6;

    public Woordverschil {
        stukken = List.copyOf(stukken);
    }

    /** What became of some words. */
    public enum Soort {
        BLIJFT,
        WEG,
        ERBIJ
    }

    /** Some words that stay, go or come. */
    public record Stukje(Soort soort, String tekst) {}

    /** Returns what makes of one text the other. */
    public static Woordverschil tussen(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        if (old.size() > MOST_TOKENS || now.size() > MOST_TOKENS) {
            return whole(before, after);
        }
        List<Stukje> parts = new ArrayList<>();
        int at = 0;
        int changed = 0;
        for (Verandering one : deltas(old, now)) {
            add(parts, Soort.BLIJFT, old.subList(at, one.van()));
            add(parts, Soort.WEG, old.subList(one.van(), one.tot()));
            add(parts, Soort.ERBIJ, one.nieuw());
            at = one.tot();
            changed += one.tot() - one.van() + one.nieuw().size();
        }
        add(parts, Soort.BLIJFT, old.subList(at, old.size()));
        return changed > MOST_DIFFERENT * (old.size() + now.size())
                ? whole(before, after)
                : new Woordverschil(parts, false);
    }

    /**
     * Brings what moved in the sources into a text that people wrote on.
     *
     * @param base what the sources said when they began
     * @param ours what people made of it
     * @param theirs what the sources say now
     * @return empty where both changed the same place, or the texts are too long to tell
     */
    public static Optional<String> samengevoegd(String base, String ours, String theirs) {
        if (ours.equals(base)) {
            return Optional.of(theirs);
        }
        List<String> from = tokens(base);
        List<String> mine = tokens(ours);
        List<String> moved = tokens(theirs);
        if (from.size() > MOST_TOKENS || mine.size() > MOST_TOKENS || moved.size() > MOST_TOKENS) {
            return Optional.empty();
        }
        List<Verandering> written = deltas(from, mine);
        List<Verandering> all = new ArrayList<>(written);
        for (Verandering one : deltas(from, moved)) {
            if (written.contains(one)) {
                continue;
            }
            if (written.stream().anyMatch(other -> other.raakt(one))) {
                return Optional.empty();
            }
            all.add(one);
        }
        all.sort(Comparator.comparingInt(Verandering::van));
        StringBuilder merged = new StringBuilder();
        int at = 0;
        for (Verandering one : all) {
            from.subList(at, one.van()).forEach(merged::append);
            one.nieuw().forEach(merged::append);
            at = one.tot();
        }
        from.subList(at, from.size()).forEach(merged::append);
        return Optional.of(merged.toString());
    }

    /** What stands in the place of some words. */
    private record Verandering(int van, int tot, List<String> nieuw) {

        /** Whether they overlap, or begin in the same place. */
        boolean raakt(Verandering other) {
            return van == other.van || (van < other.tot && other.van < tot);
        }
    }

    /** What both begin and end with is left out first, so that what was added at the end counts as added there. */
    private static List<Verandering> deltas(List<String> before, List<String> after) {
        int least = Math.min(before.size(), after.size());
        int start = 0;
        while (start < least && before.get(start).equals(after.get(start))) {
            start++;
        }
        int same = 0;
        while (same < least - start
                && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        int shift = start;
        List<String> old = before.subList(start, before.size() - same);
        List<String> now = after.subList(start, after.size() - same);
        return DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<String>()).getDeltas().stream()
                .map(delta -> new Verandering(
                        shift + delta.getSource().getPosition(),
                        shift
                                + delta.getSource().getPosition()
                                + delta.getSource().size(),
                        List.copyOf(delta.getTarget().getLines())))
                .toList();
    }

    private static Woordverschil whole(String before, String after) {
        List<Stukje> both = new ArrayList<>();
        add(both, Soort.WEG, List.of(before));
        add(both, Soort.ERBIJ, List.of(after));
        return new Woordverschil(both, true);
    }

    private static void add(List<Stukje> parts, Soort kind, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            parts.add(new Stukje(kind, text));
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
