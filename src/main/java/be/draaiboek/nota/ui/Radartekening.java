package be.draaiboek.nota.ui;

import be.draaiboek.document.Radarvorm;
import be.draaiboek.document.Radarvorm.Naam;
import be.draaiboek.document.Radarvorm.Punt;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.weergave.Opmaak;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A frozen radar on the screen, drawn from the same lines as the one in a file. */
final class Radartekening {

    private Radartekening() {}

    static String html(Figuur figure) {
        Radarvorm shape = new Radarvorm(figure);
        StringBuilder svg = new StringBuilder("<div class=\"db-radar\"><svg class=\"db-drawing\" viewBox=\"0 0 ")
                .append(Radarvorm.BREED)
                .append(' ')
                .append(Radarvorm.HOOG)
                .append("\" role=\"img\" aria-label=\"")
                .append(Opmaak.veilig(Radarvorm.woorden(figure)))
                .append("\">");
        shape.ringen()
                .forEach(ring -> svg.append("<polygon class=\"area none\" points=\"")
                        .append(points(ring))
                        .append("\"/>"));
        shape.assen()
                .forEach(line -> svg.append("<path class=\"axis\" d=\"M")
                        .append(point(line.getFirst()))
                        .append('L')
                        .append(point(line.getLast()))
                        .append("\"/>"));
        shape.zijden()
                .forEach(side -> svg.append("<path class=\"side")
                        .append(side.voorlopig() ? " provisional" : "")
                        .append("\" d=\"M")
                        .append(point(side.van()))
                        .append('L')
                        .append(point(side.tot()))
                        .append("\"/>"));
        shape.punten()
                .forEach(dot -> svg.append("<circle class=\"dot\" r=\"6\" cx=\"")
                        .append(number(dot.x()))
                        .append("\" cy=\"")
                        .append(number(dot.y()))
                        .append("\"/>"));
        shape.namen().forEach(name -> label(svg, name));
        return svg.append("</svg></div>").toString();
    }

    private static void label(StringBuilder svg, Naam name) {
        svg.append("<g class=\"label")
                .append(name.kant() > 0 ? " start" : name.kant() < 0 ? " end" : "")
                .append("\">");
        for (int i = 0; i < name.regels().size(); i++) {
            svg.append("<text class=\"name\" x=\"")
                    .append(number(name.plaats().x()))
                    .append("\" y=\"")
                    .append(number(name.plaats().y() + i * Radarvorm.REGEL))
                    .append("\">")
                    .append(Opmaak.veilig(name.regels().get(i)))
                    .append("</text>");
        }
        svg.append("</g>");
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
