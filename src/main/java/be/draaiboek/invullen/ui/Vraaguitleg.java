package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.HtmlContainer;

/** What explains a question: in sight where it is a line or two, else folded, so that the answer comes first. */
final class Vraaguitleg {

    /** As many letters as two lines on a phone. */
    private static final int SHORT = 110;

    private Vraaguitleg() {}

    static HtmlContainer bij(Item item) {
        Markup text = Markup.markdown(item.help());
        return item.help().length() <= SHORT
                ? Markup.of("<div class=\"db-prose db-help\">%s</div>", text)
                        .shared()
                        .in("div", "db-item-help")
                : gevouwen(text);
    }

    /** What is longer, behind its name. */
    static HtmlContainer gevouwen(Markup text) {
        return Markup.of("<summary>Uitleg bij deze vraag</summary><div class=\"db-prose db-help\">%s</div>", text)
                .shared()
                .in("details", "db-item-help");
    }
}
