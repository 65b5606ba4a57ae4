package be.draaiboek.shell;

import be.draaiboek.toegang.Koppen;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What is said where a page doesn't come: no connection, a server that is away, a piece of the application that can't be had.
 * Flow leaves the screen white then, with a bar that runs. It stands in the document, before the application, and needs nothing of it
 * (onderweg.js; how it looks, frame.css).
 */
@Component
class Onderweg implements VaadinServiceInitListener {

    private final String script = read();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::watch);
    }

    private void watch(IndexHtmlResponse page) {
        Element element = page.getDocument().head().prependElement("script").appendChild(new DataNode(script));
        if (page.getVaadinRequest().getAttribute(Koppen.NONCE) instanceof String nonce) {
            element.attr("nonce", nonce);
        }
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(Onderweg.class.getResourceAsStream("/shell/onderweg.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
