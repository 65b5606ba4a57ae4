package be.draaiboek.document;

import be.draaiboek.document.Rapport.Antwoord;
import be.draaiboek.document.Rapport.Dimensie;
import be.draaiboek.document.Rapport.Feit;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report as a text to read: the Draaiboek from front to back, or a meetmoment, with every answer below its question. */
public final class Rapportstuk {

    /** What the whole Draaiboek is called. */
    public static final String TITEL = "Draaiboek digitale transformatie";

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, H.mm 'uur'", DUTCH);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final List<Deel> parts = new ArrayList<>();

    private Rapportstuk() {}

    /**
     * Makes a text of a report.
     *
     * @param title what the file is called, such as "Draaiboek digitale transformatie"
     */
    public static Stuk of(Rapport report, String title) {
        Rapportstuk text = new Rapportstuk();
        text.answers(report);
        text.scores(report.dimensies());
        List<String> before = new ArrayList<>();
        for (Feit fact : report.feiten()
                .subList(Math.min(1, report.feiten().size()), report.feiten().size())) {
            before.add(fact.naam() + ": " + woorden(fact.waarde()));
        }
        return new Stuk(
                report.bestuur(),
                report.meetmoment() == null ? title : report.meetmoment(),
                report.meetmoment() == null ? "Ingevuld Draaiboek" : "Meetmoment",
                report.dag(),
                before,
                text.parts);
    }

    private void answers(Rapport report) {
        List<Antwoord> all = report.antwoorden();
        String part = "";
        String section = "";
        Map<String, List<Antwoord>> byQuestion = new LinkedHashMap<>();
        all.forEach(one -> byQuestion
                .computeIfAbsent(one.deel() + "\n" + one.sectie() + "\n" + one.nummer(), none -> new ArrayList<>())
                .add(one));
        for (List<Antwoord> question : byQuestion.values()) {
            Antwoord first = question.getFirst();
            if (!first.deel().equals(part)) {
                part = first.deel();
                section = "";
                parts.add(new Kop(1, part));
            }
            if (!first.sectie().equals(section)) {
                section = first.sectie();
                parts.add(new Kop(2, section));
            }
            try {
                String asked = first.vraag();
                Tafel budget = report.tafels().stream()
                        .filter(one -> one.titel().equals(asked) && one.rekening() instanceof Tafel.Begroting)
                        .findFirst()
                        .orElse(null);
                question(question, budget);
            } catch (RuntimeException broken) {
                throw BestandException.bij(section + ", vraag " + first.nummer(), broken);
            }
        }
    }

    private void question(List<Antwoord> lines, @Nullable Tafel budget) {
        Antwoord first = lines.getFirst();
        parts.add(new Kop(3, first.nummer() + ". " + first.vraag()));
        List<Antwoord> table =
                lines.stream().filter(one -> !one.kolom().isEmpty()).toList();
        if (budget != null) {
            parts.addAll(Begrotingstekst.of(budget));
        } else if (!table.isEmpty()) {
            parts.add(table(first.vraag(), table));
        }
        for (Antwoord one : lines) {
            if (one.kolom().isEmpty()) {
                line(one);
            }
            beside("Toelichting", one.toelichting());
            beside("Wat een minderheid vindt", one.minderheid());
            if (one.bewust()) {
                parts.add(Alinea.of("Een bewuste keuze."));
            }
        }
    }

    private void line(Antwoord one) {
        String said = woorden(one.waarde());
        if (said.isEmpty()) {
            return;
        }
        if (one.rij().isEmpty()) {
            parts.add(Alinea.of(said));
        } else {
            parts.add(new Alinea(
                    Soort.PUNT,
                    0,
                    0,
                    List.of(new Loop(one.rij() + ": ", true, false, ""), new Loop(said, false, false, ""))));
        }
    }

    private void beside(String label, String said) {
        if (!said.isEmpty()) {
            parts.add(new Alinea(
                    Soort.ALINEA,
                    0,
                    0,
                    List.of(new Loop(label + ": ", false, true, ""), new Loop(said, false, false, ""))));
        }
    }

    /** A row for each row and a column for each column that has an answer; what a question as a whole has comes below it. */
    private static Tabel table(String name, List<Antwoord> cells) {
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Antwoord one : cells) {
            columns.add(one.kolom());
            rows.computeIfAbsent(one.rij(), none -> new LinkedHashMap<>())
                    .merge(one.kolom(), woorden(one.waarde()), (before, more) -> before + "\n" + more);
        }
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(columns);
        List<List<String>> lines = new ArrayList<>();
        rows.forEach((row, values) -> {
            List<String> line = new ArrayList<>(List.of(row));
            columns.forEach(column -> line.add(values.getOrDefault(column, "")));
            lines.add(line);
        });
        return new Tabel(name, heads, lines, false, "");
    }

    private void scores(List<Dimensie> dimensions) {
        if (dimensions.isEmpty()) {
            return;
        }
        parts.add(new Kop(1, "De scores"));
        parts.add(new Tabel(
                "De scores per dimensie",
                List.of("Dimensie", "Op honderd", "In woorden", "Stand", "Antwoorden met een score"),
                dimensions.stream()
                        .map(one -> List.of(
                                one.sectie(),
                                one.score().isPresent()
                                        ? String.valueOf(Math.round(one.score().getAsDouble()))
                                        : "",
                                one.woord(),
                                one.stand(),
                                one.gescoord() + " van " + one.totaal()))
                        .toList(),
                false,
                ""));
    }

    /** A value as it is read in Flanders. */
    static String woorden(Waarde value) {
        return switch (value) {
            case Waarde.Tekst text -> text.woorden();
            case Waarde.Getal number -> String.valueOf(number.getal());
            case Waarde.Bedrag amount ->
                "€ " + NumberFormat.getIntegerInstance(DUTCH).format(amount.euro());
            case Waarde.Procent share -> share.procent() + " %";
            case Waarde.Score score -> String.format(DUTCH, "%.2f", score.score());
            case Waarde.OpHonderd score -> String.valueOf(Math.round(score.score()));
            case Waarde.Dag day -> DAY.format(day.dag());
            case Waarde.Moment moment -> MOMENT.format(moment.moment().atZone(BRUSSELS));
        };
    }
}
