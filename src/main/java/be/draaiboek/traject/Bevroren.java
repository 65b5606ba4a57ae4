package be.draaiboek.traject;

import be.draaiboek.editie.Item;
import java.util.List;

/**
 * What would be in a release if it were made now: each agreed or joint cell with a value, in the version that stands.
 *
 * @param cellen all of {@link Cel#SAMEN}
 * @param versies the versions that they are in, in order; two that are alike hold the same answers
 */
public record Bevroren(List<Cel> cellen, List<Long> versies) {

    public Bevroren {
        cellen = List.copyOf(cellen);
        versies = List.copyOf(versies);
    }

    /** Returns how many answers there are; the places of added rows and a tick beside an answer are none. */
    public int antwoorden() {
        return (int) cellen.stream().filter(cel -> antwoord(cel.adres())).count();
    }

    private static boolean antwoord(Cel.Adres at) {
        return !at.col().equals(Item.MARKER)
                && !at.col().equals(Item.ACROSS_MARKER)
                && !(at.row().isEmpty() && at.col().equals(Item.DELIBERATE));
    }
}
