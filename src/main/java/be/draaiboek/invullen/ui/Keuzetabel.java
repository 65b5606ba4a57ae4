package be.draaiboek.invullen.ui;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Stand;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.score.ui.Maat;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalDouble;

/**
 * The rows of one exercise against its answers: a mark where the bestuur agreed, else how many people chose it. It is its
 * own picture: a darker square has more people, and the number stands in it.
 */
final class Keuzetabel extends Div {

    private static final int TINTS = 3;

    Keuzetabel(Item item, String col, Scores scores) {
        addClassName("db-table-wrap");
        CellDefinition definition = item.cell(item.rows().getFirst().id(), col).orElseThrow();
        NativeTable table = new NativeTable();
        table.addClassNames("db-heat", "db-choices");
        table.setCaptionText(item.title());
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().getElement().setAttribute("scope", "col").setText(ofWhat(item));
        for (Option option : definition.options()) {
            head.addHeaderCell().getElement().setAttribute("scope", "col").setText(option.label());
        }
        for (Row row : item.rows()) {
            Stand stand = scores.stand(item, row.id(), col);
            NativeTableRow line = table.getBody().addRow();
            var name = line.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            Div below = new Div(Maat.merk(stand.status()));
            below.addClassName("db-choices-state");
            worth(definition, stand).ifPresent(score -> below.add(new Span(Maat.getal(score) + " op 100")));
            name.add(Draaiboeklinks.link(row.label(), item), below);
            for (Option option : definition.options()) {
                square(line.addDataCell(), stand, stand.aantal(option.id()));
            }
        }
        add(table);
    }

    private static void square(NativeTableCell cell, Stand stand, int count) {
        if (count == 0) {
            cell.addClassName("none");
            return;
        }
        if (stand.status() == Status.AFGESPROKEN) {
            cell.addClassName("agreed");
            Span mark = new Span("✓");
            mark.getElement().setAttribute("aria-hidden", "true");
            Span words = new Span("afgesproken");
            words.addClassName("db-sr");
            cell.add(mark, words);
        } else {
            int all = stand.individueel().size();
            cell.addClassName("h" + Math.ceilDiv(count * TINTS, all));
            Span words = new Span(" van " + all);
            words.addClassName("db-choices-of");
            cell.add(new Span(String.valueOf(count)), words);
        }
    }

    private static OptionalDouble worth(CellDefinition definition, Stand stand) {
        return stand.tellend().stream()
                .flatMapToDouble(value -> definition.score(value).stream())
                .average();
    }

    private static String ofWhat(Item item) {
        return switch (item.id()) {
            case Scores.OESO -> "Dimensie";
            case Scores.VIAENE -> "Rol";
            default -> "Punt";
        };
    }
}
