package be.draaiboek.invullen.ui;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.score.Scores.Stand;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One card with figures, and the words that all of them use. */
class ResultCard extends Div {

    /** The whole of a percentage. */
    static final int WHOLE = 100;

    ResultCard(String title) {
        add(new H2(title));
        addClassNames("db-card", "db-result");
    }

    /** The answers that count, in words: the agreed one, or how many people chose what. */
    static String said(CellDefinition definition, Stand stand) {
        JsonNode agreed = stand.afgesproken();
        if (agreed != null) {
            return Opmaak.tekst(definition, agreed);
        }
        if (definition.options().isEmpty()) {
            var numbers =
                    stand.individueel().stream().mapToDouble(JsonNode::asDouble).summaryStatistics();
            String low = Math.round(numbers.getMin()) + " %";
            return numbers.getMin() == numbers.getMax()
                    ? "iedereen " + low
                    : "van " + low + " tot " + Math.round(numbers.getMax()) + " %";
        }
        List<String> parts = new ArrayList<>();
        for (Option option : definition.options()) {
            int count = stand.aantal(option.id());
            if (count > 0) {
                parts.add(count + " × " + option.label());
            }
        }
        return String.join("; ", parts);
    }

    /** Returns the mark of a low answer that is meant that way. */
    static Span deliberate() {
        return Stukjes.pill("bewuste keuze", "own");
    }

    static RouterLink link(Item item, String part) {
        return Draaiboeklinks.link(part.isEmpty() ? item.title() : item.title() + " – " + part, item);
    }

    static Paragraph help(String text) {
        return Stukjes.help(text);
    }

    static Paragraph empty(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("db-empty");
        return paragraph;
    }

    static Div emptyOf(String text, Item item) {
        Paragraph words = empty(text + " ");
        words.add(Draaiboeklinks.link("Naar deze vraag", item));
        return new Div(words);
    }
}
