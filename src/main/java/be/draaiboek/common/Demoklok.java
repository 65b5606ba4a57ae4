package be.draaiboek.common;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The hour of a demo: what tells of something that happened long ago, is told as if it were that day. */
public final class Demoklok extends Clock {

    private static final ThreadLocal<Duration> AGO = ThreadLocal.withInitial(() -> Duration.ZERO);

    private final Clock now;

    /** Makes one on an hour, which may be ahead. */
    public Demoklok(Clock now) {
        this.now = now;
    }

    /** Does something so many days ago, for whoever asks this clock meanwhile; with any other clock it is done today. */
    public static void terug(Clock clock, int days, Runnable work) {
        if (!(clock instanceof Demoklok)) {
            work.run();
            return;
        }
        Duration before = AGO.get();
        AGO.set(before.plusDays(days));
        try {
            work.run();
        } finally {
            AGO.set(before);
        }
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Demoklok(now.withZone(zone));
    }

    @Override
    public Instant instant() {
        return now.instant().minus(AGO.get());
    }
}
