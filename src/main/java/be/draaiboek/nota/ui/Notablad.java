package be.draaiboek.nota.ui;

import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.nota.Notatekst;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/** The frozen words of a note to read, with nothing to do about them. */
public final class Notablad extends Article {

    /** Makes one of a version. */
    public Notablad(Notatekst text) {
        addClassNames("db-nota-paper", "db-nota-frozen");
        for (Notatekst.Hoofdstuk chapter : text.hoofdstukken()) {
            Markup words = chapter.blokken().stream()
                    .flatMap(blok -> blok.delen().stream())
                    .map(Notablad::shown)
                    .collect(Markup.joining());
            add(new H2(chapter.kop()), words.in("div", "db-nota-lines"));
        }
    }

    private static Markup shown(Deel part) {
        return switch (part) {
            case Figuur figure -> Radartekening.html(figure);
            case Gat gap -> Markup.of("<p class=\"db-nota-gap\">%s</p>", gap.tekst());
            default -> Notaopmaak.html(List.of(part));
        };
    }
}
