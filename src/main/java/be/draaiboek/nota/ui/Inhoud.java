package be.draaiboek.nota.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.nota.Nota;
import be.draaiboek.nota.Nota.Hoofdstuk;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Nav;
import java.text.NumberFormat;
import java.util.Locale;

/** What is in the note, where something is missing or moved, and how long it takes to read. */
final class Inhoud extends Nav {

    private static final Locale NL = Locale.forLanguageTag("nl-BE");

    private final Editie editie;
    private final HtmlContainer list = Opmaak.vast("div", "db-nota-list", "");

    Inhoud(Editie editie, Nota note) {
        this.editie = editie;
        addClassName("db-nota-contents");
        getElement().setAttribute("aria-label", "Inhoud van de nota");
        // On a phone the note itself comes first.
        Uitklap fold = new Uitklap("Inhoud", list);
        fold.open();
        fold.getElement().executeJs("this.open = !matchMedia('(max-width: 900px)').matches");
        add(fold);
        toon(note);
    }

    static String anker(Hoofdstuk chapter) {
        return "hoofdstuk-" + chapter.id();
    }

    void toon(Nota note) {
        StringBuilder html = new StringBuilder("<ol>");
        for (Hoofdstuk chapter : note.hoofdstukken()) {
            boolean moved = chapter.blokken().stream().anyMatch(blok -> blok.stand() == Stand.BRON_VERANDERD);
            html.append("<li><a href=\"%s\">%s</a>%s%s</li>"
                    .formatted(
                            NotaNavigatie.blok(anker(chapter)),
                            Opmaak.veilig(chapter.kop()),
                            chapter.heeftGat() ? "<span class=\"db-pill\">onvolledig</span>" : "",
                            moved ? "<span class=\"db-pill warn\">▲ bron</span>" : ""));
        }
        html.append("</ol><p class=\"db-help\">")
                .append(NumberFormat.getIntegerInstance(NL).format(note.woorden()))
                .append(" woorden,<br>")
                .append(note.minuten() == 1 ? "1 minuut" : note.minuten() + " minuten")
                .append(" lezen</p>");
        if (note.gaten() > 0) {
            html.append("<p class=\"db-help\">")
                    .append(
                            note.gaten() == 1
                                    ? "Nog 1 antwoord ontbreekt"
                                    : "Nog " + note.gaten() + " antwoorden ontbreken")
                    .append("</p>");
        }
        Schrijfhulp.SECTIES.stream()
                .flatMap(code -> editie.section(code).stream())
                .forEach(section -> html.append("<p class=\"db-help\"><a router-link href=\"%s\">%s</a></p>"
                        .formatted(TrajectNavigatie.sectie(section), Opmaak.veilig(section.title()))));
        Opmaak.toon(list, html.toString());
    }
}
