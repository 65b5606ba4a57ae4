package be.draaiboek.nota.ui;

import be.draaiboek.nota.Orgaan;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.Weg;
import be.draaiboek.nota.Weg.Staat;
import be.draaiboek.weergave.Dagveld;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Before whom a version is laid, each with the day of the sitting; those that are next are chosen already. */
final class Organenkeuze extends Div {

    private final Map<Orgaan, Checkbox> bodies = new EnumMap<>(Orgaan.class);
    private final Map<Orgaan, Dagveld> days = new EnumMap<>(Orgaan.class);

    Organenkeuze(Weg way) {
        add(new H3("Aan wie"));
        List<Orgaan> next = way.volgende();
        way.stappen().stream()
                .filter(step -> step.staat() != Staat.DOOR)
                .forEach(step -> add(line(step.orgaan(), next.contains(step.orgaan()))));
    }

    private Div line(Orgaan body, boolean next) {
        Checkbox choice = new Checkbox(body.label(), next);
        Dagveld day = new Dagveld("zitting-" + body.name(), "Zitting (mag leeg)", null);
        day.setVisible(next);
        choice.addValueChangeListener(change -> day.setVisible(change.getValue()));
        bodies.put(body, choice);
        days.put(body, day);
        Div line = new Div(choice, day);
        line.addClassName("db-nota-body-choice");
        return line;
    }

    Map<Orgaan, Beslissing> gekozen() {
        Map<Orgaan, Beslissing> chosen = new EnumMap<>(Orgaan.class);
        bodies.forEach((body, choice) -> {
            Dagveld day = days.get(body);
            if (choice.getValue()) {
                chosen.put(body, new Beslissing(day == null ? null : day.dag(), "", null, "", "", ""));
            }
        });
        return chosen;
    }
}
