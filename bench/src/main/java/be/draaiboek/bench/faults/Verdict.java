package be.draaiboek.bench.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of comparing: of each kind of harm how often, and the first examples. */
final class Verdict {

    static final String LOST = "acknowledged answers that are lost";
    static final String DUPLICATED = "edits that were kept twice";
    static final String BROKEN = "cells whose history isn't whole";
    static final String FOREIGN = "versions that nobody sent";
    static final String REFUSED = "own edits that were refused";
    static final String TEXT = "cells in a browser that don't hold what was typed";
    static final String OFFER = "unacknowledged drafts that were not offered again";
    static final String ODD = "other things that may not happen";

    static final List<String> ALL = List.of(LOST, DUPLICATED, BROKEN, FOREIGN, REFUSED, TEXT, OFFER, ODD);

    private static final int SHOWN = 12;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();

    private final List<String> judged;

    /** @param without what can't happen here, so that its nought would say nothing */
    Verdict(String... without) {
        judged = ALL.stream().filter(what -> !List.of(without).contains(what)).toList();
    }

    List<String> judged() {
        return judged;
    }

    void harm(String what, String example) {
        counts.merge(what, 1, Integer::sum);
        if (examples.size() < SHOWN) {
            examples.add(what + ": " + example);
        }
    }

    int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    boolean clean() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    List<String> examples() {
        return examples;
    }
}
