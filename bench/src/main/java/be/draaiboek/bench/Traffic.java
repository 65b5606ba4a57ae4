package be.draaiboek.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long everybody had to wait for what, how many bytes travelled, and what went wrong. */
final class Traffic {

    private static final long LONGEST = TimeUnit.MINUTES.toMicros(5);

    private final Map<String, Histogram> waits = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> errors = new ConcurrentHashMap<>();
    final LongAdder received = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder pushed = new LongAdder();
    final LongAdder pushes = new LongAdder();
    final LongAdder requests = new LongAdder();

    void waited(String what, long nanos) {
        waits.computeIfAbsent(what, key -> new ConcurrentHistogram(LONGEST, 3))
                .recordValue(Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    void failed(String why) {
        errors.computeIfAbsent(why, key -> new AtomicLong()).incrementAndGet();
    }

    long errors() {
        return errors.values().stream().mapToLong(AtomicLong::get).sum();
    }

    /** Tells on the screen what went wrong; nothing where nothing did. */
    void complain() {
        if (errors() > 0) {
            Report.say("  fouten: " + errors);
        }
    }

    /** Returns a percentile in milliseconds of several kinds of waiting together; NaN where nobody waited. */
    double percentile(double percentile, String... kinds) {
        Histogram all = new Histogram(LONGEST, 3);
        for (String kind : kinds) {
            Histogram one = waits.get(kind);
            if (one != null) {
                all.add(one);
            }
        }
        return all.getTotalCount() == 0 ? Double.NaN : all.getValueAtPercentile(percentile) / 1000.0;
    }

    long count(String kind) {
        Histogram one = waits.get(kind);
        return one == null ? 0 : one.getTotalCount();
    }
}
