package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.World.Person;
import be.draaiboek.bench.faults.Typist.Habits;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The people of one bestuur who are at work while something breaks: some over the protocol, some in a browser. */
final class Company implements AutoCloseable {

    /** How long somebody may be kept waiting for the fate of what they sent, after which something is wrong. */
    static final int PATIENCE_S = 90;

    /** The number of a kind that has no rounds. */
    static final int ALONE = 0;

    private static final List<String> WORDS = List.of(
            "en ",
            "dit ",
            "blijft ",
            "bewaard ",
            "wat ",
            "er ",
            "ook ",
            "gebeurt ",
            "met ",
            "de ",
            "server ",
            "vandaag ");

    private final Context context;
    private final Stage stage;
    private final Person first;
    private final HttpClient client = Session.client();
    private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Typist> typists = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final Random random;
    final List<Writer> writers = new ArrayList<>();
    final Journal journal;
    final Moment moment = new Moment();
    final Verdict verdict;

    /** Tabs that were closed while something was broken, and what was offered when they were opened again. */
    int closed;

    int offered;

    Company(Context context, Stage stage, String kind, int round, int typing, int writing, Habits habits)
            throws IOException {
        this.context = context;
        this.stage = stage;
        random = context.random(kind, round);
        verdict = writing == 0
                ? new Verdict(Verdict.TEXT, Verdict.OFFER)
                : round == ALONE ? new Verdict(Verdict.OFFER) : new Verdict();
        List<Person> group = context.group(round);
        first = group.getFirst();
        journal = new Journal(stage.logs().resolve("log.jsonl"), round);
        for (int i = 0; i < typing; i++) {
            Person person = group.get(i);
            Session session = new Session(client, stage.base(), person.email());
            sessions.add(session);
            typists.add(new Typist(
                    "typist " + round + "." + (i + 1),
                    session,
                    person,
                    context.cells(),
                    journal,
                    moment,
                    new Random(random.nextLong()),
                    habits,
                    context.settings().sabotage()));
        }
        for (int i = 0; i < writing; i++) {
            writers.add(new Writer(
                    context, "schrijver " + round + "." + (i + 1), stage.base(), group.get(typing + i), journal));
        }
    }

    Random random() {
        return random;
    }

    /** Everybody logs in, browsers open their page and write a first sentence, and then the typists begin. */
    void begin() throws IOException, InterruptedException {
        List<Future<Boolean>> logins = new ArrayList<>();
        for (Session session : sessions) {
            logins.add(pool.submit(session::logIn));
        }
        for (Writer writer : writers) {
            writer.open();
            writer.choose(0, random.nextInt(2));
            writer.type(1, "Voordat er iets gebeurde. ");
        }
        for (Future<Boolean> login : logins) {
            try {
                if (!login.get(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("somebody could not log in");
                }
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IOException("somebody could not log in", e);
            }
        }
        journal.tell("everybody is at work");
        typists.forEach(typist -> running.add(pool.submit(typist)));
    }

    /** Each of those at a browser writes a few words more, one after the other. */
    void word() {
        for (Writer writer : writers) {
            writer.type(random.nextInt(3), WORDS.get(random.nextInt(WORDS.size())));
        }
    }

    /** People at a browser go on for a while, with a pause after each few words. */
    void type(long millis, int pause) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            word();
            if (pause > 0) {
                writers.getFirst().wait(pause);
            }
        }
    }

    /** Returns the longest that a page needed to have everything saved; one that never has is a harm. */
    double saved(List<Writer> which) {
        double longest = 0;
        for (Writer writer : which) {
            double seconds = writer.saved(PATIENCE_S);
            if (Double.isNaN(seconds)) {
                verdict.harm(
                        Verdict.ODD,
                        writer.name + ": after " + PATIENCE_S + " s the page says: " + writer.look() + " Login: "
                                + writer.dialog());
                writer.screenshot(stage.logs().resolve(writer.name.replace(' ', '-') + ".png"));
            }
            longest = Math.max(longest, seconds);
        }
        return longest;
    }

    /** Opens a page again whose tab was closed: what the server doesn't have must be offered, and is then kept. */
    void reopen(Writer writer) throws SQLException {
        patiently(writer);
        var offers = writer.offers();
        Map<Place, Judge.Kept> cells = stage.cells(first);
        writer.typed().forEach((place, value) -> {
            Judge.Kept kept = cells.get(place);
            boolean there = kept != null && kept.value().equals(value);
            if (!there && !writer.offered(place, offers)) {
                verdict.harm(Verdict.OFFER, writer.name + ", " + place + ": " + value + " is not among " + offers);
            }
        });
        closed++;
        offered += offers.size();
        journal.tell(writer.name + " is offered " + offers.size());
        if (!offers.isEmpty()) {
            writer.keepAll();
        }
    }

    private static void patiently(Writer writer) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                writer.open();
                return;
            } catch (RuntimeException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                App.pause(500);
            }
        }
    }

    /** Nobody begins anything new, and everything that was sent gets known. */
    void end() throws InterruptedException {
        typists.forEach(typist -> typist.stop(PATIENCE_S));
        for (Future<?> one : running) {
            try {
                one.get(PATIENCE_S + 30, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                journal.odd("a typist did not end: " + e);
            }
        }
        running.clear();
    }

    /** Compares the log with the database. */
    Verdict compare() throws SQLException {
        Map<Place, JsonNode> typed = new LinkedHashMap<>();
        for (Writer writer : writers) {
            // the last acknowledgements are still on their way from the browser to us
            writer.wait(300);
            typed.putAll(writer.typed());
            int conflicts = writer.conflicts();
            if (conflicts > 0) {
                verdict.harm(Verdict.ODD, writer.name + " has " + conflicts + " conflicts with nobody");
            }
            writer.problems().forEach(problem -> verdict.harm(Verdict.ODD, writer.name + ": " + problem));
        }
        try (Connection connection = stage.connect()) {
            if (context.settings().sabotage() != Sabotage.NONE) {
                Judge.sabotage(connection, first.traject(), context.settings().sabotage());
            }
            Judge.compare(
                    verdict,
                    journal.edits(),
                    Judge.read(connection, first.traject()),
                    typed,
                    (place, value) -> writers.stream().anyMatch(one -> one.passedThrough(place, value)));
        }
        journal.oddities().forEach(odd -> verdict.harm(Verdict.ODD, odd));
        verdict.examples().forEach(one -> journal.tell("HARM " + one));
        return verdict;
    }

    long acknowledged() {
        return journal.edits().stream().filter(edit -> edit.version > 0).count();
    }

    @Override
    public void close() throws IOException {
        typists.forEach(typist -> typist.stop(0));
        pool.shutdownNow();
        client.shutdownNow();
        client.close();
        writers.forEach(Writer::close);
        journal.close();
    }
}
