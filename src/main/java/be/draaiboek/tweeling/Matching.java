package be.draaiboek.tweeling;

import be.draaiboek.tweeling.Voorstel.Maat;
import be.draaiboek.tweeling.Voorstel.Mate;
import be.draaiboek.tweeling.Voorstel.Reden;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may be a twin of whom, and why: pure arithmetic. Every likeness is a number from 0 to 1, and what isn't known counts
 * half, so that a bestuur without figures ends neither first nor last. How far two besturen are moves the order a
 * little where both agreed to it, and appears nowhere else.
 */
public final class Matching {

    /** From this distance on, farther is no less. */
    private static final double FAR_KM = 60;

    private static final double UNKNOWN = 0.5;
    /** To learn of somebody who learns nothing of us is still a good reason. */
    private static final double ONE_WAY = 0.75;

    private static final double SIZE_RATIO = 4;
    private static final double DENSITY_RATIO = 8;
    private static final double INCOME_RATIO = 1.5;
    private static final double GROWTH_POINTS = 8;
    private static final double AGE_YEARS = 6;
    private static final Locale NL = Locale.forLanguageTag("nl-BE");

    private Matching() {}

    /**
     * One of the besturen.
     *
     * @param band how far it is: 0, 1 or 2; null where it isn't known or may not be used
     */
    public record Kandidaat(
            long bestuurId,
            String naam,
            String inleiding,
            Kenmerken kenmerken,
            Set<Uitdaging> uitdagingen,
            Uitwisseling uitwisseling,
            @Nullable Integer band) {}

    /** @param zin made only where it is read: pairing a cohort compares tens of thousands of pairs without one */
    private record Vergeleken(
            double gewicht,
            @Nullable Double gelijk,
            @Nullable Supplier<String> zin,
            Maat maat) {

        Vergeleken(double gewicht, @Nullable Double gelijk, @Nullable Supplier<String> zin) {
            this(gewicht, gelijk, zin, Maat.GELIJKEN);
        }
    }

    /**
     * How well two go together, from 0 to 1.
     *
     * @param alles with how far they are, where both let it count: for arithmetic, and never shown
     * @param zichtbaar without it
     */
    record Gelijkenis(double alles, double zichtbaar) {}

    private record Geordend(Voorstel voorstel, double gelijkenis) {}

    /** Returns the candidates as suggestions, the likest first; equals by name. */
    public static List<Voorstel> voorstellen(Kandidaat mij, List<Kandidaat> anderen, Gewichten gewichten) {
        return anderen.stream()
                .map(ander -> een(mij, ander, gewichten))
                .sorted(Comparator.comparingDouble(Geordend::gelijkenis)
                        .reversed()
                        .thenComparing(one -> one.voorstel().naam(), String.CASE_INSENSITIVE_ORDER))
                .map(Geordend::voorstel)
                .toList();
    }

    /** Returns how well two go together; the same both ways. */
    static Gelijkenis vergelijk(Kandidaat een, Kandidaat ander, Gewichten gewichten) {
        return over(vergeleken(een, ander, shared(een, ander), gewichten), een, ander, gewichten);
    }

    private static Gelijkenis over(List<Vergeleken> all, Kandidaat mij, Kandidaat ander, Gewichten gewichten) {
        double weights = all.stream().mapToDouble(Vergeleken::gewicht).sum();
        double seen = all.stream()
                .mapToDouble(one -> one.gewicht() * known(one.gelijk()))
                .sum();
        double unseen = gewichten.maturiteit() * band(mij.band(), ander.band());
        return new Gelijkenis((seen + unseen) / (weights + gewichten.maturiteit()), seen / weights);
    }

    /** Returns the challenges that both ticked. */
    static Set<Uitdaging> shared(Kandidaat een, Kandidaat ander) {
        Set<Uitdaging> shared = EnumSet.noneOf(Uitdaging.class);
        shared.addAll(een.uitdagingen());
        shared.retainAll(ander.uitdagingen());
        return shared;
    }

    private static Geordend een(Kandidaat mij, Kandidaat ander, Gewichten gewichten) {
        Set<Uitdaging> shared = shared(mij, ander);
        List<Vergeleken> all = vergeleken(mij, ander, shared, gewichten);
        Gelijkenis likeness = over(all, mij, ander, gewichten);
        List<Reden> reasons = new ArrayList<>();
        for (Vergeleken one : all) {
            Supplier<String> sentence = one.zin();
            if (sentence != null && one.gewicht() > 0) {
                reasons.add(new Reden(Mate.of(known(one.gelijk())), sentence.get(), one.maat()));
            }
        }
        Voorstel voorstel = new Voorstel(
                ander.bestuurId(),
                ander.naam(),
                ander.inleiding(),
                ander.kenmerken(),
                ander.uitdagingen(),
                shared,
                ander.uitwisseling(),
                mij.kenmerken().afstand(ander.kenmerken()),
                Mate.of(likeness.zichtbaar()),
                reasons);
        return new Geordend(voorstel, likeness.alles());
    }

