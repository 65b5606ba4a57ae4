package be.draaiboek.weergave;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Listens to what happens elsewhere for as long as a page is open, and never twice. */
public final class Meeluisteren {

    private final Component page;
    private final Function<UI, @Nullable Runnable> listen;
    private @Nullable Runnable unlisten;

    /**
     * Listens from when the page is attached until it isn't.
     *
     * @param listen begins to listen and returns how to stop; null while there is nothing to listen to
     */
    public Meeluisteren(Component page, Function<UI, @Nullable Runnable> listen) {
        this.page = page;
        this.listen = listen;
        page.addAttachListener(attached -> begin());
        page.addDetachListener(detached -> stop());
    }

    /** Begins, where the page is attached; nothing where it listens already. */
    public void begin() {
        if (unlisten == null && page.isAttached()) {
            page.getUI().ifPresent(ui -> unlisten = listen.apply(ui));
        }
    }

    /** Stops; nothing where it doesn't listen. */
    public void stop() {
        Runnable stop = unlisten;
        unlisten = null;
        if (stop != null) {
            stop.run();
        }
    }

    /** Does something on the page's own turn, where the page is still there. */
    public static void later(UI ui, Runnable work) {
        if (ui.isAttached()) {
            var unused = ui.access(work::run);
        }
    }
}
