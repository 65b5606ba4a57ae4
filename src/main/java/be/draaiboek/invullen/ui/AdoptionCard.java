package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Axes;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Row;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Stand;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.score.ui.Maat;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The four groups where they stand: belief upward, confidence to the right. */
final class AdoptionCard extends ResultCard {

    private static final int TINTS = 4;

    AdoptionCard(Item item, Scores scores) {
        super("De adoptiematrix: waar staan jullie medewerkers?");
        Axes axes = item.axes();
        List<Row> rows = item.rows();
        List<Stand> stands = rows.stream()
                .map(row -> scores.stand(item, row.id(), Scores.PERCENTAGE))
                .toList();
        if (axes == null || stands.stream().allMatch(one -> one.status() == Status.LEEG)) {
            add(emptyOf(
                    "Schat bij C.2.3 hoeveel procent van jullie medewerkers in elk vak zit. Daarna zie je de matrix hier.",
                    item));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("db-heat", "db-quadrants");
        table.setCaptionText("Naar boven: %s. Naar rechts: %s."
                .formatted(lower(axes.y().label()), lower(axes.x().label())));
        NativeTableRow head = table.getHead().addRow();
        head.addDataCell();
        for (String end : List.of(axes.x().low(), axes.x().high())) {
            head.addHeaderCell().getElement().setAttribute("scope", "col").setText(end);
        }
        List<String> sides = List.of(axes.y().high(), axes.y().low());
        for (int line = 0; line < sides.size(); line++) {
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().getElement().setAttribute("scope", "row").setText(sides.get(line));
            for (int i = 2 * line; i < 2 * line + 2; i++) {
                quadrant(row.addDataCell(), item, rows.get(i), stands.get(i));
            }
        }
        add(table);
        List<OptionalDouble> shares = stands.stream().map(Stand::gemiddelde).toList();
        if (shares.stream().allMatch(OptionalDouble::isPresent)) {
            long sum = Math.round(
                    shares.stream().mapToDouble(OptionalDouble::orElseThrow).sum());
            if (sum != WHOLE) {
                add(help(
                        "De vier vakken maken samen " + sum + " % in plaats van 100 %. Kijk de percentages samen na."));
            }
        } else {
            add(help("Nog niet elk vak heeft een percentage."));
        }
    }

    private static void quadrant(NativeTableCell cell, Item item, Row row, Stand stand) {
        cell.add(Draaiboeklinks.link(row.label(), item));
        Paragraph share = new Paragraph();
        share.addClassName("db-quadrants-share");
        stand.gemiddelde()
                .ifPresentOrElse(
                        mean -> {
                            share.setText(Math.round(mean) + " %");
                            cell.addClassName("h" + Math.clamp((long) Math.ceil(mean * TINTS / WHOLE), 1, TINTS));
                        },
                        () -> share.setText("–"));
        cell.add(share, Maat.merk(stand.status()));
        if (stand.status() == Status.VOORLOPIG && stand.individueel().size() > 1) {
            Span range = new Span(said(item.cell(row.id(), Scores.PERCENTAGE).orElseThrow(), stand));
            range.addClassName("db-results-some");
            cell.add(range);
        }
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
