package be.draaiboek.nota.ui;

import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Voorstel;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What moved in the sources of a block that people wrote on, to take over or to leave. */
final class Bronverschil extends Div {

    private final Blokpaneel.Daden deeds;

    Bronverschil(Blokpaneel.Daden deeds) {
        this.deeds = deeds;
        addClassName("db-nota-moved");
    }

    void show(Blok blok) {
        removeAll();
        Voorstel proposed = blok.voorstel();
        setVisible(proposed != null);
        if (proposed == null) {
            return;
        }
        String item = blok.itemId();
        String about = blok.sjabloon().title();
        String who = proposed.door() == null ? "Een vroegere collega" : proposed.door();
        Paragraph told = new Paragraph(
                proposed.inBron()
                        ? who
                                + " paste een bron aan. Wat die zegt, staat over meer dan één blok verdeeld. Zoek zelf waar"
                                + " het hoort, en pas het daar aan. Dit veranderde in de bron:"
                        : proposed.botst()
                                ? who
                                        + " paste een bron aan, op een plaats waar jullie zelf iets anders schreven. Neem je"
                                        + " over, dan vallen jullie woorden daar weg. Zo zou het er komen te staan:"
                                : who + " paste een bron aan. Zo zou het er komen te staan:");
        HtmlContainer words = Notaopmaak.html(proposed.verschil()).in("p", "db-nota-words");
        words.getElement().setAttribute("dir", "auto");
        Div choice = new Div();
        if (!proposed.inBron()) {
            choice.add(Stukjes.small("Neem over", about, () -> deeds.takeOver(item, proposed.tekst())));
        }
        choice.add(Stukjes.small(
                proposed.inBron() ? "Gezien" : "Laat onze tekst staan", about, () -> deeds.letStand(item)));
        choice.addClassName("db-actions");
        add(told, words, choice);
    }
}
