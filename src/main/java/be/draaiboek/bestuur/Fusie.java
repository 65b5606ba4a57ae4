package be.draaiboek.bestuur;

import java.time.LocalDate;
import java.util.Set;

/**
 * Two besturen that become one: the one goes on with its Draaiboek, the other goes up in it.
 *
 * @param naam what the bestuur that goes on is called from then on
 * @param vanaf the day of the merger
 */
public record Fusie(Kant blijft, Kant gaatOp, String naam, LocalDate vanaf) {

    /** One of the two, under the name that it has until then. */
    public record Kant(long id, String naam) {}

    /**
     * What a beheerder chose.
     *
     * @param blijft the bestuur that goes on
     * @param gaatOp the one that goes up in it
     * @param trekkers the accounts, of those that are trekker on either side, that are so afterwards
     */
    public record Keuze(long blijft, long gaatOp, String naam, LocalDate vanaf, Set<Long> trekkers) {

        public Keuze {
            trekkers = Set.copyOf(trekkers);
        }
    }

    /** One that was carried out. */
    public record Gedaan(long bestuurId, String naam, String voorganger, LocalDate vanaf, LocalDate op) {}
}
