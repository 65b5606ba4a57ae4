package be.draaiboek.antwoord.ui;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Option;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One place of what is read: where nothing stands, in a row that people added, and to fill in with a pen. */
final class Leesvak {

    private Leesvak() {}

    /** What isn't filled in of a row that people added is a dash: a year or an amount is never broken. */
    static NativeTableCell inRij(CellDefinition definition, @Nullable JsonNode value) {
        NativeTableCell cell =
                value == null ? new NativeTableCell("–") : new NativeTableCell(Leesweergave.woorden(definition, value));
        cell.addClassName(
                switch (definition.kind()) {
                    case CHOICE, TICK, DATE -> "short";
                    default -> isFigure(definition) ? "figure" : "words";
                });
        return cell;
    }

    static boolean isFigure(CellDefinition definition) {
        return switch (definition.kind()) {
            case AMOUNT, PERCENT, YEAR -> true;
            default -> false;
        };
    }

    static Component leeg(CellDefinition definition) {
        if (definition.kind() == CellKind.CHOICE || definition.kind() == CellKind.MULTI) {
            UnorderedList boxes = new UnorderedList();
            boxes.addClassName("db-reading-boxes");
            for (Option option : definition.options()) {
                boxes.add(new ListItem(option.label()));
            }
            return boxes;
        }
        Div lines = new Div();
        lines.addClassNames("db-reading-lines", definition.lines() > 1 ? "many" : "one");
        return lines;
    }

    static Component niets() {
        Span none = new Span("nog niet ingevuld");
        none.addClassName("db-read-empty");
        return none;
    }
}
