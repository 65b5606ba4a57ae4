package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.antwoord.ui.CelVeld;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Agrees with one click on what everybody answered alike: each field takes it as if it was chosen there. */
final class Overneemknop extends Button {

    private final Itemstand stand;

    /** @param fields where what was agreed is kept; more may come */
    Overneemknop(Itemstand stand, List<CelVeld> fields) {
        this.stand = stand;
        addThemeVariants(ButtonVariant.SMALL);
        addClassName("db-agreed-same");
        addClickListener(click -> {
            stand.alike()
                    .forEach((place, value) -> fields.stream()
                            .filter(field -> field.adres().equals(place))
                            .forEach(field -> field.take(value)));
            // It goes when there is nothing left to take over: the keyboard stays where one was.
            getElement().executeJs("this.closest('details')?.querySelector('summary')?.focus({preventScroll: true})");
        });
    }

    /** Shows how many places it is about; nothing where there is none. */
    void show() {
        Map<Adres, JsonNode> alike = stand.alike();
        int all = ItemCells.answer(stand.item(), Cel.SAMEN).size();
        setVisible(!alike.isEmpty());
        setText(
                all == 1
                        ? "Neem over wat jullie allemaal antwoordden"
                        : "Neem over waar jullie hetzelfde antwoordden (" + alike.size() + " van " + all + ")");
    }
}
