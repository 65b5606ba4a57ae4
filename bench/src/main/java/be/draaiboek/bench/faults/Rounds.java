package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.Report;
import be.draaiboek.bench.faults.Typist.Habits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The faults that come in rounds: eight typists and two people at a browser are at work, something breaks while a save is
 * on its way, and when it is whole again the log is compared with the database.
 */
final class Rounds {

    private static final int TYPISTS = 8;
    private static final int WRITERS = 2;

    /** Serving again after {@code kill -9}: what the product commits to, in seconds. */
    private static final double AGAIN_S = 30;

    /** Opens what a kind of fault needs. */
    private interface Opening {
        Stage open(Context context, String kind) throws Exception;
    }

    /** Breaks something and, unless the product does that itself, mends it. */
    private interface Fault {
        /**
         * @param broken to be set when it has happened
         * @return when it happened, as of System.nanoTime()
         */
        long happen(Stage stage, Moment moment, Random random, AtomicBoolean broken) throws Exception;
    }

    private final String kind;
    private final Opening opening;
    private final Fault fault;
    private final boolean killed;

    private Rounds(String kind, Opening opening, Fault fault, boolean killed) {
        this.kind = kind;
        this.opening = opening;
        this.fault = fault;
        this.killed = killed;
    }

    static Rounds app() {
        return new Rounds("app", Stage::embedded, Rounds::killApp, true);
    }

    static Rounds database() {
        return new Rounds("database", Stage::embedded, Rounds::killDatabase, true);
    }

    static Rounds both() {
        return new Rounds("both", Stage::embedded, Rounds::killBoth, true);
    }

    static Rounds connection() {
        return new Rounds("connection", Stage::cabled, Rounds::cutConnection, false);
    }

    static Rounds commit() {
        return new Rounds("commit", Stage::apart, Rounds::cutCommit, false);
    }

    static Rounds pause() {
        return new Rounds("pause", Stage::embedded, Rounds::standStill, false);
    }

