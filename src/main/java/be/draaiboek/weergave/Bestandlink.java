package be.draaiboek.weergave;

import com.vaadin.flow.component.html.Anchor;

/**
 * A link to a file, as a button. Not marked as a download: the server says that it is one. Who was logged out meanwhile gets
 * the login page, which would be kept as the file.
 */
public final class Bestandlink extends Anchor {

    public Bestandlink(String address, String text) {
        super(address, text);
        setRouterIgnore(true);
        addClassName("db-btn");
    }
}
