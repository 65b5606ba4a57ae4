package be.draaiboek.tweeling;

import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import java.util.Collection;

/** What becomes of a tweeling when one of its besturen said something. */
final class Verloop {

    private static final int FEWEST = 2;

    private Verloop() {}

    /**
     * Returns the state that follows.
     *
     * @param was the state before, {@link Stand#GEVRAAGD} or {@link Stand#ACTIEF}
     * @param leden as they are now
     */
    static Stand na(Stand was, Collection<Lid> leden) {
        long in = count(leden, Antwoord.AANVAARD);
        long asked = count(leden, Antwoord.GEVRAAGD);
        if (was == Stand.ACTIEF) {
            return in >= FEWEST ? Stand.ACTIEF : Stand.BEEINDIGD;
        }
        if (in + asked < FEWEST) {
            return Stand.GEWEIGERD;
        }
        return asked == 0 ? Stand.ACTIEF : Stand.GEVRAAGD;
    }

    private static long count(Collection<Lid> leden, Antwoord antwoord) {
        return leden.stream().filter(one -> one.antwoord() == antwoord).count();
    }
}
