package be.draaiboek.cohort;

import be.draaiboek.common.OngeldigException;
import java.time.LocalDate;

/**
 * A group of besturen that goes through the Draaiboek in the same period, with the people of POLIS who coach them.
 *
 * @param gesloten it was closed: what remains is its board of that day
 */
public record Cohort(long id, String naam, LocalDate begin, LocalDate einde, boolean gesloten) {

    /** Returns whether a day is in its period. */
    public boolean in(LocalDate day) {
        return !day.isBefore(begin) && !day.isAfter(einde);
    }

    /** Returns its period in a sentence. */
    public String periode() {
        return "van " + Datum.metJaar(begin) + " tot en met " + Datum.metJaar(einde);
    }

    /**
     * Refuses a day outside of its period.
     *
     * @param wat what would be on that day, such as "de deadline"
     */
    public void eis(LocalDate day, String wat) {
        if (!in(day)) {
            throw new OngeldigException(naam + " loopt " + periode() + ", en " + Datum.metJaar(day)
                    + " valt daarbuiten. Kies voor " + wat + " een dag daarbinnen, of wijzig eerst de periode van"
                    + " het cohort.");
        }
    }
}
