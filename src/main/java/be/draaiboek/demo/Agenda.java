package be.draaiboek.demo;

import be.draaiboek.common.Klok;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** When somebody wrote: item after item, over the working days between two days, in office hours. */
final class Agenda {

    private static final LocalTime OPEN = LocalTime.of(8, 30);
    private static final int LATE = 43;
    private static final Duration DAY = Duration.ofHours(8);
    private static final Duration LONGEST = Duration.ofMinutes(25);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final List<LocalDate> days;
    private final int items;

    /** @param items how many items there are to spread, in their order */
    Agenda(Clock clock, DemoScript.Dagen dagen, int items) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
        LocalDate last = workday(today.minusDays(dagen.last()));
        LocalDate first = workday(today.minusDays(dagen.first()));
        this.days = first.datesUntil(last.plusDays(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .toList();
        this.items = items;
    }

    /**
     * Returns the moment of a cell.
     *
     * @param number the place of its item, from 0
     * @param part how much of the item was written before it, from 0 to 1
     */
    Instant moment(int number, double part) {
        double place = (double) number * days.size() / items;
        // Fewer items than days leaves the day open; the golden ratio takes a different hour each time.
        double hour = days.size() < items ? place % 1 : number * 0.618 % 0.9;
        Duration share = DAY.multipliedBy(days.size()).dividedBy(Math.max(items, 1));
        Duration into = share.compareTo(LONGEST) < 0 ? share : LONGEST;
        LocalDate day = days.get((int) place);
        // Nobody begins at the same minute every day.
        return day.atTime(OPEN.plusMinutes(day.toEpochDay() * 17 % LATE))
                .atZone(Klok.BRUSSEL)
                .toInstant()
                .plusMillis((long) (DAY.toMillis() * hour + into.toMillis() * part))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static LocalDate workday(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) ? workday(day.minusDays(1)) : day;
    }
}
