package be.draaiboek.nota.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.nota.Nota;
import be.draaiboek.nota.Nota.Hoofdstuk;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Nav;
import java.text.NumberFormat;
import java.util.Locale;

/** What is in the note, where something is missing or moved, and how long it takes to read. */
final class Inhoud extends Nav {

    private static final Locale NL = Locale.forLanguageTag("nl-BE");

    private final Editie editie;
    private final HtmlContainer list = Markup.EMPTY.in("div", "db-nota-list");

    Inhoud(Editie editie, Nota note) {
        this.editie = editie;
        addClassName("db-nota-contents");
        getElement().setAttribute("aria-label", "Inhoud van de nota");
        // On a phone the note itself comes first.
        Uitklap fold = new Uitklap("Inhoud", list);
        fold.open();
        fold.getElement().executeJs("this.open = !matchMedia('(max-width: 900px)').matches");
        add(fold);
        show(note);
    }

    static String anker(Hoofdstuk chapter) {
        return "hoofdstuk-" + chapter.id();
    }

    void show(Nota note) {
        Markup chapters = note.hoofdstukken().stream().map(Inhoud::regel).collect(Markup.joining());
        Markup.Builder html = new Markup.Builder()
                .add("<ol>%s</ol>", chapters)
                .add(
                        "<p class=\"db-help\">%s woorden,<br>%s lezen</p>",
                        NumberFormat.getIntegerInstance(NL).format(note.woorden()),
                        note.minuten() == 1 ? "1 minuut" : note.minuten() + " minuten");
        if (note.gaten() > 0) {
            html.add(
                    "<p class=\"db-help\">%s</p>",
                    note.gaten() == 1 ? "Nog 1 antwoord ontbreekt" : "Nog " + note.gaten() + " antwoorden ontbreken");
        }
        Schrijfhulp.SECTIES.stream()
                .flatMap(code -> editie.section(code).stream())
                .forEach(section -> html.add(
                        "<p class=\"db-help\"><a router-link href=\"%s\">%s</a></p>",
                        TrajectNavigatie.sectie(section), section.title()));
        html.build().show(list);
    }

    private static Markup regel(Hoofdstuk chapter) {
        boolean moved = chapter.blokken().stream().anyMatch(blok -> blok.stand() == Stand.BRON_VERANDERD);
        return Markup.of(
                "<li><a href=\"%s\">%s</a>%s%s</li>",
                NotaNavigatie.blok(anker(chapter)),
                chapter.kop(),
                chapter.heeftGat()
                        ? Markup.of(
                                "<span class=\"db-nota-gapped\" title=\"onvolledig\"><span class=\"db-sr\">onvolledig</span></span>")
                        : Markup.EMPTY,
                moved ? Markup.of("<span class=\"db-pill warn\">▲ bron</span>") : Markup.EMPTY);
    }
}
