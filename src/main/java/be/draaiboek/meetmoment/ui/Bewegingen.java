package be.draaiboek.meetmoment.ui;

import be.draaiboek.antwoord.ui.Leestabel;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.meetmoment.Meetmoment.Inhoud;
import be.draaiboek.meetmoment.Vergelijking;
import be.draaiboek.meetmoment.Vergelijking.Beweging;
import be.draaiboek.meetmoment.Vergelijking.Plek;
import be.draaiboek.meetmoment.Vergelijking.Vraag;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.score.ui.Maat;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What moved between two meetmomenten, in tables: per dimension and per question. */
final class Bewegingen {

    private Bewegingen() {}

    static Component dimensies(Editie editie, Inhoud earlier, Inhoud later) {
        List<Dimensie> before = Scores.of(editie, earlier.cellen()).dimensies();
        List<Dimensie> after = Scores.of(editie, later.cellen()).dimensies();
        NativeTableBody body = new NativeTableBody();
        for (int i = 0; i < before.size(); i++) {
            body.add(row(
                    before.get(i).sectie().heading(),
                    cell(earlier.meetmoment().naam(), text(stand(before.get(i)))),
                    cell(later.meetmoment().naam(), text(stand(after.get(i)))),
                    cell("Beweging", beweging(before.get(i), after.get(i)))));
        }
        Paragraph how =
                Stukjes.help("Een score gaat van 0 tot 100 en is het gemiddelde van de afgesproken antwoorden met"
                        + " een waarde. Ze verschijnt zodra 70 % daarvan beantwoord is.");
        Div block = new Div(new H2("Per dimensie"), how, table("Per dimensie", "Dimensie", earlier, later, body));
        block.addClassName("db-measure-dimensions");
        return block;
    }

    private static String stand(Dimensie one) {
        String answered = "%d van %d beantwoord".formatted(one.gescoord(), one.totaal());
        return one.score().isPresent()
                ? "%s (%s)".formatted(Maat.voluit(one.score().orElseThrow()), answered)
                : "nog geen score (" + answered + ")";
    }

    /** As it is shown, so that the movement is the difference of the two numbers that stand there. */
    private static long points(Dimensie one) {
        return Math.round(100 * one.score().orElseThrow());
    }

    private static Component beweging(Dimensie before, Dimensie after) {
        if (before.score().isEmpty() || after.score().isEmpty()) {
            return text("niet te vergelijken");
        }
        long moved = points(after) - points(before);
        if (moved == 0) {
            return text("gelijk");
        }
        return merk(moved > 0 ? Beweging.HOGER : Beweging.LAGER, Math.abs(moved) + (moved > 0 ? " hoger" : " lager"));
    }

    static Component vragen(Editie editie, Inhoud earlier, Inhoud later, boolean all) {
        List<Vraag> questions = Vergelijking.of(editie, earlier.cellen(), later.cellen());
        long moved = questions.stream().filter(one -> !one.anders().isEmpty()).count();
        Div block = new Div(new H2("Per vraag"));
        Paragraph count = new Paragraph(
                moved == 0
                        ? "Geen enkel antwoord is anders."
                        : "Bij %s is er een ander antwoord.".formatted(moved == 1 ? "1 vraag" : moved + " vragen"));
        block.add(count);
        Map<String, List<Vraag>> bySection = questions.stream()
                .collect(Collectors.groupingBy(one -> one.item().section()));
        for (Section section : editie.sections()) {
            List<Vraag> shown = bySection.getOrDefault(section.code(), List.of()).stream()
                    .filter(one ->
                            all ? !one.plekken().isEmpty() : !one.anders().isEmpty())
                    .toList();
            if (!shown.isEmpty()) {
                block.add(new H3(section.heading()));
                shown.forEach(one -> block.add(vraag(one, earlier, later, all)));
            }
        }
        return block;
    }

    private static Component vraag(Vraag one, Inhoud earlier, Inhoud later, boolean all) {
        Item item = one.item();
        NativeTableBody body = new NativeTableBody();
        for (Plek plek : all ? one.plekken() : one.anders()) {
            body.add(row(
                    plek.deel().isEmpty() ? "Antwoord" : plek.deel(),
                    cell(earlier.meetmoment().naam(), waarde(plek, plek.eerder())),
                    cell(later.meetmoment().naam(), waarde(plek, plek.later())),
                    cell("Beweging", merk(plek.beweging(), woorden(plek)))));
        }
        Div block = new Div(
                new H4(item.number() + ". " + item.title()), table(item.title(), "Onderdeel", earlier, later, body));
        block.addClassName("db-print-item");
        return block;
    }

    private static Component waarde(Plek plek, @Nullable JsonNode value) {
        if (value == null) {
            Span none = new Span("niet ingevuld");
            none.addClassName("db-read-empty");
            return none;
        }
        return text(Opmaak.tekst(plek.cel(), value));
    }

    /** What became of an answer, in words; a colour or an arrow never says it alone. */
    static String woorden(Plek plek) {
        int steps = Math.abs(plek.treden());
        String ladder = steps == 0 ? "" : steps == 1 ? "één trede " : steps + " treden ";
        return switch (plek.beweging()) {
            case GELIJK -> "gelijk";
            case ERBIJ -> "nieuw antwoord";
            case WEG -> "antwoord weggehaald";
            case RIJ_ERBIJ -> "toegevoegd";
            case RIJ_WEG -> "weggehaald";
            case HOGER -> ladder + "hoger";
            case LAGER -> ladder + "lager";
            case ANDERS -> "anders";
        };
    }

    private static Component merk(Beweging movement, String words) {
        if (movement == Beweging.GELIJK) {
            return text(words);
        }
        Span pill = new Span();
        if (movement == Beweging.HOGER || movement == Beweging.LAGER) {
            Span arrow = new Span(movement == Beweging.HOGER ? "▲ " : "▼ ");
            arrow.getElement().setAttribute("aria-hidden", "true");
            pill.add(arrow);
        }
        pill.add(new Span(words));
        pill.addClassName("db-pill");
        switch (movement) {
            case HOGER, ERBIJ, RIJ_ERBIJ -> pill.addClassName("own");
            case LAGER, WEG, RIJ_WEG -> pill.addClassName("warn");
            case GELIJK, ANDERS -> {}
        }
        return pill;
    }

    private static Span text(String words) {
        Span text = new Span(words);
        text.addClassName("db-said-text");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    /** A cell that says what it is where a narrow screen shows it apart from its heading. */
    private static NativeTableCell cell(String heading, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", heading);
        return cell;
    }

    private static NativeTableRow row(String heading, NativeTableCell... cells) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(heading);
        head.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(head);
        row.add(cells);
        return row;
    }

    private static NativeTable table(String label, String first, Inhoud earlier, Inhoud later, NativeTableBody body) {
        NativeTable table = Leestabel.table(
                label,
                List.of(first, earlier.meetmoment().naam(), later.meetmoment().naam(), "Beweging"),
                body);
        table.addClassName("db-compare");
        return table;
    }
}
