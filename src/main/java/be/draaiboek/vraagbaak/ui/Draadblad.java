package be.draaiboek.vraagbaak.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.vraagbaak.Polisvraag;
import be.draaiboek.vraagbaak.Polisvraag.Algemeen;
import be.draaiboek.vraagbaak.Polisvraag.Draad;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The pieces of which the pages of questions are made. */
final class Draadblad {

    private Draadblad() {}

    /** The item at which is asked. */
    static Component item(Item item, String address) {
        Anchor link = new Anchor(address, item.section() + ", vraag " + item.number());
        Span title = new Span(item.title());
        title.addClassName("db-ask-title");
        Section card = new Section(new Paragraph(link), new Paragraph(title));
        card.addClassNames("db-card", "db-ask-item");
        if (!item.help().isBlank()) {
            card.add(Opmaak.vast(
                    "details",
                    "db-item-help",
                    "<summary>Uitleg bij deze vraag</summary><div class=\"db-prose db-help\">"
                            + Opmaak.html(item.help()) + "</div>"));
        }
        return card;
    }

    /** What was said, the oldest first. */
    static HtmlContainer berichten(Draad thread) {
        StringBuilder html = new StringBuilder();
        thread.berichten()
                .forEach(one -> html.append("<li class='db-ask-said ")
                        .append(one.polis() ? "polis" : "own")
                        .append("'><p class=db-ask-who><b>")
                        .append(Opmaak.veilig(one.mijn() ? "Jij" : one.door()))
                        .append("</b> ")
                        .append(Opmaak.veilig(
                                one.polis() ? "POLIS" : thread.vraag().bestuur()))
                        .append(" · ")
                        .append(Opmaak.veilig(Opmaak.moment(one.op())))
                        .append("</p><p class=db-said-text dir=auto>")
                        .append(Opmaak.veilig(one.tekst()))
                        .append("</p></li>"));
        return Opmaak.vast("ol", "db-ask-thread", html.toString());
    }

    /** What everybody may read at an item; nothing where there is nothing. */
    static Div vaak(List<Algemeen> all) {
        Div block = new Div();
        block.addClassName("db-ask-often");
        block.setVisible(!all.isEmpty());
        if (!all.isEmpty()) {
            block.add(new H2("Vaak gevraagd aan POLIS"), Opmaak.vast("div", "db-ask-often-list", markup(all)));
        }
        return block;
    }

    static String markup(List<Algemeen> all) {
        StringBuilder html = new StringBuilder();
        all.forEach(one -> html.append("<details><summary dir=auto>")
                .append(Opmaak.veilig(one.vraag()))
                .append("</summary><p class=db-said-text dir=auto>")
                .append(Opmaak.veilig(one.antwoord()))
                .append("</p></details>"));
        return html.toString();
    }

    /** Whether it waits, in words. */
    static Span stand(Polisvraag one, String age) {
        Span pill = new Span(one.wacht() ? "wacht " + age : "✓ beantwoord");
        pill.addClassNames("db-pill", one.wacht() ? "warn" : "ok");
        return pill;
    }

    static Paragraph zacht(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("db-help");
        return soft;
    }

    static Section kaart(String heading, Component... content) {
        Section card = new Section(new H2(heading));
        card.addClassName("db-card");
        card.add(content);
        return card;
    }
}
