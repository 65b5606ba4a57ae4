package be.draaiboek.nota.ui;

import be.draaiboek.document.Radarvorm;
import be.draaiboek.document.Radarvorm.Naam;
import be.draaiboek.document.Radarvorm.Punt;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.weergave.Markup;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A frozen radar on the screen, drawn from the same lines as the one in a file. */
final class Radartekening {

    private Radartekening() {}

    static Markup html(Figuur figure) {
        Radarvorm shape = new Radarvorm(figure);
        Markup.Builder svg = new Markup.Builder()
                .add(
                        "<div class=\"db-radar\"><svg class=\"db-drawing\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">",
                        Radarvorm.BREED, Radarvorm.HOOG, Radarvorm.woorden(figure));
        shape.ringen().forEach(ring -> svg.add("<polygon class=\"area none\" points=\"%s\"/>", points(ring)));
        shape.assen()
                .forEach(line ->
                        svg.add("<path class=\"axis\" d=\"M%sL%s\"/>", point(line.getFirst()), point(line.getLast())));
        shape.zijden()
                .forEach(side -> svg.add(
                        "<path class=\"side%s\" d=\"M%sL%s\"/>",
                        side.voorlopig() ? " provisional" : "", point(side.van()), point(side.tot())));
        shape.punten()
                .forEach(dot -> svg.add(
                        "<circle class=\"dot\" r=\"6\" cx=\"%s\" cy=\"%s\"/>", number(dot.x()), number(dot.y())));
        shape.namen().forEach(name -> label(svg, name));
        return svg.add("</svg></div>").build();
    }

    private static void label(Markup.Builder svg, Naam name) {
        svg.add("<g class=\"label%s\">", name.kant() > 0 ? " start" : name.kant() < 0 ? " end" : "");
        for (int i = 0; i < name.regels().size(); i++) {
            svg.add(
                    "<text class=\"name\" x=\"%s\" y=\"%s\">%s</text>",
                    number(name.plaats().x()),
                    number(name.plaats().y() + i * Radarvorm.REGEL),
                    name.regels().get(i));
        }
        svg.add("</g>");
    }

    private static String points(List<Punt> all) {
        return all.stream().map(Radartekening::point).collect(Collectors.joining(" "));
    }

    private static String point(Punt one) {
        return number(one.x()) + " " + number(one.y());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
