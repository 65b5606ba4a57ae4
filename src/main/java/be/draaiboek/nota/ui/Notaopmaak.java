package be.draaiboek.nota.ui;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.nota.Woordverschil;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Markup;
import java.util.List;
import java.util.Locale;

/** The parts of the note as markup. */
final class Notaopmaak {

    private Notaopmaak() {}

    static Markup html(List<Deel> parts) {
        Markup.Builder html = new Markup.Builder();
        int at = 0;
        while (at < parts.size()) {
            if (parts.get(at) instanceof Alinea first && first.soort() != Soort.ALINEA) {
                Markup.Builder lines = new Markup.Builder();
                while (at < parts.size() && parts.get(at) instanceof Alinea one && one.soort() == first.soort()) {
                    lines.add(line(one));
                    at++;
                }
                html.add(list(first, lines.build()));
            } else {
                html.add(part(parts.get(at)));
                at++;
            }
        }
        return html.build();
    }

    private static Markup list(Alinea first, Markup lines) {
        if (first.soort() == Soort.PUNT) {
            return Markup.of("<ul>%s</ul>", lines);
        }
        return first.nummer() == 1
                ? Markup.of("<ol>%s</ol>", lines)
                : Markup.of("<ol start=\"%s\">%s</ol>", first.nummer(), lines);
    }

    private static Markup line(Alinea one) {
        return Markup.of(
                one.diepte() > 0 ? "<li dir=\"auto\" class=\"deeper\">%s</li>" : "<li dir=\"auto\">%s</li>",
                words(one));
    }

    private static Markup part(Deel part) {
        return switch (part) {
            case Alinea one ->
                Markup.of(
                        one.diepte() > 0 ? "<p dir=\"auto\" class=\"deeper\">%s</p>" : "<p dir=\"auto\">%s</p>",
                        words(one));
            case Kop heading -> Markup.of("<h3>%s</h3>", heading.tekst());
            case Tabel table -> table(table);
            // Drawn beside it, as a component.
            case Figuur figure -> Markup.EMPTY;
            case Gat gap -> Markup.of("<p>%s</p>", gap.tekst());
        };
    }

    private static Markup words(Alinea one) {
        return one.lopen().stream().map(Notaopmaak::words).collect(Markup.joining());
    }

    private static Markup words(Loop words) {
        Markup text = Markup.lines(words.tekst());
        if (words.vet()) {
            text = Markup.of("<strong>%s</strong>", text);
        }
        if (words.schuin()) {
            text = Markup.of("<em>%s</em>", text);
        }
        return words.adres().isEmpty()
                ? text
                : Markup.of("<a href=\"%s\" rel=\"noopener noreferrer nofollow\">%s</a>", words.adres(), text);
    }

    private static Markup table(Tabel table) {
        Markup heads = table.koppen().stream()
                .map(head -> head.isEmpty() ? Markup.of("<td></td>") : Markup.of("<th scope=\"col\">%s</th>", head))
                .collect(Markup.joining());
        Markup.Builder rows = new Markup.Builder();
        for (List<String> row : table.rijen()) {
            Markup.Builder cells = new Markup.Builder();
            for (int i = 0; i < row.size(); i++) {
                Markup said = Markup.lines(row.get(i));
                cells.add(
                        i == 0
                                ? Markup.of("<th scope=\"row\" dir=\"auto\">%s</th>", said)
                                : Markup.of(
                                        "<td dir=\"auto\" data-label=\"%s\">%s</td>",
                                        table.koppen().get(i), said));
            }
            rows.add("<tr>%s</tr>", cells.build());
        }
        return Markup.of(
                "<div class=\"db-nota-table%s\" role=\"region\" tabindex=\"0\" aria-label=\"%s\"><table><thead><tr>%s</tr></thead>"
                        + "<tbody>%s</tbody></table></div>%s",
                table.cijfers() ? " figures" : "",
                table.naam(),
                heads,
                rows.build(),
                table.onderschrift().isEmpty()
                        ? Markup.EMPTY
                        : Markup.of("<p class=\"db-help\">%s</p>", table.onderschrift()));
    }

    /** What goes and comes, in words and by more than colour. */
    static Markup html(Woordverschil difference) {
        Markup.Builder html = new Markup.Builder();
        for (Woordverschil.Stukje part : difference.stukken()) {
            Markup text = Markup.lines(part.tekst());
            html.add(
                    switch (part.soort()) {
                        case BLIJFT -> text;
                        case WEG -> Markup.of("<del><span class=\"db-sr\">weg: </span>%s</del>", text);
                        case ERBIJ -> Markup.of("<ins><span class=\"db-sr\">erbij: </span>%s</ins>", text);
                    });
            if (difference.geheel()) {
                html.add("<br>");
            }
        }
        return html.build();
    }

    /** Where a question stands, as a link to it. */
    static Markup link(Editie editie, Item item, String before) {
        return Markup.of(
                "<a router-link href=\"%s\">%s%s</a>", TrajectNavigatie.vraag(item), before, plaats(editie, item));
    }

    static String plaats(Editie editie, Item item) {
        String code = item.section();
        boolean named = code.toLowerCase(Locale.ROOT).equals(code);
        return (named ? editie.section(code).map(Section::title).orElse(code) : code) + ", vraag " + item.number();
    }
}
