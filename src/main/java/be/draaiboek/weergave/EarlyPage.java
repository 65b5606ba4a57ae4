package be.draaiboek.weergave;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;

/**
 * What the document itself shows while the script is on its way, so that who comes over a slow line reads where they are. The page
 * that follows has the same words in the same place, and takes this one away (frame.css).
 */
public abstract class EarlyPage implements VaadinServiceInitListener {

    @Override
    public final void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::ask);
    }

    private void ask(IndexHtmlResponse document) {
        Element place = document.getDocument().getElementById("outlet");
        VaadinRequest request = document.getVaadinRequest();
        String path = request.getPathInfo();
        if (place != null && path != null) {
            show(place, path, request);
        }
    }

    /**
     * Puts in its place what this is for; nothing where the address is another's.
     *
     * @param path of the address, from its first slash
     */
    protected abstract void show(Element place, String path, VaadinRequest request);

    /** Puts an empty element there; the frame of the page that follows removes what has this class. */
    protected static Element in(Element place, String tag, String className) {
        return place.appendElement(tag).addClass(className).addClass("db-early").attr("aria-busy", "true");
    }

    /** Puts the frame there that every page has, and returns the middle of it. */
    protected static Element framed(Element place) {
        Element shell = in(place, "div", "db-shell");
        shell.appendElement("header")
                .addClass("db-header")
                .appendElement("p")
                .addClass("db-brand")
                .text("Draaiboek");
        return shell.appendElement("main");
    }
}
