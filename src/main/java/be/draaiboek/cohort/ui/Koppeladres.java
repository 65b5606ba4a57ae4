package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.tweeling.Koppelkeuze;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was chosen for pairing a cohort stands in the address: it survives a session that ends, and can be sent on. */
final class Koppeladres {

    private static final int MOST = 200;

    private Koppeladres() {}

    static Koppelkeuze read(Map<String, List<String>> parameters) {
        List<List<Long>> fixed = new ArrayList<>();
        for (String group : one(parameters, "vast").split(",", -1)) {
            List<Long> ids = ids(group.split("-", -1));
            if (ids.size() == 2 || ids.size() == 3) {
                fixed.add(ids);
            }
        }
        return new Koppelkeuze(
                step(parameters, "afstand"),
                step(parameters, "uitdagingen"),
                fixed.stream().limit(MOST).toList(),
                new LinkedHashSet<>(ids(one(parameters, "apart").split("-", -1))));
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static int step(Map<String, List<String>> parameters, String name) {
        String text = one(parameters, name);
        return text.matches("[0-9]") ? Integer.parseInt(text) : Koppelkeuze.GEWOON;
    }

    private static List<Long> ids(String[] parts) {
        return Arrays.stream(parts)
                .filter(one -> one.matches("[0-9]{1,18}"))
                .limit(MOST)
                .map(Long::valueOf)
                .toList();
    }

    static Location adres(long cohort, Koppelkeuze choice) {
        String query = Stream.of(
                        choice.afstand() == Koppelkeuze.GEWOON ? "" : "afstand=" + choice.afstand(),
                        choice.uitdagingen() == Koppelkeuze.GEWOON ? "" : "uitdagingen=" + choice.uitdagingen(),
                        choice.vast().isEmpty()
                                ? ""
                                : "vast="
                                        + choice.vast().stream()
                                                .map(Koppeladres::join)
                                                .collect(Collectors.joining(",")),
                        choice.apart().isEmpty()
                                ? ""
                                : "apart="
                                        + join(choice.apart().stream().sorted().toList()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return new Location(CohortNavigatie.koppel(cohort) + (query.isEmpty() ? "" : "?" + query));
    }

    private static String join(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    static Koppelkeuze weegt(Koppelkeuze from, int distance, int challenges) {
        return new Koppelkeuze(distance, challenges, from.vast(), from.apart());
    }

    /** These groups stand from now on; what stood of their members before, no longer does. */
    static Koppelkeuze vast(Koppelkeuze from, List<List<Long>> groups) {
        List<List<Long>> all = new ArrayList<>(
                zonder(from, groups.stream().flatMap(List::stream).collect(Collectors.toSet())));
        all.addAll(groups);
        return new Koppelkeuze(from.afstand(), from.uitdagingen(), all, from.apart());
    }

    static Koppelkeuze los(Koppelkeuze from, List<Long> members) {
        return new Koppelkeuze(from.afstand(), from.uitdagingen(), zonder(from, Set.copyOf(members)), from.apart());
    }

    static Koppelkeuze apart(Koppelkeuze from, long bestuur, boolean out) {
        Set<Long> apart = new LinkedHashSet<>(from.apart());
        if (out) {
            apart.add(bestuur);
        } else {
            apart.remove(bestuur);
        }
        return new Koppelkeuze(
                from.afstand(), from.uitdagingen(), out ? zonder(from, Set.of(bestuur)) : from.vast(), apart);
    }

    private static List<List<Long>> zonder(Koppelkeuze from, Set<Long> members) {
        return from.vast().stream()
                .filter(one -> one.stream().noneMatch(members::contains))
                .toList();
    }
}
