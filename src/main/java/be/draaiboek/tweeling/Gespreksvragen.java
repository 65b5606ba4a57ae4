package be.draaiboek.tweeling;

import be.draaiboek.editie.Item;
import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tegenover.Plek;
import be.draaiboek.tweeling.Tegenover.Vraag;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Questions to open a conversation with, made from where two besturen differ. They ask and never judge: who is further
 * is asked how it began, and who is not that far what holds them up.
 */
public final class Gespreksvragen {

    private static final int MOST = 6;
    /** From here two answers stand on different steps. */
    private static final double STEP = 0.25;
    /** Below this an answer is at the beginning. */
    private static final double LOW = 0.34;

    private static final List<String> THEY_ARE_FURTHER = List.of(
            "%1$s, jullie staan verder in ‘%2$s’. Hoe begon dat bij jullie?",
            "‘%2$s’: daar zijn jullie verder dan wij. Wat was jullie eerste kleine stap, %1$s?",
            "Bij ‘%2$s’ zien we bij %1$s meer dan bij ons. Wie trok dat, en wat kostte het?");
    private static final List<String> WE_ARE_FURTHER = List.of(
            "Bij ‘%2$s’ zijn wij al wat verder. Wat doen jullie daar in %1$s beter dan wij, en zien wij over het hoofd?",
            "‘%2$s’: bij ons loopt dat al even. Wat houdt het bij %1$s nog tegen, en wat pakken jullie er beter aan dan wij?",
            "Wij zetten al stappen in ‘%2$s’. Wat heeft bij %1$s voorrang, en wat kunnen wij daarvan leren?");
    private static final List<String> BOTH_BEGIN = List.of(
            "‘%2$s’ staat bij %1$s en bij ons nog aan het begin. Wat zouden we samen kunnen uitproberen?",
            "Noch %1$s noch wij staan ver in ‘%2$s’. Is het dezelfde drempel?");
    private static final List<String> OTHERWISE = List.of(
            "%1$s koos bij ‘%2$s’ iets anders dan wij. Welke redenering zit daarachter?",
            "‘%2$s’: wij antwoorden daar anders op. In welke situatie zou onze keuze bij %1$s niet werken?");
    private static final List<String> DELIBERATE = List.of(
            "%1$s houdt het bij ‘%2$s’ bewust zo. Hoe kwamen jullie tot die keuze?",
            "‘%2$s’ is voor %1$s een bewuste keuze. Wat laten jullie daarmee links liggen?");
    private static final List<String> ONLY_THEY = List.of(
            "Wij hebben op ‘%2$s’ nog geen antwoord. Hoe zijn jullie daar in %1$s uitgeraakt?",
            "‘%2$s’ moeten wij nog bespreken. Welke vraag hielp jullie vooruit, %1$s?");

    private Gespreksvragen() {}

    /**
     * A question to begin with.
     *
     * @param item the question of the Draaiboek that it is about
     */
    public record Opener(String item, String tekst) {}

    /**
     * Returns the questions, the largest difference first, at most six.
     *
     * @param blad the first bestuur asks
     * @param ander the place of the other in it, from 1
     * @param naam what the other is called
     */
    public static List<Opener> van(Blad blad, int ander, String naam) {
        List<Opener> questions = new ArrayList<>();
        for (Vraag vraag : blad.grootsteEerst()) {
            if (questions.size() == MOST) {
                break;
            }
            List<String> patterns = patterns(vraag, ander);
            if (!patterns.isEmpty()) {
                // By turns, so that two in a row don't sound alike; the same page gives the same questions.
                String pattern = patterns.get(questions.size() % patterns.size());
                questions.add(new Opener(vraag.item().id(), pattern.formatted(naam, onderwerp(vraag, ander))));
            }
        }
        return questions;
    }

    private static List<String> patterns(Vraag vraag, int ander) {
        Plek place = furthest(vraag, ander);
        if (deliberate(vraag, ander)) {
            return DELIBERATE;
        }
        if (place == null) {
            return onlyThey(vraag, ander) ? ONLY_THEY : List.of();
        }
        OptionalDouble ours = place.standen().getFirst();
        OptionalDouble theirs = place.standen().get(ander);
        if (ours.isPresent() && theirs.isPresent()) {
            double difference = theirs.getAsDouble() - ours.getAsDouble();
            if (difference >= STEP) {
                return THEY_ARE_FURTHER;
            }
            if (difference <= -STEP) {
                return WE_ARE_FURTHER;
            }
            return ours.getAsDouble() < LOW && theirs.getAsDouble() < LOW ? BOTH_BEGIN : List.of();
        }
        return place.afstand() > 0 && place.verschilt() ? OTHERWISE : List.of();
    }

    /** The place where these two are furthest apart, of those that both answered with something that can be compared. */
    private static @Nullable Plek furthest(Vraag vraag, int ander) {
        Plek found = null;
        for (Plek place : vraag.plekken()) {
            boolean comparable = (place.standen().getFirst().isPresent()
                            && place.standen().get(ander).isPresent())
                    || place.afstand() > 0;
            if (comparable && (found == null || apart(place, ander) > apart(found, ander))) {
                found = place;
            }
        }
        return found;
    }

    private static double apart(Plek place, int ander) {
        OptionalDouble ours = place.standen().getFirst();
        OptionalDouble theirs = place.standen().get(ander);
        return ours.isPresent() && theirs.isPresent()
                ? Math.abs(ours.getAsDouble() - theirs.getAsDouble())
                : place.afstand();
    }

    private static boolean deliberate(Vraag vraag, int ander) {
        String label = vraag.item().agreedFields().stream()
                .filter(field -> field.id().equals(Item.DELIBERATE))
                .map(field -> field.label())
                .findFirst()
                .orElse("");
        return vraag.plekken().stream()
                .anyMatch(place -> place.deel().equals(label)
                        && place.waarden()
                                .get(ander)
                                .map(value -> value.asBoolean(false))
                                .orElse(false));
    }

    private static boolean onlyThey(Vraag vraag, int ander) {
        return !vraag.plekken().isEmpty()
                && vraag.plekken().stream()
                        .allMatch(place -> place.waarden().getFirst().isEmpty())
                && vraag.plekken().stream()
                        .anyMatch(place -> place.waarden().get(ander).isPresent());
    }

    /** What it is about: the question, and the part of it where they are furthest apart. */
    private static String onderwerp(Vraag vraag, int ander) {
        Plek place = furthest(vraag, ander);
        return place == null || place.deel().isEmpty() || vraag.item().rows().isEmpty()
                ? vraag.item().title()
                : vraag.item().title() + ": " + place.deel();
    }
}
