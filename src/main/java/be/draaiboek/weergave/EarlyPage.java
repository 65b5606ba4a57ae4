package be.draaiboek.weergave;

import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What the document itself shows while the script is on its way, so that who comes over a slow line reads where they are. The page
 * that follows has the same words in the same place, and takes this one away (frame.css).
 */
public final class EarlyPage {

    /** Marks it; the frame of the page that follows removes what has it. */
    private static final String EARLY = "db-early";

    private EarlyPage() {}

    /** Returns where it goes, or nothing when the document has no place for it. */
    public static Optional<Element> place(IndexHtmlResponse document) {
        return Optional.ofNullable(document.getDocument().getElementById("outlet"));
    }

    /** Puts an empty element there. */
    public static Element in(Element place, String tag, String className) {
        return place.appendElement(tag).addClass(className).addClass(EARLY).attr("aria-busy", "true");
    }

    /** Puts the frame there that every page has, and returns the middle of it. */
    public static Element framed(Element place) {
        Element shell = in(place, "div", "db-shell");
        shell.appendElement("header")
                .addClass("db-header")
                .appendElement("p")
                .addClass("db-brand")
                .text("Draaiboek");
        return shell.appendElement("main");
    }
}
