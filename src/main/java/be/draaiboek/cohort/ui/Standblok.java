package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.KomendeSessie.Sessie;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten;
import be.draaiboek.cohort.Wachten.Fase;
import be.draaiboek.nota.Weg;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.HtmlContainer;
import java.time.LocalDate;
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
        StringBuilder html = new StringBuilder();
        balk(html, "begonnen, in heel het Draaiboek", begun, most, "cohort");
        balk(
                html,
                one.deadlineVan() == null
                        ? "te bespreken"
                        : "nodig voor " + Opmaak.veilig(one.feiten().opgave().naam()),
                asked,
                most,
                "cohort");
        balk(html, "daarvan afgesproken", one.feiten().afgesproken(), most, "");
        return Opmaak.vast("div", "db-coach-gap", html.toString());
    }

    private static void balk(StringBuilder html, String label, int count, int most, String kind) {
        int width = BAR_STEP * Math.round((float) WHOLE * count / most / BAR_STEP);
        html.append("<div><b>")
                .append(count)
                .append("</b> ")
                .append(label)
                .append("</div><span class='db-bar ")
                .append(kind)
                .append("'><span class=w")
                .append(width)
                .append("></span></span>");
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
        StringBuilder html = new StringBuilder();
        LocalDate due = one.feiten().deadline();
        regel(
                html,
                "Fase",
                (one.looptVast() && !one.feiten().pauzeert(today) ? "▲ " : "") + Opmaak.veilig(one.faseTekst(today)));
        regel(
                html,
                "Deadline",
                due == null
                        ? "geen"
                        : Opmaak.veilig(String.valueOf(one.deadlineVan())) + ", " + Datum.dag(due)
                                + (one.teLaat(today) ? " <b>▲ voorbij</b>" : ""));
        regel(html, "Tweeling", Opmaak.veilig(one.tweeling()));
        regel(html, "Taken", one.takenOpen() + " open, " + one.takenTeLaat() + " te laat");
        regel(html, "Ambitienota", nota == null ? "nog niet voorgelegd" : Opmaak.veilig(nota.zin()));
        String said = sessie == null ? null : sessie.besturen().get(one.bestuurId());
        if (sessie != null && said != null) {
            regel(
                    html,
                    "Werksessie",
                    "<a href='" + Opmaak.veilig(sessie.pad()) + "'>" + Opmaak.veilig(sessie.dag()) + "</a>: "
                            + Opmaak.veilig(said));
        }
        regel(html, "Laatste afspraak", one.laatsteAfspraak() == null ? "nog geen" : Datum.dag(one.laatsteAfspraak()));
        regel(html, contact, one.laatsteContact() == null ? "nog geen" : Datum.dag(one.laatsteContact()));
        return Opmaak.vast("dl", "db-coach-facts", html.toString());
    }

    private static void regel(StringBuilder html, String name, String value) {
        html.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>");
    }

    /** The sections of one bestuur, in counts. */
    static HtmlContainer secties(Maandag monday, Stand one) {
        StringBuilder html = new StringBuilder("<caption>Aantallen en data, geen inhoud.</caption><thead><tr>"
                + "<th scope=col>Sectie</th><th scope=col>Mensen klaar</th><th scope=col>Begonnen</th>"
                + "<th scope=col>Afgesproken</th><th scope=col>Fase</th><th scope=col>Tegen</th></tr></thead><tbody>");
        monday.kolommen().forEach(column -> {
            Sectie section = one.secties().get(column.code());
            if (section != null) {
                html.append("<tr><th scope=row>").append(Opmaak.veilig(column.label()));
                if (!column.label().equals(column.titel())) {
                    html.append(" <span class=db-soft>")
                            .append(Opmaak.veilig(column.titel()))
                            .append("</span>");
                }
                html.append("</th><td data-label='Mensen klaar'>")
                        .append(
                                section.eigen()
                                        ? section.klaar() + " van "
                                                + one.feiten().mensen()
                                        : "samen")
                        .append("</td><td data-label=Begonnen>")
                        .append(section.begonnen())
                        .append("</td><td data-label=Afgesproken>")
                        .append(section.afgesproken())
                        .append(" van ")
                        .append(section.vragen())
                        .append("</td><td data-label=Fase>")
                        .append(stand(
                                section,
                                one.feiten().mensen(),
                                one.looptVast()
                                        && (column.hoofdstuk().equals(one.deadlineVan())
                                                || column.label().equals(one.deadlineVan()))))
                        .append("</td><td data-label=Tegen>")
                        .append(tegen(column.tegen(), section, monday.vandaag()))
                        .append("</td></tr>");
            }
        });
        return Opmaak.vast("table", "db-coach-sections", html.append("</tbody>").toString());
    }

    /** The rule of the board, for one section. */
    private static String stand(Sectie section, int people, boolean stuck) {
        Fase stage = Wachten.fase(section, people);
        return switch (stage) {
            case ROND -> pil("ok", "✓ rond");
            case NIET_BEGONNEN -> pil("quiet", stage.label());
            case EIGEN_BEELD, AFSPREKEN -> stuck ? pil("warn", "▲ loopt vast") : pil("own", stage.label());
        };
    }

    private static String pil(String kind, String text) {
        return "<span class='db-pill " + kind + "'>" + text + "</span>";
    }

    private static String tegen(@Nullable LocalDate due, Sectie section, LocalDate today) {
        if (due == null || section.rond()) {
            return "–";
        }
        return due.isBefore(today) ? "<b>▲ " + Datum.kort(due) + "</b>" : Datum.kort(due);
    }
}
