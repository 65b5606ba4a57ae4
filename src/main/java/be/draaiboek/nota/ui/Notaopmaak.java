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
import be.draaiboek.weergave.Opmaak;
import java.util.List;
import java.util.Locale;

/** The parts of the note as markup; everything that people or editions wrote goes through {@link Opmaak#veilig}. */
final class Notaopmaak {

    private Notaopmaak() {}

    static String html(List<Deel> parts) {
        StringBuilder html = new StringBuilder();
        String open = "";
        for (Deel part : parts) {
            String list = part instanceof Alinea one ? list(one.soort()) : "";
            if (!list.equals(open)) {
                html.append(open.isEmpty() ? "" : "</" + open + ">");
                if (list.equals("ol") && part instanceof Alinea first && first.nummer() != 1) {
                    html.append("<ol start=\"").append(first.nummer()).append("\">");
                } else if (!list.isEmpty()) {
                    html.append("<").append(list).append(">");
                }
                open = list;
            }
            switch (part) {
                case Alinea one -> {
                    String tag = list.isEmpty() ? "p" : "li";
                    html.append("<").append(tag).append(" dir=\"auto\"");
                    html.append(one.diepte() > 0 ? " class=\"deeper\">" : ">");
                    one.lopen().forEach(words -> html.append(words(words)));
                    html.append("</").append(tag).append(">");
                }
                case Kop heading ->
                    html.append("<h3>").append(Opmaak.veilig(heading.tekst())).append("</h3>");
                case Tabel table -> table(html, table);
                // Drawn beside it, as a component.
                case Figuur figure -> {}
                case Gat gap ->
                    html.append("<p>").append(Opmaak.veilig(gap.tekst())).append("</p>");
            }
        }
        return html.append(open.isEmpty() ? "" : "</" + open + ">").toString();
    }

    private static String list(Soort kind) {
        return switch (kind) {
            case ALINEA -> "";
            case PUNT -> "ul";
            case NUMMER -> "ol";
        };
    }

    private static String words(Loop words) {
        String text = Opmaak.veilig(words.tekst()).replace("\n", "<br>");
        if (words.vet()) {
            text = "<strong>" + text + "</strong>";
        }
        if (words.schuin()) {
            text = "<em>" + text + "</em>";
        }
        return words.adres().isEmpty()
                ? text
                : "<a href=\"%s\" rel=\"noopener noreferrer nofollow\">%s</a>"
                        .formatted(Opmaak.veilig(words.adres()), text);
    }

    private static void table(StringBuilder html, Tabel table) {
        html.append("<div class=\"db-nota-table%s\" role=\"region\" tabindex=\"0\" aria-label=\"%s\"><table><thead><tr>"
                .formatted(table.cijfers() ? " figures" : "", Opmaak.veilig(table.naam())));
        for (String head : table.koppen()) {
            html.append(head.isEmpty() ? "<td></td>" : "<th scope=\"col\">" + Opmaak.veilig(head) + "</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : table.rijen()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String said = Opmaak.veilig(row.get(i)).replace("\n", "<br>");
                html.append(
                        i == 0
                                ? "<th scope=\"row\" dir=\"auto\">" + said + "</th>"
                                : "<td dir=\"auto\" data-label=\"%s\">%s</td>"
                                        .formatted(Opmaak.veilig(table.koppen().get(i)), said));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table></div>");
        if (!table.onderschrift().isEmpty()) {
            html.append("<p class=\"db-help\">")
                    .append(Opmaak.veilig(table.onderschrift()))
                    .append("</p>");
        }
    }

    /** What goes and comes, in words and by more than colour. */
    static String html(Woordverschil difference) {
        StringBuilder html = new StringBuilder();
        for (Woordverschil.Stukje part : difference.stukken()) {
            String text = Opmaak.veilig(part.tekst()).replace("\n", "<br>");
            html.append(
                    switch (part.soort()) {
                        case BLIJFT -> text;
                        case WEG -> "<del><span class=\"db-sr\">weg: </span>" + text + "</del>";
                        case ERBIJ -> "<ins><span class=\"db-sr\">erbij: </span>" + text + "</ins>";
                    });
            if (difference.geheel()) {
                html.append("<br>");
            }
        }
        return html.toString();
    }

    /** Where a question stands, as a link to it. */
    static String link(Editie editie, Item item, String before) {
        return "<a router-link href=\"%s\">%s%s</a>"
                .formatted(Opmaak.veilig(TrajectNavigatie.vraag(item)), before, Opmaak.veilig(plaats(editie, item)));
    }

    static String plaats(Editie editie, Item item) {
        String code = item.section();
        boolean named = code.toLowerCase(Locale.ROOT).equals(code);
        return (named ? editie.section(code).map(Section::title).orElse(code) : code) + ", vraag " + item.number();
    }
}
