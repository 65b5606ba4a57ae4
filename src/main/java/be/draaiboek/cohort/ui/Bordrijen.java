package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The heat map of a cohort as markup: its head, and rows. */
final class Bordrijen {

    /** Puts rows behind the last one. Whose keyboard stood on the button goes on at the first of them. */
    static final String ADD = """
            this.lastElementChild.insertAdjacentHTML('beforeend', $0);
            const more = $1;
            if (!more) return;
            if (document.activeElement === more) this.querySelector(`[aria-rowindex="${$2}"] a`)?.focus();
            if (more.seen) { more.seen.unobserve(more); more.seen.observe(more); }""";

    /** The button is pressed when it comes near. */
    static final String NEAR = """
            this.seen?.disconnect();
            this.seen = new IntersectionObserver(
              all => all.some(one => one.isIntersecting) && this.isConnected && this.click(), {rootMargin: '400px'});
            this.seen.observe(this);""";

    private static final int HEAT_STEPS = 3;
    private static final int WHOLE = 100;

    private Bordrijen() {}

    /** The head; each column orders the rows, by its address. */
    static HtmlContainer kop(Maandag monday, Bordkeuze choice) {
        StringBuilder html = new StringBuilder("<tr><td class=k></td>");
        sorteer(html, "Bestuur", "naam", choice, "");
        monday.kolommen()
                .forEach(column ->
                        sorteer(html, column.label(), column.code(), choice, column.eersteVanDeel() ? "c g" : "c"));
        sorteer(html, "Fase", "fase", choice, "");
        sorteer(html, "Wacht op", "wacht", choice, "");
        sorteer(html, "Deadline", "deadline", choice, "");
        html.append("<th scope=col>Tweeling</th>");
        sorteer(html, "Afspraak", "afspraak", choice, "");
        sorteer(html, "Contact", "contact", choice, "");
        return Opmaak.vast("thead", "db-monday-head", html.append("</tr>").toString());
    }

    private static void sorteer(StringBuilder html, String label, String key, Bordkeuze choice, String classes) {
        boolean on = choice.sorteer().equals(key);
        html.append("<th scope=col class='").append(classes).append('\'');
        if (on) {
            html.append(" aria-sort=").append(choice.omgekeerd() ? "descending" : "ascending");
        }
        html.append("><a href='")
                .append(Opmaak.veilig(choice.metVolgorde(key, on && !choice.omgekeerd())))
                .append("'>")
                .append(Opmaak.veilig(label))
                .append(on ? choice.omgekeerd() ? " ↓" : " ↑" : "")
                .append("</a></th>");
    }

    /**
     * Rows, without what is around them; with no sign in it that would make each character of the page take two bytes.
     *
     * @param eerst which row of the table the first one is, counted from 0
     * @param gekozen besturen of which the box is ticked
     */
    static String html(Maandag monday, List<Stand> rows, int eerst, Set<Long> gekozen) {
        StringBuilder html = new StringBuilder();
        LocalDate today = monday.vandaag();
        int number = eerst + 2;
        for (Stand one : rows) {
            String name = Opmaak.veilig(one.naam());
            html.append("<tr aria-rowindex=").append(number++);
            html.append("><td class=k><label><input type=checkbox value=").append(one.bestuurId());
            html.append(gekozen.contains(one.bestuurId()) ? " checked" : "");
            html.append(" aria-label=\"Kies ").append(name).append("\"></label></td>");
            html.append("<th scope=row><a href='begeleiding/")
                    .append(monday.cohort().id());
            html.append('/').append(one.bestuurId()).append("'>").append(name).append("</a></th>");
            monday.kolommen().forEach(column -> {
                Sectie section = one.secties().get(column.code());
                int percent = section == null ? 0 : section.percent();
                html.append("<td data-label='")
                        .append(Opmaak.veilig(column.label()))
                        .append("' class='v ")
                        .append(percent == 0 ? "z" : "h" + (1 + percent * HEAT_STEPS / WHOLE))
                        .append(column.eersteVanDeel() ? " g" : "")
                        .append("'>")
                        .append(percent == 0 ? "&ndash;" : String.valueOf(percent))
                        .append("</td>");
            });
            cel(html, "Fase", fase(one, today));
            cel(html, "Wacht op", Opmaak.veilig(one.wacht().tekst()));
            LocalDate due = one.feiten().deadline();
            cel(
                    html,
                    "Deadline",
                    due == null
                            ? "&ndash;"
                            : one.teLaat(today) ? "<b>&#9650; " + Datum.kort(due) + "</b>" : Datum.kort(due));
            cel(html, "Tweeling", Opmaak.veilig(one.tweeling()));
            cel(html, "Laatste afspraak", dag(one.laatsteAfspraak()));
            cel(html, "Contact", dag(one.laatsteContact()));
            html.append("</tr>");
        }
        return html.toString();
    }

    private static String fase(Stand one, LocalDate today) {
        String words = one.faseTekst(today);
        return one.looptVast() && !one.feiten().pauzeert(today) ? "<b>&#9650; " + words + "</b>" : words;
    }

    private static String dag(@Nullable LocalDate day) {
        return day == null ? "&ndash;" : Datum.kort(day);
    }

    private static void cel(StringBuilder html, String label, String content) {
        html.append("<td data-label='")
                .append(label)
                .append("'>")
                .append(content)
                .append("</td>");
    }
}
