package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Bordfilter;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.cohort.Wachten.Stadium;
import be.draaiboek.common.Folding;
import be.draaiboek.traject.BegeleidingNavigatie;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows of the board, in which order; it stands in the address, so that a browser keeps it as a bookmark. */
record Bordkeuze(
        long cohort,
        String zoek,
        @Nullable Op wacht,
        @Nullable Stadium fase,
        String sorteer,
        boolean omgekeerd) {

    static final int LONGEST = Bordfilter.MAX_ZOEK;
    private static final String VANZELF = "dringend";

    static Bordkeuze uit(long cohort, Map<String, List<String>> parameters) {
        String search = first(parameters, "zoek").orElse("");
        return new Bordkeuze(
                cohort,
                search.length() > LONGEST ? search.substring(0, LONGEST) : search,
                first(parameters, "wacht")
                        .flatMap(name -> van(Op.values(), name))
                        .orElse(null),
                first(parameters, "fase")
                        .flatMap(name -> van(Stadium.values(), name))
                        .orElse(null),
                first(parameters, "sorteer").orElse(VANZELF),
                first(parameters, "omgekeerd").isPresent());
    }

    /** All that wait for this. */
    static Bordkeuze van(long cohort, Op wacht) {
        return new Bordkeuze(cohort, "", wacht, null, VANZELF, false);
    }

    static Bordkeuze van(long cohort, Bordfilter kept) {
        return new Bordkeuze(cohort, kept.zoek(), kept.wacht(), kept.fase(), kept.sorteer(), kept.omgekeerd());
    }

    /** Returns what of it is kept under a name. */
    Bordfilter onder(String name) {
        return new Bordfilter(name, zoek, wacht, fase, sorteer, omgekeerd);
    }

    /** Whether it is what everybody sees who chooses nothing. */
    boolean vanzelf() {
        return zoek.isBlank() && wacht == null && fase == null && sorteer.equals(VANZELF) && !omgekeerd;
    }

    private static <E extends Enum<E>> Optional<E> van(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    Bordkeuze met(String search, @Nullable Op waits, @Nullable Stadium stage) {
        return new Bordkeuze(cohort, search, waits, stage, sorteer, omgekeerd);
    }

    String metVolgorde(String key, boolean reverse) {
        return new Bordkeuze(cohort, zoek, wacht, fase, key, reverse).adres();
    }

    /** Where the board of this cohort is. */
    String pad() {
        return BegeleidingNavigatie.bord(cohort);
    }

    String adres() {
        return pad() + "?sorteer=" + code(sorteer) + (omgekeerd ? "&omgekeerd=1" : "")
                + (zoek.isEmpty() ? "" : "&zoek=" + code(zoek)) + (wacht == null ? "" : "&wacht=" + wacht)
                + (fase == null ? "" : "&fase=" + fase);
    }

    QueryParameters parameters() {
        String address = adres();
        return QueryParameters.fromString(address.substring(address.indexOf('?') + 1));
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns in what order the rows stand, in words. */
    String volgordeTekst() {
        return sorteer.equals(VANZELF) ? "dringendst eerst" : "op volgorde van de kolom met het pijltje";
    }

    /** Returns these rows of the board as they were chosen and ordered. */
    List<Stand> choose(Maandag monday, List<Stand> rows) {
        return choose(monday, rows, Set.of());
    }

    /** @param ook besturen in which one went up whose name was looked for */
    List<Stand> choose(Maandag monday, List<Stand> rows, Set<Long> ook) {
        List<Stand> found = rows.stream()
                .filter(one -> Folding.contains(one.naam(), zoek) || ook.contains(one.bestuurId()))
                .filter(one -> wacht == null || one.wacht().op() == wacht)
                .filter(one -> fase == null || one.stadium(monday.vandaag()) == fase)
                .toList();
        if (sorteer.equals(VANZELF)) {
            List<Stand> pressing = monday.dringendstEerst(found);
            return omgekeerd ? pressing.reversed() : pressing;
        }
        Comparator<Stand> order = volgorde(monday.vandaag());
        return found.stream()
                .sorted((omgekeerd ? order.reversed() : order).thenComparing(Stand::naam))
                .toList();
    }

    private Comparator<Stand> volgorde(LocalDate today) {
        Comparator<@Nullable LocalDate> days = Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder());
        return switch (sorteer) {
            case "naam" -> Comparator.comparing(Stand::naam);
            case "fase" -> Comparator.comparing(one -> one.stadium(today));
            case "deadline" -> Comparator.comparing(one -> one.feiten().deadline(), Comparator.nullsLast(days));
            case "afspraak" -> Comparator.comparing(Stand::laatsteAfspraak, days);
            case "contact" -> Comparator.comparing(Stand::laatsteContact, days);
            case "wacht" -> Comparator.comparing(one -> one.wacht().op());
            default -> Comparator.comparingInt(one -> percent(one));
        };
    }

    private int percent(Stand one) {
        Sectie section = one.secties().get(sorteer);
        return section == null ? 0 : section.percent();
    }
}
