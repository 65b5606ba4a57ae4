package be.draaiboek.spoor;

import be.draaiboek.common.Voorval.Soort;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail, as it is read.
 *
 * @param op in UTC
 * @param wieId the account that did it; null where nobody was logged in
 * @param wie its name; empty where it was erased
 * @param overId the account that it was done to; null where there is none
 * @param bestuur its name; empty where it concerns none
 * @param detail with the names of today; of an invitation whose address changed later, it says so
 * @param adres the network address; always empty for who is no beheerder
 * @param reden why, in a beheerder's words
 */
public record Spoorregel(
        long id,
        LocalDateTime op,
        Soort soort,
        @Nullable Long wieId,
        String wie,
        @Nullable Long overId,
        String over,
        String bestuur,
        String detail,
        String adres,
        String reden) {

    /** Returns who did it, in words. */
    public String door() {
        return naam(wieId, wie);
    }

    /** Returns to whom it was done, in words; empty where there is nobody. */
    public String aan() {
        return overId == null ? "" : naam(overId, over);
    }

    Spoorregel detail(String words) {
        return new Spoorregel(id, op, soort, wieId, wie, overId, over, bestuur, words, adres, reden);
    }

    private static String naam(@Nullable Long id, String name) {
        if (id == null) {
            return "niemand die aangemeld was";
        }
        return name.isEmpty() ? "een gewiste gebruiker (" + id + ")" : name;
    }
}
