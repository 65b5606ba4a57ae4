package be.draaiboek.meetmoment;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Item;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What would be in a release if it were made now: each agreed or joint cell with a value, in the version that stands.
 *
 * @param cellen all of {@link Cel#SAMEN}
 * @param versies the version of each, in the same order, ascending; two that are alike hold the same answers
 */
public record Bevroren(List<Cel> cellen, List<Long> versies) {

    public Bevroren {
        cellen = List.copyOf(cellen);
        versies = List.copyOf(versies);
    }

    /** Returns how many answers there are; the places of added rows and a tick beside an answer are none. */
    public int antwoorden() {
        return (int) cellen.stream().filter(cel -> antwoord(cel.address())).count();
    }

    /** Returns what of it is in these items. */
    public Bevroren alleen(Collection<Item> items) {
        Set<String> ids = items.stream().map(Item::id).collect(Collectors.toSet());
        List<Integer> kept = IntStream.range(0, cellen.size())
                .filter(i -> ids.contains(cellen.get(i).address().item()))
                .boxed()
                .toList();
        return new Bevroren(
                kept.stream().map(cellen::get).toList(),
                kept.stream().map(versies::get).toList());
    }

    private static boolean antwoord(Cel.Adres at) {
        return !at.col().equals(Item.MARKER)
                && !at.col().equals(Item.ACROSS_MARKER)
                && !(at.row().isEmpty() && at.col().equals(Item.DELIBERATE));
    }
}
