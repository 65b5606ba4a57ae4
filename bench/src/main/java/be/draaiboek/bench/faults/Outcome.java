package be.draaiboek.bench.faults;

import be.draaiboek.bench.Report;
import be.draaiboek.bench.Report.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells what came of a kind of fault, in figures that are judged by their worst round. */
final class Outcome {

    private static final List<String> FAILED = Collections.synchronizedList(new ArrayList<>());

    private final Context context;
    private final String kind;
    private final Set<String> seen = new LinkedHashSet<>();

    Outcome(Context context, String kind) {
        this.context = context;
        this.kind = kind;
    }

    private Report report() {
        return context.report();
    }

    /** What failed so far, with the command that does it again. */
    static List<String> failed() {
        return FAILED;
    }

    void add(String name, String unit, double value) {
        report().add(kind, name, unit, value);
    }

    void always(String name, String unit, double value, double bound) {
        report().add(
                        kind,
                        name,
                        unit,
                        Double.isNaN(value) ? Double.POSITIVE_INFINITY : value,
                        Target.always(bound, unit));
    }

    void never(String name, double count) {
        report().add(kind, name, "", count, Target.never());
    }

    /** One round, or all of a kind that has no rounds (0). */
    void round(int round, Company company) {
        add("edits acknowledged", "", company.acknowledged());
        add("attempts without an answer", "", company.journal.unanswered.get());
        add("of which the server had kept the edit", "", company.journal.keptBefore.get());
        if (company.closed > 0) {
            add("drafts that were offered again after a tab was closed", "", company.offered);
        }
        verdict(round, company.verdict);
        company.writers.forEach(writer -> seen.addAll(writer.seen()));
    }

    void verdict(int round, Verdict verdict) {
        verdict.judged().forEach(what -> never(what, verdict.count(what)));
        if (!verdict.clean()) {
            failed(round, String.join("; ", verdict.examples()));
        }
    }

    /** A problem in one line: a browser tells a whole story. */
    static String brief(Throwable problem) {
        String text = String.valueOf(problem).replaceAll("\\s+", " ").strip();
        return text.length() > 220 ? text.substring(0, 220) + "…" : text;
    }

    void failed(int round, String why) {
        String again = "./draaiboek faults --only=" + kind + (round > 0 ? " --round=" + round : "") + " --seed="
                + context.settings().seed();
        FAILED.add(again + "  # " + why);
        Report.say("  MIS" + (round > 0 ? " in ronde " + round : "") + ": " + why);
        Report.say("      opnieuw: " + again);
    }

    void observe(String what) {
        report().observe(kind, what);
    }

    /** What stood in the line of the keeper, over all rounds. */
    void observeScreens() {
        if (!seen.isEmpty()) {
            observe("op het scherm: " + String.join(" · ", seen));
        }
    }
}
