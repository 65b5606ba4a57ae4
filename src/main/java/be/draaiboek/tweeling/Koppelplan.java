package be.draaiboek.tweeling;

import be.draaiboek.common.Opsomming;
import be.draaiboek.tweeling.Matching.Kandidaat;
import be.draaiboek.tweeling.Voorstel.Mate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A cohort in pairs, and one group of three where the number is odd. A cost that is shown is a whole number from 0 to 100 of
 * what anybody may see; how far besturen are moves the division where they let it count, and is in no figure here.
 */
public final class Koppelplan {

    private static final int SCALE = 10_000;

    private final List<Kandidaat> besturen;
    private final double[][] seen;
    private final boolean[][] allowed;
    private final Map<Long, Integer> place = new HashMap<>();
    private final List<Groep> groups = new ArrayList<>();
    private final List<Afwezig> absent;
    private final List<Verbod> forbidden;
    private final List<Lid> left = new ArrayList<>();
    private final boolean noTrio;
    private final double margin;

    /** A bestuur. */
    public record Lid(long bestuurId, String naam) {}

    /**
     * Besturen that are put together.
     *
     * @param kost from 0, wholly alike, to 100
     * @param vast by hand
     */
    public record Groep(List<Lid> leden, String zin, int kost, Mate mate, boolean vast) {

        public List<Long> ids() {
            return leden.stream().map(Lid::bestuurId).toList();
        }
    }

    /** Why somebody isn't put with anybody now. */
    public enum Waarom {
        LOOPT("heeft al een tweeling die loopt"),
        GEVRAAGD("moet nog op een voorstel of uitnodiging antwoorden"),
        WACHT("wacht op het antwoord van een ander bestuur"),
        RUST("kreeg de voorbije dagen al een voorstel"),
        ZOEKT_NIET("zoekt nu geen tweeling"),
        ZONDER_DRAAIBOEK("werkt nog niet met het Draaiboek"),
        ZONDER_TREKKER("heeft geen trekker die kan antwoorden"),
        HAND("door jou weggelaten");

        private final String zin;

        Waarom(String zin) {
            this.zin = zin;
        }

        /** Returns the end of a sentence that begins with the name. */
        public String zin() {
            return zin;
        }
    }

    /** Who isn't put with anybody now. */
    public record Afwezig(long bestuurId, String naam, Waarom waarom) {}

    /** Two that are not put together, because a coach said so. */
    public record Verbod(Lid een, Lid ander) {}

    /**
     * A change by hand.
     *
     * @param zin what it does
     * @param verschil what it adds to the costs of the groups that change, together; less than 0 makes them cheaper
     * @param groepen what stands afterwards
     */
    public record Verplaatsing(String zin, int verschil, List<List<Long>> groepen) {}

    /** @param verboden places in the list, which may not be together */
    Koppelplan(
            List<Kandidaat> besturen,
            Set<Set<Long>> verboden,
            List<Afwezig> absent,
            List<Verbod> forbidden,
            Koppelkeuze choice,
            Gewichten configured) {
        this.besturen = besturen;
        this.absent = List.copyOf(absent);
        this.forbidden = List.copyOf(forbidden);
        int n = besturen.size();
        seen = new double[n][n];
        allowed = new boolean[n][n];
        long[][] cost = Koppels.fill(n);
        Gewichten weights = choice.gewichten(configured);
        for (int i = 0; i < n; i++) {
            place.put(besturen.get(i).bestuurId(), i);
            for (int j = i + 1; j < n; j++) {
                var likeness = Matching.vergelijk(besturen.get(i), besturen.get(j), weights);
                seen[i][j] = seen[j][i] = 1 - likeness.zichtbaar();
                allowed[i][j] = allowed[j][i] = !verboden.contains(
                        Set.of(besturen.get(i).bestuurId(), besturen.get(j).bestuurId()));
                cost[i][j] =
                        cost[j][i] = allowed[i][j] ? Math.round(SCALE * (1 - likeness.alles())) : Koppeling.VERBODEN;
            }
        }
        Set<Integer> free = new LinkedHashSet<>();
        for (int i = 0; i < n; i++) {
            free.add(i);
        }
        for (List<Integer> fixed : fixed(choice)) {
            free.removeAll(fixed);
            groups.add(group(fixed, true));
        }
        List<Integer> rest = List.copyOf(free);
        var found = Koppeling.los(
                Koppels.deel(cost, rest.stream().mapToInt(Integer::intValue).toArray(), 1));
        for (List<Integer> one : found.groepen()) {
            groups.add(group(one.stream().map(rest::get).toList(), false));
        }
        found.over().forEach(one -> left.add(lid(rest.get(one))));
        groups.sort(Comparator.comparing(one -> one.leden().getFirst().naam(), String.CASE_INSENSITIVE_ORDER));
        noTrio = found.geenDrietal();
        margin = found.marge();
    }

    /** The groups that stand by hand, as far as they still can. */
    private List<List<Integer>> fixed(Koppelkeuze choice) {
        List<List<Integer>> all = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (List<Long> ids : choice.vast()) {
            List<Integer> group = ids.stream()
                    .filter(place::containsKey)
                    .map(place::get)
                    .distinct()
                    .sorted()
                    .toList();
            if (group.size() == ids.size() && may(group) && group.stream().noneMatch(used::contains)) {
                used.addAll(group);
                all.add(group);
            }
        }
        return all;
    }

