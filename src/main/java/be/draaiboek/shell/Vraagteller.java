package be.draaiboek.shell;

import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.weergave.Herteld;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** How many questions wait for a coach, beside the word that leads to them: counted once per tab, whenever the inbox changes, and when one was answered here. */
final class Vraagteller extends Span {

    private static final Logger LOG = LoggerFactory.getLogger(Vraagteller.class);

    private final transient PolisvraagService questions;
    private final transient Meldingen inbox;
    private final transient Toegang toegang;
    private final Span number = new Span();
    private final Span said = new Span();
    private @Nullable Runnable unlisten;
    private @Nullable Registration done;

    Vraagteller(PolisvraagService questions, Meldingen inbox, Toegang toegang) {
        this.questions = questions;
        this.inbox = inbox;
        this.toegang = toegang;
        number.addClassName("db-menu-count");
        number.getElement().setAttribute("aria-hidden", true);
        said.addClassName("db-sr");
        add(number, said);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        stop();
        unlisten = inbox.listen(toegang, () -> {
            if (ui.isAttached()) {
                var unused = ui.access(this::count);
            }
        });
        done = Herteld.listen(ui, this::count);
        count();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
        super.onDetach(event);
    }

    private void stop() {
        if (unlisten != null) {
            unlisten.run();
            unlisten = null;
        }
        if (done != null) {
            done.remove();
            done = null;
        }
    }

    /** Counts again. */
    void count() {
        try {
            int waiting = questions.countWaiting(toegang);
            number.setText(waiting > 99 ? "99+" : String.valueOf(waiting));
            said.setText(waiting == 1 ? ", 1 wacht" : ", " + waiting + " wachten");
            setVisible(waiting > 0);
        } catch (NestedRuntimeException away) {
            // The frame also stands around the page that says that the database is away.
            LOG.debug("waiting questions", away);
        }
    }
}
