package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Section;
import be.draaiboek.meetmoment.Bevroren;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.Vrijgave;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where to go once a chapter is released: the next one that can be, and the twins. */
final class Vrijgavevervolg extends Nav {

    Vrijgavevervolg() {
        getElement().setAttribute("aria-label", "Verder na het vrijgeven");
        addClassName("db-actions");
        setVisible(false);
    }

    /**
     * Offers them.
     *
     * @param done the chapter that was released
     * @param given all that our bestuur released
     * @param now what would be released of each chapter
     */
    void show(Traject traject, Section done, List<Vrijgave> given, Map<String, Bevroren> now) {
        removeAll();
        List<Section> all = traject.editie().chapters();
        int from = all.indexOf(done) + 1;
        // Those that were passed over come after the last.
        Stream.concat(all.subList(from, all.size()).stream(), all.subList(0, from).stream())
                .filter(one -> now.containsKey(one.code())
                        && !now.get(one.code()).cellen().isEmpty())
                .filter(one -> given.stream()
                        .noneMatch(it -> it.teLezen() && it.hoofdstuk().equals(one.code())))
                .findFirst()
                .ifPresent(one -> {
                    Anchor next = new Anchor(TweelingNavigatie.vrijgeven(one.code()), "Volgende: " + one.heading());
                    next.addClassName("db-btn");
                    add(next);
                });
        add(new Anchor(TweelingNavigatie.OVERZICHT, "Naar Tweeling"));
        setVisible(true);
    }
}