    void take(Context context) throws Exception {
        Outcome outcome = new Outcome(context, kind);
        int only = context.settings().round();
        try (Stage stage = opening.open(context, kind)) {
            for (int round = 1; round <= context.settings().rounds(); round++) {
                if (only > 0 && round != only) {
                    continue;
                }
                long begin = System.nanoTime();
                try {
                    round(context, stage, outcome, round);
                    outcome.never("rounds that could not be carried out", 0);
                } catch (Exception e) {
                    e.printStackTrace();
                    outcome.never("rounds that could not be carried out", 1);
                    outcome.failed(round, "kon niet uitgevoerd worden: " + Outcome.brief(e));
                    stage.repair();
                }
                Report.say("  ronde " + round + ": " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
            }
        }
        outcome.observeScreens();
    }

    private void round(Context context, Stage stage, Outcome outcome, int round) throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        try (Company company = new Company(context, stage, kind, round, TYPISTS, WRITERS, Habits.QUICK);
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Random random = company.random();
            Random its = new Random(random.nextLong());
            // one keeps the page open, the other closes it
            int closes = random.nextInt(WRITERS);
            long goesOn = 1_000 + random.nextInt(1_000);
            long before = 300 + random.nextInt(900);
            company.begin();
            company.type(before, 0);
            Future<Long> happening = pool.submit(() -> {
                try {
                    return fault.happen(stage, company.moment, its, broken);
                } finally {
                    broken.set(true);
                }
            });
            while (!broken.get()) {
                company.word();
            }
            company.type(goesOn, 0);
            List<Writer> stay = new ArrayList<>();
            List<Writer> closed = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Writer writer = company.writers.get(i);
                writer.choose(2, random.nextInt(2));
                writer.type(2, "Het laatste woord van " + writer.name + ".");
                (i == closes ? closed : stay).add(writer);
            }
            closed.forEach(Writer::closeTab);
            while (!happening.isDone()) {
                stay.forEach(Writer::look);
                if (stay.isEmpty()) {
                    App.pause(100);
                } else {
                    stay.getFirst().wait(200);
                }
            }
            long moment = happening.get(5, TimeUnit.SECONDS);
            double saved = company.saved(stay);
            if (!stay.isEmpty()) {
                outcome.add("an open page: everything saved, after the fault was over", "s", saved);
            }
            for (Writer writer : closed) {
                company.reopen(writer);
            }
            company.saved(closed);
            company.end();
            company.compare();
            double again = company.journal.servingAgain(moment);
            String name = "from the fault to the first save that is acknowledged";
            if (killed) {
                outcome.always(name, "s", again, AGAIN_S);
            } else {
                outcome.add(name, "s", again);
            }
            outcome.round(round, company);
        }
    }

    // --- what breaks ---

    private static long killApp(Stage stage, Moment moment, Random random, AtomicBoolean broken) throws Exception {
        long delay = Moment.delay(random);
        moment.await(delay);
        long now = System.nanoTime();
        stage.app().killNow();
        broken.set(true);
        stage.startApp();
        return now;
    }

    /** Connections stay, and nothing answers: the application stands still for ten seconds. */
    private static long standStill(Stage stage, Moment moment, Random random, AtomicBoolean broken) throws Exception {
        long delay = Moment.delay(random);
        moment.await(delay);
        long now = System.nanoTime();
        Words.signal(stage, "STOP");
        try {
            broken.set(true);
            App.pause(10_000);
        } finally {
            Words.signal(stage, "CONT");
        }
        return now;
    }

    private static long killDatabase(Stage stage, Moment moment, Random random, AtomicBoolean broken) throws Exception {
        long delay = Moment.delay(random);
        moment.await(delay);
        long now = System.nanoTime();
        stage.killDatabase();
        broken.set(true);
        return now;
    }

    private static long killBoth(Stage stage, Moment moment, Random random, AtomicBoolean broken) throws Exception {
        long delay = Moment.delay(random);
        boolean databaseFirst = random.nextBoolean();
        moment.await(delay);
        long now = System.nanoTime();
        if (databaseFirst) {
            stage.killDatabase();
            stage.app().killNow();
        } else {
            CompletableFuture<Void> other = CompletableFuture.runAsync(stage::killDatabase);
            stage.app().killNow();
            other.get(5, TimeUnit.SECONDS);
        }
        broken.set(true);
        stage.startApp();
        return now;
    }

    /** Each place once, in an order of its own, and once a while without any network. */
    private static long cutConnection(Stage stage, Moment moment, Random random, AtomicBoolean broken)
            throws Exception {
        List<ClientRelay.Where> places = new ArrayList<>(List.of(ClientRelay.Where.values()));
        Collections.shuffle(places, random);
        int away = random.nextInt(places.size());
        ClientRelay relay = stage.clientRelay();
        long first = 0;
        for (int i = 0; i < places.size(); i++) {
            long gone = i == away ? 1_000 + random.nextInt(3_000) : 0;
            boolean rude = random.nextBoolean();
            int pause = 150 + random.nextInt(450);
            long cut = relay.cutAt(places.get(i), rude, gone > 0).get(15, TimeUnit.SECONDS);
            first = first == 0 ? cut : first;
            if (gone > 0) {
                broken.set(true);
                App.pause(gone);
                relay.restore();
            }
            App.pause(pause);
        }
        return first;
    }

    /** Each place twice, in an order of its own: once only the connection that commits, once every one. */
    private static long cutCommit(Stage stage, Moment moment, Random random, AtomicBoolean broken) throws Exception {
        List<DatabaseRelay.Where> places = new ArrayList<>(List.of(DatabaseRelay.Where.values()));
        Collections.shuffle(places, random);
        long first = 0;
        for (int i = 0; i < 2 * places.size(); i++) {
            boolean rude = random.nextBoolean();
            int pause = 100 + random.nextInt(300);
            long cut = stage.databaseRelay()
                    .cutAt(places.get(i % places.size()), i >= places.size(), rude)
                    .get(15, TimeUnit.SECONDS);
            first = first == 0 ? cut : first;
            broken.set(true);
            App.pause(pause);
        }
        return first;
    }
}
