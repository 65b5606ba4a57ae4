package be.draaiboek.workshop.ui;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.score.ui.Staafjes;
import be.draaiboek.workshop.Workshop.Beeld;
import be.draaiboek.workshop.Workshop.Mening;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A row of bars for each row of a question: a column for each option, with the number in it. */
final class ViewsTable extends Div {

    ViewsTable(Item item, String caption, CellDefinition cell, String col, Signers signers, Beeld beeld) {
        NativeTable table = new NativeTable();
        table.addClassName("db-view-table");
        if (caption.equals(item.title())) {
            // It stands above already, as the question.
            table.getElement().setAttribute("aria-label", caption);
        } else {
            table.setCaptionText(caption);
        }
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().getElement().setAttribute("scope", "col").setText("Onderdeel");
        cell.options()
                .forEach(option -> head.addHeaderCell()
                        .getElement()
                        .setAttribute("scope", "col")
                        .setText(option.label()));
        for (Row row : item.rows()) {
            List<Mening> said = beeld.op(row.id(), col);
            NativeTableRow line = table.getBody().addRow();
            var name = line.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(new Span(row.label()));
            int left = beeld.mensen() - said.size();
            if (left > 0) {
                // Else the figures of a row don't come to how many answered.
                Span open = new Span(left == 1 ? "1 liet dit open" : left + " lieten dit open");
                open.addClassName("db-view-left");
                name.add(open);
            }
            for (Option option : cell.options()) {
                int count = Staafjes.aantal(option, values(said));
                var square = line.addDataCell();
                square.getElement().setAttribute("data-label", option.label());
                Span number = new Span(String.valueOf(count));
                number.addClassName("db-bar-count");
                square.add(number, Staafjes.meter(count, said.size()));
                square.setClassName("none", count == 0);
                String names = signers.who(said, option);
                if (!names.isEmpty()) {
                    Span who = new Span(names);
                    who.addClassName("db-bar-who");
                    square.add(who);
                }
            }
        }
        add(table);
        addClassName("db-table-wrap");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", caption);
    }

    static List<JsonNode> values(List<Mening> said) {
        return said.stream().map(Mening::waarde).toList();
    }
}
