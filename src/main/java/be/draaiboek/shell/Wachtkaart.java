package be.draaiboek.shell;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Sectiestand.Wacht;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.MeldingNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who waits for me: sections in which everybody else is ready, and what people asked me; and what else is new, in words. */
final class Wachtkaart extends Div {

    private static final int SHOWN = 4;

    private Wachtkaart(String title, List<ListItem> lines, int more) {
        super(new H2(title));
        addClassNames("db-card", "db-waits");
        UnorderedList list = new UnorderedList();
        lines.forEach(list::add);
        add(list);
        if (more > 0) {
            Paragraph all = new Paragraph(Draaiboeklinks.to("Alle meldingen", MeldingNavigatie.MELDINGEN));
            all.addClassName("db-again");
            add(all);
        }
    }

    /** Returns who waits for me; nothing when nobody does. */
    static Optional<Component> opJou(List<Sectiestand> sections, List<Melding> unread) {
        List<ListItem> lines = new ArrayList<>();
        sections.stream()
                .filter(one -> one.wacht() == Wacht.JIJ
                        && one.groep().size() > 1
                        && one.wachtOp().isEmpty())
                .limit(SHOWN)
                .forEach(one -> {
                    int left = one.gevraagd()
                            - one.gegeven().getOrDefault(one.groep().getFirst().id(), 0);
                    ListItem line = new ListItem(new Span("Je hele team is klaar met "));
                    line.add(Draaiboeklinks.link(one.sectie().heading(), one.sectie()));
                    line.add(new Span(
                            left == 1 ? ", op één vraag van jou na." : ", op " + left + " vragen van jou na."));
                    lines.add(line);
                });
        unread.stream().filter(Wachtkaart::asks).limit(SHOWN).forEach(one -> lines.add(told(one)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Wachtkaart("Wie wacht op jou", lines, 0));
    }

    /** Returns what else is unread; nothing when nothing is. */
    static Optional<Component> nieuw(List<Melding> unread) {
        List<Melding> other = unread.stream().filter(one -> !asks(one)).toList();
        return other.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wachtkaart(
                        "Nieuw",
                        other.stream().limit(SHOWN).map(Wachtkaart::told).toList(),
                        other.size() - SHOWN));
    }

    private static boolean asks(Melding one) {
        return one.soort() == Melding.Soort.VERMELDING;
    }

    private static ListItem told(Melding one) {
        return new ListItem(Draaiboeklinks.to(one.zin(), one.adres()));
    }
}
