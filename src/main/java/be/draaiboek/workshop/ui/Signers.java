package be.draaiboek.workshop.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Option;
import be.draaiboek.score.ui.Staafjes;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.Workshop.Mening;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Names at views, where the group chose to see who; else nothing. */
final class Signers {

    private final Traject traject;

    Signers(Traject traject) {
        this.traject = traject;
    }

    /** Returns who chose an option, in the order of their names. */
    String who(List<Mening> said, Option option) {
        return names(said.stream()
                .filter(one -> Staafjes.chosen(one.waarde(), option.id()))
                .toList());
    }

    /** Returns who said these, in the order of their names. */
    String names(List<Mening> said) {
        return Opsomming.en(said.stream()
                .map(this::name)
                .filter(name -> !name.isEmpty())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList());
    }

    /** Returns who said this; "" where that is not shown. */
    String name(Mening one) {
        Long who = one.wie();
        return who == null
                ? ""
                : traject.deelnemer(who).map(Traject.Deelnemer::shownName).orElse(Traject.VROEGER);
    }

    /** Puts the name under a card. */
    ListItem sign(ListItem card, Mening one) {
        String name = name(one);
        if (!name.isEmpty()) {
            Span who = new Span(name);
            who.addClassName("db-view-who");
            card.add(who);
        }
        return card;
    }
}
