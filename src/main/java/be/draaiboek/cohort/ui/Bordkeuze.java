package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.traject.BegeleidingNavigatie;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which rows of the board, in which order; it stands in the address, so that a browser keeps it as a bookmark. */
record Bordkeuze(long cohort, String zoek, @Nullable Op wacht, String sorteer, boolean omgekeerd) {

    static final int LONGEST = 80;

    static Bordkeuze uit(long cohort, Map<String, List<String>> parameters) {
        String search = first(parameters, "zoek").orElse("");
        return new Bordkeuze(
                cohort,
                search.length() > LONGEST ? search.substring(0, LONGEST) : search,
                first(parameters, "wacht").flatMap(Bordkeuze::op).orElse(null),
                first(parameters, "sorteer").orElse("wacht"),
                first(parameters, "omgekeerd").isPresent());
    }

    private static Optional<Op> op(String name) {
        for (Op one : Op.values()) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    Bordkeuze met(String search, @Nullable Op waits) {
        return new Bordkeuze(cohort, search, waits, sorteer, omgekeerd);
    }

    String metVolgorde(String key, boolean reverse) {
        return new Bordkeuze(cohort, zoek, wacht, key, reverse).adres();
    }

    /** Where the board of this cohort is. */
    String pad() {
        return BegeleidingNavigatie.bord(cohort);
    }

    String adres() {
        return pad() + "?sorteer=" + code(sorteer) + (omgekeerd ? "&omgekeerd=1" : "")
                + (zoek.isEmpty() ? "" : "&zoek=" + code(zoek)) + (wacht == null ? "" : "&wacht=" + wacht);
    }

    QueryParameters parameters() {
        String address = adres();
        return QueryParameters.fromString(address.substring(address.indexOf('?') + 1));
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    List<Stand> kies(List<Stand> rows) {
        String search = zoek.strip().toLowerCase(Locale.ROOT);
        Comparator<Stand> order = volgorde();
        return rows.stream()
                .filter(one -> one.naam().toLowerCase(Locale.ROOT).contains(search))
                .filter(one -> wacht == null || one.wacht().op() == wacht)
                .sorted((omgekeerd ? order.reversed() : order).thenComparing(Stand::naam))
                .toList();
    }

    private Comparator<Stand> volgorde() {
        Comparator<@Nullable LocalDate> days = Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder());
        return switch (sorteer) {
            case "naam" -> Comparator.comparing(Stand::naam);
            case "fase" -> Comparator.comparing(Stand::fase);
            case "deadline" -> Comparator.comparing(one -> one.feiten().deadline(), Comparator.nullsLast(days));
            case "afspraak" -> Comparator.comparing(Stand::laatsteAfspraak, days);
            case "contact" -> Comparator.comparing(Stand::laatsteContact, days);
            case "wacht" ->
                Comparator.<Stand>comparingInt(one -> one.looptVast() ? 0 : 1)
                        .thenComparing(one -> one.wacht().op());
            default -> Comparator.comparingInt(one -> percent(one));
        };
    }

    private int percent(Stand one) {
        Sectie section = one.secties().get(sorteer);
        return section == null ? 0 : section.percent();
    }
}
