package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What is seen of besturen, as markup: the same for the coach and for the bestuur itself. */
final class Standblok {

    private static final int HEAT_STEPS = 3;

    private Standblok() {}

    /** Returns markup that stays as it is, in one node; what people wrote passed through {@link #veilig}. */
    static HtmlContainer vast(String tag, String className, String html) {
        HtmlContainer fixed = new HtmlContainer(tag);
        fixed.addClassName(className);
        fixed.getElement().setProperty("innerHTML", html);
        return fixed;
    }

    static String veilig(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** One bestuur in a sentence. */
    static String zin(Stand one, LocalDate today) {
        StringBuilder text = new StringBuilder();
        if (one.feiten().pauzeert(today)) {
            text.append("Pauzeert. ");
        } else if (one.looptVast()) {
            text.append("▲ Loopt vast. ");
        }
        text.append(one.feiten().begonnen()).append(" vragen begonnen, ");
        text.append(one.feiten().afgesproken()).append(" van ").append(one.feiten().gevraagd());
        text.append(" afgesproken. Wacht op: ").append(one.wacht().tekst()).append('.');
        LocalDate due = one.feiten().deadline();
        if (due != null) {
            text.append(" Deadline van ").append(one.deadlineVan()).append(": ");
            text.append(Datum.dag(due)).append('.');
        }
        return text.toString();
    }

    /** The sections of one bestuur, in counts. */
    static HtmlContainer secties(Maandag monday, Stand one) {
        StringBuilder html = new StringBuilder("<caption>Aantallen en data, geen inhoud.</caption><thead><tr>"
                + "<th scope=col>Sectie</th><th scope=col>Mensen klaar</th><th scope=col>Begonnen</th>"
                + "<th scope=col>Afgesproken</th><th scope=col>Stand</th></tr></thead><tbody>");
        monday.kolommen().forEach(column -> {
            Sectie section = one.secties().get(column.code());
            if (section != null) {
                html.append("<tr><th scope=row>").append(veilig(column.label()));
                if (!column.label().equals(column.titel())) {
                    html.append(" <span class=db-soft>").append(veilig(column.titel())).append("</span>");
                }
                html.append("</th><td data-label='Mensen klaar'>")
                        .append(section.eigen() ? section.klaar() + " van " + one.feiten().mensen() : "samen")
                        .append("</td><td data-label=Begonnen>")
                        .append(section.begonnen())
                        .append("</td><td data-label=Afgesproken>")
                        .append(section.afgesproken())
                        .append(" van ")
                        .append(section.vragen())
                        .append("</td><td data-label=Stand>")
                        .append(stand(section))
                        .append("</td></tr>");
            }
        });
        return vast("table", "db-coach-sections", html.append("</tbody>").toString());
    }

    private static String stand(Sectie section) {
        if (section.afgesproken() >= section.vragen()) {
            return "✓ rond";
        }
        return section.begonnen() == 0 ? "nog niet begonnen" : section.afgesproken() == 0 ? "begonnen" : "afspreken";
    }

    /** The head of the heat map; each column orders the rows, by its address. */
    static HtmlContainer kop(Maandag monday, Bordkeuze choice) {
        StringBuilder html = new StringBuilder("<tr>");
        sorteer(html, "Bestuur", "naam", choice, "");
        monday.kolommen()
                .forEach(column -> sorteer(
                        html, column.label(), column.code(), choice, column.eersteVanDeel() ? "c g" : "c"));
        sorteer(html, "Fase", "fase", choice, "");
        sorteer(html, "Wacht op", "wacht", choice, "");
        sorteer(html, "Deadline", "deadline", choice, "");
        html.append("<th scope=col>Tweeling</th>");
        sorteer(html, "Afspraak", "afspraak", choice, "");
        sorteer(html, "Contact", "contact", choice, "");
        return vast("thead", "db-monday-head", html.append("</tr>").toString());
    }

    private static void sorteer(StringBuilder html, String label, String key, Bordkeuze choice, String classes) {
        boolean on = choice.sorteer().equals(key);
        html.append("<th scope=col class='").append(classes).append('\'');
        if (on) {
            html.append(" aria-sort=").append(choice.omgekeerd() ? "descending" : "ascending");
        }
        html.append("><a href='")
                .append(veilig(choice.metVolgorde(key, on && !choice.omgekeerd())))
                .append("'>")
                .append(veilig(label))
                .append(on ? choice.omgekeerd() ? " ↓" : " ↑" : "")
                .append("</a></th>");
    }

    /** Rows of the heat map. */
    static HtmlContainer rijen(Maandag monday, List<Stand> rows) {
        StringBuilder html = new StringBuilder();
        LocalDate today = monday.vandaag();
        for (Stand one : rows) {
            html.append("<tr><th scope=row><a href='begeleiding/")
                    .append(monday.cohort().id())
                    .append('/')
                    .append(one.bestuurId())
                    .append("'>")
                    .append(veilig(one.naam()))
                    .append("</a></th>");
            monday.kolommen().forEach(column -> {
                Sectie section = one.secties().get(column.code());
                int percent = section == null ? 0 : section.percent();
                html.append("<td data-label='")
                        .append(veilig(column.label()))
                        .append("' class='v ")
                        .append(percent == 0 ? "z" : "h" + (1 + percent * HEAT_STEPS / 100))
                        .append(column.eersteVanDeel() ? " g" : "")
                        .append("'>")
                        .append(percent == 0 ? "–" : String.valueOf(percent))
                        .append("</td>");
            });
            cel(html, "Fase", fase(one, today));
            cel(html, "Wacht op", veilig(one.wacht().tekst()));
            LocalDate due = one.feiten().deadline();
            cel(
                    html,
                    "Deadline",
                    due == null ? "–" : one.teLaat(today) ? "<b>▲ " + Datum.kort(due) + "</b>" : Datum.kort(due));
            cel(html, "Tweeling", veilig(one.tweeling()));
            cel(html, "Laatste afspraak", dag(one.laatsteAfspraak()));
            cel(html, "Contact", dag(one.laatsteContact()));
            html.append("</tr>");
        }
        return vast("tbody", "db-monday-rows", html.toString());
    }

    private static String fase(Stand one, LocalDate today) {
        if (one.feiten().pauzeert(today)) {
            return "pauzeert";
        }
        return one.looptVast() ? "<b>▲ loopt vast</b>" : one.fase().label();
    }

    private static String dag(@Nullable LocalDate day) {
        return day == null ? "–" : Datum.kort(day);
    }

    private static void cel(StringBuilder html, String label, String content) {
        html.append("<td data-label='").append(label).append("'>").append(content).append("</td>");
    }
}
