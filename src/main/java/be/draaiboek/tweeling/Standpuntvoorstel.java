package be.draaiboek.tweeling;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.common.Opsomming;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A first version of a {@link Standpunt}, to be made one's own: in words, without a figure that compares. */
final class Standpuntvoorstel {

    private static final int MOST = 3;

    /** From here a dimension is one that a bestuur can show; below it, one in which it wants to go on. */
    private static final double HALF = 0.5;

    private Standpuntvoorstel() {}

    /** @param agreed what was agreed or written together, as far as it may be read */
    static Standpunt of(Traject traject, Collection<Cel> agreed, Profiel profile) {
        List<Dimensie> all = Scores.of(traject.editie(), agreed).dimensies();
        List<Dimensie> scored = all.stream()
                .filter(one -> one.score().isPresent())
                .sorted(Comparator.comparingDouble((Dimensie one) -> one.score().orElseThrow())
                        .reversed())
                .toList();
        List<Dimensie> weak = weak(scored);
        List<Dimensie> strong = scored.stream()
                .filter(one -> one.score().orElseThrow() >= HALF && !weak.contains(one))
                .limit(MOST)
                .toList();
        return new Standpunt(
                stand(strong, weak, profile), leren(weak, profile), mensen(traject), bewijs(all), twijfel(all));
    }

    /** What is below half; where nothing is, what is lowest all the same: who shows only its strengths learns nothing. */
    private static List<Dimensie> weak(List<Dimensie> scored) {
        List<Dimensie> below = scored.reversed().stream()
                .filter(one -> one.score().orElseThrow() < HALF)
                .limit(MOST)
                .toList();
        return !below.isEmpty()
                        || scored.isEmpty()
                        || scored.getFirst().score().equals(scored.getLast().score())
                ? below
                : List.of(scored.getLast());
    }

    private static String stand(List<Dimensie> strong, List<Dimensie> weak, Profiel profile) {
        List<String> lines = new ArrayList<>();
        if (!strong.isEmpty()) {
            lines.add("Hierin staan we al een eind: " + names(strong) + ".");
        }
        if (!weak.isEmpty()) {
            lines.add("Hierin willen we vooruit: " + names(weak) + ".");
        }
        if (!profile.uitwisseling().aanreiken().isEmpty()) {
            lines.add("Zelf kunnen we iets aanreiken over: "
                    + profile.uitwisseling().aanreiken().stream()
                            .map(Thema::label)
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        return String.join("\n\n", lines);
    }

    private static String leren(List<Dimensie> weak, Profiel profile) {
        List<String> lines = new ArrayList<>();
        if (!profile.uitwisseling().leren().isEmpty()) {
            lines.add("We willen van jullie leren over: "
                    + profile.uitwisseling().leren().stream().map(Thema::label).collect(Collectors.joining("; "))
                    + ".");
        }
        if (!weak.isEmpty()) {
            lines.add("We zijn benieuwd hoe jullie dit aanpakken: " + names(weak) + ".");
        }
        return String.join("\n\n", lines);
    }

    private static String mensen(Traject traject) {
        long all = traject.deelnemers().stream().filter(Deelnemer::actief).count();
        return (all == 1 ? "Eén collega heeft" : all + " collega's hebben")
                + " meegewerkt. Wie dat zijn, en wie we misten: ";
    }

    private static String bewijs(List<Dimensie> all) {
        int total = all.stream().mapToInt(Dimensie::totaal).sum();
        int agreed = all.stream().mapToInt(Dimensie::afgesproken).sum();
        return agreed == 0
                ? ""
                : "Van de " + total + " antwoorden die een score geven, zijn er " + agreed
                        + " samen afgesproken. Waarop ze steunen (cijfers, verslagen, gesprekken): ";
    }

    private static String twijfel(List<Dimensie> all) {
        List<Dimensie> open = all.stream()
                .filter(one -> one.totaal() > 0 && one.score().isEmpty())
                .limit(MOST)
                .toList();
        return open.isEmpty() ? "" : "Hierover is nog niet genoeg afgesproken: " + names(open) + ".";
    }

    private static String names(List<Dimensie> some) {
        return join(some.stream().map(one -> one.sectie().title()).toList());
    }

    private static String join(List<String> words) {
        return Opsomming.en(words);
    }
}
