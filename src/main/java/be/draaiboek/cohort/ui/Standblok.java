package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.KomendeSessie.Sessie;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Kolom;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten;
import be.draaiboek.cohort.Wachten.Fase;
import be.draaiboek.nota.Weg;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is seen of besturen, as markup: the same for the coach and for the bestuur itself. */
final class Standblok {

    private static final int WHOLE = 100;
    private static final int BAR_STEP = 5;

    private Standblok() {}

    /** One bestuur in a sentence. */
    static String zin(Stand one, LocalDate today) {
        StringBuilder text = new StringBuilder();
        if (one.feiten().pauzeert(today)) {
            text.append("Pauzeert. ");
        } else if (one.looptVast()) {
            text.append("▲ Loopt vast. ");
        }
        text.append(Maandag.vragen(one.feiten().begonnen())).append(" begonnen. ");
        text.append(Wachten.afgesproken(one.feiten()));
        text.append(" afgesproken. Wacht op: ").append(one.wacht().kort()).append('.');
        LocalDate due = one.feiten().deadline();
        if (due != null) {
            text.append(" Deadline van ").append(one.deadlineVan()).append(": ");
            text.append(Datum.dag(due)).append(one.teLaat(today) ? ", dat is voorbij." : ".");
        }
        return text.toString();
    }

    /** What was begun, what is to be agreed and what is, as lengths beside each other; each says what it counts. */
    static HtmlContainer gat(Stand one) {
        int begun = one.feiten().begonnen();
        int asked = one.feiten().gevraagd();
        int most = Math.max(1, Math.max(begun, asked));
        String needed = one.deadlineVan() == null
                ? "te bespreken"
                : "nodig voor " + one.feiten().opgave().naam();
        return balk("begonnen, in heel het Draaiboek", begun, most, "cohort")
                .plus(balk(needed, asked, most, "cohort"))
                .plus(balk("daarvan afgesproken", one.feiten().afgesproken(), most, ""))
                .in("div", "db-coach-gap");
    }

    private static Markup balk(String label, int count, int most, String kind) {
        return Markup.of(
                "<div><b>%s</b> %s</div><span class='db-bar %s'><span class='w%s'></span></span>",
                count, label, kind, BAR_STEP * Math.round((float) WHOLE * count / most / BAR_STEP));
    }

    /**
     * What there is to say of a bestuur beside its sections.
     *
     * @param contact what the last contact is called: a bestuur sees the messages, not the calls
     * @param nota where its note stands, without a word of it; null while none was submitted
     * @param sessie the meeting that comes next, with what they said of it; null where there is none to tell
     */
    static HtmlContainer verder(
            Stand one, LocalDate today, String contact, @Nullable Weg nota, @Nullable Sessie sessie) {
        LocalDate due = one.feiten().deadline();
        Markup.Builder html = new Markup.Builder();
        html.add(regel("Fase", (one.looptVast() && !one.feiten().pauzeert(today) ? "▲ " : "") + one.faseTekst(today)));
        html.add(regel("Deadline", due == null ? "geen" : deadline(one, due, today)));
        html.add(regel("Tweeling", one.tweeling()));
        html.add(regel("Taken", one.takenOpen() + " open, " + one.takenTeLaat() + " te laat"));
        html.add(regel("Ambitienota", nota == null ? "nog niet voorgelegd" : nota.zin()));
        String said = sessie == null ? null : sessie.besturen().get(one.bestuurId());
        if (sessie != null && said != null) {
            html.add(regel("Werksessie", Markup.of("<a href='%s'>%s</a>: %s", sessie.pad(), sessie.dag(), said)));
        }
        html.add(regel(
                "Laatste afspraak", one.laatsteAfspraak() == null ? "nog geen" : Datum.dag(one.laatsteAfspraak())));
        html.add(regel(contact, one.laatsteContact() == null ? "nog geen" : Datum.dag(one.laatsteContact())));
        return html.build().in("dl", "db-coach-facts");
    }

