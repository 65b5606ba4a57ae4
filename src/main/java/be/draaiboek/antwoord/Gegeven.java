package be.draaiboek.antwoord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Who gave an answer to which item, among cells that were read: by choosing, or by saying to be ready. The same rule as
 * {@link Celrecht#gegeven}, for what a page does with the cells that the query let through.
 */
public final class Gegeven {

    private record Wie(String item, long holder) {}

    private final Set<Wie> given = new HashSet<>();

    private Gegeven() {}

    /** Returns who gave an answer, of these cells. */
    public static Gegeven of(Editie editie, Collection<Cel> cells) {
        Gegeven all = new Gegeven();
        for (Cel cel : cells) {
            if (editie.item(cel.address().item())
                    .filter(item -> geeft(item, cel))
                    .isPresent()) {
                all.given.add(new Wie(cel.address().item(), cel.address().holder()));
            }
        }
        return all;
    }

    /** Returns whether this holder gave an answer to this item. */
    public boolean door(String item, long holder) {
        return given.contains(new Wie(item, holder));
    }

    /** Returns whether this very cell says so. */
    public static boolean geeft(Item item, Cel cel) {
        Adres at = cel.address();
        return cel.value() != null
                && at.row().isEmpty()
                && (at.col().equals(Item.READY) || (at.col().isEmpty() && item.answeredAtOnce()));
    }
}
