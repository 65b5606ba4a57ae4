package be.draaiboek.bench;

import be.draaiboek.bench.Report.Target;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pages that could grow with the number of besturen, at a small cohort, a province, all of Flanders and four times
 * that; all besturen answered everything three times and stand in one cohort. Which pages stands in {@code pages.txt}.
 */
final class Size {

    private static final String NAME = "size";
    private static final String MISSING = "Deze pagina is er niet";

    /** What a page may hold on the heap, in the list. */
    private static final String HEAP = "KB";

    /** How much more than n log n may be noise; below so many milliseconds everything is. */
    private static final double SLACK = 1.25;

    private static final double NOISE = 20;

    /** Within which one account may fetch twenty files (Kostbaar.UITVOER): one page's visits at most. */
    private static final Duration ALLOWANCE = Duration.ofSeconds(61);

    /** @param within milliseconds by number of besturen, and the heap under {@link #HEAP} */
    record Page(String who, boolean screen, boolean grows, Map<String, Double> within, String path, String name) {

        Page filledIn(World world) {
            String real = path.replace(
                            "{traject}", Long.toString(world.full().getFirst().traject()))
                    .replace("{cohort}", Long.toString(world.cohort()));
            return new Page(who, screen, grows, within, real, name);
        }

        Target target(Object of, String unit) {
            Double bound = within.get(of.toString());
            return bound == null ? Target.NONE : Target.atMost(bound, unit);
        }
    }

    void take(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        Report report = context.report();
        List<Page> pages = pages();
        Map<String, Map<Integer, Double>> times = new LinkedHashMap<>();
        Path file = context.build().work().resolve("size.world.json");
        App.delete(context.build().work().resolve("size"));
        Files.deleteIfExists(file);
        for (int size : plan.sizes()) {
            Report.say("  " + size + " besturen …");
            long begin = System.nanoTime();
            Map<String, String> settings = Map.of("bench.world", file.toString(), "bench.full", Integer.toString(size));
            // made by one process and measured in the next, whose memory then is that of a server at work
            App.start(context.build(), "size", "", settings).close();
            report.add(NAME, at(size) + "making the data", "s", (System.nanoTime() - begin) / 1e9);
            try (App app = App.start(context.build(), "size", "", settings);
                    Connection connection = app.connect();
                    HttpClient client = Visitor.client()) {
                World world = World.read(file);
                if (size == plan.sizes().getFirst() || size == plan.sizes().getLast()) {
                    count(report, connection, size);
                }
                Map<String, Visitor> visitors = new LinkedHashMap<>();
                Traffic ignored = new Traffic();
                Map<String, String> who = Map.of(
                        "trekker", world.full().getFirst().email(),
                        "begeleider", world.begeleider(),
                        "beheerder", world.beheerder());
                for (String role : who.keySet()) {
                    visitors.put(
                            role,
                            Crowd.logIn(app, client, ignored, List.of(who.get(role)))
                                    .getFirst());
                }
                Set<String> fetched = new HashSet<>();
                for (Page listed : pages) {
                    Page page = listed.filledIn(world);
                    if (!page.screen() && !fetched.add(page.who())) {
                        Thread.sleep(ALLOWANCE);
                    }
                    Double time = measure(report, plan, app, connection, client, visitors.get(page.who()), page, size);
                    if (time != null) {
                        times.computeIfAbsent(page.name(), key -> new LinkedHashMap<>())
                                .put(size, time);
                    }
                }
                report.add(NAME, at(size) + "live heap", "MB", app.liveHeap() / 1024.0 / 1024);
                report.add(
                        NAME,
                        at(size) + "resident memory of the application, at most",
                        "MB",
                        Proc.megabytes(app.pid(), "VmHWM"));
                report.add(
                        NAME,
                        at(size) + "resident memory of mariadbd, at most",
                        "MB",
                        Proc.megabytes(app.databasePid(), "VmHWM"));
            }
        }
        for (Page page : pages) {
            growth(report, plan, page, times.getOrDefault(page.name(), Map.of()));
        }
    }

    private static String at(int size) {
        return size + " besturen: ";
    }

