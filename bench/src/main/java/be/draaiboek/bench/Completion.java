package be.draaiboek.bench;

import static be.draaiboek.bench.Visitor.GO;
import static be.draaiboek.bench.Visitor.OPEN;
import static be.draaiboek.bench.Visitor.SAVE;

import be.draaiboek.bench.Completions.Run;
import be.draaiboek.bench.Completions.Turn;
import be.draaiboek.bench.Report.Target;
import be.draaiboek.bench.World.Cell;
import be.draaiboek.bench.World.Person;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What completions cost: breathless, as the anchor was measured, and at the pace of people. */
final class Completion {

    private static final String NAME = "completion";
    private static final String TOGETHER = "10 people, 10 besturen: ";
    private static final String COLLEAGUES = "10 colleagues: ";
    private static final String ALONE = "1 person: ";
    private static final String HUMAN = "at human pace, besturen of four: ";

    void take(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        Report report = context.report();
        int strange = 1 + plan.warmUp() + plan.runs() * (plan.together() + plan.alone() + 1 + plan.opens());
        int human = plan.runs() * plan.humans();
        int besturen = strange + human / World.TEAM;
        Report.say("  " + besturen + " besturen maken …");
        Place place = Place.make(
                context.build(),
                NAME,
                Map.of(
                        "fresh",
                        besturen,
                        "groups",
                        plan.runs() * ((plan.colleagues() + World.GROUP - 1) / World.GROUP)));
        World world = place.world();
        Deque<Person> fours = new ArrayDeque<>(world.fresh().subList(0, human));
        Deque<Person> strangers = new ArrayDeque<>(world.strangers().subList(human / World.TEAM, besturen));
        Deque<Person> colleagues = new ArrayDeque<>(world.groups());
        // started anew, so that the first completion is a cold one
        try (App app = place.start("");
                Completions work = new Completions(app)) {
            Run cold = work.breathless(1, Completions.take(strangers, 1));
            report.add(
                    NAME,
                    "the first after a start: processor time",
                    "CPU-s",
                    cold.used().cpu());
            report.add(
                    NAME,
                    "the first after a start: from begin to end",
                    "s",
                    cold.used().seconds());
            Report.say("  " + plan.warmUp() + " om warm te lopen …");
            work.breathless(Plan.WORKERS, Completions.take(strangers, plan.warmUp()))
                    .complain();
            if (plan.profile()) {
                app.jcmd("JFR.start", "name=bench", "settings=profile");
            }
            for (int i = 0; i < plan.runs(); i++) {
                Report.say("  run " + (i + 1) + " …");
                main(
                        report,
                        work.breathless(Plan.WORKERS, Completions.take(strangers, plan.together()))
                                .complain());
                Run alone = work.breathless(1, Completions.take(strangers, plan.alone()))
                        .complain();
                waits(report, ALONE, alone);
                report.add(NAME, ALONE + "processor time per completion", "CPU-s", alone.cpu());
                Run peers = work.breathless(Plan.WORKERS, Completions.take(colleagues, plan.colleagues()))
                        .complain();
                waits(report, COLLEAGUES, peers);
                report.add(NAME, COLLEAGUES + "processor time per completion", "CPU-s", peers.cpu());
                report.add(NAME, COLLEAGUES + "completions per second", "1/s", peers.perSecond());
                saves(report, work, strangers.removeFirst());
                opens(report, work, Completions.take(strangers, plan.opens()));
                Report.say("  " + plan.humans() + " mensen op hun eigen tempo …");
                human(
                        report,
                        work.atHumanPace(Completions.take(fours, plan.humans()), plan.pages())
                                .complain());
            }
            if (plan.profile()) {
                app.jcmd(
                        "JFR.stop",
                        "name=bench",
                        "filename=" + context.build().work().resolve("completion.jfr"));
            }
            report.add(NAME, "resident memory of the application, at most", "MB", Proc.megabytes(app.pid(), "VmHWM"));
            report.add(NAME, "resident memory of mariadbd, at most", "MB", Proc.megabytes(app.databasePid(), "VmHWM"));
        }
    }

    private static void human(Report report, Run run) {
        report.add(NAME, HUMAN + "processor time per completion", "CPU-s", run.cpu());
        run.details().forEach(one -> report.add(NAME, HUMAN + one.name(), one.unit(), one.value()));
        report.add(
                NAME,
                HUMAN + "from the first page to the last answer",
                "s",
                run.used().seconds());
        report.add(NAME, HUMAN + "errors", "", run.traffic().errors(), Target.atMost(0, "errors"));
    }

