package be.draaiboek.common;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Time as the database keeps it (UTC, milliseconds) and as people read it (Europe/Brussels). */
public final class Klok {

    /** The zone of everybody who uses the product. */
    public static final ZoneId BRUSSEL = ZoneId.of("Europe/Brussels");

    private Klok() {}

    /** Returns now, in UTC, cut to the milliseconds that a {@code DATETIME(3)} holds. */
    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    /** Returns how long to wait, in words: nobody counts to 3553. */
    public static String wachten(long seconds) {
        if (seconds > 90) {
            return (seconds + 59) / 60 + " minuten";
        }
        return Math.max(1, seconds) + (seconds <= 1 ? " seconde" : " seconden");
    }

    /** Returns the moment that a UTC column names. */
    public static Instant moment(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    /** The same of a column that may be empty. */
    public static @Nullable Instant momentOfNiets(@Nullable LocalDateTime utc) {
        return utc == null ? null : moment(utc);
    }

    /** Returns the day in Brussels on which that moment is. */
    public static LocalDate dag(LocalDateTime utc) {
        return LocalDate.ofInstant(moment(utc), BRUSSEL);
    }
}
