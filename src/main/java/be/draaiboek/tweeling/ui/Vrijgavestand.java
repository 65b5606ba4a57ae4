package be.draaiboek.tweeling.ui;

import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** Who reads a chapter of ours now, and where the trekker takes that back. */
final class Vrijgavestand extends Div {

    private final boolean mayWithdraw;
    private final transient Consumer<Vrijgave> withdraw;

    Vrijgavestand(boolean mayWithdraw, Consumer<Vrijgave> withdraw) {
        this.mayWithdraw = mayWithdraw;
        this.withdraw = withdraw;
    }

    /** Shows what stands. */
    void show(List<Vrijgave> given) {
        removeAll();
        if (given.isEmpty()) {
            add(new Paragraph("Dit hoofdstuk is nu aan niemand vrijgegeven."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("db-release-standing");
        for (Vrijgave one : given) {
            Span pill = Stukjes.pill("Vrijgegeven", "own");
            ListItem line = new ListItem(
                    pill,
                    new Span("%s leest dit sinds %s (door %s)."
                            .formatted(
                                    one.ontvanger(),
                                    Delen.dag(one.vrijgegeven()),
                                    one.door() == null ? Traject.VROEGER : one.door())));
            if (mayWithdraw) {
                Button button = Ingrijpend.knop("Intrekken", () -> withdraw.accept(one));
                button.setAriaLabel("Trek de vrijgave aan " + one.ontvanger() + " in");
                line.add(button);
            }
            list.add(line);
        }
        add(list);
    }
}
