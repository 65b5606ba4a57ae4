package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.AntwoordNavigatie;
import be.draaiboek.editie.Woorden;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import tools.jackson.databind.JsonNode;

/** A picture to look at, small, with what it shows; it opens large in a tab of its own. */
public final class Prent extends Div {

    public Prent(JsonNode picture) {
        addClassName("db-pic-said");
        String address = AntwoordNavigatie.afbeelding(picture.path("id").asString(""));
        String text = Woorden.beschrijving(picture);
        // The words stand beside it: the link says what it does.
        Image image = new Image(address, "");
        image.addClassName("db-pic-small");
        image.getElement().setAttribute("loading", "lazy");
        Anchor large = new Anchor(address, image);
        large.setTarget(AnchorTarget.BLANK);
        large.setRouterIgnore(true);
        large.getElement().setAttribute("aria-label", "Bekijk groot, in een nieuw tabblad. " + text);
        Paragraph words = new Paragraph(text);
        words.addClassName("db-said-text");
        words.getElement().setAttribute("dir", "auto");
        add(large, words);
    }
}
