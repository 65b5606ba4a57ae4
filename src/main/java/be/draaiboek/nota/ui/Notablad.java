package be.draaiboek.nota.ui;

import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.nota.Notatekst;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import java.util.List;

/** The frozen words of a note to read, with nothing to do about them. */
public final class Notablad extends Article {

    /** Makes one of a version. */
    public Notablad(Notatekst text) {
        addClassNames("db-nota-paper", "db-nota-frozen");
        for (Notatekst.Hoofdstuk chapter : text.hoofdstukken()) {
            StringBuilder html = new StringBuilder();
            chapter.blokken().forEach(blok -> blok.delen().forEach(part -> html.append(shown(part))));
            add(new H2(chapter.kop()), Opmaak.vast("div", "db-nota-lines", html.toString()));
        }
    }

    private static String shown(Deel part) {
        return switch (part) {
            case Figuur figure -> Radartekening.html(figure);
            case Gat gap -> "<p class=\"db-nota-gap\">" + Opmaak.veilig(gap.tekst()) + "</p>";
            default -> Notaopmaak.html(List.of(part));
        };
    }
}
