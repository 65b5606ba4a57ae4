package be.draaiboek.antwoord;

/**
 * Progress in questions, "niet van toepassing" and "weet ik niet" included. A table is one question: of one's own it is
 * filled in when its author says so, of the bestuur when all that it asks stands.
 *
 * @param filled mine for an own count; agreed and joint ones for the bestuur's
 * @param started questions that anybody began on; in an own count, that I began on
 * @param total questions that the edition asks
 */
public record Telling(int filled, int started, int total) {

    public static final Telling NIETS = new Telling(0, 0, 0);

    /**
     * Counts one question that people answer for themselves.
     *
     * @param given whether the answer was given: by choosing, or by saying to be ready, whatever was left open
     * @param begun whether anything of it stands
     */
    public static Telling eigen(boolean given, boolean begun) {
        return new Telling(given ? 1 : 0, given || begun ? 1 : 0, 1);
    }

    /** Returns the two counts together. */
    public Telling plus(Telling other) {
        return new Telling(filled + other.filled, started + other.started, total + other.total);
    }

    /** Returns the filled share in whole percents; 100 only when everything is filled. */
    public int percent() {
        return share(filled);
    }

    /** Returns the share that anybody began on, in whole percents; never less than {@link #percent()}. */
    public int begonnenPercent() {
        return share(started);
    }

    private int share(int part) {
        return total == 0 ? 0 : (int) Math.floor(100.0 * part / total);
    }
}
