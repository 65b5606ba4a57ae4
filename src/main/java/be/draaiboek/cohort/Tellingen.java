package be.draaiboek.cohort;

import be.draaiboek.cohort.BegeleidingQueries.Loop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * What was counted of the trajecten of the cohorts that were looked at last. To count a thousand besturen is to read a
 * million answers, of which since the last time a few were written: only these trajecten are counted again. Who may see
 * what is asked of the database each time, and so is what changed; here are counts and days of trajecten and nothing else.
 */
@Component
class Tellingen {

    /** Of so many cohorts at most; a thousand besturen are about a megabyte. */
    private static final int COHORTS = 8;

    /** A writer may get its number before us and be there after us; no longer than this. */
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    /** So many versions back is long enough while we know no moment yet. */
    private static final long MARGIN = 2_000;

    private final Map<Long, Geteld> kept = new LinkedHashMap<>(COHORTS, 1, true);

    /** One traject as it was counted. */
    private record Regel(String editie, long ploeg, Kern kern) {}

    /**
     * A cohort as it was counted.
     *
     * @param tot the newest version of any answer then
     * @param op when that was
     * @param sinds what is newer than this version is counted again: everything older was there
     */
    private record Geteld(Map<Long, Regel> regels, long tot, long op, long sinds) {}

    /** Returns after which version of an answer a traject has to be counted again; none is newer when all have to be. */
    synchronized long sinds(long cohortId) {
        Geteld known = kept.get(cohortId);
        return known == null ? Long.MAX_VALUE : known.sinds();
    }

    /**
     * Returns what is counted of each traject, and counts those of which something changed.
     *
     * @param loops as the database has them now, with what changed since {@link #sinds}
     * @param tel counts some trajecten
     */
    Map<Long, Kern> of(long cohortId, List<Loop> loops, Function<List<Loop>, Map<Long, Kern>> tel) {
        long newest = loops.stream().mapToLong(Loop::tot).max().orElse(0);
        Map<Long, Regel> known = bekend(cohortId, newest);
        Map<Long, Kern> result = new HashMap<>();
        Map<Long, Regel> now = new HashMap<>();
        List<Loop> again = new ArrayList<>();
        for (Loop one : loops) {
            Regel line = known.get(one.traject());
            if (line == null || one.veranderd() || !line.editie().equals(one.editie()) || line.ploeg() != one.ploeg()) {
                again.add(one);
            } else {
                result.put(one.traject(), line.kern());
                now.put(one.traject(), line);
            }
        }
        if (!again.isEmpty()) {
            Map<Long, Kern> counted = tel.apply(again);
            for (Loop one : again) {
                Kern kern = counted.get(one.traject());
                if (kern != null) {
                    result.put(one.traject(), kern);
                    now.put(one.traject(), new Regel(one.editie(), one.ploeg(), kern));
                }
            }
        }
        save(cohortId, now, newest);
        return result;
    }

    private synchronized Map<Long, Regel> bekend(long cohortId, long newest) {
        Geteld known = kept.get(cohortId);
        // Fewer versions than there were: another database stands behind us.
        return known == null || known.tot() > newest ? Map.of() : known.regels();
    }

    private synchronized void save(long cohortId, Map<Long, Regel> lines, long newest) {
        Geteld known = kept.get(cohortId);
        long moment = System.nanoTime();
        Geteld next;
        if (known == null || known.tot() > newest) {
            next = new Geteld(lines, newest, moment, newest - MARGIN);
        } else if (moment - known.op() > PATIENCE) {
            next = new Geteld(lines, newest, moment, known.tot());
        } else {
            next = new Geteld(lines, known.tot(), known.op(), known.sinds());
        }
        kept.put(cohortId, next);
        if (kept.size() > COHORTS) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
