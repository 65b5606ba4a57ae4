package be.draaiboek.score.ui;

import be.draaiboek.document.Radarvorm;
import be.draaiboek.editie.Section;
import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Scores as a radar: a full dot is agreed, a hollow one on a dashed line provisional, and an axis without a score has no
 * dot. The same figures stand in the table beside it, so that nothing is in the drawing alone.
 */
public final class Radar extends Div {

    /** Fewer axes make no shape. */
    public static final int LEAST = 3;

    private static final int WIDTH = 520;
    private static final int HEIGHT = 400;
    private static final int CENTRE_X = WIDTH / 2;
    private static final int CENTRE_Y = 212;
    private static final int RADIUS = 134;
    private static final int LINE = 18;
    private static final int LABEL_LENGTH = 16;

    private final transient Markup.Builder svg = new Markup.Builder();
    private final List<Dimensie> dimensions;
    private final List<List<Dimensie>> others;

    public Radar(List<Dimensie> dimensions) {
        this(dimensions, List.of());
    }

    /**
     * Draws others over one's own: theirs in another colour, with diamonds for dots, and both figures at each axis.
     *
     * @param others each with the same dimensions in the same order
     */
    public Radar(List<Dimensie> dimensions, List<List<Dimensie>> others) {
        this.dimensions = dimensions;
        this.others = others.stream().map(List::copyOf).toList();
        addClassName("db-radar");
        svg.add(
                "<svg class=\"db-drawing\" viewBox=\"0 0 %s %s\" role=\"group\" aria-labelledby=\"radar-titel\""
                        + " aria-describedby=\"radar-uitleg\" xmlns=\"http://www.w3.org/2000/svg\">"
                        + "<title id=\"radar-titel\">Radar van de dimensies</title>"
                        + "<desc id=\"radar-uitleg\">Hoe verder van het midden, hoe hoger de score. Dezelfde cijfers staan in de"
                        + " tabel hiernaast.</desc>",
                WIDTH, HEIGHT);
        for (double share : new double[] {0.25, 0.5, 0.75, 1}) {
            svg.add("<polygon class=\"area none\" points=\"%s\"/>", ring(share));
        }
        for (int i = 0; i < dimensions.size(); i++) {
            svg.add(
                    "<path class=\"axis%s\" d=\"M%s %sL%s\"/>",
                    score(i).isPresent() ? "" : " unknown", CENTRE_X, CENTRE_Y, point(i, 1));
        }
        shape();
        for (int number = 0; number < this.others.size(); number++) {
            over(this.others.get(number), number);
        }
        for (int i = 0; i < dimensions.size(); i++) {
            label(i);
        }
        svg.add("</svg>");
        svg.build().show(this);
    }

