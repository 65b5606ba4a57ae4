package be.draaiboek.document;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A text as the page that becomes a pdf. Everything that people wrote goes through {@link #veilig}. */
final class Pdfopmaak {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

    /** From so many columns on, a table is printed smaller. */
    private static final int MANY = 7;

    /** From so many columns of marks on, their names have no room for three lines. */
    private static final int CROWDED = 11;

    /** A table with fewer letters than this stands on one page, so that no head stays alone on the page before. */
    private static final int LETTERS_TOGETHER = 1_200;

    private static final String COVER =
            "@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }";

    private static final String STYLE = """
            @page { size: A4; margin: 22mm;
              @bottom-left { content: '{voet}'; font: 8.5pt 'Liberation Sans'; color: #566170; }
              @bottom-right { content: 'bladzijde ' counter(page) ' van ' counter(pages); font: 8.5pt 'Liberation Sans'; color: #566170; } }
            {omslag}
            * { font-family: 'Liberation Sans'; }
            body { margin: 0; font-size: 10.5pt; line-height: 1.4; color: #1b2430; word-wrap: break-word; }
            h1 { margin: 22pt 0 8pt; font-size: 18pt; line-height: 1.25; color: #17497f; page-break-after: avoid; }
            h2 { margin: 14pt 0 4pt; font-size: 13pt; page-break-after: avoid; }
            h3 { margin: 10pt 0 3pt; font-size: 11pt; page-break-after: avoid; }
            p { margin: 0 0 6pt; orphans: 3; widows: 3; }
            .lead { page-break-after: avoid; }
            ul, ol { margin: 0 0 6pt; padding-left: 18pt; }
            li { margin-bottom: 3pt; }
            a { color: #1f5fa8; }
            .cover { page-break-after: always; padding-top: 70mm; }
            .short { page-break-after: auto; padding-top: 0; }
            .short .title { font-size: 22pt; }
            .short .kind { margin-bottom: 12pt; }
            .cover .whose { font-size: 14pt; color: #566170; }
            .cover .title { margin: 4pt 0 6pt; font-size: 28pt; line-height: 1.15; font-weight: bold; color: #1b2430; }
            .cover .kind { margin-bottom: 26pt; font-size: 14pt; color: #566170; }
            .cover .before { font-size: 10pt; color: #566170; }
            .contents { page-break-after: always; }
            .contents h1 { margin-top: 0; font-size: 14pt; color: #1b2430; }
            .contents ul { list-style: none; padding: 0; }
            .contents a { color: #17497f; text-decoration: none; }
            .contents a::after { content: leader('.') target-counter(attr(href), page); color: #566170; }
            .contents .sub { padding-left: 14pt; }
            .gap { padding: 5pt 7pt; background: #fff4d6; color: #7d5400; font-size: 10pt; }
            table { width: 100%; table-layout: fixed; margin: 4pt 0 4pt; border-collapse: collapse; font-size: 9pt; -fs-table-paginate: paginate; }
            table.many { font-size: 8pt; }
            table.crowded { font-size: 6.5pt; }
            table.whole { page-break-inside: avoid; }
            th, td { padding: 3pt 4pt; border-bottom: 0.6pt solid #bfc6ce; text-align: left; vertical-align: top; }
            thead th, thead td { background: #e8f0fa; }
            .marks thead th { height: 46mm; vertical-align: bottom; }
            .marks thead th.turned { padding: 0 0 4pt 34pt; }
            .turned div { width: 44mm; height: 30pt; line-height: 1.1; transform: rotate(-90deg); transform-origin: 0 100%; }
            tr { page-break-inside: avoid; }
            .figures th, .figures td { text-align: right; }
            .figures th:first-child, .figures td:first-child { text-align: left; }
            .figures tbody th { font-weight: normal; }
            .figures tr.sum td, .figures tr.sum th { font-weight: bold; }
            .below { margin-bottom: 12pt; font-size: 9pt; color: #566170; }
            .picture { text-align: center; page-break-inside: avoid; }
            .picture img { width: 140mm; }
            """;

    private final StringBuilder html = new StringBuilder();
    private final List<Kop> heads = new ArrayList<>();
    private int head;

    private Pdfopmaak() {}

    static String html(Stuk text) throws IOException {
        Pdfopmaak page = new Pdfopmaak();
        page.whole(text);
        return page.html.toString();
    }

    private void whole(Stuk text) throws IOException {
        text.delen().stream().filter(Kop.class::isInstance).map(Kop.class::cast).forEach(heads::add);
        String title = veilig(text.titel());
        html.append("<html lang=\"nl-BE\"><head><title>")
                .append(title)
                .append("</title><meta name=\"description\" content=\"")
                .append(veilig(text.soort() + " van " + text.bestuur()))
                .append("\"/><meta name=\"author\" content=\"")
                .append(veilig(text.bestuur()))
                .append("\"/><style>")
                .append(STYLE.replace("{omslag}", text.kort() ? "" : COVER).replace("{voet}", css(text.voet())))
                .append("</style>");
        bookmarks();
        html.append("</head><body>");
        cover(text);
        if (!text.kort()) {
            contents();
        }
        body(text.delen());
        html.append("</body></html>");
    }

    private void bookmarks() {
        if (heads.isEmpty()) {
            return;
        }
        html.append("<bookmarks>");
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).niveau() == 1) {
                html.append("<bookmark name=\"")
                        .append(veilig(heads.get(i).tekst()))
                        .append("\" href=\"#kop")
                        .append(i)
                        .append("\"/>");
            }
        }
        html.append("</bookmarks>");
    }

    private void cover(Stuk text) {
        String kind = text.titel().equals(text.soort()) ? "" : text.soort() + ", ";
        html.append(text.kort() ? "<div class=\"cover short\">" : "<div class=\"cover\">")
                .append("<p class=\"whose\">")
                .append(veilig(text.bestuur()))
                .append("</p><p class=\"title\">")
                .append(veilig(text.titel()))
                .append("</p><p class=\"kind\">")
                .append(veilig(kind + DAY.format(text.dag())))
                .append("</p>");
        text.vooraf()
                .forEach(line ->
                        html.append("<p class=\"before\">").append(veilig(line)).append("</p>"));
        if (vervangen(text)) {
            html.append(
                    "<p class=\"before\">Sommige tekens, zoals emoji, kunnen in een pdf niet staan. Ze zijn vervangen"
                            + " door " + Letters.GEEN + ".</p>");
        }
        html.append("</div>");
    }

    private static boolean vervangen(Stuk text) {
        return (text.bestuur() + text.titel() + text.delen())
                .codePoints()
                .anyMatch(point -> point != Letters.GEEN.codePointAt(0)
                        && Letters.replace(Character.toString(point)).equals(Letters.GEEN));
    }

    private void contents() {
        if (heads.stream().noneMatch(one -> one.niveau() == 1)) {
            return;
        }
        html.append("<div class=\"contents\"><h1>Inhoud</h1><ul>");
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).niveau() <= 2) {
                html.append(heads.get(i).niveau() == 1 ? "<li>" : "<li class=\"sub\">")
                        .append("<a href=\"#kop")
                        .append(i)
                        .append("\">")
                        .append(veilig(heads.get(i).tekst()))
                        .append("</a></li>");
            }
        }
        html.append("</ul></div>");
    }

    private void body(List<Deel> parts) throws IOException {
        String open = "";
        String below = "";
        for (int i = 0; i < parts.size(); i++) {
            Deel part = parts.get(i);
            String list = part instanceof Alinea one ? list(one) : "";
            boolean fresh =
                    part instanceof Alinea one && one.soort() == Soort.NUMMER && one.nummer() == 1 && one.diepte() == 0;
            if (!list.equals(open) || (fresh && !open.isEmpty())) {
                html.append(open.isEmpty() ? "" : "</" + open + ">");
                if (!list.isEmpty()) {
                    html.append('<').append(list);
                    if (part instanceof Alinea first && first.soort() == Soort.NUMMER && first.nummer() > 1) {
                        html.append(" start=\"").append(first.nummer()).append('"');
                    }
                    html.append('>');
                }
                open = list;
            }
            below = part instanceof Kop heading ? heading.tekst() : below;
            try {
                deel(part, !list.isEmpty() ? "<li" : Stuk.leidtIn(parts, i) ? "<p class=\"lead\"" : "<p");
            } catch (RuntimeException broken) {
                throw BestandException.bij(below, broken);
            }
        }
        html.append(open.isEmpty() ? "" : "</" + open + ">");
    }

    private void deel(Deel part, String opening) throws IOException {
        switch (part) {
            case Kop heading -> kop(heading);
            case Alinea said -> alinea(said, opening);
            case Tabel table -> tabel(table);
            case Figuur figure -> figuur(figure);
            case Gat gap ->
                html.append("<p class=\"gap\">")
                        .append(veilig(gap.tekst() + (gap.plaats().isEmpty() ? "" : " – " + gap.plaats())))
                        .append("</p>");
        }
    }

    private static String list(Alinea one) {
        return switch (one.soort()) {
            case ALINEA -> "";
            case PUNT -> "ul";
            case NUMMER -> "ol";
        };
    }

    private void kop(Kop heading) {
        html.append("<h")
                .append(heading.niveau())
                .append(" id=\"kop")
                .append(head++)
                .append("\">")
                .append(veilig(heading.tekst()))
                .append("</h")
                .append(heading.niveau())
                .append('>');
    }

    private void alinea(Alinea said, String opening) {
        html.append(opening);
        if (said.diepte() > 0) {
            html.append(" style=\"margin-left: ").append(said.diepte() * 14).append("pt\"");
        }
        html.append('>');
        said.lopen().forEach(this::loop);
        html.append(opening.startsWith("<li") ? "</li>" : "</p>");
    }

    private void loop(Loop words) {
        String text = veilig(words.tekst()).replace("\n", "<br/>");
        if (words.vet()) {
            text = "<strong>" + text + "</strong>";
        }
        if (words.schuin()) {
            text = "<em>" + text + "</em>";
        }
        html.append(
                words.adres().isEmpty()
                        ? text
                        : "<a href=\"" + veilig(words.adres()) + "\" title=\"" + veilig(words.tekst()) + "\">" + text
                                + "</a>");
    }

    private void tabel(Tabel table) {
        boolean marks = Kolombreedte.gedraaid(table);
        html.append("<table class=\"")
                .append(marks ? "marks " : "")
                .append(marks && table.koppen().size() > CROWDED ? "crowded " : "")
                .append(table.cijfers() ? "figures " : "")
                .append(table.koppen().size() >= MANY ? "many " : "")
                .append(letters(table) < LETTERS_TOGETHER ? "whole" : "")
                .append("\" title=\"")
                .append(veilig(table.naam()))
                .append("\"><thead><tr>");
        double[] shares = Kolombreedte.aandelen(table);
        for (int i = 0; i < table.koppen().size(); i++) {
            boolean turned = marks && i > 0;
            String name = veilig(table.koppen().get(i));
            html.append(turned ? "<th scope=\"col\" class=\"turned\"" : "<th scope=\"col\"")
                    .append(String.format(Locale.ROOT, " style=\"width: %.1f%%\"", 100 * shares[i]))
                    .append('>')
                    .append(turned ? "<div>" + name + "</div>" : name)
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (int i = 0; i < table.rijen().size(); i++) {
            boolean sum = table.cijfers() && i == table.rijen().size() - 1;
            html.append(sum ? "<tr class=\"sum\">" : "<tr>");
            List<String> row = table.rijen().get(i);
            for (int j = 0; j < row.size(); j++) {
                String said = veilig(row.get(j)).replace("\n", "<br/>");
                html.append(j == 0 ? "<th scope=\"row\">" + said + "</th>" : "<td>" + said + "</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        html.append("<p class=\"below\">").append(veilig(table.onderschrift())).append("</p>");
    }

    private static int letters(Tabel table) {
        return table.rijen().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    private void figuur(Figuur figure) throws IOException {
        html.append("<p class=\"picture\"><img alt=\"")
                .append(veilig(Radarvorm.woorden(figure)))
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(Radarbeeld.png(figure)))
                .append("\"/></p>");
    }

    /** What people wrote, as words and nothing else. */
    static String veilig(String text) {
        return Letters.replace(Veilig.schoon(text))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The same within a string of a style. */
    private static String css(String text) {
        return veilig(text.replace('\n', ' ').replace("\\", "\\\\").replace("'", "\\'"));
    }
}
