package be.draaiboek.werksessie.ui;

import be.draaiboek.weergave.Opmaak;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.Werksessie.Voorbereid;
import com.vaadin.flow.component.HtmlContainer;

/** Who comes and who is ready, a row for each bestuur. */
final class Sessietabel {

    private Sessietabel() {}

    static HtmlContainer van(Blad sheet) {
        StringBuilder html = new StringBuilder("<caption class=db-visually-hidden>Besturen van ")
                .append(Opmaak.veilig(sheet.sessie().cohort()))
                .append(
                        "</caption><thead><tr><th scope=col>Bestuur</th><th scope=col>Komt</th><th scope=col>Afgesproken</th>"
                                + "<th scope=col>Klaar</th></tr></thead><tbody>");
        for (Voorbereid one : sheet.besturen()) {
            html.append("<tr><th scope=row><a href='begeleiding/")
                    .append(sheet.sessie().cohortId())
                    .append('/')
                    .append(one.deelname().bestuurId())
                    .append("'>")
                    .append(Opmaak.veilig(one.deelname().bestuur()))
                    .append("</a>");
            if (!one.deelname().wie().isEmpty()) {
                html.append("<br><span class=db-soft>")
                        .append(Opmaak.veilig(one.deelname().wie()))
                        .append("</span>");
            }
            html.append("</th><td data-label=Komt>")
                    .append(comes(one))
                    .append("</td><td data-label=Afgesproken>")
                    .append(one.vragen() == 0 ? "–" : one.afgesproken() + " van " + one.vragen())
                    .append("</td><td data-label=Klaar>")
                    .append(one.klaar() ? pill("ok", "✓ klaar") : pill("quiet", "nog niet"))
                    .append("</td></tr>");
        }
        return Opmaak.vast("table", "db-coach-sections", html.append("</tbody>").toString());
    }

    private static String comes(Voorbereid one) {
        Boolean yes = one.deelname().komt();
        return yes == null ? pill("quiet", "nog geen antwoord") : yes ? pill("ok", "✓ ja") : pill("warn", "▲ nee");
    }

    private static String pill(String kind, String text) {
        return "<span class='db-pill " + kind + "'>" + text + "</span>";
    }
}
