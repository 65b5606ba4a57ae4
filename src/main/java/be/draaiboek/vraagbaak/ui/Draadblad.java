package be.draaiboek.vraagbaak.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.vraagbaak.Polisvraag;
import be.draaiboek.vraagbaak.Polisvraag.Algemeen;
import be.draaiboek.vraagbaak.Polisvraag.Draad;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
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
            card.add(Markup.of(
                            "<summary>Uitleg bij deze vraag</summary><div class=\"db-prose db-help\">%s</div>",
                            Markup.markdown(item.help()))
                    .in("details", "db-item-help"));
        }
        return card;
    }

    /** What was said, the oldest first. */
    static HtmlContainer berichten(Draad thread) {
        return thread.berichten().stream()
                .map(one -> Markup.of(
                        "<li class=\"db-ask-said %s\"><p class=\"db-ask-who\"><b>%s</b> %s · %s</p>"
                                + "<p class=\"db-said-text\" dir=\"auto\">%s</p></li>",
                        one.polis() ? "polis" : "own",
                        one.mijn() ? "Jij" : one.door(),
                        one.polis() ? "POLIS" : thread.vraag().bestuur(),
                        Opmaak.moment(one.op()),
                        one.tekst()))
                .collect(Markup.joining())
                .in("ol", "db-ask-thread");
    }

    /** What everybody may read at an item; nothing where there is nothing. */
    static Div vaak(List<Algemeen> all) {
        Div block = new Div();
        block.addClassName("db-ask-often");
        block.setVisible(!all.isEmpty());
        if (!all.isEmpty()) {
            block.add(new H2("Vaak gevraagd aan POLIS"), markup(all).in("div", "db-ask-often-list"));
        }
        return block;
    }

    static Markup markup(List<Algemeen> all) {
        return all.stream()
                .map(one -> Markup.of(
                        "<details><summary dir=\"auto\">%s</summary><p class=\"db-said-text\" dir=\"auto\">%s</p></details>",
                        one.vraag(), one.antwoord()))
                .collect(Markup.joining());
    }

    /** Whether it waits, in words. */
    static Span stand(Polisvraag one, String age) {
        return Stukjes.pill(one.wacht() ? "wacht " + age : "✓ beantwoord", one.wacht() ? "warn" : "ok");
    }

    static Paragraph zacht(String text) {
        return Stukjes.help(text);
    }

    static Section kaart(String heading, Component... content) {
        Section card = new Section(new H2(heading));
        card.addClassName("db-card");
        card.add(content);
        return card;
    }
}
