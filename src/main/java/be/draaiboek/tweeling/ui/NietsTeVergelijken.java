package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.Vergelijking;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A chapter of which nobody else released anything: why, and what can be done. */
final class NietsTeVergelijken extends Div {

    /**
     * Makes it.
     *
     * @param said whether the page says already what happened
     */
    NietsTeVergelijken(Toegang toegang, Tweeling tweeling, long us, String chapter, boolean said, Edities edities) {
        Paragraph none = new Paragraph(
                tweeling.loopt(us)
                        ? "Er is hier nu niets te vergelijken: %s heeft hoofdstuk %s niet vrijgegeven. Zodra dat gebeurt, verschijnt het hier vanzelf."
                                .formatted(
                                        Opsomming.of(Vergelijking.anderen(tweeling, us).stream()
                                                .map(Lid::naam)
                                                .toList()),
                                        chapter)
                        : Delen.voorbij(tweeling, us));
        Anchor release = new Anchor(TweelingNavigatie.vrijgeven(chapter), "Geef zelf dit hoofdstuk vrij");
        // Said above already, to who saw it happen.
        none.setVisible(tweeling.loopt(us) || !said);
        add(none);
        if (tweeling.loopt(us)) {
            add(release);
        } else if (tweeling.liep(us)) {
            add(TweelinggesprekView.link("Lees het gesprek", tweeling.id()));
        }
        // What somebody was typing when it was withdrawn.
        add(new NietGeplaatst(toegang, tweeling.id(), edities));
        addClassName("db-measure-none");
    }
}
