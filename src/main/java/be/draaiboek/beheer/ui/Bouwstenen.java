package be.draaiboek.beheer.ui;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.WachtException;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;

/** The few shapes that these pages are made of. */
final class Bouwstenen {

    /** So many rows are found at a glance; more of them on request. */
    static final int STAP = 50;

    /** So many more stand there at once rather than behind a button. */
    static final int RUIM = 10;

    private Bouwstenen() {}

    /** A table whose first cell of each row is its heading. */
    static Tabel tabel(String label, String... columns) {
        return new Tabel(label, List.of(columns));
    }

    /** A table that scrolls sideways on a phone. */
    static final class Tabel extends Div {

        private final NativeTable table = new NativeTable();
        private final List<String> columns;

        private Tabel(String label, List<String> columns) {
            addClassName("db-table-wrap");
            getElement().setAttribute("tabindex", "0");
            getElement().setAttribute("role", "region");
            getElement().setAttribute("aria-label", label);
            this.columns = columns;
            table.addClassName("db-table");
            NativeTableRow header = table.getHead().addRow();
            columns.forEach(column -> {
                var cell = header.addHeaderCell();
                cell.setText(column);
                cell.getElement().setAttribute("scope", "col");
            });
            add(table);
        }

        void rij(Component heading, Component... cells) {
            NativeTableRow row = table.getBody().addRow();
            var first = row.addHeaderCell();
            first.getElement().setAttribute("scope", "row");
            first.add(heading);
            for (int i = 0; i < cells.length; i++) {
                var cell = row.addDataCell();
                cell.add(cells[i]);
                // On a phone the head of the table isn't in sight.
                cell.getElement().setAttribute("data-label", columns.get(Math.min(i + 1, columns.size() - 1)));
            }
        }
    }

    static Paragraph lead(String text) {
        return Stukjes.lead(text);
    }

    static Nav crumb(RouterLink parent) {
        var crumb = new Nav(parent);
        crumb.addClassName("db-crumb");
        crumb.getElement().setAttribute("aria-label", "Kruimelpad");
        return crumb;
    }

    static Section kaart(String title, Component... content) {
        var card = new Section();
        card.add(new H2(title));
        card.add(content);
        card.addClassNames("db-card", "db-admin");
        return card;
    }

    static Button knop(String text, Runnable action) {
        return new Button(text, click -> action.run());
    }

    /** Returns how many of so many stand there: a button for a handful more costs more than the handful. */
    static int shown(int size, int most) {
        return size <= most + RUIM ? size : most;
    }

    /** Below a list of which only the first stand there: a button for more of them, where there are more. */
    static void meer(Div list, int left, Runnable more) {
        if (left > 0) {
            list.add(knop("Meer tonen (nog " + left + ")", more));
        }
    }

    /** A small button in a table; its name tells screen readers which row it is for. */
    static Button rijKnop(String text, String about, Runnable action) {
        Button button = knop(text, action);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(text + ": " + about);
        return button;
    }

    /** A link to a file. */
    static Anchor bestand(String path, String text) {
        var file = new Anchor(path, text);
        file.addClassName("db-btn");
        file.getElement().setAttribute("download", true);
        file.setRouterIgnore(true);
        return file;
    }

    static Button hoofdknop(String text, Runnable action) {
        Button button = knop(text, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** The same for what reaches far: it looks like that, and asks first. */
    static Button rijIngreep(String text, String about, Runnable asks) {
        return Ingrijpend.teken(rijKnop(text, about, asks));
    }

    /** Shows a temporary password, once. */
    static void showPassword(String name, String password, Runnable closed) {
        var dialog = new Dialog("Tijdelijk wachtwoord voor " + name);
        var field = new TextField("Tijdelijk wachtwoord");
        field.setValue(password);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var copied = new Span();
        copied.getElement().setAttribute("role", "status");
        var copy = knop(
                "Kopieer",
                () -> field.getElement()
                        .executeJs("return navigator.clipboard.writeText($0)", password)
                        .then(
                                result -> copied.setText("Gekopieerd."),
                                failed -> copied.setText(
                                        "Kopiëren lukte niet. Selecteer het wachtwoord en gebruik Ctrl+C.")));
        dialog.add(
                new Paragraph("Geef dit wachtwoord zelf door, liefst niet per mail. Je ziet het maar één keer: kopieer"
                        + " het nu. Bij de eerste aanmelding kiest de gebruiker een eigen wachtwoord."),
                field,
                copy,
                copied);
        dialog.setCloseOnOutsideClick(false);
        dialog.getFooter().add(hoofdknop("Ik heb het", dialog::close));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
        Venster.open(dialog);
    }

    /** The id in an address; anything else is a page that doesn't exist. */
    static long id(String parameter) {
        if (!parameter.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(parameter);
    }

    /** A place for the message of what didn't work; the fields keep what was typed. */
    static final class Melding extends Paragraph {

        private boolean again;

        Melding() {
            setVisible(false);
        }

        /** Runs an action and shows why it didn't work, if it didn't. Returns whether it did. */
        boolean attempt(Runnable action) {
            setVisible(false);
            try {
                action.run();
                return true;
            } catch (OngeldigException | WachtException wrong) {
                fout(Objects.requireNonNullElse(wrong.getMessage(), "Dat is niet gelukt."));
            } catch (AccessDeniedException denied) {
                fout("Dat mag niet (meer), of het bestaat niet meer. Laad de pagina opnieuw om te zien hoe het er nu"
                        + " voor staat.");
            }
            return false;
        }

        void fout(String text) {
            show(text, "error", "alert");
        }

        void gelukt(String text) {
            show(text, "ok", "status");
        }

        private void show(String text, String kind, String role) {
            setClassName("db-pill");
            addClassName(kind);
            // Another name of the same animation: it begins anew for what is said now.
            again = !again;
            setClassName("anew", again);
            getElement().setAttribute("role", role);
            setText(text);
            setVisible(true);
        }
    }
}
