package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Section;
import be.draaiboek.traject.TrajectNavigatie;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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
        drawing.getElement()
                .setProperty(
                        "innerHTML",
                        svg(figure.id())
                                .replace("href=\"" + TrajectNavigatie.DRAAIBOEK + "/", "href=\"" + where + "/"));
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
    static String svg(String id) {
        try (InputStream in = Figuur.class.getResourceAsStream("/figuren/" + id + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("no drawing is called " + id);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
