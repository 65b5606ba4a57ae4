package be.draaiboek.werksessie.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.common.Zin;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Vouw;
import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.Werksessie.Foto;
import be.draaiboek.werksessie.Werksessie.Wat;
import be.draaiboek.werksessie.WerksessieNavigatie;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/** What the coach's page and that of a bestuur have in common. */
final class Sessiedelen {

    private Sessiedelen() {}

    static Section kaart(String heading, Component... content) {
        Section card = new Section(new H2(heading));
        card.addClassName("db-card");
        card.add(content);
        return card;
    }

    /** On a phone behind a line, until one needs it. */
    static Section vouw(String heading, String much, boolean needed, Component... content) {
        return Vouw.kaart(new Vouw(heading, much, content).blijftOpen(needed));
    }

    static Paragraph zacht(String text) {
        Paragraph soft = Stukjes.help(text);
        return soft;
    }

    /** A text with the lines that it was written in. */
    static Paragraph tekst(String text) {
        Paragraph lines = new Paragraph(text);
        lines.addClassName("db-session-text");
        lines.getElement().setAttribute("dir", "auto");
        return lines;
    }

    /** Whom it goes to, in words that begin a sentence. */
    static String deBesturen(Blad sheet) {
        return sheet.besturen().size() == 1
                ? sheet.besturen().getFirst().deelname().bestuur()
                : "De %d besturen van %s"
                        .formatted(sheet.besturen().size(), sheet.sessie().cohort());
    }

    /**
     * When, where, and how one takes part from afar.
     *
     * @param over whether nobody takes part any more
     */
    static Div waar(Wat what, boolean over, Function<String, String> chapterName) {
        Div block = new Div();
        block.addClassName("db-session-where");
        block.add(new Paragraph(what.wanneer()));
        if (!what.plaats().isEmpty()) {
            block.add(new Paragraph(what.plaats()));
        }
        if (!over && !what.link().isEmpty()) {
            Anchor link = new Anchor(what.link(), "Doe online mee");
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            block.add(new Paragraph(link));
        }
        if (!what.hoofdstukken().isEmpty()) {
            block.add(zacht(Zin.punt("Over "
                    + Opsomming.en(what.hoofdstukken().stream().map(chapterName).toList()))));
        }
        return block;
    }

    /** The state of a meeting, as a pill. */
    static Span stand(Werksessie session, boolean over) {
        if (session.stand().geannuleerd()) {
            return Stukjes.pill("▲ gaat niet door", "warn");
        }
        if (!session.stand().verstuurd()) {
            return Stukjes.pill("nog niet verstuurd", "quiet");
        }
        if (session.stand().gedeeld()) {
            return Stukjes.pill("✓ verslag gedeeld", "ok");
        }
        return over ? Stukjes.pill("voorbij, nog geen verslag", "own") : Stukjes.pill("uitgenodigd", "own");
    }

    /**
     * Pictures, each opens whole.
     *
     * @param below what stands below each
     */
    static UnorderedList fotos(List<Foto> pictures, Function<Foto, List<Component>> below) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-session-photos");
        int number = 0;
        for (Foto one : pictures) {
            number++;
            String address = WerksessieNavigatie.foto(one.id());
            Image image = new Image(address, "Foto " + number + " van " + pictures.size() + " van de werksessie");
            image.getElement()
                    .setAttribute("width", String.valueOf(one.breedte()))
                    .setAttribute("height", String.valueOf(one.hoogte()))
                    .setAttribute("loading", "lazy");
            Anchor whole = new Anchor(address, image);
            whole.setTarget(AnchorTarget.BLANK);
            whole.getElement().setAttribute("router-ignore", true);
            ListItem item = new ListItem(whole);
            item.add(below.apply(one));
            list.add(item);
        }
        return list;
    }

    /** A line of a list of meetings. */
    static ListItem regel(String path, Werksessie session, Span... states) {
        Anchor link = new Anchor(path, session.wat().titel());
        Div words = new Div(
                link,
                zacht(Opmaak.weekdag(session.wat().begin().toLocalDate()) + " · "
                        + session.wat().wanneer().replaceFirst("^[^,]*, ", "")
                        + (session.wat().plaats().isEmpty()
                                ? ""
                                : " · " + session.wat().plaats())));
        Div right = new Div(states);
        right.addClassName("db-ask-states");
        return new ListItem(words, right);
    }
}
