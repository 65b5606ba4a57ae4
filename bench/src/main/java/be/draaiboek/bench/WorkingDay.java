package be.draaiboek.bench;

import be.draaiboek.bench.Report.Target;
import be.draaiboek.bench.World.Cell;
import be.draaiboek.bench.World.Person;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * People at work, each with an action every eight seconds at a moment that was fixed beforehand. What is late counts from
 * that moment on, so a server that stalls cannot hide it by holding up who would have come next.
 *
 * <p>Three in four actions are a save; the others go to another section, now and then home or to the figures.
 */
final class WorkingDay {

    private static final String NAME = "day";
    private static final String BARE = "bare commit";
    private static final String LOOK = "home en resultaten";

    void take(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        Path file = context.build().work().resolve("day.world.json");
        App.delete(context.build().work().resolve("day"));
        java.nio.file.Files.deleteIfExists(file);
        int besturen = (plan.dayPeople() + World.TEAM - 1) / World.TEAM;
        Map<String, String> settings =
                Map.of("bench.world", file.toString(), "bench.fresh", Integer.toString(besturen));
        try (App app = App.start(context.build(), "day", "", settings);
                Connection connection = app.connect();
                HttpClient client = Visitor.client()) {
            World world = World.read(file);
            List<Person> people = world.fresh().subList(0, plan.dayPeople());
            List<Cell> cells = World.cells(client, app.base());
            Report.say("  " + people.size() + " mensen melden zich aan …");
            Traffic arriving = new Traffic();
            List<Visitor> visitors = Crowd.logIn(
                    app, client, arriving, people.stream().map(Person::email).toList());
            List<Worker> workers = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                workers.add(new Worker(people.get(i), cells, i));
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE IF NOT EXISTS draaiboek_bench");
                statement.execute("CREATE TABLE IF NOT EXISTS draaiboek_bench.bare"
                        + " (id BIGINT AUTO_INCREMENT PRIMARY KEY, text VARCHAR(200) NOT NULL) ENGINE = InnoDB");
            }
            for (int run = 0; run < plan.runs(); run++) {
                Report.say("  run " + (run + 1) + ": " + plan.day().toSeconds() + " s …");
                run(
                        context,
                        app,
                        connection,
                        client,
                        workers,
                        visitors.stream().map(Visitor::session).toList());
            }
            context.report()
                    .add(NAME, "resident memory of the application, at most", "MB", Proc.megabytes(app.pid(), "VmHWM"));
            context.report()
                    .add(
                            NAME,
                            "resident memory of mariadbd, at most",
                            "MB",
                            Proc.megabytes(app.databasePid(), "VmHWM"));
        }
    }

    private void run(
            Bench.Context context,
            App app,
            Connection connection,
            HttpClient client,
            List<Worker> workers,
            List<Visitor.Session> sessions)
            throws Exception {
        Plan plan = context.plan();
        Report report = context.report();
        Traffic traffic = new Traffic();
        List<Visitor> visitors = new ArrayList<>();
        for (Visitor.Session session : sessions) {
            visitors.add(new Visitor(client, app.base(), traffic, session));
        }
        // everybody opens a page first, a few at a time, before anything is measured
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            numbers.add(i);
        }
        Crowd.each(Plan.WORKERS, Plan.LONGEST, numbers, i -> workers.get(i).begin(visitors.get(i)), traffic::failed);
        App.pause(2_000);
        AtomicBoolean stop = new AtomicBoolean();
        Counters before = Counters.now(app, connection);
        long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        long end = begin + plan.day().toNanos();
        long pace = Plan.PACE.toNanos();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> bare = pool.submit(() -> bareCommits(app, traffic, stop));
            for (int i = 0; i < workers.size(); i++) {
                Worker worker = workers.get(i);
                Visitor visitor = visitors.get(i);
                long first = begin + pace * i / workers.size();
                pool.submit(() -> {
                    int number = 0;
                    for (long wanted = first; wanted < end; wanted += pace) {
                        long left = wanted - System.nanoTime();
                        if (left > 0) {
                            TimeUnit.NANOSECONDS.sleep(left);
                        }
                        if (System.nanoTime() > end + TimeUnit.SECONDS.toNanos(30)) {
                            traffic.failed("thirty seconds late: given up");
                            return null;
                        }
                        try {
                            worker.act(visitor, wanted, number++);
                        } catch (RuntimeException problem) {
                            traffic.failed(String.valueOf(problem.getMessage()));
                        }
                    }
                    return null;
                });
            }
            App.pause(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            Counters used = Counters.now(app, connection).since(before);
            stop.set(true);
            pool.shutdown();
            if (!pool.awaitTermination(90, TimeUnit.SECONDS)) {
                pool.shutdownNow();
                traffic.failed("not done ninety seconds after the end");
            }
            bare.get();
            tell(report, used, traffic);
        }
        visitors.forEach(Visitor::close);
    }

    private static void tell(Report report, Counters used, Traffic traffic) {
        String[] all = {Visitor.SAVE, Visitor.GO, LOOK};
        report.add(NAME, "a round trip, p50", "ms", traffic.percentile(50, all));
        report.add(NAME, "a round trip, p95", "ms", traffic.percentile(95, all), Target.atMost(200, "ms"));
        report.add(NAME, "a round trip, p99", "ms", traffic.percentile(99, all));
        report.add(NAME, "an acknowledged save, p50", "ms", traffic.percentile(50, Visitor.SAVE));
        double save = traffic.percentile(95, Visitor.SAVE);
        double bare = traffic.percentile(95, BARE);
        report.add(NAME, "an acknowledged save, p95", "ms", save, Target.atMost(50, "ms"));
        report.add(NAME, "a bare single-row commit, p50", "ms", traffic.percentile(50, BARE));
        report.add(NAME, "a bare single-row commit, p95", "ms", bare);
        report.add(NAME, "a save against a bare commit, both p95", "×", save / bare, Target.atMost(10, "×"));
        report.add(NAME, "another section, p95", "ms", traffic.percentile(95, Visitor.GO));
        report.add(NAME, "home and figures, p95", "ms", traffic.percentile(95, LOOK));
        double cores = Runtime.getRuntime().availableProcessors();
        report.add(
                NAME,
                "application and mariadbd, of " + (int) cores + " cores",
                "%",
                used.cpu() / used.seconds() / cores * 100,
                Target.atMost(70, "%"));
        report.add(NAME, "the harness, of the same cores", "%", used.harnessCpu() / used.seconds() / cores * 100);
        report.add(
                NAME,
                "actions per second",
                "1/s",
                (traffic.count(Visitor.SAVE) + traffic.count(Visitor.GO) + traffic.count(LOOK)) / used.seconds());
        report.add(NAME, "statements per second", "1/s", used.statements() / used.seconds());
        report.add(NAME, "pushed to open pages", "kB/s", traffic.pushed.sum() / 1024.0 / used.seconds());
        report.add(NAME, "errors", "", traffic.errors(), Target.atMost(0, "errors"));
        traffic.complain();
    }

    /** Four times a second, what the database alone needs to make one row durable. */
    private static Object bareCommits(App app, Traffic traffic, AtomicBoolean stop) throws SQLException {
        try (Connection connection = app.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO draaiboek_bench.bare (text) VALUES (?)")) {
                while (!stop.get()) {
                    App.pause(250);
                    insert.setString(1, "een zin van een gewone lengte, zoals iemand ze in een toelichting schrijft");
                    long begin = System.nanoTime();
                    insert.executeUpdate();
                    connection.commit();
                    traffic.waited(BARE, System.nanoTime() - begin);
                }
            }
        }
        return null;
    }

    /** One person's day: always the same for the same number. */
    private static final class Worker {

        private final Person person;
        private final List<Cell> cells;
        private final Random random;
        private final Map<Cell, Integer> versions = new HashMap<>();
        private String section = "";

        Worker(Person person, List<Cell> cells, int number) {
            this.person = person;
            this.cells = cells;
            this.random = new Random(number);
        }

        void begin(Visitor visitor) {
            section = World.PAGES.get(random.nextInt(World.PAGES.size()));
            visitor.open("draaiboek/" + section);
        }

        void act(Visitor visitor, long wanted, int number) {
            int choice = random.nextInt(100);
            if (choice < 75 && !section.isEmpty()) {
                List<Cell> here = cells.stream()
                        .filter(cell -> cell.section().equals(section))
                        .toList();
                Cell cell = here.get(random.nextInt(here.size()));
                int version =
                        visitor.save(cell, versions.getOrDefault(cell, 0), person.traject(), person.holder(), wanted);
                versions.put(cell, version);
            } else if (choice < 96) {
                section = World.PAGES.get(random.nextInt(World.PAGES.size()));
                visitor.go("draaiboek/" + section, wanted, Visitor.GO);
            } else {
                section = "";
                visitor.go(choice < 98 ? "" : "resultaten", wanted, LOOK);
            }
            if (number % 8 == 7) {
                visitor.tellThatIAmHere();
            }
        }
    }
}
