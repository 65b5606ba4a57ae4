package be.draaiboek.bench;

import be.draaiboek.bench.Report.Target;
import be.draaiboek.bench.World.Person;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an open page costs on the heap: the live bytes before, with so many people on B.4.2, and after they left. Once with
 * people who answered nothing yet, once with people whose bestuur answered everything.
 */
final class Memory {

    private static final String NAME = "memory";

    void take(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        Path file = context.build().work().resolve("memory.world.json");
        App.delete(context.build().work().resolve("memory"));
        java.nio.file.Files.deleteIfExists(file);
        int besturen = (plan.sessions() + World.TEAM - 1) / World.TEAM;
        Map<String, String> settings = Map.of(
                "bench.world", file.toString(),
                "bench.fresh", Integer.toString(besturen),
                "bench.full", Integer.toString(besturen));
        App.start(context.build(), "memory", "", settings).close();
        World world = World.read(file);
        try (App app = App.start(context.build(), "memory", "384m", settings);
                HttpClient client = Visitor.client()) {
            Report report = context.report();
            for (int run = 0; run < plan.runs(); run++) {
                measure(
                        report,
                        app,
                        client,
                        "nothing answered yet: ",
                        world.fresh().subList(0, plan.sessions()),
                        run == 0);
                measure(
                        report,
                        app,
                        client,
                        "everything answered: ",
                        world.full().subList(0, plan.sessions()),
                        run == 0);
            }
            report.add(NAME, "resident memory of the application, at most", "MB", Proc.megabytes(app.pid(), "VmHWM"));
        }
    }

    private static void measure(
            Report report, App app, HttpClient client, String what, List<Person> people, boolean first) {
        Traffic traffic = new Traffic();
        if (first) {
            // what is made once and then kept, such as caches and class data, is not a session's
            leave(open(app, client, traffic, people));
        }
        long before = app.liveHeap();
        List<Visitor> visitors = open(app, client, traffic, people);
        visitors.forEach(Visitor::stay);
        App.pause(1_000);
        long open = app.liveHeap();
        leave(visitors);
        App.pause(2_000);
        long after = app.liveHeap();
        double taken = open - before;
        report.add(
                NAME,
                what + "live heap for each open page",
                "KB",
                taken / people.size() / 1024,
                Target.atMost(250, "KB"));
        report.add(
                NAME,
                what + "left after they closed, of what they took",
                "%",
                Math.max(0, after - before) / taken * 100,
                Target.atMost(2, "%"));
        report.add(NAME, what + "live heap without anybody", "MB", before / 1024.0 / 1024);
        report.add(NAME, what + "errors", "", traffic.errors(), Target.atMost(0, "errors"));
        if (traffic.errors() > 0) {
            Report.say("  fouten: " + traffic.firstErrors());
        }
    }

    private static List<Visitor> open(App app, HttpClient client, Traffic traffic, List<Person> people) {
        List<Visitor> visitors = Crowd.logIn(
                app, client, traffic, people.stream().map(Person::email).toList());
        Crowd.each(
                2,
                Plan.LONGEST,
                new ArrayList<>(visitors),
                visitor -> visitor.open("draaiboek/B.4.2"),
                traffic::failed);
        return visitors;
    }

    private static void leave(List<Visitor> visitors) {
        visitors.forEach(visitor -> {
            visitor.close();
            visitor.logOut();
        });
    }
}
