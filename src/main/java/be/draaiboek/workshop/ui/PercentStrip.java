package be.draaiboek.workshop.ui;

import be.draaiboek.weergave.Markup;
import be.draaiboek.workshop.Workshop.Mening;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where people put a percentage, on a line from 0 to 100; equal ones stand on top of each other. */
final class PercentStrip extends Div {

    private static final int WIDTH = 1000;
    private static final int EDGE = 30;
    private static final int DOT = 15;

    PercentStrip(List<Mening> said, Signers signers) {
        Map<Long, Integer> stacked = new TreeMap<>();
        for (Mening one : said) {
            stacked.merge(Math.round(one.waarde().asDouble(0)), 1, Integer::sum);
        }
        int most = stacked.values().stream().max(Comparator.naturalOrder()).orElse(1);
        int base = most * 2 * DOT + 8;
        Markup.Builder svg = new Markup.Builder();
        svg.add("<svg class=\"db-strip\" aria-hidden=\"true\" viewBox=\"0 0 %s %s\">", WIDTH, base + 40);
        svg.add("<path class=\"line\" d=\"M%s %sH%s\"/>", EDGE, base, WIDTH - EDGE);
        for (int mark = 0; mark <= 100; mark += 25) {
            svg.add(
                    "<path class=\"line\" d=\"M%s %sv10\"/><text x=\"%s\" y=\"%s\">%s %%</text>",
                    x(mark), base, x(mark), base + 34, mark);
        }
        stacked.forEach((percent, count) -> {
            for (int i = 0; i < count; i++) {
                svg.add(
                        "<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>",
                        x(percent), base - DOT - 2 - i * 2 * DOT, DOT - 2);
            }
        });
        svg.add("</svg>");
        double mean = said.stream()
                .mapToDouble(one -> one.waarde().asDouble(0))
                .average()
                .orElse(0);
        List<String> words = new ArrayList<>();
        stacked.forEach((percent, count) -> {
            String names = signers.names(said.stream()
                    .filter(one -> Math.round(one.waarde().asDouble(0)) == percent)
                    .toList());
            words.add((count > 1 ? count + " × " : "") + percent + " %" + (names.isEmpty() ? "" : " (" + names + ")"));
        });
        Paragraph text = new Paragraph(
                String.join(" · ", words) + (said.size() > 1 ? " – gemiddeld " + Math.round(mean) + " %" : ""));
        Div drawing = new Div();
        svg.build().show(drawing);
        add(drawing, text);
    }

    private static int x(long percent) {
        return (int) (EDGE + percent * (WIDTH - 2 * EDGE) / 100);
    }
}
