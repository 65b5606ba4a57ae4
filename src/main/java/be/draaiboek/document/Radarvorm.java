package be.draaiboek.document;

import be.draaiboek.document.Stuk.As;
import be.draaiboek.document.Stuk.Figuur;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the lines and the words of a radar go, on a sheet of {@link #BREED} by {@link #HOOG}. */
public final class Radarvorm {

    public static final int BREED = 620;
    public static final int HOOG = 420;

    /** From one line of a name to the next. */
    public static final int REGEL = 18;

    private static final int CENTRE_X = BREED / 2;
    private static final int CENTRE_Y = 222;
    private static final int RADIUS = 138;
    private static final int LABEL_LENGTH = 20;
    private static final int HUNDRED = 100;
    private static final double[] RINGS = {0.25, 0.5, 0.75, 1};

    private final List<As> axes;

    public Radarvorm(Figuur figure) {
        axes = figure.assen();
    }

    /** A place on the sheet. */
    public record Punt(double x, double y) {}

    /** A line between two scores. */
    public record Zijde(Punt van, Punt tot, boolean voorlopig) {}

    /**
     * What an axis is called and scores.
     *
     * @param plaats of the first line, on which the letters stand
     * @param kant 1 where the words begin there, -1 where they end, 0 where that is their middle
     */
    public record Naam(Punt plaats, int kant, List<String> regels) {
        public Naam {
            regels = List.copyOf(regels);
        }
    }

    /** What it shows, for who doesn't see it. */
    public static String woorden(Figuur figure) {
        return figure.naam() + ": "
                + figure.assen().stream()
                        .map(axis -> axis.naam() + " " + cijfer(axis))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String cijfer(As axis) {
        Double score = axis.score();
        return score == null
                ? "nog geen score"
                : Math.round(HUNDRED * score) + (axis.voorlopig() ? " (voorlopig)" : "");
    }

    public List<List<Punt>> ringen() {
        List<List<Punt>> rings = new ArrayList<>();
        for (double share : RINGS) {
            rings.add(IntStream.range(0, axes.size())
                    .mapToObj(i -> punt(i, share))
                    .toList());
        }
        return rings;
    }

    public List<List<Punt>> assen() {
        return IntStream.range(0, axes.size())
                .mapToObj(i -> List.of(new Punt(CENTRE_X, CENTRE_Y), punt(i, 1)))
                .toList();
    }

    public List<Zijde> zijden() {
        List<Zijde> sides = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            int next = (i + 1) % axes.size();
            As one = axes.get(i);
            As other = axes.get(next);
            if (one.score() != null && other.score() != null) {
                sides.add(new Zijde(
                        punt(i, one.score()), punt(next, other.score()), one.voorlopig() || other.voorlopig()));
            }
        }
        return sides;
    }

    public List<Punt> punten() {
        return IntStream.range(0, axes.size())
                .filter(i -> axes.get(i).score() != null)
                .mapToObj(i -> punt(i, Objects.requireNonNull(axes.get(i).score())))
                .toList();
    }

    public List<Naam> namen() {
        return IntStream.range(0, axes.size()).mapToObj(this::naam).toList();
    }

    private Naam naam(int i) {
        double side = Math.cos(angle(i));
        double height = Math.sin(angle(i));
        List<String> lines = new ArrayList<>(regels(axes.get(i).naam(), LABEL_LENGTH));
        lines.add(cijfer(axes.get(i)));
        Punt end = punt(i, 1);
        double y = end.y() + 16 * height;
        double first = height < -0.5
                ? y - REGEL * (lines.size() - 1)
                : height > 0.5 ? y + 10 : y - REGEL * (lines.size() - 1) / 2.0;
        return new Naam(new Punt(end.x() + 16 * side, first), Math.abs(side) < 0.2 ? 0 : side > 0 ? 1 : -1, lines);
    }

    private Punt punt(int i, double share) {
        return new Punt(CENTRE_X + RADIUS * share * Math.cos(angle(i)), CENTRE_Y + RADIUS * share * Math.sin(angle(i)));
    }

    private double angle(int i) {
        return 2 * Math.PI * i / axes.size() - Math.PI / 2;
    }

    /** Returns a name in lines of at most so many characters, to stand beside an axis; a longer word has a line of its own. */
    public static List<String> regels(String title, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
