package be.draaiboek.invullen.ui;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Verschil;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.ui.Workshopmelding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;

/** Where people lie far apart and nothing was agreed on yet. */
public final class DifferencesCard extends ResultCard {

    private static final int SHOWN = 5;

    private static final int IN_SHORT = 3;

    private DifferencesCard(List<Verschil> found) {
        super("Waar jullie het verst uit elkaar liggen");
        add(ranked(found.stream().limit(IN_SHORT).toList()));
        Paragraph all = new Paragraph(new RouterLink("Alle scores en verschillen", ResultatenView.class));
        all.addClassName("db-again");
        add(all);
    }

    DifferencesCard(Traject traject, Scores scores) {
        super("Waar jullie het oneens zijn");
        List<Verschil> found = scores.verschillen();
        boolean together = scores.dimensies().stream()
                .flatMap(one -> one.vragen().stream())
                .anyMatch(one -> one.stand().individueel().size() > 1);
        if (!found.isEmpty()) {
            add(help("Het verst uit elkaar eerst. Hier loont een gesprek: wie ziet iets wat de anderen niet zien?"));
            add(ranked(found.subList(0, Math.min(SHOWN, found.size()))));
            if (found.size() > SHOWN) {
                add(help("En nog " + (found.size() - SHOWN) + " waar jullie minder ver uit elkaar liggen."));
            }
        } else if (scores.bijgelegd() > 0) {
            add(empty("Er is niets waarover jullie ver uit elkaar liggen zonder dat er iets afgesproken is."));
        } else if (together) {
            add(
                    empty(
                            "Waar minstens twee van jullie geantwoord hebben en nog niets afgesproken is, liggen jullie dicht bij elkaar."));
        } else {
            add(empty(
                    "Zodra minstens één collega antwoordt op een vraag die jij ook beantwoordde, zie je hier waar jullie"
                            + " verschillen. Vraag je collega's om ook hun eigen kijk in te vullen."));
        }
        if (!found.isEmpty() && traject.isTrekker() && traject.lopendeWorkshop().isEmpty()) {
            add(new Paragraph(Workshopmelding.start(
                    "Leg dit samen bij: open een workshop",
                    found.getFirst().item().section())));
        }
        int settled = scores.bijgelegd();
        if (settled > 0) {
            add(help(
                    settled == 1
                            ? "Over één antwoord waren jullie het oneens en spraken jullie intussen iets af."
                            : "Over " + settled
                                    + " antwoorden waren jullie het oneens en spraken jullie intussen iets af."));
        }
    }

    /** Returns where people are furthest apart, in short; nothing where they aren't. */
    public static Optional<Component> kort(List<Verschil> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(new DifferencesCard(found));
    }

    private static OrderedList ranked(List<Verschil> some) {
        OrderedList list = new OrderedList();
        list.addClassName("db-results-ranked");
        for (Verschil one : some) {
            CellDefinition definition = one.item().cell(one.row(), one.col()).orElseThrow();
            list.add(new ListItem(link(one.item(), one.onderdeel()), new Paragraph(said(definition, one.stand()))));
        }
        return list;
    }
}
