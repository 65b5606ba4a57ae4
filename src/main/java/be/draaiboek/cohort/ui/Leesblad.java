package be.draaiboek.cohort.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.ui.Leesweergave;
import be.draaiboek.cohort.Meelezen;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;

/** The answers of a part to read, section by section: the same for the trekker's preview and for the coach. */
final class Leesblad extends Div {

    Leesblad(Editie editie, String part, List<Cel> cells) {
        addClassName("db-along-sheet");
        for (Section section : Meelezen.secties(editie, part)) {
            List<Item> answered = editie.items(section).stream()
                    .filter(item ->
                            cells.stream().anyMatch(cel -> cel.address().item().equals(item.id())))
                    .toList();
            if (!answered.isEmpty()) {
                add(new H2(section.heading()));
            }
            for (Item item : answered) {
                Div block =
                        new Div(new H3(item.number() + ". " + item.title()), Leesweergave.of(item, Cel.SAMEN, cells));
                block.addClassName("db-release-item");
                block.setId(item.id());
                add(block);
            }
        }
    }
}
