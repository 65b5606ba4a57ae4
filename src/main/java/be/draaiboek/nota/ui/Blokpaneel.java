package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Gat;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.nota.Nota.Voorstel;
import be.draaiboek.score.ui.Radar;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A block of the note: what it says, where that comes from, and what can be done with it. */
final class Blokpaneel extends Div {

    /** What a person can do with a block; each redraws the page. */
    interface Daden {
        void schrijfVerder(String item);

        void neemOver(String item, String seen);

        void laatStaan(String item);

        void volgWeer(String item);
    }

    private final Editie editie;
    private final Daden deeds;
    private final HtmlContainer origin = Opmaak.vast("div", "db-nota-origin", "");
    private final HtmlContainer text = Opmaak.vast("div", "db-nota-text", "");
    private final Div figure = new Div();
    private final Div difference = new Div();
    private final Div actions = new Div();
    private final Div body = new Div();
    private @Nullable CelVeld editor;
    private @Nullable Div writing;
    private Blok blok;
    private boolean editing;

    Blokpaneel(Editie editie, Blok blok, Daden deeds) {
        this.editie = editie;
        this.blok = blok;
        this.deeds = deeds;
        setId(blok.itemId());
        addClassName("db-nota-block");
        body.addClassName("db-nota-body");
        difference.addClassName("db-nota-moved");
        actions.addClassName("db-nota-actions");
        body.add(text, figure, difference, actions);
        add(origin, body);
        toon(blok);
    }

    Blok blok() {
        return blok;
    }

    /** Shows it as it stands now. */
    void toon(Blok now) {
        blok = now;
        setClassName("is-empty", now.stand() == Stand.LEEG && !editing);
        setClassName("is-moved", now.stand() == Stand.BRON_VERANDERD);
        Opmaak.toon(origin, origin());
        Opmaak.toon(text, Notaopmaak.html(now.delen()) + gaps());
        if (!now.dimensies().isEmpty()) {
            figure.removeAll();
            figure.add(new Radar(now.dimensies()));
        }
        figure.setVisible(!now.dimensies().isEmpty());
        difference();
        if (editor != null) {
            editor.toon(now.cel());
        }
        text.setVisible(!editing);
        actions();
    }

    private String origin() {
        String from = blok.bronnen().stream()
                .map(item -> Notaopmaak.link(editie, item, ""))
                .collect(Collectors.joining("<br>"));
        return switch (blok.stand()) {
            case VOLGT -> blok.dimensies().isEmpty() ? "volgt " + from : "volgt de antwoorden in B.4";
            case GESCHREVEN -> "verder geschreven op " + from + "<br>✓ gelijk" + who();
            case BRON_VERANDERD ->
                "verder geschreven op " + from + "<br><span class=\"db-pill warn\">▲ bron veranderde</span>";
            case EIGEN -> "jullie tekst" + who();
            case LEEG ->
                !blok.bronnen().isEmpty()
                        ? "wacht op " + from
                        : blok.sjabloon().writable() ? "jullie tekst" : "wacht op B.4";
        };
    }

    private String who() {
        Cel cel = blok.cel();
        return cel == null || cel.door() == null
                ? ""
                : "<br>" + Opmaak.veilig(cel.door()) + ", " + Opmaak.veilig(Opmaak.moment(cel.op()));
    }

    private String gaps() {
        StringBuilder html = new StringBuilder();
        for (Gat gap : blok.gaten()) {
            html.append("<p class=\"db-nota-gap\">")
                    .append(Opmaak.veilig(gap.tekst()))
                    .append(" ")
                    .append(Notaopmaak.link(editie, gap.item(), "Naar "))
                    .append("</p>");
        }
        if (html.isEmpty() && blok.stand() == Stand.LEEG && blok.sjabloon().writable()) {
            html.append("<p class=\"db-nota-gap\">Nog niet geschreven: ")
                    .append(Opmaak.veilig(blok.sjabloon().title()))
                    .append(".</p>");
        }
        return html.toString();
    }

    private void difference() {
        difference.removeAll();
        Voorstel proposed = blok.voorstel();
        difference.setVisible(proposed != null);
        if (proposed == null) {
            return;
        }
        String who = proposed.door() == null ? "Een vroegere collega" : proposed.door();
        Paragraph told = new Paragraph(
                proposed.botst()
                        ? who
                                + " paste een bron aan, op een plaats waar jullie zelf iets anders schreven. Neem je"
                                + " over, dan vallen jullie woorden daar weg. Zo zou het er komen te staan:"
                        : who + " paste een bron aan. Zo zou het er komen te staan:");
        HtmlContainer words = Opmaak.vast("p", "db-nota-words", Notaopmaak.html(proposed.verschil()));
        words.getElement().setAttribute("dir", "auto");
        String item = blok.itemId();
        Div choice = new Div(
                button("Neem over", () -> deeds.neemOver(item, proposed.tekst())),
                button("Laat onze tekst staan", () -> deeds.laatStaan(item)));
        choice.addClassName("db-actions");
        difference.add(told, words, choice);
    }

    private void actions() {
        actions.removeAll();
        if (!blok.sjabloon().writable()) {
            List<Item> sources = blok.bronnen();
            actions.setVisible(!sources.isEmpty());
            if (!sources.isEmpty()) {
                actions.add(Opmaak.vast(
                        "span",
                        "db-help",
                        "Een tabel pas je aan bij " + Notaopmaak.link(editie, sources.getFirst(), "")));
            }
            return;
        }
        if (editing) {
            actions.add(button("Klaar met schrijven", this::close));
        } else if (blok.geschreven()) {
            actions.add(button("Schrijf", this::open));
        } else {
            actions.add(button(blok.stand() == Stand.LEEG ? "Schrijf zelf iets" : "Schrijf hieraan verder", () -> {
                if (blok.stand() != Stand.LEEG) {
                    deeds.schrijfVerder(blok.itemId());
                }
                open();
            }));
        }
        if (blok.geschreven() && !blok.bronnen().isEmpty()) {
            actions.add(button("Volg de bronnen weer", () -> {
                close();
                deeds.volgWeer(blok.itemId());
            }));
        }
    }

    private void open() {
        editing = true;
        CelVeld field = editor;
        if (field == null) {
            field = CelVeld.opgemaakt(new Adres(blok.itemId(), "", "", Cel.SAMEN));
            field.label(blok.sjabloon().title());
            editor = field;
            writing = new Div(field);
            writing.addClassName("db-nota-writing");
            body.addComponentAsFirst(writing);
        }
        Objects.requireNonNull(writing).setVisible(true);
        toon(blok);
        // It draws itself once the edition has come in.
        field.getElement().executeJs("""
            let times = 0;
            const look = () => {
              const area = this.querySelector('textarea');
              if (area) area.focus(); else if (times++ < 60) setTimeout(look, 50);
            };
            look();\
            """);
    }

    private void close() {
        editing = false;
        if (writing != null) {
            writing.setVisible(false);
        }
        toon(blok);
    }

    private NativeButton button(String label, Runnable deed) {
        NativeButton button = new NativeButton("", click -> deed.run());
        Span seen = new Span(label);
        Span about = new Span(": " + blok.sjabloon().title());
        about.addClassName("db-sr");
        button.add(seen, about);
        button.addClassNames("db-btn", "db-btn-small");
        return button;
    }
}
