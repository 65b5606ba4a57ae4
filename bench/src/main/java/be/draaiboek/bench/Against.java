package be.draaiboek.bench;

import be.draaiboek.bench.Completions.Figure;
import be.draaiboek.bench.Completions.Run;
import be.draaiboek.bench.Report.Target;
import be.draaiboek.bench.World.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The same measures for this build and another one of ours, by turns in one run: {@code ./draaiboek bench --against=…}. What
 * a machine does besides, and how fast it is that hour, both of a pair meet; so their ratio can be told where their figures
 * can't.
 */
final class Against {

    /** One measure, of both. */
    private interface OfBoth {
        void take(Against both, Bench.Context context) throws Exception;
    }

    private static final Map<String, OfBoth> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("human", Against::human);
        MEASURES.put("completion", Against::completion);
        MEASURES.put("memory", Against::memory);
        MEASURES.put("first", Against::first);
        MEASURES.put("start", Against::start);
        MEASURES.put("lcp", Against::lcp);
        MEASURES.put("board", Against::board);
    }

    private static final String CPU = "processor time per completion";
    private static final Target LCP = Target.atMost(2_000, "ms");

    private final App.Build other;
    private final int pairs;

    /** @param pairs how often each measure is taken of both */
    Against(App.Build other, int pairs) {
        this.other = other;
        this.pairs = pairs;
    }

    /** What the measures are called on the command line. */
    static Set<String> names() {
        return MEASURES.keySet();
    }

    Map<String, Bench.Measure> measures() {
        Map<String, Bench.Measure> measures = new LinkedHashMap<>();
        MEASURES.forEach((name, measure) -> measures.put(name, context -> measure.take(this, context)));
        return measures;
    }

    /**
     * What one turn said of one thing.
     *
     * @param ratio what is asked of this build's figure divided by the other's
     * @param own what is asked of this build's figure itself
     */
    private record Said(Figure figure, Target ratio, Target own) {

        static Said ratio(String name, String unit, double value, double atMost) {
            return new Said(new Figure(name, unit, value), Target.atMost(atMost, "×"), Target.NONE);
        }

        static Said own(String name, String unit, double value, Target target) {
            return new Said(new Figure(name, unit, value), Target.NONE, target);
        }
    }

    /** One build's turn. */
    private interface Turn<T> {
        List<Said> take(T side) throws Exception;
    }

    private interface Preparation {
        void of(Side side) throws Exception;
    }

    private interface Opening {
        Side open(App.Build build) throws Exception;
    }

    /** Who comes first changes with every pair. */
    private <T> void byTurns(Report report, String measure, T mine, T theirs, Turn<T> turn) throws Exception {
        for (int pair = 0; pair < pairs; pair++) {
            Report.say("  paar " + (pair + 1) + " van " + pairs + " …");
            boolean otherFirst = pair % 2 == 1;
            List<Said> first = turn.take(otherFirst ? theirs : mine);
            List<Said> second = turn.take(otherFirst ? mine : theirs);
            add(report, measure, otherFirst ? second : first, otherFirst ? first : second);
        }
    }

    private static void add(Report report, String measure, List<Said> ours, List<Said> theirs) {
        for (int i = 0; i < ours.size(); i++) {
            Said one = ours.get(i);
            String name = one.figure().name();
            double mine = one.figure().value();
            double other = theirs.get(i).figure().value();
            report.add(measure, name + ", this build", one.figure().unit(), mine, one.own());
            report.add(measure, name + ", the other", one.figure().unit(), other);
            if (other != 0) {
                report.add(measure, name + ": ratio", "×", mine / other, one.ratio());
            }
        }
    }

    /** For what needs both at once: opened before the first pair, closed after the last. */
    private void whileBothRun(Bench.Context context, String measure, Opening opening, Turn<Side> turn)
            throws Exception {
        try (Side mine = opening.open(context.build());
                Side theirs = opening.open(other)) {
            byTurns(context.report(), measure, mine, theirs, turn);
        }
    }

    /** For what is started anew in every turn, on besturen that were made before the first. */
    private void apart(Bench.Context context, String measure, Map<String, Integer> besturen, Turn<Place> turn)
            throws Exception {
        Report.say("  besturen maken …");
        Place mine = Place.make(context.build(), measure, besturen);
        Place theirs = Place.make(other, measure, besturen);
        byTurns(context.report(), measure, mine, theirs, turn);
    }

    private static Said said(String name, String unit, double value) {
        return new Said(new Figure(name, unit, value), Target.NONE, Target.NONE);
    }

    private static Said errors(Traffic traffic) {
        return Said.own("errors", "", traffic.errors(), Target.atMost(0, "errors"));
    }

    // --- completions ---

    /** A build that runs, with people who didn't answer yet. */
    private record Side(Place place, App app, Completions work, Deque<Person> people) implements AutoCloseable {

        /** Starts it, for people of its own edition. */
        static Side start(Place place, Deque<Person> people) throws IOException, SQLException {
            App app = place.start("");
            try {
                place.world();
                return new Side(place, app, new Completions(app), people);
            } catch (IOException | SQLException | RuntimeException e) {
                app.close();
                throw e;
            }
        }

        /** So many who come to this side; they ask for its edition, not for that of the other. */
        List<Person> next(int count) throws IOException {
            place.world();
            return Completions.take(people, count);
        }

        /** The same side when it is ready; nothing runs on when that fails. */
        Side after(Preparation preparation) throws Exception {
            try {
                preparation.of(this);
                return this;
            } catch (Exception e) {
                close();
                throw e;
            }
        }

        Run breathless(int count) throws IOException, SQLException {
            return work.breathless(Plan.WORKERS, next(count)).complain();
        }

        @Override
        public void close() throws SQLException {
            try (app) {
                work.close();
            }
        }
    }

    /** Starts a build with people of whom the first have warmed it up: no figure is of an application that just started. */
    private static Side warm(App.Build build, String name, int besturen, Plan plan, boolean fours) throws Exception {
        Report.say("  " + (plan.warmUp() + besturen) + " besturen maken en warm lopen …");
        Place place = Place.make(build, name, Map.of("fresh", plan.warmUp() + besturen));
        World world = place.world();
        Deque<Person> people = new ArrayDeque<>(world.strangers().subList(0, plan.warmUp()));
        List<Person> all = world.fresh();
        people.addAll(
                fours
                        ? all.subList(plan.warmUp() * World.TEAM, all.size())
                        : world.strangers().subList(plan.warmUp(), plan.warmUp() + besturen));
        return Side.start(place, people).after(side -> side.breathless(plan.warmUp()));
    }

    private static List<Said> said(Run run, double atMost) {
        List<Said> said = new ArrayList<>();
        said.add(Said.ratio(CPU, "CPU-s", run.cpu(), atMost));
        run.details().forEach(one -> said.add(said(one.name(), one.unit(), one.value())));
        said.add(errors(run.traffic()));
        return said;
    }

    private void human(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        whileBothRun(
                context,
                "human",
                build -> warm(build, "human", pairs * plan.humans() / World.TEAM, plan, true),
                side -> said(
                        side.work()
                                .atHumanPace(side.next(plan.humans()), plan.pages())
                                .complain(),
                        0.5));
    }

    private void completion(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        whileBothRun(
                context,
                "completion",
                build -> warm(build, "completion", pairs * plan.together(), plan, false),
                side -> said(side.breathless(plan.together()), 0.6));
    }

    /** What people meet after a crash. */
    private void first(Bench.Context context) throws Exception {
        int count = Math.min(50, context.plan().together());
        String what = "the first " + count + " completions after a start";
        Map<Place, Deque<Person>> people = new HashMap<>();
        apart(context, "first", Map.of("fresh", pairs * count), place -> {
            if (!people.containsKey(place)) {
                people.put(place, new ArrayDeque<>(place.world().strangers()));
            }
            try (Side side = Side.start(place, people.get(place))) {
                Run run = side.breathless(count);
                return List.of(
                        said(what + ", processor time", "CPU-s", run.used().cpu()),
                        said(what, "s", run.used().seconds()),
                        errors(run.traffic()));
            }
        });
    }

    // --- memory, start and pages ---

    private void memory(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        apart(context, "memory", Map.of("full", Memory.besturen(plan)), place -> {
            Traffic traffic = new Traffic();
            List<Person> people = place.world().full().subList(0, plan.sessions());
            try (App app = Memory.start(place);
                    HttpClient client = Visitor.client()) {
                Memory.Heap heap = Memory.heap(app, client, traffic, people, true);
                traffic.complain();
                return List.of(
                        Said.ratio("live heap for each open page", "KB", heap.kilobytesPerPage(), 0.5),
                        said("live heap without anybody", "MB", heap.before() / 1024.0 / 1024),
                        errors(traffic));
            }
        });
    }

    private void start(Bench.Context context) throws Exception {
        Start.prepare(context.build());
        Start.prepare(other);
        byTurns(context.report(), "start", context.build(), other, build -> {
            Start.Begun begun = Start.once(build);
            return List.of(
                    Said.own("existing data: to the first page", "s", begun.seconds(), Target.atMost(4, "s")),
                    said("existing data: processor time until then", "CPU-s", begun.cpu()),
                    said("existing data: resident memory of the application", "MB", begun.memory()));
        });
    }

    private void lcp(Bench.Context context) throws Exception {
        try (Chromium chromium = Chromium.start()) {
            whileBothRun(
                    context,
                    "lcp",
                    build -> {
                        Place place = Place.make(build, "lcp", Map.of("fresh", pairs + 1));
                        return Side.start(place, new ArrayDeque<>(place.world().strangers()))
                                .after(side -> PageLoad.warmUp(
                                        side.app(),
                                        chromium.browser(),
                                        side.next(1).getFirst()));
                    },
                    side -> {
                        Report page = new Report(Map.of(), Map.of());
                        PageLoad.firstVisits(
                                page,
                                side.app(),
                                chromium.browser(),
                                side.next(1).getFirst());
                        return List.of(
                                Said.own(PageLoad.LOGIN + PageLoad.LCP, "ms", lcp(page, PageLoad.LOGIN), LCP),
                                Said.own(PageLoad.SECTION + PageLoad.LCP, "ms", lcp(page, PageLoad.SECTION), LCP));
                    });
        }
    }

    private static double lcp(Report page, String which) {
        return page.median(PageLoad.NAME, which + PageLoad.LCP);
    }

    private void board(Bench.Context context) throws Exception {
        Plan plan = context.plan();
        int size = plan.sizes().getLast();
        whileBothRun(
                context,
                "board",
                build -> {
                    Report.say("  " + size + " besturen maken die alles antwoordden …");
                    return Side.start(Place.make(build, "board", Map.of("full", size)), new ArrayDeque<>());
                },
                side -> {
                    World world = side.place().world();
                    try (Connection connection = side.app().connect();
                            HttpClient client = Visitor.client()) {
                        Visitor begeleider = Crowd.logIn(side.app(), client, new Traffic(), List.of(world.begeleider()))
                                .getFirst();
                        Double time = Size.measure(
                                new Report(Map.of(), Map.of()),
                                plan,
                                side.app(),
                                connection,
                                client,
                                begeleider,
                                Size.board(),
                                size);
                        return List.of(Said.ratio("the board at " + size + " besturen, p50", "ms", time, 0.15));
                    }
                });
    }
}
