package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Kenmerken;
import be.draaiboek.tweeling.Voorstel;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the suggestions lie: a drawing of coordinates, without a map underneath. Ours is a square in the middle, the others
 * are circles with the number that they have in the list, which says the same in words.
 */
final class Kaart extends Div {

    private static final int SIZE = 480;
    private static final int MARGIN = 34;
    private static final double KM_PER_DEGREE = 111.2;
    private static final int[] RINGS = {5, 10, 25, 50, 100, 200};

    private record Punt(int number, Voorstel voorstel, double east, double north) {}

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
        for (int km : RINGS) {
            double radius = km * scale;
            if (radius > 40 && radius < middle) {
                svg.add(
                        "<circle class=\"ring\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>",
                        number(middle), number(middle), number(radius));
                svg.add(
                        "<text class=\"km\" x=\"%s\" y=\"%s\">%s km</text>",
                        number(middle), number(middle - radius - 4), km);
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
        // The name above all, or a near neighbour covers it.
        svg.add("<text class=\"own-name\" x=\"%s\" y=\"%s\">%s</text>", number(middle), number(middle + 26), naam);
        svg.add("</svg>").build().show(this);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
