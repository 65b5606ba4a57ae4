package be.draaiboek.shell;

import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.GekozenTraject;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/** The way to the other besturen of somebody who takes part in several. */
final class Anderebesturen extends Div {

    /** @param chosen what happens once another was chosen */
    Anderebesturen(List<Traject> mine, Traject now, Runnable chosen) {
        addClassName("db-card");
        add(new H2("Je andere besturen"));
        mine.stream()
                .filter(one -> one.id() != now.id())
                .forEach(one -> add(new Button("Verder werken voor " + one.bestuur(), click -> {
                    GekozenTraject.choose(one);
                    chosen.run();
                })));
    }
}
