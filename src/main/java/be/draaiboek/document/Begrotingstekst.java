package be.draaiboek.document;

import be.draaiboek.document.Begrotingsblad.Formule;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A budget in a text to read: a page is too narrow for its sheet, so what a line is stands with its name, years in which nothing
 * falls are left out, and remarks stand below.
 */
final class Begrotingstekst {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

    private final Tafel tafel;
    private final Begrotingsblad budget;
    private final List<Integer> years;

    private Begrotingstekst(Tafel tafel, Tafel.Begroting begroting) {
        this.tafel = tafel;
        budget = new Begrotingsblad(tafel, begroting, 0);
        years = IntStream.range(0, budget.jaren().size())
                .filter(year ->
                        IntStream.range(0, tafel.regels().size()).anyMatch(line -> budget.kost(line, year) != 0))
                .boxed()
                .toList();
    }

    /** @param tafel one that is worked out as a budget */
    static List<Deel> of(Tafel tafel) {
        return new Begrotingstekst(tafel, (Tafel.Begroting) tafel.rekening()).parts();
    }

    private List<Deel> parts() {
        List<String> heads = new ArrayList<>(List.of("In euro"));
        years.forEach(year -> heads.add(String.valueOf(budget.jaren().get(year))));
        budget.periodes().forEach(one -> heads.add(one.naam()));
        List<List<String>> rows = new ArrayList<>();
        for (int line = 0; line < tafel.regels().size(); line++) {
            rows.add(line(line));
        }
        for (Begrotingsblad.Regel sum : budget.onderaan()) {
            List<Long> amounts = sum.cellen().stream()
                    .map(one -> Objects.requireNonNull(one).uitkomst())
                    .toList();
            if (sum.laatste() || amounts.stream().anyMatch(one -> one != 0)) {
                List<String> row = new ArrayList<>(List.of(sum.naam()));
                years.forEach(year -> row.add(amount(amounts.get(year))));
                amounts.stream().skip(budget.jaren().size()).forEach(one -> row.add(amount(one)));
                rows.add(row);
            }
        }
        List<Deel> parts = new ArrayList<>();
        parts.add(new Tabel(tafel.titel(), heads, rows, true, "Wat binnenkomt, staat met een minteken."));
        for (int line = 0; line < tafel.regels().size(); line++) {
            remark(parts, line);
        }
        return parts;
    }

    private List<String> line(int line) {
        String kind = String.join(
                ", ",
                words(line, 1, budget.eersteJaar())
                        .map(one -> one.toLowerCase(DUTCH))
                        .toList());
        List<String> row = new ArrayList<>(List.of(kind.isEmpty() ? name(line) : name(line) + " (" + kind + ")"));
        years.forEach(year -> row.add(amount(budget.kost(line, year))));
        for (int which = 0; which < budget.periodes().size(); which++) {
            Formule sum = budget.periode(line, which);
            row.add(amount(sum.uitkomst()));
        }
        return row;
    }

    private void remark(List<Deel> parts, int line) {
        String said = String.join(
                "; ",
                words(line, budget.laatsteJaar() + 1, tafel.kolommen().size()).toList());
        if (!said.isEmpty()) {
            parts.add(new Alinea(
                    Soort.PUNT,
                    0,
                    0,
                    List.of(new Loop(name(line) + ": ", true, false, ""), new Loop(said, false, false, ""))));
        }
    }

    private String name(int line) {
        return words(line, 0, 1).findFirst().orElse("Zonder naam");
    }

    private Stream<String> words(int line, int from, int to) {
        return tafel.regels().get(line).subList(from, to).stream()
                .map(Rapportstuk::woorden)
                .filter(one -> !one.isEmpty());
    }

    private static String amount(long euro) {
        return euro == 0 ? "–" : NumberFormat.getIntegerInstance(DUTCH).format(euro);
    }
}
