package be.draaiboek.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something in a calendar.
 *
 * @param uid stays the same, however often it is changed
 * @param begin as the clock in Brussels shows it
 * @param einde null for a whole day
 * @param pad where it is inside the application, without a leading slash
 * @param volgnummer how often it was changed
 * @param gewijzigd when that was last, in UTC
 */
public record Gebeurtenis(
        String uid,
        String titel,
        LocalDateTime begin,
        @Nullable LocalDateTime einde,
        String plaats,
        String pad,
        int volgnummer,
        LocalDateTime gewijzigd,
        boolean geannuleerd) {

    /** Something that is to be done by a day. */
    static Gebeurtenis dag(String uid, String title, LocalDate day, String path, LocalDateTime changed) {
        return new Gebeurtenis(uid, title, day.atStartOfDay(), null, "", path, 0, changed, false);
    }
}