    private static Markup deadline(Stand one, LocalDate due, LocalDate today) {
        return Markup.of(
                "%s, %s%s",
                String.valueOf(one.deadlineVan()),
                Datum.dag(due),
                one.teLaat(today) ? Markup.of(" <b>▲ voorbij</b>") : "");
    }

    private static Markup regel(String name, Object value) {
        return Markup.of("<div><dt>%s</dt><dd>%s</dd></div>", name, value);
    }

    /** The sections of one bestuur, in counts. */
    static HtmlContainer secties(Maandag monday, Stand one) {
        return tabel(monday, one, gevraagd(monday, one), "Aantallen en data, geen inhoud.");
    }

    /** The same in two tables, beside each other where there is room. */
    static HtmlContainer[] helften(Maandag monday, Stand one) {
        List<Kolom> all = gevraagd(monday, one);
        int half = (all.size() + 1) / 2;
        return new HtmlContainer[] {
            tabel(monday, one, all.subList(0, half), "Aantallen en data, geen inhoud."),
            tabel(monday, one, all.subList(half, all.size()), "Vervolg")
        };
    }

    private static List<Kolom> gevraagd(Maandag monday, Stand one) {
        return monday.kolommen().stream()
                .filter(column -> one.secties().containsKey(column.code()))
                .toList();
    }

    private static HtmlContainer tabel(Maandag monday, Stand one, List<Kolom> columns, String caption) {
        Markup.Builder rows = new Markup.Builder();
        columns.forEach(column -> rows.add(
                rij(monday, one, column, Objects.requireNonNull(one.secties().get(column.code())))));
        return Markup.of(
                        "<caption>%s</caption><thead><tr>"
                                + "<th scope=col>Sectie</th><th scope=col>Mensen klaar</th><th scope=col>Begonnen</th>"
                                + "<th scope=col>Afgesproken</th><th scope=col>Fase</th><th scope=col>Tegen</th></tr></thead>"
                                + "<tbody>%s</tbody>",
                        caption, rows.build())
                .in("table", "db-coach-sections");
    }

    /** How many of its sections are done. */
    static String rond(Stand one) {
        return one.secties().values().stream().filter(Sectie::rond).count() + " van "
                + one.secties().size() + " secties rond";
    }

    private static Markup rij(Maandag monday, Stand one, Kolom column, Sectie section) {
        return Markup.of(
                "<tr><th scope=row>%s%s</th><td data-label='Mensen klaar'>%s</td><td data-label=Begonnen>%s</td>"
                        + "<td data-label=Afgesproken>%s van %s</td><td data-label=Fase>%s</td><td data-label=Tegen>%s</td></tr>",
                column.label(),
                column.label().equals(column.titel())
                        ? ""
                        : Markup.of(" <span class=db-soft>%s</span>", column.titel()),
                section.eigen() ? section.klaar() + " van " + one.feiten().mensen() : "samen",
                section.begonnen(),
                section.afgesproken(),
                section.vragen(),
                stand(
                        section,
                        one.feiten().mensen(),
                        one.looptVast()
                                && (column.hoofdstuk().equals(one.deadlineVan())
                                        || column.label().equals(one.deadlineVan()))),
                tegen(
                        Maandag.gevraagd(column.tegen(), one.erbij()) ? column.tegen() : null,
                        section,
                        monday.vandaag()));
    }

    /** The rule of the board, for one section. */
    private static Markup stand(Sectie section, int people, boolean stuck) {
        Fase stage = Wachten.fase(section, people);
        return switch (stage) {
            case ROND -> pil("ok", "✓ rond");
            case NIET_BEGONNEN -> pil("quiet", stage.label());
            case EIGEN_BEELD, AFSPREKEN -> stuck ? pil("warn", "▲ loopt vast") : pil("own", stage.label());
        };
    }

    private static Markup pil(String kind, String text) {
        return Markup.of("<span class='db-pill %s'>%s</span>", kind, text);
    }

    private static Object tegen(@Nullable LocalDate due, Sectie section, LocalDate today) {
        if (due == null || section.rond()) {
            return "–";
        }
        return due.isBefore(today) ? Markup.of("<b>▲ %s</b>", Datum.kort(due)) : Datum.kort(due);
    }
}
