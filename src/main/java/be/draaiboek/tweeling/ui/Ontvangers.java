package be.draaiboek.tweeling.ui;

import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Vrijgave;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** To which besturen a chapter is given. */
final class Ontvangers extends Div {

    private final Map<Checkbox, Long> to = new LinkedHashMap<>();
    private final Map<Checkbox, Long> within = new LinkedHashMap<>();
    private final Paragraph wrong = new Paragraph(Vrijgave.ZONDER_ONTVANGER);

    Ontvangers(List<Tweeling> all, Traject traject) {
        List<Tweeling> pairing = VrijgevenView.actieve(all, traject);
        Span label = new Span("Aan wie");
        label.addClassName("db-release-to");
        add(label);
        getElement().setAttribute("role", "group").setAttribute("aria-label", "Aan wie");
        for (Tweeling pair : pairing) {
            for (Lid other : pair.anderen(traject.bestuurId())) {
                Checkbox box = new Checkbox(other.naam());
                box.setValue(
                        pairing.size() == 1 && pair.anderen(traject.bestuurId()).size() == 1);
                to.put(box, other.bestuurId());
                within.put(box, pair.id());
                // What was wrong is mended: it needn't be said any more.
                box.addValueChangeListener(changed -> wrong.setVisible(false));
                add(box);
            }
        }
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        add(wrong);
    }

    /** Whether there is nobody to give it to. */
    boolean niemand() {
        return to.isEmpty();
    }

    /** Whether somebody was chosen; where nobody was, it says so here. */
    boolean past() {
        wrong.setVisible(gekozen().isEmpty());
        return !wrong.isVisible();
    }

    /** Returns whom was chosen, by the tweeling in which they are. */
    Map<Long, List<Long>> gekozen() {
        Map<Long, List<Long>> chosen = new LinkedHashMap<>();
        to.forEach((box, bestuur) -> {
            if (box.getValue()) {
                chosen.computeIfAbsent(within.get(box), key -> new ArrayList<>())
                        .add(bestuur);
            }
        });
        return chosen;
    }
}
