package be.draaiboek.tweeling;

import be.draaiboek.editie.Item;
import be.draaiboek.editie.Openers;
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
     * @param openers what the edition asks with
     * @param blad the first bestuur asks
     * @param ander the place of the other in it, from 1
     * @param naam what the other is called
     */
    public static List<Opener> of(Openers openers, Blad blad, int ander, String naam) {
        List<Opener> questions = new ArrayList<>();
        for (Vraag vraag : blad.grootsteEerst()) {
            if (questions.size() == MOST) {
                break;
            }
            List<String> patterns = patterns(openers, vraag, ander);
            if (!patterns.isEmpty()) {
                // By turns, so that two in a row don't sound alike; the same page gives the same questions.
                String pattern = patterns.get(questions.size() % patterns.size());
                questions.add(new Opener(vraag.item().id(), Openers.fill(pattern, naam, onderwerp(vraag, ander))));
            }
        }
        return questions;
    }

    private static List<String> patterns(Openers openers, Vraag vraag, int ander) {
        Plek place = furthest(vraag, ander);
        if (deliberate(vraag, ander)) {
            return openers.deliberate();
        }
        if (place == null) {
            return onlyThey(vraag, ander) ? openers.onlyThey() : List.of();
        }
        OptionalDouble ours = place.standen().getFirst();
        OptionalDouble theirs = place.standen().get(ander);
        if (ours.isPresent() && theirs.isPresent()) {
            double difference = theirs.getAsDouble() - ours.getAsDouble();
            if (difference >= STEP) {
                return openers.theyAreFurther();
            }
            if (difference <= -STEP) {
                return openers.weAreFurther();
            }
            return ours.getAsDouble() < LOW && theirs.getAsDouble() < LOW ? openers.bothBegin() : List.of();
        }
        return place.afstand() > 0 && place.verschilt() ? openers.otherwise() : List.of();
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
