package be.draaiboek.weergave;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one way to open a dialog. A double click, or a second one because nothing seemed to happen, is one question: while
 * one of the same title stands open, another isn't. It is one answer as well: what was clicked once it is shut does nothing.
 */
public final class Venster {

    /** For a dialog with a table, a list of versions or a whole text in it. */
    public static final String BREED = "db-wide-dialog";

    // One width whatever is in it: left to itself, a dialog is as wide as its longest line, or its shortest field.
    private static final String WIJDTE = "min(34rem, calc(100vw - 32px))";
    private static final String WIJDTE_BREED = "min(48rem, calc(100vw - 32px))";

    private Venster() {}

    /** What stands open in one tab, by its kind. */
    private static final class Geopend {
        private final Map<String, Component> byKind = new HashMap<>();
    }

    /** Opens a dialog; returns false, and opens nothing, while one with its title is open. */
    public static boolean open(Dialog dialog) {
        if (!claim(Objects.requireNonNullElse(dialog.getHeaderTitle(), ""), dialog)) {
            return false;
        }
        dialog.setWidth(dialog.hasClassName(BREED) ? WIJDTE_BREED : WIJDTE);
        dialog.addOpenedChangeListener(change -> opened(dialog, change.isOpened()));
        dialog.open();
        return true;
    }

    /** Asks whether to do something; what was meant by the answers stands in the dialog. */
    public static boolean open(ConfirmDialog dialog) {
        if (!claim(title(dialog), dialog)) {
            return false;
        }
        dialog.setWidth(WIJDTE);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                release(dialog);
            }
        });
        dialog.open();
        return true;
    }

    /**
     * What comes of a dialog that is shut is of a second click of a double one, that was on its way already: it does nothing any
     * more.
     */
    private static void opened(Dialog dialog, boolean open) {
        dialog.getElement().setEnabled(open);
        if (!open) {
            release(dialog);
        }
    }

    /**
     * Asks whether to do something that can't simply be undone.
     *
     * @param yes what the button says that does it; the other one says “Toch niet”
     */
    public static void vraag(String title, String text, String yes, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setText(text);
        ask(dialog, title, yes, action);
    }

    /**
     * Asks whether to do something that can't be turned back or that reaches far, and looks like it.
     *
     * @param volgt what happens, and to whom
     * @param blijft what stays as it is; "" where nothing is left to be said
     * @param yes what the button says that does it; the other one says “Toch niet”
     */
    public static void ingrijpend(String title, String volgt, String blijft, String yes, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setText(Ingrijpend.woorden(volgt, blijft));
        dialog.setConfirmButtonTheme(Ingrijpend.UITERLIJK + " primary");
        // The component gives the keyboard to the button that does it; an Enter too many, and it would be done.
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                dialog.getElement()
                        .executeJs("setTimeout(() => this.querySelector('[slot=cancel-button]')?.focus(), 60)");
            }
        });
        ask(dialog, title, yes, action);
    }

    /** Says something that has to be read before going on, such as why a thing can't be done and what to do first. */
    public static void zegt(String title, String text) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setConfirmText("Sluiten");
        dialog.addConfirmListener(read -> release(dialog));
        open(dialog);
    }

    private static void ask(ConfirmDialog dialog, String title, String yes, Runnable action) {
        AtomicBoolean answered = new AtomicBoolean();
        dialog.setHeader(title);
        dialog.setConfirmText(yes);
        dialog.addConfirmListener(confirmed -> {
            // It closes in the browser, which tells that before or after what was answered.
            release(dialog);
            if (!answered.getAndSet(true)) {
                action.run();
            }
        });
        dialog.setCancelable(true);
        dialog.setCancelText("Toch niet");
        open(dialog);
    }

    private static boolean claim(String kind, Component dialog) {
        Map<String, Component> open = here();
        if (open.putIfAbsent(kind, dialog) != null) {
            return false;
        }
        // Gone with the page it stood on, without ever having been closed.
        dialog.addDetachListener(detached -> release(dialog));
        return true;
    }

    private static void close(Component dialog) {
        if (dialog instanceof Dialog one) {
            one.close();
        } else if (dialog instanceof ConfirmDialog one) {
            one.close();
        }
        release(dialog);
    }

    private static void release(Component dialog) {
        here().values().remove(dialog);
    }

    private static Map<String, Component> here() {
        UI ui = UI.getCurrentOrThrow();
        Geopend open = ComponentUtil.getData(ui, Geopend.class);
        if (open == null) {
            open = new Geopend();
            ComponentUtil.setData(ui, Geopend.class, open);
            // They stand beside the page and not in it: going to another one, with Back too, would leave them over
            // that.
            Geopend mine = open;
            ui.addBeforeEnterListener(
                    entering -> List.copyOf(mine.byKind.values()).forEach(Venster::close));
        }
        return open.byKind;
    }

    private static String title(ConfirmDialog dialog) {
        return Objects.requireNonNullElse(dialog.getElement().getProperty("header"), "");
    }
}