    private static void main(Report report, Run run) {
        double count = run.count();
        Counters used = run.used();
        Traffic traffic = run.traffic();
        report.add(NAME, TOGETHER + "processor time per completion", "CPU-s", run.cpu(), Target.atMost(0.14, "CPU-s"));
        report.add(NAME, TOGETHER + "of which the application", "CPU-s", used.appCpu() / count);
        report.add(NAME, TOGETHER + "of which mariadbd", "CPU-s", used.databaseCpu() / count);
        report.add(NAME, TOGETHER + "completions per second", "1/s", run.perSecond());
        report.add(NAME, TOGETHER + "the harness' own processor time", "cores", used.harnessCpu() / used.seconds());
        report.add(NAME, TOGETHER + "the application's and mariadbd's", "cores", used.cpu() / used.seconds());
        waits(report, TOGETHER, run);
        report.add(NAME, TOGETHER + "statements that read, per completion", "", used.reads() / count);
        report.add(NAME, TOGETHER + "statements that write, per completion", "", used.writes() / count);
        report.add(NAME, TOGETHER + "commits per completion", "", used.commits() / count);
        report.add(NAME, TOGETHER + "settings and rollbacks per completion", "", used.settings() / count);
        report.add(NAME, TOGETHER + "requests per completion", "", traffic.requests.sum() / count);
        report.add(NAME, TOGETHER + "bytes to the browser, as sent", "kB", traffic.received.sum() / count / 1024);
        report.add(NAME, TOGETHER + "bytes pushed", "kB", traffic.pushed.sum() / count / 1024);
        report.add(NAME, TOGETHER + "bytes from the browser", "kB", traffic.sent.sum() / count / 1024);
    }

    private static void waits(Report report, String who, Run run) {
        Traffic traffic = run.traffic();
        boolean ten = !who.equals(ALONE);
        report.add(NAME, who + "opening a page, p50", "ms", traffic.percentile(50, OPEN, GO));
        report.add(
                NAME,
                who + "opening a page, p95",
                "ms",
                traffic.percentile(95, OPEN, GO),
                ten ? Target.atMost(500, "ms") : Target.NONE);
        report.add(NAME, who + "saving, p50", "ms", traffic.percentile(50, SAVE));
        report.add(NAME, who + "saving, p95", "ms", traffic.percentile(95, SAVE));
        report.add(NAME, who + "errors", "", traffic.errors(), Target.atMost(0, "errors"));
    }

    /** Saves alone, without a page that would read them again. */
    private static void saves(Report report, Completions work, Person person) throws Exception {
        Traffic traffic = new Traffic();
        Turn turn = work.turns(List.of(person), traffic).getFirst();
        Counters before = work.counters();
        for (Cell cell : work.cells()) {
            turn.visitor().save(cell, 0, person.traject(), person.holder());
        }
        Counters used = work.counters().since(before);
        turn.visitor().logOut();
        double count = work.cells().size();
        report.add(NAME, "a save: statements", "", used.statements() / count, Target.atMost(4, "statements"));
        report.add(NAME, "a save: commits", "", used.commits() / count);
        report.add(NAME, "a save: settings and rollbacks", "", used.settings() / count);
        report.add(NAME, "a save: processor time", "CPU-ms", used.cpu() / count * 1000);
    }

    /** Full loads of the largest page, alone. */
    private static void opens(Report report, Completions work, List<Person> people) throws Exception {
        Traffic traffic = new Traffic();
        List<Turn> turns = work.turns(people, traffic);
        Counters before = work.counters();
        for (Turn turn : turns) {
            try (Visitor visitor = turn.visitor()) {
                visitor.open("draaiboek/B.4.2");
            }
        }
        Counters used = work.counters().since(before);
        turns.forEach(turn -> turn.visitor().logOut());
        double count = people.size();
        report.add(NAME, "a full load of B.4.2: processor time", "CPU-ms", used.cpu() / count * 1000);
        report.add(NAME, "a full load of B.4.2: statements", "", used.statements() / count);
        report.add(NAME, "a full load of B.4.2: bytes, without scripts", "kB", traffic.received.sum() / count / 1024);
    }
}