    private void shape() {
        int axes = dimensions.size();
        if (dimensions.stream().allMatch(one -> one.score().isPresent())) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < axes; i++) {
                points.append(point(i, score(i).orElseThrow())).append(' ');
            }
            svg.add(
                    "<polygon class=\"area quiet\" points=\"%s\"/>",
                    points.toString().strip());
        }
        for (int i = 0; i < axes; i++) {
            int next = (i + 1) % axes;
            if (score(i).isPresent() && score(next).isPresent()) {
                svg.add(
                        "<path class=\"side%s\" d=\"M%sL%s\"/>",
                        provisional(i) || provisional(next) ? " provisional" : "",
                        point(i, score(i).orElseThrow()),
                        point(next, score(next).orElseThrow()));
            }
        }
        for (int i = 0; i < axes; i++) {
            if (score(i).isPresent()) {
                double share = score(i).orElseThrow();
                svg.add(
                        "<circle class=\"dot%s\" cx=\"%s\" cy=\"%s\" r=\"6\"/>",
                        provisional(i) ? " provisional" : "", number(x(i, share)), number(y(i, share)));
            }
        }
    }

    private void over(List<Dimensie> other, int number) {
        String layer = "twin" + (number == 0 ? "" : " second");
        for (int i = 0; i < other.size(); i++) {
            int next = (i + 1) % other.size();
            if (other.get(i).score().isPresent() && other.get(next).score().isPresent()) {
                svg.add(
                        "<path class=\"side %s\" d=\"M%sL%s\"/>",
                        layer,
                        point(i, other.get(i).score().getAsDouble()),
                        point(next, other.get(next).score().getAsDouble()));
            }
        }
        for (int i = 0; i < other.size(); i++) {
            if (other.get(i).score().isPresent()) {
                double share = other.get(i).score().getAsDouble();
                double x = x(i, share);
                double y = y(i, share);
                svg.add(
                        "<path class=\"dot %s\" d=\"M%s %sL%s %sL%s %sL%s %sZ\"/>",
                        layer,
                        number(x),
                        number(y - 8),
                        number(x + 8),
                        number(y),
                        number(x),
                        number(y + 8),
                        number(x - 8),
                        number(y));
            }
        }
    }

    private void label(int i) {
        Section section = dimensions.get(i).sectie();
        double side = Math.cos(angle(i));
        double height = Math.sin(angle(i));
        List<String> lines = Radarvorm.regels(section.title(), LABEL_LENGTH);
        double x = x(i, 1) + 16 * side;
        double y = y(i, 1) + 16 * height;
        String anchor = Math.abs(side) < 0.2 ? "" : side > 0 ? " start" : " end";
        double first = height < -0.5 ? y - LINE * lines.size() : height > 0.5 ? y + 10 : y - LINE * lines.size() / 2.0;
        svg.add("<a class=\"label%s\" href=\"%s\">", anchor, TrajectNavigatie.sectie(section));
        svg.add(
                "<rect class=\"ring hit\" x=\"%s\" y=\"%s\" width=\"132\" height=\"%s\" rx=\"6\"/>",
                number(side > 0.2 ? x - 4 : side < -0.2 ? x - 128 : x - 66),
                number(first - LINE + 2),
                LINE * (lines.size() + 1) + 4);
        for (int line = 0; line < lines.size(); line++) {
            svg.add(
                    "<text class=\"name long\" x=\"%s\" y=\"%s\">%s</text>",
                    number(x), number(first + LINE * line), lines.get(line));
        }
        double last = first + LINE * lines.size();
        svg.add(
                "<text class=\"name short\" x=\"%s\" y=\"%s\">%s</text>",
                number(x),
                number(last - LINE - 1),
                section.title().substring(section.title().lastIndexOf(' ') + 1));
        svg.add("<text class=\"sub\" x=\"%s\" y=\"%s\">%s</text></a>", number(x), number(last), state(i));
    }

    private String state(int i) {
        if (!others.isEmpty()) {
            List<String> figures = new ArrayList<>(List.of(figure(score(i))));
            others.forEach(other -> figures.add(figure(other.get(i).score())));
            return String.join(" · ", figures);
        }
        return score(i).isEmpty()
                ? "nog geen score"
                : Maat.getal(score(i).orElseThrow()) + (provisional(i) ? " · voorlopig" : "");
    }

    private static String figure(OptionalDouble score) {
        return score.isPresent() ? Maat.getal(score.getAsDouble()) : "–";
    }

    private OptionalDouble score(int i) {
        return dimensions.get(i).score();
    }

    private boolean provisional(int i) {
        return dimensions.get(i).status() != Status.AFGESPROKEN;
    }

    private String ring(double share) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < dimensions.size(); i++) {
            points.append(point(i, share)).append(' ');
        }
        return points.toString().strip();
    }

    private String point(int i, double share) {
        return number(x(i, share)) + " " + number(y(i, share));
    }

    private double x(int i, double share) {
        return CENTRE_X + RADIUS * share * Math.cos(angle(i));
    }

    private double y(int i, double share) {
        return CENTRE_Y + RADIUS * share * Math.sin(angle(i));
    }

    private double angle(int i) {
        return 2 * Math.PI * i / dimensions.size() - Math.PI / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
