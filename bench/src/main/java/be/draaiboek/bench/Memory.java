package be.draaiboek.bench;

import be.draaiboek.bench.Report.Target;
import be.draaiboek.bench.World.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an open page costs on the heap: the live bytes before, with so many people on B.4.2, and after they left. Once with
 * people who answered nothing yet, once with people whose bestuur answered everything.
 */
final class Memory {

    private static final String NAME = "memory";

    /** Bytes that live before so many people come, with their pages open, and after they left. */
    record Heap(long before, long open, long after, int pages) {

        double kilobytesPerPage() {
            return (open - before) / 1024.0 / pages;
        }

        double percentLeft() {
            return 100.0 * Math.max(0, after - before) / (open - before);
        }
    }

    void take(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        int besturen = besturen(plan);
        Place place = Place.make(context.build(), NAME, Map.of("fresh", besturen, "full", besturen));
        World world = place.world();
        try (App app = start(place);
                HttpClient client = Visitor.client()) {
            Report report = context.report();
            for (int run = 0; run < plan.runs(); run++) {
                List<Person> fresh = world.fresh().subList(0, plan.sessions());
                tell(report, app, client, "nothing answered yet: ", fresh, run == 0);
                List<Person> full = world.full().subList(0, plan.sessions());
                tell(report, app, client, "everything answered: ", full, run == 0);
            }
            report.add(NAME, "resident memory of the application, at most", "MB", Proc.megabytes(app.pid(), "VmHWM"));
        }
    }

    /** How many besturen it takes to open so many pages. */
    static int besturen(Plan plan) {
        return (plan.sessions() + World.TEAM - 1) / World.TEAM;
    }

    /** With a heap so small that nothing is held for want of a reason to collect it. */
    static App start(Place place) throws IOException {
        return place.start("384m");
    }

    private static void tell(
            Report report, App app, HttpClient client, String what, List<Person> people, boolean first) {
        Traffic traffic = new Traffic();
        Heap heap = heap(app, client, traffic, people, first);
        report.add(
                NAME, what + "live heap for each open page", "KB", heap.kilobytesPerPage(), Target.atMost(250, "KB"));
        report.add(
                NAME,
                what + "left after they closed, of what they took",
                "%",
                heap.percentLeft(),
                Target.atMost(2, "%"));
        report.add(NAME, what + "live heap without anybody", "MB", heap.before() / 1024.0 / 1024);
        report.add(NAME, what + "errors", "", traffic.errors(), Target.atMost(0, "errors"));
        traffic.complain();
    }

    /** Lets people open B.4.2 and leave; twice where these are the first. */
    static Heap heap(App app, HttpClient client, Traffic traffic, List<Person> people, boolean first) {
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
        return new Heap(before, open, app.liveHeap(), people.size());
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