    private static void count(Report report, Connection connection, int size) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT (SELECT COUNT(*) FROM antwoord), (SELECT COUNT(*) FROM antwoord_versie)")) {
            rows.next();
            report.add(NAME, at(size) + "answers", "rows", rows.getLong(1));
            report.add(NAME, at(size) + "versions of them", "rows", rows.getLong(2));
        }
    }

    /** Opens one page several times; null where the product has no such page. */
    static Double measure(
            Report report,
            Plan plan,
            App app,
            Connection connection,
            HttpClient client,
            Visitor person,
            Page page,
            int size)
            throws Exception {
        Traffic traffic = new Traffic();
        String name = at(size) + page.name();
        try (Visitor visitor = new Visitor(client, app.base(), traffic, person.session())) {
            if (!page.screen()) {
                int status = visitor.download("/" + page.path(), "warming up");
                if (status != 200) {
                    report.skip(NAME, name, "/" + page.path() + " antwoordt " + status + ": bestaat (nog) niet");
                    return null;
                }
            } else {
                boolean small = visitor.open("account", Map.of(), "warming up").contains(MISSING);
                long begin = System.nanoTime();
                if (small || visitor.go(page.path(), begin, "warming up").contains(MISSING)) {
                    report.skip(NAME, name, "/" + page.path() + " bestaat (nog) niet");
                    return null;
                }
                if (!page.within().isEmpty()) {
                    // nothing is in the database's memory yet either
                    report.add(NAME, name + ", the first after a start", "ms", (System.nanoTime() - begin) / 1e6);
                }
            }
            for (int i = 0; i < 3; i++) {
                leave(visitor, page);
                visit(visitor, page, "warming up");
            }
            double cpu = 0;
            long statements = 0;
            long received = 0;
            for (int i = 0; i < plan.visits(); i++) {
                leave(visitor, page);
                long sent = traffic.received.sum();
                Counters before = Counters.now(app, connection);
                visit(visitor, page, page.name());
                Counters used = Counters.now(app, connection).since(before);
                cpu += used.cpu();
                statements += used.statements();
                received += traffic.received.sum() - sent;
            }
            double visits = plan.visits();
            double time = traffic.percentile(50, page.name());
            report.add(NAME, name + ", p50", "ms", time, page.target(size, "ms"));
            report.add(NAME, name + ", p95", "ms", traffic.percentile(95, page.name()));
            report.add(NAME, name + ", processor time", "CPU-ms", cpu / visits * 1000);
            report.add(NAME, name + ", statements", "", statements / visits);
            report.add(NAME, name + ", as sent", "kB", received / visits / 1024);
            if (page.screen() && size == plan.sizes().getLast()) {
                visitor.go("account", System.nanoTime(), "warming up");
                long without = app.liveHeap();
                visitor.go(page.path(), System.nanoTime(), "warming up");
                report.add(
                        NAME,
                        name + ", on the heap while it is open",
                        HEAP,
                        Math.max(0, app.liveHeap() - without) / 1024.0,
                        page.target(HEAP, HEAP));
            }
            return time;
        }
    }

    /** Between two visits somebody looks at a small page, so that the page is made anew. */
    private static void leave(Visitor visitor, Page page) {
        if (page.screen()) {
            visitor.go("account", System.nanoTime(), "in between");
        }
    }

    private static void visit(Visitor visitor, Page page, String what) {
        if (page.screen()) {
            visitor.go(page.path(), System.nanoTime(), what);
        } else if (visitor.download("/" + page.path(), what) != 200) {
            throw new Visitor.Failure(page.path() + " doesn't come any more");
        }
    }

    /** Between the two largest sizes, where what is constant weighs least. */
    private static void growth(Report report, Plan plan, Page page, Map<Integer, Double> times) {
        int small = plan.sizes().get(plan.sizes().size() - 2);
        int large = plan.sizes().getLast();
        if (!times.containsKey(small) || !times.containsKey(large)) {
            return;
        }
        String name = page.name() + ": growth from " + small + " to " + large + " besturen";
        double factor = times.get(large) / times.get(small);
        double bound = large * Math.log(large) / (small * Math.log(small));
        report.add(
                NAME,
                name,
                "×",
                factor,
                page.grows() ? Target.NONE : Target.atMost(Math.round(bound * SLACK * 100) / 100.0, "×"));
        if (times.get(large) < NOISE) {
            report.note(NAME, name, "below " + (int) NOISE + " ms: mostly noise");
        }
    }

    /** The one page that the begeleider begins with. */
    static Page board() throws IOException {
        return pages().stream()
                .filter(page -> page.path().equals("cohort"))
                .findFirst()
                .orElseThrow();
    }

    /** Reads the list: who, screen or download, bounded or free to grow, what is asked of it, the path, the name. */
    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (InputStream in = Size.class.getResourceAsStream("/pages.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] words = line.strip().split("\\s+", 6);
                pages.add(new Page(
                        words[0],
                        words[1].equals("screen"),
                        words[2].equals("free"),
                        within(words[3]),
                        words[4].equals("/") ? "" : words[4].substring(1),
                        words[5]));
            }
        }
        return pages;
    }

    private static Map<String, Double> within(String word) {
        Map<String, Double> bounds = new LinkedHashMap<>();
        if (!word.equals("-")) {
            for (String one : word.split(",")) {
                String[] bound = one.split("=", 2);
                bounds.put(bound[0], Double.valueOf(bound[1]));
            }
        }
        return bounds;
    }
}
