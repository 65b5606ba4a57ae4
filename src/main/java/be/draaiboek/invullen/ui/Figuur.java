package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Section;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A drawing of the edition: the application's own SVG, in the page itself so that it follows the colours of the scheme
 * and its links can be reached by keyboard; below it what it says, in words.
 */
@Tag("figure")
@JsModule("./reading/links.ts")
final class Figuur extends HtmlContainer {

    Figuur(Section.Figure figure) {
        this(figure, TrajectNavigatie.DRAAIBOEK);
    }

    /** @param where the page to which its links lead, for who reads the Draaiboek elsewhere than where it is filled in */
    Figuur(Section.Figure figure, String where) {
        addClassName("db-figure");
        Div drawing = new Div();
        svg(figure.id()).links(TrajectNavigatie.DRAAIBOEK, where).show(drawing);
        NativeDetails words = new NativeDetails("Beschrijving in woorden", new Paragraph(figure.alt()));
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.setText(figure.caption());
        add(drawing, caption, words);
    }

    /**
     * Returns a drawing.
     *
     * @throws IllegalArgumentException when the application ships no drawing of that name
     */
    static Markup svg(String id) {
        return Markup.drawing("/figuren/" + id + ".svg");
    }
}
