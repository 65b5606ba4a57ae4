package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.cohort.Slotbord;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Closing a cohort, and what remains of one that was closed. */
final class Slotblok {

    private Slotblok() {}

    /** @param done gets what was done, in words */
    static Uitklap sluiten(SlotService service, HuidigeGebruiker current, Cohort cohort, Consumer<String> done) {
        Paragraph help =
                Stukjes.help("Als het cohort voorbij is. Het bord van vandaag blijft bewaard; daarna zie je niets"
                        + " meer van hoever de besturen staan, en kan je niets meer noteren of sturen. De besturen houden alles"
                        + " en werken gewoon verder. Heropenen kan.");
        Button close = Ingrijpend.knop(
                "Sluit " + cohort.naam() + " af",
                () -> Venster.ingrijpend(
                        cohort.naam() + " afsluiten?",
                        "Je ziet van deze besturen niets meer, en kan niets meer noteren of sturen.",
                        "Het bord van vandaag. De besturen houden alles en werken verder. Heropenen kan.",
                        "Sluit af",
                        () -> Invulvenster.attempt(done, () -> {
                            service.close(current.vereist().toegang(), cohort.id());
                            return "Het cohort is afgesloten.";
                        })));
        Uitklap fold = new Uitklap("Het cohort afsluiten", help, close);
        fold.addClassNames("db-card", "db-monday-deadlines");
        return fold;
    }

    static Paragraph gesloten(Slotbord board) {
        return Stukjes.lead("Afgesloten op " + Datum.voluit(board.dag())
                + ". Dit is het bord van die dag; er verandert niets meer aan.");
    }

    /** The table, as it was. */
    static Div tabel(Slotbord board) {
        Markup heads = board.secties().stream()
                .map(one -> Markup.of("<th scope=col class=c>%s</th>", one))
                .collect(Markup.joining());
        Markup rows = board.rijen().stream().map(row -> rij(board, row)).collect(Markup.joining());
        HtmlContainer table = Markup.of(
                        "<caption class=db-monday-caption>Afgesproken vragen, op 100 per sectie.</caption>"
                                + "<thead><tr><th scope=col>Bestuur</th>%s<th scope=col>Tweeling</th></tr></thead><tbody>%s</tbody>",
                        heads, rows)
                .in("table", "db-heat");
        table.addClassName("db-monday");
        Div wrap = new Div(table);
        wrap.addClassNames("db-table-wrap", "db-card");
        wrap.getElement().setAttribute("tabindex", "0");
        wrap.getElement().setAttribute("role", "region");
        wrap.getElement().setAttribute("aria-label", "Voortgang per bestuur, op die dag");
        return wrap;
    }

    private static Markup rij(Slotbord board, Slotbord.Rij row) {
        Markup.Builder cells = new Markup.Builder();
        for (int i = 0; i < row.percent().size(); i++) {
            int percent = row.percent().get(i);
            cells.add(Markup.of(
                    "<td class='v %s' data-label='%s'>%s</td>",
                    percent <= 0 ? "z" : "h" + (1 + percent * 3 / 100),
                    board.secties().get(i),
                    percent < 0 ? "" : percent == 0 ? "–" : percent));
        }
        return Markup.of(
                "<tr><th scope=row>%s</th>%s<td data-label=Tweeling>%s</td></tr>",
                row.naam(), cells.build(), row.tweeling());
    }
}
