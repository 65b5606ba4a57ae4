package be.draaiboek.cohort;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of one traject, small enough to keep for each of a thousand: by section, in the order of the edition,
 * and days; nothing in it depends on a deadline or on what day it is.
 */
final class Kern {

    private static final int NEVER = Integer.MIN_VALUE;

    private final short[] begun;
    private final short[] agreed;
    private final short[] ready;

    /** When each question that is agreed on was, the questions of a section after those of the one before. */
    private final int[] agreedOn;

    private final int oldest;
    private final int latest;

    private Kern(short[] begun, short[] agreed, short[] ready, int[] agreedOn, int oldest, int latest) {
        this.begun = begun;
        this.agreed = agreed;
        this.ready = ready;
        this.agreedOn = agreedOn;
        this.oldest = oldest;
        this.latest = latest;
    }

    /** Returns how many questions of a section anybody answered. */
    int begonnen(int section) {
        return begun[section];
    }

    /** Returns how many of them are agreed on. */
    int afgesproken(int section) {
        return agreed[section];
    }

    /** Returns how many people gave their own view on all of a section. */
    int klaar(int section) {
        return ready[section];
    }

    /** Returns how many questions of a section were agreed on that day or later. */
    int sinds(int section, LocalDate day) {
        int from = 0;
        for (int i = 0; i < section; i++) {
            from += agreed[i];
        }
        long first = day.toEpochDay();
        return (int) Arrays.stream(agreedOn, from, from + agreed[section])
                .filter(one -> one >= first)
                .count();
    }

    /** Returns the day of the oldest answer that stands. */
    @Nullable
    LocalDate begin() {
        return day(oldest);
    }

    /** Returns the day of the last agreement. */
    @Nullable
    LocalDate laatst() {
        return day(latest);
    }

    private static @Nullable LocalDate day(int epochDay) {
        return epochDay == NEVER ? null : LocalDate.ofEpochDay(epochDay);
    }

    /** Counts one traject, section after section. */
    static final class Maker {

        private final short[] begun;
        private final short[] agreed;
        private final short[] ready;
        private final int[] agreedOn;
        private int filled;
        private int oldest = NEVER;
        private int latest = NEVER;

        Maker(int sections, int items) {
            begun = new short[sections];
            agreed = new short[sections];
            ready = new short[sections];
            agreedOn = new int[items];
        }

        void sectie(int section, int isReady) {
            ready[section] = (short) isReady;
        }

        void begonnen(int section) {
            begun[section]++;
        }

        void afgesproken(int section, @Nullable LocalDate day) {
            agreed[section]++;
            agreedOn[filled++] = day == null ? NEVER : (int) day.toEpochDay();
        }

        /** Keeps the first day on which anything was answered, and the last on which something was agreed. */
        void dagen(@Nullable LocalDate answered, @Nullable LocalDate settled) {
            if (answered != null) {
                oldest = oldest == NEVER ? (int) answered.toEpochDay() : (int) Math.min(oldest, answered.toEpochDay());
            }
            if (settled != null) {
                latest = (int) Math.max(latest, settled.toEpochDay());
            }
        }

        Kern af() {
            return new Kern(begun, agreed, ready, Arrays.copyOf(agreedOn, filled), oldest, latest);
        }
    }
}
