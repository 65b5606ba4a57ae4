package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Kolom;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.weergave.Markup;
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

    private static final Markup NONE = Markup.of("&ndash;");
    private static final int HEAT_STEPS = 3;
    private static final int WHOLE = 100;

    private Bordrijen() {}

    /** The head; each column orders the rows, by its address. */
    static HtmlContainer kop(Maandag monday, Bordkeuze choice) {
        Markup.Builder row = new Markup.Builder().add("<td class=k></td>");
        row.add(sort("Bestuur", "naam", choice, ""));
        monday.kolommen()
                .forEach(column ->
                        row.add(sort(column.label(), column.code(), choice, column.eersteVanDeel() ? "c g" : "c")));
        row.add(sort("Fase", "fase", choice, ""));
        row.add(sort("Wacht op", "wacht", choice, ""));
        row.add(sort("Deadline", "deadline", choice, ""));
        row.add("<th scope=col>Tweeling</th>");
        row.add(sort("Afspraak", "afspraak", choice, ""));
        row.add(sort("Contact", "contact", choice, ""));
        return Markup.of("<tr>%s</tr>", row.build()).in("thead", "db-monday-head");
    }

    private static Markup sort(String label, String key, Bordkeuze choice, String classes) {
        boolean on = choice.sorteer().equals(key);
        String address = choice.metVolgorde(key, on && !choice.omgekeerd());
        return on
                ? Markup.of(
                        "<th scope=col class='%s' aria-sort='%s'><a href='%s'>%s %s</a></th>",
                        classes,
                        choice.omgekeerd() ? "descending" : "ascending",
                        address,
                        label,
                        choice.omgekeerd() ? "↓" : "↑")
                : Markup.of("<th scope=col class='%s'><a href='%s'>%s</a></th>", classes, address, label);
    }

    /**
     * Rows, without what is around them; with no sign in it that would make each character of the page take two bytes.
     *
     * @param eerst which row of the table the first one is, counted from 0
     * @param gekozen besturen of which the box is ticked
     */
    static Markup html(Maandag monday, List<Stand> rows, int eerst, Set<Long> gekozen) {
        Markup.Builder html = new Markup.Builder();
        LocalDate today = monday.vandaag();
        int number = eerst + 2;
        for (Stand one : rows) {
            Markup.Builder cells = new Markup.Builder();
            monday.kolommen().forEach(column -> cells.add(sectie(column, one)));
            cells.add(Markup.of(
                    "<td data-label=Fase title='%s'><span>%s</span></td>", one.faseTekst(today), fase(one, today)));
            cells.add(regel("Wacht op", one.wacht().opBord(), one.wacht().tekst()));
            cells.add(cel("Deadline", deadline(one, today)));
            cells.add(regel("Tweeling", one.tweeling(), one.tweeling()));
            cells.add(cel("Laatste afspraak", dag(one.laatsteAfspraak())));
            cells.add(cel("Contact", dag(one.laatsteContact())));
            html.add(
                    "<tr aria-rowindex='%s'><td class=k><label>%s</label></td><th scope=row><a href='%s' title='%s'>%s</a></th>%s"
                            + "<td class=m><details><summary>%s</summary></details></td></tr>",
                    number++,
                    gekozen.contains(one.bestuurId())
                            ? Markup.of(
                                    "<input type=checkbox value='%s' checked aria-label='Kies %s'>",
                                    one.bestuurId(), one.naam())
                            : Markup.of(
                                    "<input type=checkbox value='%s' aria-label='Kies %s'>",
                                    one.bestuurId(), one.naam()),
                    BegeleidingNavigatie.dossier(monday.cohort().id(), one.bestuurId()),
                    one.naam(),
                    one.naam(),
                    cells.build(),
                    Standblok.rond(one));
        }
        return html.build();
    }

    private static Markup sectie(Kolom column, Stand one) {
        Sectie section = one.secties().get(column.code());
        int percent = section == null ? 0 : section.percent();
        String heat = percent == 0 ? "z" : "h" + (1 + percent * HEAT_STEPS / WHOLE);
        return Markup.of(
                "<td data-label='%s' class='v %s%s'>%s</td>",
                column.label(), heat, column.eersteVanDeel() ? " g" : "", percent == 0 ? NONE : percent);
    }

    private static Markup fase(Stand one, LocalDate today) {
        String words = one.faseTekst(today);
        return one.looptVast() && !one.feiten().pauzeert(today) ? late(words) : Markup.text(words);
    }

    private static Markup deadline(Stand one, LocalDate today) {
        LocalDate due = one.feiten().deadline();
        return due != null && one.teLaat(today) ? late(Datum.kort(due)) : dag(due);
    }

    private static Markup late(String words) {
        return Markup.of("<b>&#9650; %s</b>", words);
    }

    private static Markup dag(@Nullable LocalDate day) {
        return day == null ? NONE : Markup.text(Datum.kort(day));
    }

    /** Words that stand on one line, however many: the rows are all as high, and what is cut off is read when pointed at. */
    private static Markup regel(String label, String words, String whole) {
        return Markup.of("<td data-label='%s' title='%s'><span>%s</span></td>", label, whole, words);
    }

    private static Markup cel(String label, Markup content) {
        return Markup.of("<td data-label='%s'>%s</td>", label, content);
    }
}
