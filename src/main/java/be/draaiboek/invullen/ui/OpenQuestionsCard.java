package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.score.Scores.Vraag;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;

/** What the reader has to answer first; said before the figures, which lack it. */
final class OpenQuestionsCard extends Div {

    /** The card, where something is open. */
    static Optional<Component> of(Editie editie, Scores scores) {
        List<Vraag> open = scores.dimensies().stream()
                .flatMap(one -> one.vragen().stream())
                .filter(one -> one.stand().status() == Status.LEEG)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(new OpenQuestionsCard(editie, scores, open));
    }

    private OpenQuestionsCard(Editie editie, Scores scores, List<Vraag> open) {
        Item first = open.getFirst().cel().item();
        boolean none = open.size()
                == scores.dimensies().stream()
                        .mapToInt(one -> one.vragen().size())
                        .sum();
        Paragraph text = new Paragraph(
                none
                        ? "Hier komt te staan hoe digitaal jullie bestuur is. Je ziet alleen vragen die je zelf al beantwoordde, "
                                + "zodat niemand je stuurt: begin dus met je eigen antwoord, ook als collega's al klaar zijn."
                        : (open.size() == 1
                                        ? "Eén vraag heb je zelf nog niet beantwoord."
                                        : open.size() + " vragen heb je zelf nog niet beantwoord.")
                                + " Die tellen voor jou nog niet mee, ook als collega's er al op geantwoord hebben: zo stuurt"
                                + " niemand je. Daarom kan een collega hier andere cijfers zien.");
        RouterLink go = Draaiboeklinks.link(
                none ? "Begin bij " + section(editie, first) : "Naar de eerste: " + first.title(), first);
        if (none) {
            go.addClassNames("db-btn", "db-btn-primary");
        }
        add(text, go);
        addClassNames("db-card", "db-results-open");
    }

    private static String section(Editie editie, Item item) {
        return editie.section(item.section()).orElseThrow().heading();
    }
}
