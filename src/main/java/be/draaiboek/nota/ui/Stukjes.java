package be.draaiboek.nota.ui;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.weergave.Bestandlink;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;

/** The small pieces that the pages of the note are made of. */
final class Stukjes {

    private static final int SHORT = 80;

    private Stukjes() {}

    static Paragraph hulp(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("db-help");
        return soft;
    }

    static Span pil(String text, String kind) {
        Span pill = new Span(text);
        pill.addClassName("db-pill");
        if (!kind.isEmpty()) {
            pill.addClassName(kind);
        }
        return pill;
    }

    /** What somebody wrote, as they wrote it. */
    static Paragraph gezegd(String text) {
        Paragraph said = new Paragraph(text);
        said.addClassName("db-said-text");
        said.getElement().setAttribute("dir", "auto");
        return said;
    }

    /** @param about what it is done to, for who doesn't see where it stands; "" where the label says so */
    static NativeButton knop(String label, String about, Runnable work) {
        NativeButton button = new NativeButton("", click -> work.run());
        button.add(new Span(label));
        if (!about.isEmpty()) {
            Span unseen = new Span(": " + about);
            unseen.addClassName("db-sr");
            button.add(unseen);
        }
        button.addClassName("db-btn");
        return button;
    }

    static NativeButton kleineKnop(String label, String about, Runnable work) {
        NativeButton button = knop(label, about, work);
        button.addClassName("db-btn-small");
        return button;
    }

    /**
     * A file to take along. Not marked as a download: the server says that it is one, and who was logged out meanwhile would keep the
     * login page as the file.
     */
    static Anchor bestand(String path, String label) {
        return new Bestandlink(path, label);
    }

    static Anchor knoplink(String path, String label) {
        Anchor link = new Anchor(path, label);
        link.addClassName("db-btn");
        return link;
    }

    /** The first words of a paragraph, to know which one is meant. */
    static String begin(Deel part) {
        String words = switch (part) {
            case Kop heading -> heading.tekst();
            case Alinea said -> said.tekst();
            case Tabel table -> "Tabel: " + table.naam();
            case Figuur figure -> "Figuur: " + figure.naam();
            case Gat gap -> gap.tekst();
        };
        String one = words.replace('\n', ' ').strip();
        if (one.codePointCount(0, one.length()) <= SHORT) {
            return one;
        }
        String cut = one.substring(0, one.offsetByCodePoints(0, SHORT));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }

    /** What is wrong, where it was typed; nothing when all is well. */
    static final class Fout extends Div {

        Fout() {
            addClassName("db-message");
            getElement().setAttribute("role", "alert");
        }

        /** Does something; what it refuses stands here, and what was typed stays. */
        boolean probeer(Runnable work) {
            setText("");
            try {
                work.run();
                return true;
            } catch (OngeldigException refused) {
                setText(Objects.requireNonNullElse(refused.getMessage(), "Dat is niet gelukt."));
            } catch (AccessDeniedException gone) {
                setText("Dat kan niet (meer): alleen de trekker kan dit, of er is intussen iets veranderd. Kopieer wat"
                        + " je typte en laad de pagina opnieuw.");
            }
            return false;
        }
    }
}
