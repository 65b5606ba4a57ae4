package be.draaiboek.tweeling.ui;

import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.Optional;

/** What only the pages of a tweeling are made of. */
final class Tweelingstukjes {

    private Tweelingstukjes() {}

    /** What one bestuur said to another, with a line beside it. */
    static Paragraph woord(String text) {
        Paragraph quote = Stukjes.quote(text);
        quote.addClassName("db-pair-word");
        return quote;
    }

    /** Returns a way to a page of the application, where there is one. */
    static Optional<Anchor> weg(String text, String path) {
        return RouteConfiguration.forSessionScope().getRoute(path).map(page -> new Anchor(path, text));
    }
}
