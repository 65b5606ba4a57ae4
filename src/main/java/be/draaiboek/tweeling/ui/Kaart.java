package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Kenmerken;
import be.draaiboek.tweeling.Voorstel;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the suggestions lie: a drawing of coordinates, without a map underneath. Ours is a square in the middle, the others
 * are circles with the number that they have in the list, which says the same in words.
 */
final class Kaart extends Div {

    private static final int SIZE = 480;
    private static final int MARGIN = 34;
    private static final double KM_PER_DEGREE = 111.2;
    /** How wide a letter is, about. */
    private static final double LETTER = 7.2;

    private static final double DOT = 14;
    /** So many places on a ring are tried for what it is called. */
    private static final int TURNS = 24;

    private static final int[] RINGS = {5, 10, 25, 50, 100, 200};

    private record Punt(int number, Voorstel voorstel, double east, double north) {}

    /** A place on it in which something is written or drawn. */
    private record Vak(double left, double top, double right, double bottom) {

        boolean raakt(Vak other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final transient List<Vak> taken = new ArrayList<>();
    private final transient Markup.Builder svg = new Markup.Builder();

    Kaart(String naam, Kenmerken here, List<Voorstel> voorstellen) {
        addClassName("db-pair-map");
        Double lat = here.lat();
        Double lon = here.lon();
        List<Punt> points = new ArrayList<>();
        if (lat != null && lon != null) {
            for (int i = 0; i < voorstellen.size(); i++) {
                Kenmerken there = voorstellen.get(i).kenmerken();
                Double otherLat = there.lat();
                Double otherLon = there.lon();
                if (otherLat != null && otherLon != null) {
                    points.add(new Punt(
                            i + 1,
                            voorstellen.get(i),
                            (otherLon - lon) * KM_PER_DEGREE * Math.cos(Math.toRadians(lat)),
                            (otherLat - lat) * KM_PER_DEGREE));
                }
            }
        }
        setVisible(!points.isEmpty());
        if (!points.isEmpty()) {
            draw(naam, points);
        }
    }

    private void draw(String naam, List<Punt> points) {
        double farthest = points.stream()
                .mapToDouble(one -> Math.hypot(one.east(), one.north()))
                .max()
                .orElse(1);
        double scale = (SIZE / 2.0 - MARGIN) / Math.max(farthest, 3);
        double middle = SIZE / 2.0;
        svg.add(
                "<svg class=\"db-drawing\" viewBox=\"0 0 %s %s\" role=\"img\" aria-labelledby=\"kaart-titel\""
                        + " xmlns=\"http://www.w3.org/2000/svg\"><title id=\"kaart-titel\">Kaart: %s in het midden,"
                        + " met %s voorgestelde besturen eromheen. De lijst zegt hetzelfde in woorden.</title>",
                SIZE, SIZE, naam, points.size());
        taken.add(new Vak(SIZE - 90, 2, SIZE, 22));
        taken.add(around(middle, middle, 12, 12));
        for (Punt one : points) {
            taken.add(around(middle + one.east() * scale, middle - one.north() * scale, DOT, DOT));
        }
        // Where it covers no near neighbour; a name it has in any case.
        double[] own = spot(naam, middle, middle, 26).orElse(new double[] {middle, middle + 26});
        for (int km : RINGS) {
            double radius = km * scale;
            if (radius > 40 && radius < middle) {
                svg.add(
                        "<circle class=\"ring\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>",
                        number(middle), number(middle), number(radius));
                ring(km + " km", middle, radius + 4);
            }
        }
        svg.add("<text class=\"km\" x=\"%s\" y=\"16\">noorden ↑</text>", number(SIZE - 44));
        svg.add(
                "<rect class=\"own\" x=\"%s\" y=\"%s\" width=\"18\" height=\"18\" rx=\"3\"/>",
                number(middle - 9), number(middle - 9));
        // The likest last, so that it lies on top.
        for (Punt one : points.reversed()) {
            double x = middle + one.east() * scale;
            double y = middle - one.north() * scale;
            svg.add(
                    "<g class=\"other\"><title>%s. %s</title><circle cx=\"%s\" cy=\"%s\" r=\"13\"/>",
                    one.number(), one.voorstel().naam(), number(x), number(y));
            svg.add("<text x=\"%s\" y=\"%s\">%s</text></g>", number(x), number(y + 5), one.number());
        }
        points.forEach(one -> name(one.voorstel().naam(), middle + one.east() * scale, middle - one.north() * scale));
        svg.add("<text class=\"own-name\" x=\"%s\" y=\"%s\">%s</text>", number(own[0]), number(own[1]), naam);
        svg.add("</svg>").build().show(this);
    }

    /** How far a ring is, where on it nothing stands. */
    private void ring(String text, double middle, double radius) {
        double half = text.length() * LETTER / 2;
        for (int turn = 0; turn < TURNS; turn++) {
            int steps = (turn + 1) / 2;
            double side = turn % 2 == 0 ? 1 : -1;
            double angle = Math.PI / 2 + side * steps * 2 * Math.PI / TURNS;
            double x = middle + radius * Math.cos(angle);
            double y = middle - radius * Math.sin(angle);
            if (free(around(x, y - 5, half, 9))) {
                svg.add("<text class=\"km\" x=\"%s\" y=\"%s\">%s</text>", number(x), number(y), text);
                return;
            }
        }
    }

    /** Which bestuur a number is, beside it where there is room; it always stands in the list. */
    private void name(String text, double x, double y) {
        spot(text, x, y, 29)
                .ifPresent(place -> svg.add(
                        "<text class=\"name\" x=\"%s\" y=\"%s\">%s</text>", number(place[0]), number(place[1]), text));
    }

    /** Where a name fits beside a point: below it at this distance, above it, or at a side. */
    private Optional<double[]> spot(String text, double x, double y, double below) {
        double half = text.length() * LETTER / 2;
        // At the edge it moves inwards; between neighbours to one side of below or above, and then a line further.
        double wide = half * 0.7;
        return Stream.of(
                        new double[] {inside(x, half), y + below},
                        new double[] {inside(x, half), y - 19},
                        new double[] {x + half + 19, y + 5},
                        new double[] {x - half - 19, y + 5},
                        new double[] {inside(x + wide, half), y + below},
                        new double[] {inside(x - wide, half), y + below},
                        new double[] {inside(x + wide, half), y - 19},
                        new double[] {inside(x - wide, half), y - 19},
                        new double[] {inside(x, half), y + below + 15},
                        new double[] {inside(x, half), y - 38},
                        new double[] {inside(x - half, half), y + below + 15},
                        new double[] {inside(x - half, half), y - 38},
                        new double[] {inside(x + half, half), y + below + 15},
                        new double[] {inside(x + half, half), y - 38})
                .filter(place -> free(around(place[0], place[1] - 5, half, 8)))
                .findFirst();
    }

    private static double inside(double x, double half) {
        return Math.clamp(x, half + 8, SIZE - half - 8);
    }

    private boolean free(Vak box) {
        if (box.left() < 2 || box.top() < 2 || box.right() > SIZE - 2 || box.bottom() > SIZE - 2) {
            return false;
        }
        if (taken.stream().anyMatch(box::raakt)) {
            return false;
        }
        return taken.add(box);
    }

    private static Vak around(double x, double y, double wide, double high) {
        return new Vak(x - wide, y - high, x + wide, y + high);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
