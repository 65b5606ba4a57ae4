package be.draaiboek.tweeling.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Tegenover;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tegenover.Vraag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;

/** What the other reads of a chapter of ours, question by question; what nobody answered isn't in it. */
final class Vrijgaveblad extends Div {

    /** @param names marks who is named in it, for who releases it */
    Vrijgaveblad(Traject traject, Section chapter, List<Cel> cells, Naammarkering names) {
        List<Kant> alone = List.of(new Kant(traject.bestuurId(), traject.bestuur(), traject.editie(), cells));
        for (Vraag vraag : Tegenover.of(chapter.code(), alone).vragen()) {
            boolean empty = cells.stream()
                    .noneMatch(cel -> cel.address().item().equals(vraag.item().id()));
            if (!empty) {
                Antwoordblad sheet = new Antwoordblad(vraag, alone, traject.bestuurId());
                if (traject.isTrekker()) {
                    names.merk(vraag.item(), sheet);
                }
                Div block = new Div(
                        new H3(vraag.item().number() + ". " + vraag.item().title()), sheet);
                block.addClassName("db-release-item");
                add(block);
            }
        }
    }
}
