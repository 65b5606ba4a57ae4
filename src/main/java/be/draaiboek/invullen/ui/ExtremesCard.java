package be.draaiboek.invullen.ui;

import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Vraag;
import be.draaiboek.score.ui.Maat;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The highest and the lowest scores, where there are enough of them. */
final class ExtremesCard extends ResultCard {

    private static final int SHOWN = 3;

    ExtremesCard(Scores scores) {
        super("Het sterkst en het zwakst");
        List<Vraag> ranked = scores.gerangschikt();
        if (ranked.size() < 2 * SHOWN) {
            add(empty("Vanaf zes vragen met een score zie je hier de drie hoogste en de drie laagste. Nu "
                    + (ranked.size() == 1 ? "is het er één." : "zijn het er " + ranked.size() + ".")));
        } else if (worth(ranked.getFirst()) == worth(ranked.getLast())) {
            add(empty("Alle vragen scoren gelijk: er is geen sterkste en geen zwakste."));
        } else {
            Div pair = new Div(
                    extreme("Drie sterkste", ranked, ranked.subList(0, SHOWN)),
                    extreme(
                            "Drie zwakste",
                            ranked,
                            ranked.subList(ranked.size() - SHOWN, ranked.size()).reversed()));
            pair.addClassName("db-results-halves");
            add(pair);
        }
    }

    private static Div extreme(String title, List<Vraag> ranked, List<Vraag> shown) {
        OrderedList list = new OrderedList();
        list.addClassName("db-results-ranked");
        for (Vraag one : shown) {
            Paragraph worth = new Paragraph(
                    new Span(Maat.voluit(worth(one)) + " "),
                    Maat.merk(one.stand().status()));
            if (one.bewust()) {
                worth.add(new Span(" "), deliberate());
            }
            list.add(new ListItem(link(one.cel().item(), one.onderdeel()), worth));
        }
        Div half = new Div(new H3(title), list);
        double edge = worth(shown.getLast());
        long equal = ranked.stream().filter(one -> worth(one) == edge).count()
                - shown.stream().filter(one -> worth(one) == edge).count();
        if (equal > 0) {
            half.add(help(
                    equal == 1
                            ? "Nog één vraag heeft dezelfde score als de laatste."
                            : "Nog " + equal + " vragen hebben dezelfde score als de laatste."));
        }
        return half;
    }

    private static double worth(Vraag one) {
        return one.score().orElseThrow();
    }
}
