package be.draaiboek.tweeling.ui;

import be.draaiboek.common.OngeldigException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** The pieces that the pages of a tweeling are made of. */
final class Bouwsel {

    private Bouwsel() {}

    static Paragraph lead(String text) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("db-lead");
        return lead;
    }

    static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("db-help");
        return soft;
    }

    static Span pill(String text, String kind) {
        Span pill = new Span(text);
        pill.addClassName("db-pill");
        if (!kind.isEmpty()) {
            pill.addClassName(kind);
        }
        return pill;
    }

    /** What somebody wrote, as they wrote it. */
    static Paragraph quote(String text) {
        Paragraph quote = new Paragraph(text);
        quote.addClassNames("db-said-text", "db-pair-word");
        quote.getElement().setAttribute("dir", "auto");
        return quote;
    }

    static Button button(String text, String about, Runnable work) {
        Button button = new Button(text, click -> work.run());
        if (!about.isEmpty()) {
            button.setAriaLabel(text + ": " + about);
        }
        return button;
    }

    static Button primary(String text, String about, Runnable work) {
        Button button = button(text, about, work);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Anchor link(String text, String path) {
        return new Anchor(path, text);
    }

    /** Returns a way to a page of the application, where there is one. */
    static Optional<Anchor> weg(String text, String path) {
        return RouteConfiguration.forSessionScope().getRoute(path).map(page -> link(text, path));
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
                setText(
                        "Dat kan niet (meer): alleen de trekker van een van deze besturen kan dit, of er is intussen iets"
                                + " veranderd. Kopieer wat je typte en laad de pagina opnieuw.");
            }
            return false;
        }
    }
}
