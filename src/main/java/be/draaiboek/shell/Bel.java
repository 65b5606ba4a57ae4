package be.draaiboek.shell;

import be.draaiboek.melding.MeldingNavigatie;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * How many messages are unread, on every page and live. It is counted once per tab, and again whenever the inbox changes;
 * going from page to page costs nothing.
 */
final class Bel extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(Bel.class);

    private final transient Meldingen inbox;
    private final transient Toegang toegang;
    private final Anchor link = new Anchor(MeldingNavigatie.MELDINGEN, "");
    private final Span number = new Span();
    private final Span said = new Span();
    private int known = -1;
    private @Nullable Runnable unlisten;

    Bel(Meldingen inbox, Toegang toegang) {
        this.inbox = inbox;
        this.toegang = toegang;
        addClassName("db-bell");
        number.addClassName("db-bell-count");
        number.getElement().setAttribute("aria-hidden", true);
        number.setVisible(false);
        link.add(number);
        link.getElement().setAttribute("title", "Meldingen");
        link.setAriaLabel("Meldingen");
        said.addClassName("db-sr");
        said.getElement().setAttribute("role", "status");
        add(link, said);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        stopListening();
        unlisten = inbox.listen(toegang, () -> {
            if (ui.isAttached()) {
                var unused = ui.access(this::count);
            }
        });
        try {
            count();
        } catch (NestedRuntimeException away) {
            // The frame also stands around the page that says that the database is away.
            LOG.debug("unread messages", away);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopListening();
        super.onDetach(event);
    }

    private void stopListening() {
        if (unlisten != null) {
            unlisten.run();
            unlisten = null;
        }
    }

    /** Counts, and says so aloud when something came in. */
    void count() {
        int unread = inbox.ongelezen(toegang);
        number.setText(unread > 99 ? "99+" : String.valueOf(unread));
        number.setVisible(unread > 0);
        link.setAriaLabel(unread == 0 ? "Meldingen" : "Meldingen, " + unread + " ongelezen");
        if (known >= 0 && unread > known) {
            said.setText("Nieuwe melding, " + unread + " ongelezen.");
        }
        known = unread;
    }

    /** Marks the message from which somebody came as read, when the page has arrived. */
    void geopend(long melding) {
        getElement().executeJs("return true").then(arrived -> read(melding));
    }

    void read(long melding) {
        inbox.gelezen(toegang, melding);
    }

    /** Shows whether one is at the inbox. */
    void hier(boolean here) {
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
