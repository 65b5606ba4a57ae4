package be.draaiboek.nota;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
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

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\n|[^\\S\\n]+|[^\\p{L}\\p{N}\\s]");
    private static final int MOST_TOKENS = 6_000;
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
        for (AbstractDelta<String> delta : deltas(old, now)) {
            Chunk<String> source = delta.getSource();
            add(parts, Soort.BLIJFT, old.subList(at, source.getPosition()));
            add(parts, Soort.WEG, source.getLines());
            add(parts, Soort.ERBIJ, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
            changed += source.size() + delta.getTarget().size();
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
        List<AbstractDelta<String>> written = deltas(from, mine);
        List<AbstractDelta<String>> all = new ArrayList<>(written);
        for (AbstractDelta<String> delta : deltas(from, moved)) {
            if (written.stream().anyMatch(other -> sameChange(other, delta))) {
                continue;
            }
            if (written.stream().anyMatch(other -> touch(other, delta))) {
                return Optional.empty();
            }
            all.add(delta);
        }
        all.sort(Comparator.comparingInt(delta -> delta.getSource().getPosition()));
        StringBuilder merged = new StringBuilder();
        int at = 0;
        for (AbstractDelta<String> delta : all) {
            from.subList(at, delta.getSource().getPosition()).forEach(merged::append);
            delta.getTarget().getLines().forEach(merged::append);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        from.subList(at, from.size()).forEach(merged::append);
        return Optional.of(merged.toString());
    }

    private static boolean sameChange(AbstractDelta<String> one, AbstractDelta<String> other) {
        return one.getSource().getPosition() == other.getSource().getPosition()
                && one.getSource().size() == other.getSource().size()
                && one.getTarget().getLines().equals(other.getTarget().getLines());
    }

    /** Whether they overlap, or begin in the same place. */
    private static boolean touch(AbstractDelta<String> one, AbstractDelta<String> other) {
        int start = one.getSource().getPosition();
        int end = start + one.getSource().size();
        int from = other.getSource().getPosition();
        int to = from + other.getSource().size();
        return start == from || (start < to && from < end);
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas();
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
