package be.draaiboek.tweeling;

import be.draaiboek.common.Opsomming;
import be.draaiboek.tweeling.Matching.Kandidaat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why besturen were put together, in one sentence of what they say themselves and of what the register knows. */
final class Koppelzin {

    private static final int MOST = 2;

    private Koppelzin() {}

    static String of(List<Kandidaat> group) {
        List<String> parts = new ArrayList<>();
        Set<Uitdaging> all = EnumSet.copyOf(Set.of(Uitdaging.values()));
        group.forEach(one -> all.retainAll(one.uitdagingen()));
        if (!all.isEmpty()) {
            parts.add((group.size() == 2 ? "allebei " : "alle drie ")
                    + some(all.stream().map(Uitdaging::label).toList()));
        }
        for (Kandidaat one : group) {
            for (Kandidaat other : group) {
                Set<Thema> themes =
                        one.equals(other) ? Set.of() : one.uitwisseling().leertVan(other.uitwisseling());
                if (!themes.isEmpty()) {
                    parts.add(other.naam() + " kan aanreiken wat " + one.naam() + " wil leren: "
                            + some(themes.stream().map(Thema::label).toList()));
                } else if (one.bestuurId() < other.bestuurId() && group.size() > 2) {
                    Set<Uitdaging> two = Matching.shared(one, other);
                    two.removeAll(all);
                    if (!two.isEmpty()) {
                        parts.add(one.naam() + " en " + other.naam() + " allebei "
                                + some(two.stream().map(Uitdaging::label).toList()));
                    }
                }
            }
        }
        boolean nothing = parts.isEmpty();
        distance(group, parts);
        if (parts.size() < 2) {
            size(group, parts);
        }
        // The besturen read so of each other: who proposes it reads it before.
        if (nothing && !parts.isEmpty()) {
            parts.add("geen uitdaging die ze " + (group.size() == 2 ? "allebei" : "alle drie") + " aanduidden");
        }
        if (parts.isEmpty()) {
            return "Over deze besturen is nog te weinig bekend om te zeggen waarom ze passen.";
        }
        String sentence = String.join("; ", parts) + ".";
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    private static void distance(List<Kandidaat> group, List<String> parts) {
        double far = -1;
        for (Kandidaat one : group) {
            for (Kandidaat other : group) {
                Double km = one.equals(other) ? null : one.kenmerken().afstand(other.kenmerken());
                far = km == null ? far : Math.max(far, km);
            }
        }
        if (far >= 0) {
            parts.add((group.size() == 2 ? "" : "hoogstens ") + Matching.kilometer(far) + " van elkaar");
        }
    }

    private static void size(List<Kandidaat> group, List<String> parts) {
        if (group.stream().allMatch(one -> one.kenmerken().inwoners() != null)) {
            parts.add(Opsomming.en(group.stream()
                            .map(one -> Matching.whole(java.util.Objects.requireNonNull(
                                    one.kenmerken().inwoners())))
                            .toList())
                    + " inwoners");
        }
    }

    private static String some(List<String> labels) {
        return labels.stream().limit(MOST).map(one -> "“" + one + "”").collect(Collectors.joining(" en "))
                + (labels.size() > MOST ? " en nog " + (labels.size() - MOST) : "");
    }
}