    private static List<Vergeleken> vergeleken(
            Kandidaat mij, Kandidaat ander, Set<Uitdaging> shared, Gewichten gewichten) {
        Kenmerken here = mij.kenmerken();
        Kenmerken there = ander.kenmerken();
        Double km = here.afstand(there);
        Vergeleken distance = new Vergeleken(
                gewichten.afstand(),
                km == null ? null : Math.max(0, 1 - km / FAR_KM),
                km == null ? null : () -> "Afstand: " + kilometer(km) + " in vogelvlucht.",
                Maat.LIGGING);
        Vergeleken learning = exchange(mij.uitwisseling(), ander.uitwisseling(), gewichten.uitwisseling());
        // In the order in which they are told: what one can do for the other first, what nobody can do about last.
        return List.of(
                challenges(mij, ander, shared, gewichten.uitdagingen()),
                learning,
                distance,
                ratio(
                        gewichten.grootte(),
                        SIZE_RATIO,
                        number(here.inwoners()),
                        number(there.inwoners()),
                        "Grootte: %s inwoners, jullie %s."),
                ratio(
                        gewichten.dichtheid(),
                        DENSITY_RATIO,
                        here.dichtheid(),
                        there.dichtheid(),
                        "Dichtheid: %s inwoners per km², jullie %s."),
                difference(
                        gewichten.groei(),
                        GROWTH_POINTS,
                        here.groei(),
                        there.groei(),
                        "Groei sinds 2020: %s %%, jullie %s %%."),
                difference(
                        gewichten.leeftijd(),
                        AGE_YEARS,
                        here.leeftijd(),
                        there.leeftijd(),
                        "Gemiddelde leeftijd: %s jaar, jullie %s."),
                ratio(
                        gewichten.inkomen(),
                        INCOME_RATIO,
                        number(here.inkomen()),
                        number(there.inkomen()),
                        "Inkomen per inwoner: € %s, jullie € %s."));
    }

    private static Vergeleken challenges(Kandidaat mij, Kandidaat ander, Set<Uitdaging> shared, double weight) {
        int least = Math.min(mij.uitdagingen().size(), ander.uitdagingen().size());
        if (least == 0) {
            return new Vergeleken(weight, null, null);
        }
        return new Vergeleken(
                weight,
                (double) shared.size() / least,
                () -> shared.isEmpty()
                        ? "Geen uitdaging die jullie allebei aanduidden."
                        : "Samen: " + shared.stream().map(Uitdaging::label).collect(Collectors.joining("; ")) + ".");
    }

    /** What one wants to learn and the other can offer; half of it where it goes one way only. */
    private static Vergeleken exchange(Uitwisseling mine, Uitwisseling theirs, double weight) {
        Set<Thema> we = mine.leertVan(theirs);
        Set<Thema> they = theirs.leertVan(mine);
        boolean can = !mine.leren().isEmpty() && !theirs.aanreiken().isEmpty();
        boolean could = !theirs.leren().isEmpty() && !mine.aanreiken().isEmpty();
        if (!can && !could) {
            return new Vergeleken(weight, null, null, Maat.PASSEN);
        }
        double share = we.isEmpty() && they.isEmpty() ? 0 : we.isEmpty() || they.isEmpty() ? ONE_WAY : 1;
        return new Vergeleken(weight, share, () -> exchange(we, they), Maat.PASSEN);
    }

    private static String exchange(Set<Thema> we, Set<Thema> they) {
        List<String> sentences = new ArrayList<>();
        if (!we.isEmpty()) {
            sentences.add("Zij kunnen aanreiken wat jullie willen leren: " + themes(we) + ".");
        }
        if (!they.isEmpty()) {
            sentences.add("Zij willen leren wat jullie kunnen aanreiken: " + themes(they) + ".");
        }
        return sentences.isEmpty()
                ? "Wat de een wil leren, staat niet bij wat de ander kan aanreiken."
                : String.join(" ", sentences);
    }

    static String themes(Set<Thema> some) {
        return some.stream().map(Thema::label).collect(Collectors.joining("; "));
    }

    /** Twice as large differs as much as half as large. */
    private static Vergeleken ratio(
            double weight, double most, @Nullable Double mine, @Nullable Double theirs, String sentence) {
        if (mine == null || theirs == null || mine <= 0 || theirs <= 0) {
            return new Vergeleken(weight, null, null);
        }
        double share = Math.max(0, 1 - Math.abs(Math.log(mine / theirs)) / Math.log(most));
        return new Vergeleken(weight, share, () -> sentence.formatted(whole(theirs), whole(mine)));
    }

    private static Vergeleken difference(
            double weight, double most, @Nullable Double mine, @Nullable Double theirs, String sentence) {
        if (mine == null || theirs == null) {
            return new Vergeleken(weight, null, null);
        }
        double share = Math.max(0, 1 - Math.abs(mine - theirs) / most);
        return new Vergeleken(weight, share, () -> sentence.formatted(tenth(theirs), tenth(mine)));
    }

    private static double band(@Nullable Integer mine, @Nullable Integer theirs) {
        return mine == null || theirs == null ? UNKNOWN : 1 - Math.abs(mine - theirs) / 2.0;
    }

    private static double known(@Nullable Double share) {
        return share == null ? UNKNOWN : share;
    }

    private static @Nullable Double number(@Nullable Integer value) {
        return value == null ? null : value.doubleValue();
    }

    /** Returns a distance as people say it. */
    public static String kilometer(double km) {
        return km < 1 ? "minder dan 1 km" : Math.round(km) + " km";
    }

    /** Returns a number without a fraction, in thousands. */
    public static String whole(double value) {
        return NumberFormat.getIntegerInstance(NL).format(Math.round(value));
    }

    /** Returns a number with one decimal. */
    public static String tenth(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(NL);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
