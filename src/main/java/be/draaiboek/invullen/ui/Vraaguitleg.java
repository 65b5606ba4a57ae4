package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.HtmlContainer;

/** What explains a question: in sight where it is a line or two, else folded, so that the answer comes first. */
final class Vraaguitleg {

    /** As many letters as two lines on a phone. */
    private static final int SHORT = 110;

    private Vraaguitleg() {}

    static HtmlContainer bij(Item item) {
        String html = Opmaak.html(item.help());
        if (item.help().length() <= SHORT) {
            return Opmaak.vast(
                    "div",
                    "db-item-help",
                    "<div class=\"db-prose db-help\">%s</div>".formatted(html).intern());
        }
        return Opmaak.vast(
                "details",
                "db-item-help",
                "<summary>Uitleg bij deze vraag</summary><div class=\"db-prose db-help\">%s</div>"
                        .formatted(html)
                        .intern());
    }
}
