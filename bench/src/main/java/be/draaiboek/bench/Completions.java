package be.draaiboek.bench;

import static be.draaiboek.bench.Visitor.SAVE;

import be.draaiboek.bench.World.Cell;
import be.draaiboek.bench.World.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Completions at an application that runs: one person opens the five pages of B.4 and answers fifty cells. The first page is
 * loaded from its address, the others are reached by their links. Each has a person of its own, who answered nothing before.
 */
final class Completions implements AutoCloseable {

    /** People at their own pace need some minutes; nobody waits longer for who doesn't get on. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Besturen begin so long after each other: not everybody opens the first page in the same second. */
    private static final long APART_MS = 500;

    /** Somebody with their browser. */
    record Turn(Visitor visitor, Person person) {}

    /** What one run said of one thing. */
    record Figure(String name, String unit, double value) {}

    /** What so many completions took together. */
    record Run(Counters used, Traffic traffic, int count) {

        double cpu() {
            return used.cpu() / count;
        }

        double perSecond() {
            return count / used.seconds();
        }

        /** Beside the processor time: what tells why it is what it is. */
        List<Figure> details() {
            return List.of(
                    new Figure("of which the application", "CPU-s", used.appCpu() / count),
                    new Figure("of which mariadbd", "CPU-s", used.databaseCpu() / count),
                    new Figure("requests per completion", "", each(traffic.requests.sum())),
                    new Figure("pushes per completion", "", each(traffic.pushes.sum())),
                    new Figure("bytes pushed", "kB", each(traffic.pushed.sum()) / 1024),
                    new Figure("saving, p95", "ms", traffic.percentile(95, SAVE)));
        }

        double each(long sum) {
            return (double) sum / count;
        }

        /** Tells on the screen what went wrong. */
        Run complain() {
            traffic.complain();
            return this;
        }
    }

    private final App app;
    private final HttpClient client;
    private final Connection connection;
    private final List<Cell> cells;

    Completions(App app) throws SQLException, IOException {
        this.app = app;
        connection = app.connect();
        client = Visitor.client();
        cells = World.cells(client, app.base());
    }

    App app() {
        return app;
    }

    List<Cell> cells() {
        return cells;
    }

    Counters counters() throws SQLException {
        return Counters.now(app, connection);
    }

    /** Takes so many from the front: nobody completes twice. */
    static List<Person> take(Deque<Person> people, int count) {
        return IntStream.range(0, count).mapToObj(i -> people.removeFirst()).toList();
    }

    /** Without think time, by so many people at a time; what is measured is from the first page to the last answer. */
    Run breathless(int workers, List<Person> people) throws SQLException {
        return run(workers, Plan.LONGEST, people, this::complete);
    }

    /**
     * All at once, at the pace of people. Who are of one bestuur stand beside each other in the list: they are on the same
     * page at the same time, and go on when all of them have answered it.
     *
     * @param pages how many of the five
     */
    Run atHumanPace(List<Person> people, int pages) throws SQLException {
        Map<Long, Long> sizes = people.stream().collect(Collectors.groupingBy(Person::traject, Collectors.counting()));
        Map<Long, Phaser> besturen = sizes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> new Phaser(one.getValue().intValue())));
        return run(people.size(), PATIENCE, people, turn -> {
            int number = people.indexOf(turn.person());
            App.pause(number / World.TEAM * APART_MS);
            answer(turn, new Human(number), besturen.get(turn.person().traject()), World.PAGES.subList(0, pages));
        });
    }

    private Run run(int workers, Duration limit, List<Person> people, Consumer<Turn> task) throws SQLException {
        Traffic traffic = new Traffic();
        List<Turn> turns = turns(people, traffic);
        Counters before = counters();
        Crowd.each(workers, limit, turns, task, traffic::failed);
        // the last saves are told to the page a quarter of a second later
        App.pause(600);
        Counters used = counters().since(before);
        turns.forEach(turn -> turn.visitor().logOut());
        return new Run(used, traffic, people.size());
    }

    /** Logs people in. */
    List<Turn> turns(List<Person> people, Traffic traffic) {
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
            for (String section : World.PAGES) {
                for (Cell cell : arrive(visitor, section)) {
                    visitor.save(cell, 0, turn.person().traject(), turn.person().holder());
                }
            }
        }
    }

    private void answer(Turn turn, Human human, Phaser bestuur, List<String> pages) {
        try (Visitor visitor = turn.visitor()) {
            for (String section : pages) {
                List<Cell> here = arrive(visitor, section);
                bestuur.arriveAndAwaitAdvance();
                here.forEach(cell -> human.answer(visitor, turn.person(), cell));
                visitor.reachEnd();
                bestuur.arriveAndAwaitAdvance();
            }
        } finally {
            // the others go on without who failed
            bestuur.arriveAndDeregister();
        }
    }

    /** Opens a page and returns what is to be answered on it; a page may show one question at a time. */
    private List<Cell> arrive(Visitor visitor, String section) {
        String route = "draaiboek/" + section;
        String page = section.equals(World.PAGES.getFirst()) ? visitor.open(route) : visitor.go(route);
        List<Cell> here =
                cells.stream().filter(cell -> cell.section().equals(section)).toList();
        if (here.stream().noneMatch(cell -> page.contains(cell.item()))) {
            throw new Visitor.Failure(section + " shows none of its questions");
        }
        return here;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        client.close();
    }
}
