package be.draaiboek.bench;

import static be.draaiboek.bench.Visitor.GO;
import static be.draaiboek.bench.Visitor.OPEN;
import static be.draaiboek.bench.Visitor.SAVE;

import be.draaiboek.bench.Report.Target;
import be.draaiboek.bench.World.Cell;
import be.draaiboek.bench.World.Person;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * One person opens the five pages of B.4 and saves fifty cells once each. The first page is loaded from its address, the
 * others are reached by their links. Every completion has a person of its own, who answered nothing before.
 */
final class Completion {

    private static final String NAME = "completion";
    private static final String TOGETHER = "10 people, 10 besturen: ";
    private static final String COLLEAGUES = "10 colleagues: ";
    private static final String ALONE = "1 person: ";

    private record Turn(Visitor visitor, Person person) {}

    private record Run(Counters used, Traffic traffic, int count) {}

    private App app;
    private HttpClient client;
    private Connection connection;
    private List<Cell> cells = List.of();

    void take(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        Report report = context.report();
        int people = 1 + plan.warmUp() + plan.runs() * (plan.together() + plan.alone() + 1 + plan.opens());
        int groups = plan.runs() * ((plan.colleagues() + World.GROUP - 1) / World.GROUP);
        Path file = context.build().work().resolve("completion.world.json");
        App.delete(context.build().work().resolve("completion"));
        java.nio.file.Files.deleteIfExists(file);
        Map<String, String> settings = Map.of(
                "bench.world", file.toString(),
                "bench.fresh", Integer.toString(people),
                "bench.groups", Integer.toString(groups));
        Report.say("  " + people + " besturen maken …");
        App.start(context.build(), "completion", "", settings).close();
        World world = World.read(file);
        Deque<Person> strangers = new ArrayDeque<>(world.strangers());
        Deque<Person> colleagues = new ArrayDeque<>(world.groups());
        // started anew, so that the first completion is a cold one
        try (App started = App.start(context.build(), "completion", "", settings);
                Connection own = started.connect();
                HttpClient http = Visitor.client()) {
            app = started;
            connection = own;
            client = http;
            cells = World.cells(client, app.base());
            Run cold = run(1, take(strangers, 1));
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
            complain(report, run(Plan.WORKERS, take(strangers, plan.warmUp())));
            if (plan.profile()) {
                app.jcmd("JFR.start", "name=bench", "settings=profile");
            }
            for (int i = 0; i < plan.runs(); i++) {
                Report.say("  run " + (i + 1) + " …");
                Run together = run(Plan.WORKERS, take(strangers, plan.together()));
                main(report, together);
                complain(report, together);
                Run alone = run(1, take(strangers, plan.alone()));
                waits(report, ALONE, alone);
                report.add(
                        NAME,
                        ALONE + "processor time per completion",
                        "CPU-s",
                        alone.used().cpu() / alone.count());
                complain(report, alone);
                Run peers = run(Plan.WORKERS, take(colleagues, plan.colleagues()));
                waits(report, COLLEAGUES, peers);
                report.add(
                        NAME,
                        COLLEAGUES + "processor time per completion",
                        "CPU-s",
                        peers.used().cpu() / peers.count());
                report.add(
                        NAME,
                        COLLEAGUES + "completions per second",
                        "1/s",
                        peers.count() / peers.used().seconds());
                complain(report, peers);
                saves(report, strangers.poll());
                opens(report, take(strangers, plan.opens()));
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

    private static List<Person> take(Deque<Person> people, int count) {
        List<Person> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(people.removeFirst());
        }
        return taken;
    }

    /** So many completions, by so many people at a time; what is measured is from the first page to the last answer. */
    private Run run(int workers, List<Person> people) throws Exception {
        Traffic traffic = new Traffic();
        List<Turn> turns = turns(people, traffic);
        Counters before = Counters.now(app, connection);
        Crowd.each(workers, Plan.LONGEST, turns, this::complete, traffic::failed);
        // the last saves are told to the page a quarter of a second later
        App.pause(600);
        Counters used = Counters.now(app, connection).since(before);
        turns.forEach(turn -> turn.visitor().logOut());
        return new Run(used, traffic, people.size());
    }

    private List<Turn> turns(List<Person> people, Traffic traffic) {
        List<Visitor> visitors = Crowd.logIn(
                app, client, traffic, people.stream().map(Person::email).toList());
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            turns.add(new Turn(visitors.get(i), people.get(i)));
        }
        return turns;
    }

    private void complete(Turn turn) {
        try (Visitor visitor = turn.visitor()) {
            boolean loaded = false;
            for (String section : World.PAGES) {
                String page = loaded ? visitor.go("draaiboek/" + section) : visitor.open("draaiboek/" + section);
                loaded = true;
                for (Cell cell : cells) {
                    if (cell.section().equals(section)) {
                        if (!page.contains(cell.item())) {
                            throw new Visitor.Failure(section + " doesn't show " + cell.item());
                        }
                        visitor.save(
                                cell, 0, turn.person().traject(), turn.person().holder());
                    }
                }
            }
        }
    }

    private static void main(Report report, Run run) {
        double count = run.count();
        Counters used = run.used();
        Traffic traffic = run.traffic();
        report.add(
                NAME,
                TOGETHER + "processor time per completion",
                "CPU-s",
                used.cpu() / count,
                Target.atMost(0.14, "CPU-s"));
        report.add(NAME, TOGETHER + "of which the application", "CPU-s", used.appCpu() / count);
        report.add(NAME, TOGETHER + "of which mariadbd", "CPU-s", used.databaseCpu() / count);
        report.add(NAME, TOGETHER + "completions per second", "1/s", count / used.seconds());
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

    private static void complain(Report report, Run run) {
        if (run.traffic().errors() > 0) {
            Report.say("  fouten: " + run.traffic().firstErrors());
        }
    }

    /** Saves alone, without a page that would read them again. */
    private void saves(Report report, Person person) throws Exception {
        Traffic traffic = new Traffic();
        Turn turn = turns(List.of(person), traffic).getFirst();
        Counters before = Counters.now(app, connection);
        for (Cell cell : cells) {
            turn.visitor().save(cell, 0, person.traject(), person.holder());
        }
        Counters used = Counters.now(app, connection).since(before);
        turn.visitor().logOut();
        double count = cells.size();
        report.add(NAME, "a save: statements", "", used.statements() / count, Target.atMost(4, "statements"));
        report.add(NAME, "a save: commits", "", used.commits() / count);
        report.add(NAME, "a save: settings and rollbacks", "", used.settings() / count);
        report.add(NAME, "a save: processor time", "CPU-ms", used.cpu() / count * 1000);
    }

    /** Full loads of the largest page, alone. */
    private void opens(Report report, List<Person> people) throws Exception {
        Traffic traffic = new Traffic();
        List<Turn> turns = turns(people, traffic);
        Counters before = Counters.now(app, connection);
        for (Turn turn : turns) {
            try (Visitor visitor = turn.visitor()) {
                visitor.open("draaiboek/B.4.2");
            }
        }
        Counters used = Counters.now(app, connection).since(before);
        turns.forEach(turn -> turn.visitor().logOut());
        double count = people.size();
        report.add(NAME, "a full load of B.4.2: processor time", "CPU-ms", used.cpu() / count * 1000);
        report.add(NAME, "a full load of B.4.2: statements", "", used.statements() / count);
        report.add(NAME, "a full load of B.4.2: bytes, without scripts", "kB", traffic.received.sum() / count / 1024);
    }
}
