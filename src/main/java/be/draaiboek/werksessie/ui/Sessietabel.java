package be.draaiboek.werksessie.ui;

import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.weergave.Markup;
import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.Werksessie.Deelname;
import be.draaiboek.werksessie.Werksessie.Voorbereid;
import com.vaadin.flow.component.HtmlContainer;
import org.jspecify.annotations.Nullable;

/** Who comes and who is ready, a row for each bestuur. */
final class Sessietabel {

    private Sessietabel() {}

    static HtmlContainer of(Blad sheet) {
        return Markup.of(
                        "<caption class=db-sr>Besturen van %s</caption>"
                                + "<thead><tr><th scope=col>Bestuur</th><th scope=col>Komt</th><th scope=col>Afgesproken</th>"
                                + "<th scope=col>Klaar</th></tr></thead><tbody>%s</tbody>",
                        sheet.sessie().cohort(),
                        sheet.besturen().stream()
                                .map(one -> rij(sheet.sessie(), one))
                                .collect(Markup.joining()))
                .in("table", "db-coach-sections");
    }

    private static Markup rij(Werksessie session, Voorbereid one) {
        Deelname part = one.deelname();
        return Markup.of(
                "<tr><th scope=row><a href='%s'>%s</a>%s</th><td data-label=Komt>%s</td>"
                        + "<td data-label=Afgesproken>%s</td><td data-label=Klaar>%s</td></tr>",
                BegeleidingNavigatie.dossier(session.cohortId(), part.bestuurId()),
                part.bestuur(),
                part.wie().isEmpty() ? Markup.EMPTY : Markup.of("<br><span class=db-soft>%s</span>", part.wie()),
                comes(session, part.komt()),
                one.vragen() == 0 ? "–" : one.afgesproken() + " van " + one.vragen(),
                one.klaar() ? pill("ok", "✓ klaar") : pill("quiet", "nog niet"));
    }

    private static Markup comes(Werksessie session, @Nullable Boolean yes) {
        if (yes == null && !session.stand().verstuurd()) {
            return pill("quiet", "nog niet uitgenodigd");
        }
        return yes == null ? pill("quiet", "nog geen antwoord") : yes ? pill("ok", "✓ ja") : pill("warn", "▲ nee");
    }

    private static Markup pill(String kind, String text) {
        return Markup.of("<span class='db-pill %s'>%s</span>", kind, text);
    }
}
