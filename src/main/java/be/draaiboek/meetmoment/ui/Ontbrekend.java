package be.draaiboek.meetmoment.ui;

import be.draaiboek.antwoord.Telling;
import be.draaiboek.antwoord.VoortgangService.Voortgang;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;

/** What nobody agreed on or wrote yet; it informs, and holds up nothing. */
final class Ontbrekend extends Div {

    Ontbrekend(Traject traject, Voortgang progress) {
        Telling total = progress.bestuurTotaal();
        List<ListItem> open = new ArrayList<>();
        for (Section section : traject.editie().sections()) {
            Telling one = progress.bestuur().getOrDefault(section.code(), Telling.NIETS);
            if (one.filled() < one.total()) {
                Span count = new Span(
                        one.total() == 1
                                ? "nog niet"
                                : "nog %d van %d".formatted(one.total() - one.filled(), one.total()));
                count.addClassName("db-count");
                RouterLink link = Draaiboeklinks.link(section.heading(), section);
                open.add(new ListItem(link, new Span(" "), count));
            }
        }
        addClassName("db-measure-missing");
        if (open.isEmpty()) {
            add(new Paragraph("Alles is afgesproken of samen geschreven: er ontbreekt niets."));
            return;
        }
        UnorderedList list = new UnorderedList();
        open.forEach(list::add);
        add(
                new H3("Wat nog ontbreekt"),
                new Paragraph(
                        total.filled() == 0
                                ? "Er is nog niets afgesproken of samen geschreven: er is nog niets om vast te leggen."
                                : "%d van de %d vragen zijn afgesproken of samen geschreven. Afsluiten kan ook zo: wat leeg is, blijft in dit meetmoment leeg."
                                        .formatted(total.filled(), total.total())),
                list);
    }
}
