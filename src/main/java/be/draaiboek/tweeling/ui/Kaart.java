package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Kenmerken;
import be.draaiboek.tweeling.Voorstel;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

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

    private final StringBuilder svg = new StringBuilder();

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
        svg.append(("<svg class=\"db-drawing\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"kaart-titel\""
                        + " xmlns=\"http://www.w3.org/2000/svg\"><title id=\"kaart-titel\">Kaart: %s in het midden,"
                        + " met %d voorgestelde besturen eromheen. De lijst zegt hetzelfde in woorden.</title>")
                .formatted(SIZE, SIZE, escape(naam), points.size()));
        for (int km : RINGS) {
            double radius = km * scale;
            if (radius > 40 && radius < middle) {
                svg.append("<circle class=\"ring\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                        .formatted(number(middle), number(middle), number(radius)));
                svg.append("<text class=\"km\" x=\"%s\" y=\"%s\">%d km</text>"
                        .formatted(number(middle), number(middle - radius - 4), km));
            }
        }
        svg.append("<text class=\"km\" x=\"%s\" y=\"16\">noorden ↑</text>".formatted(number(SIZE - 44)));
        svg.append("<rect class=\"own\" x=\"%s\" y=\"%s\" width=\"18\" height=\"18\" rx=\"3\"/>"
                .formatted(number(middle - 9), number(middle - 9)));
        // The likest last, so that it lies on top.
        for (Punt one : points.reversed()) {
            double x = middle + one.east() * scale;
            double y = middle - one.north() * scale;
            svg.append("<g class=\"other\"><title>%d. %s</title><circle cx=\"%s\" cy=\"%s\" r=\"13\"/>"
                    .formatted(one.number(), escape(one.voorstel().naam()), number(x), number(y)));
            svg.append("<text x=\"%s\" y=\"%s\">%d</text></g>".formatted(number(x), number(y + 5), one.number()));
        }
        // The name above all, or a near neighbour covers it.
        svg.append("<text class=\"own-name\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(number(middle), number(middle + 26), escape(naam)));
        svg.append("</svg>");
        getElement().setProperty("innerHTML", svg.toString());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