    private boolean may(List<Integer> group) {
        if (group.size() < 2 || group.size() > 3) {
            return false;
        }
        for (int one : group) {
            for (int other : group) {
                if (one != other && !allowed[one][other]) {
                    return false;
                }
            }
        }
        return true;
    }

    private Groep group(List<Integer> places, boolean fixed) {
        List<Lid> members = places.stream()
                .map(this::lid)
                .sorted(Comparator.comparing(Lid::naam, String.CASE_INSENSITIVE_ORDER))
                .toList();
        double mean = mean(places);
        return new Groep(
                members,
                Koppelzin.of(members.stream()
                        .map(one -> besturen.get(place.getOrDefault(one.bestuurId(), 0)))
                        .toList()),
                whole(mean),
                Mate.of(1 - mean),
                fixed);
    }

    private Lid lid(int at) {
        return new Lid(besturen.get(at).bestuurId(), besturen.get(at).naam());
    }

    /** The mean cost over the members of a group. */
    private double mean(List<Integer> places) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                sum += seen[places.get(i)][places.get(j)];
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private static int whole(double cost) {
        return (int) Math.round(100 * cost);
    }

    public List<Groep> groepen() {
        return List.copyOf(groups);
    }

    /** Returns who is left out, with the reason, by name. */
    public List<Afwezig> afwezig() {
        return absent;
    }

    public List<Verbod> verboden() {
        return forbidden;
    }

    /** Returns who looks, and has nobody left that they may be put with. */
    public List<Lid> over() {
        return List.copyOf(left);
    }

    /** Returns whether one is left over because no three of them may be together. */
    public boolean geenDrietal() {
        return noTrio;
    }

    /** Returns by how much it may cost more than the best there is, as a part of 1; 0 where it is the best. */
    public double marge() {
        return margin;
    }

    /** Returns the mean cost of all who are in a group. */
    public int kost() {
        int people = groups.stream().mapToInt(one -> one.leden().size()).sum();
        double sum = groups.stream()
                .mapToDouble(one -> one.leden().size() * mean(places(one)))
                .sum();
        return people == 0 ? 0 : whole(sum / people);
    }

    private List<Integer> places(Groep group) {
        return group.ids().stream().map(place::get).toList();
    }

    /** Returns where this bestuur can go instead, the cheapest first; only where all of them may be together. */
    public List<Verplaatsing> verplaatsingen(long bestuurId) {
        Integer me = place.get(bestuurId);
        if (me == null) {
            return List.of();
        }
        Groep mine = groups.stream()
                .filter(one -> one.ids().contains(bestuurId))
                .findFirst()
                .orElse(null);
        List<Verplaatsing> all = new ArrayList<>();
        for (Groep other : groups) {
            if (other.equals(mine)) {
                continue;
            }
            if ((mine == null || mine.leden().size() == 3) && other.leden().size() == 2) {
                List<Integer> to = with(places(other), me);
                List<Integer> from = mine == null ? List.of() : without(places(mine), me);
                add(all, "Bij " + names(other) + ", met drie", mine, other, from, to);
            }
            for (Lid one : other.leden()) {
                int you = place.getOrDefault(one.bestuurId(), 0);
                if (mine != null) {
                    add(
                            all,
                            "Wissel met " + one.naam(),
                            mine,
                            other,
                            with(without(places(mine), me), you),
                            with(without(places(other), you), me));
                }
            }
        }
        all.sort(Comparator.comparingInt(Verplaatsing::verschil).thenComparing(Verplaatsing::zin));
        return all;
    }

    private void add(
            List<Verplaatsing> all,
            String what,
            @org.jspecify.annotations.Nullable Groep mine,
            Groep other,
            List<Integer> from,
            List<Integer> to) {
        if (!may(to) || (!from.isEmpty() && !may(from))) {
            return;
        }
        int before = other.kost() + (mine == null ? 0 : mine.kost());
        int after = whole(mean(to)) + (from.isEmpty() ? 0 : whole(mean(from)));
        List<List<Long>> stands = new ArrayList<>();
        for (List<Integer> one : List.of(from, to)) {
            if (!one.isEmpty()) {
                stands.add(one.stream()
                        .map(at -> besturen.get(at).bestuurId())
                        .sorted()
                        .toList());
            }
        }
        all.add(new Verplaatsing(what + " (" + names(from, to) + ")", after - before, stands));
    }

    private String names(List<Integer> from, List<Integer> to) {
        return (from.isEmpty() ? "" : names(from) + "; ") + names(to);
    }

    private String names(List<Integer> places) {
        return String.join(
                " – ", places.stream().map(at -> besturen.get(at).naam()).toList());
    }

    private static String names(Groep group) {
        return Opsomming.en(group.leden().stream().map(Lid::naam).toList());
    }

    private static List<Integer> with(List<Integer> some, int one) {
        List<Integer> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }

    private static List<Integer> without(List<Integer> some, int one) {
        return some.stream().filter(at -> at != one).toList();
    }
}
