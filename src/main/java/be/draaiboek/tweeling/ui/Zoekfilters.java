package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Thema;
import be.draaiboek.tweeling.Uitdaging;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.function.Consumer;

/** What can be asked of the besturen that may be a twin. */
final class Zoekfilters extends Div {

    Zoekfilters(Zoekkeuze choice, Consumer<Zoekkeuze> chosen) {
        Select<Integer> distance = new Select<>();
        distance.setLabel("Afstand");
        distance.setEmptySelectionAllowed(true);
        distance.setEmptySelectionCaption("Maakt niet uit");
        distance.setItems(Zoekkeuze.DISTANCES);
        distance.setItemLabelGenerator(one -> one == null ? "Maakt niet uit" : "tot " + one + " km");
        distance.setValue(choice.km());
        Select<Uitdaging> challenge = new Select<>();
        challenge.setLabel("Uitdaging van het andere bestuur");
        challenge.setEmptySelectionAllowed(true);
        challenge.setEmptySelectionCaption("Maakt niet uit");
        challenge.setItems(Arrays.asList(Uitdaging.values()));
        challenge.setItemLabelGenerator(one -> one == null ? "Maakt niet uit" : one.label());
        challenge.setValue(choice.uitdaging());
        Select<Thema> learn = new Select<>();
        learn.setLabel("Kan jullie iets aanreiken over");
        learn.setEmptySelectionAllowed(true);
        learn.setEmptySelectionCaption("Maakt niet uit");
        learn.setItems(Arrays.asList(Thema.values()));
        learn.setItemLabelGenerator(one -> one == null ? "Maakt niet uit" : one.label());
        learn.setValue(choice.thema());
        learn.addValueChangeListener(
                event -> chosen.accept(new Zoekkeuze(choice.km(), choice.uitdaging(), event.getValue())));
        distance.addValueChangeListener(
                event -> chosen.accept(new Zoekkeuze(event.getValue(), choice.uitdaging(), choice.thema())));
        challenge.addValueChangeListener(
                event -> chosen.accept(new Zoekkeuze(choice.km(), event.getValue(), choice.thema())));
        add(challenge, learn, distance);
        addClassName("db-pair-filters");
    }
}
