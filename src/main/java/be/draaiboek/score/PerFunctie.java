package be.draaiboek.score;

import be.draaiboek.bestuur.Functie;
import be.draaiboek.traject.Traject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * People by function, in groups too large to tell one of them apart. What is left after subtracting the groups from the
 * whole is such a group as well, else a shown one joins it.
 */
public final class PerFunctie {

    /** The fewest people of whom a spread is shown. */
    public static final int MINSTENS = 3;

    private static final String ANDERE = "Andere functies";

    private PerFunctie() {}

    /** Some people with one function, or with the other ones. */
    public record Groep(String functie, List<Traject.Deelnemer> mensen) {
        public Groep {
            mensen = List.copyOf(mensen);
        }
    }

    /** Groups those who answered, the largest first; empty where there would not be two groups to compare. */
    public static List<Groep> of(Collection<Traject.Deelnemer> answered) {
        Map<String, List<Traject.Deelnemer>> perKey = new LinkedHashMap<>();
        for (Traject.Deelnemer one : answered) {
            perKey.computeIfAbsent(Functie.sleutel(one.functie()), key -> new ArrayList<>())
                    .add(one);
        }
        List<Groep> large = new ArrayList<>();
        List<Traject.Deelnemer> rest = new ArrayList<>();
        perKey.forEach((key, people) -> {
            if (key.isEmpty() || people.size() < MINSTENS) {
                rest.addAll(people);
            } else {
                large.add(new Groep(people.getFirst().functie().strip(), people));
            }
        });
        large.sort(
                Comparator.comparingInt((Groep group) -> -group.mensen().size()).thenComparing(Groep::functie));
        while (!rest.isEmpty() && rest.size() < MINSTENS && !large.isEmpty()) {
            rest.addAll(large.removeLast().mensen());
        }
        if (!rest.isEmpty()) {
            large.add(new Groep(ANDERE, rest));
        }
        return large.size() < 2 ? List.of() : large;
    }
}
