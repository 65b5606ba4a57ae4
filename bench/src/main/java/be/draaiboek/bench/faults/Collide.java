package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.Report;
import be.draaiboek.bench.World.Cell;
import be.draaiboek.bench.World.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten people write in the same cell against the same version at the same moment, over and over; now and then five of them
 * in a cell of their own, each from two places. One is kept each time, and everybody else is told what stands there.
 */
final class Collide {

    private static final String KIND = "collide";

    /** Each fifth time in one's own cells. */
    private static final int OWN = 5;

    private static final int TRIES = 20;

    /** Somebody's two sessions, as with a laptop and a phone. */
    private record Somebody(Person person, Session laptop, Session phone) {}

    private record Attempt(Person person, Session session, Edit edit) {}

    /** @param status saved, conflict, or something that may not be */
    private record Told(Attempt attempt, String status, int version, JsonNode value, int tries) {}

    void take(Context context) throws Exception {
        Outcome outcome = new Outcome(context, KIND);
        try (Stage stage = Stage.embedded(context, KIND);
                Journal journal = new Journal(stage.logs().resolve("log.jsonl"), 1);
                HttpClient client = Session.client();
                ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Somebody> people = people(context, stage, client);
            List<Told> told = new ArrayList<>();
            Map<Place, Integer> versions = new HashMap<>();
            Verdict verdict = new Verdict(Verdict.REFUSED, Verdict.TEXT, Verdict.OFFER);
            long begin = System.nanoTime();
            int retries = 0;
            for (int wave = 0; told.size() < context.settings().collisions(); wave++) {
                List<Attempt> attempts = wave % OWN == OWN - 1
                        ? own(context, people, versions, wave)
                        : joint(context, people, versions, wave);
                for (Told one : together(pool, journal, attempts)) {
                    told.add(one);
                    retries += one.tries() - 1;
                    if (one.status().equals("saved")) {
                        versions.put(one.attempt().edit().place, one.version());
                    }
                }
                if (wave % 100 == 99) {
                    Report.say("  " + told.size() + " …");
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Map<Place, Judge.Kept> cells = stage.cells(people.getFirst().person());
            int overwritten = judge(verdict, told, cells);
            Judge.compare(
                    verdict,
                    journal.edits().stream()
                            .filter(edit -> edit.refusal.isEmpty())
                            .toList(),
                    cells,
                    Map.of(),
                    (place, value) -> false);
            outcome.add("colliding saves", "", told.size());
            outcome.add("saved", "", count(told, "saved"));
            outcome.add("told of the other's text", "", count(told, "conflict"));
            outcome.add("sent again because the server asked for it", "", retries);
            outcome.add("colliding saves per second", "1/s", told.size() / seconds);
            outcome.never("silent overwrites", overwritten);
            outcome.verdict(0, verdict);
        }
    }

    private static long count(List<Told> told, String status) {
        return told.stream().filter(one -> one.status().equals(status)).count();
    }

    private static List<Somebody> people(Context context, Stage stage, HttpClient client) throws IOException {
        List<Somebody> people = new ArrayList<>();
        for (Person person : context.group(1)) {
            Session laptop = new Session(client, stage.base(), person.email());
            Session phone = new Session(client, stage.base(), person.email());
            if (!laptop.logIn() || !phone.logIn()) {
                throw new IllegalStateException("somebody could not log in");
            }
            people.add(new Somebody(person, laptop, phone));
        }
        return people;
    }

    private static List<Attempt> joint(Context context, List<Somebody> people, Map<Place, Integer> versions, int wave) {
        Cell cell = context.joint().get(wave % context.joint().size());
        Place place = new Place(cell.item(), cell.row(), cell.col(), 0);
        List<Attempt> attempts = new ArrayList<>();
        for (Somebody one : people) {
            attempts.add(attempt(one.person(), one.laptop(), place, versions, wave));
        }
        return attempts;
    }

    private static List<Attempt> own(Context context, List<Somebody> people, Map<Place, Integer> versions, int wave) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < people.size() / 2; i++) {
            Somebody one = people.get((wave / OWN + i) % people.size());
            String item = context.fields().get(wave % context.fields().size()).item();
            Place place = new Place(item, "", "toelichting", one.person().holder());
            attempts.add(attempt(one.person(), one.laptop(), place, versions, wave));
            attempts.add(attempt(one.person(), one.phone(), place, versions, wave));
        }
        return attempts;
    }

    private static Attempt attempt(
            Person person, Session session, Place place, Map<Place, Integer> versions, int wave) {
        UUID mutation = UUID.randomUUID();
        JsonNode value = JsonMapper.shared().valueToTree("Keer " + wave + ", van " + person.holder() + ": " + mutation);
        return new Attempt(
                person,
                session,
                new Edit("deelnemer " + person.holder(), place, versions.getOrDefault(place, 0), value, mutation));
    }

    /** All at the same moment; each until its fate is known. */
    private static List<Told> together(ExecutorService pool, Journal journal, List<Attempt> attempts) throws Exception {
        CountDownLatch start = new CountDownLatch(attempts.size());
        List<Callable<Told>> work = new ArrayList<>();
        for (Attempt attempt : attempts) {
            work.add(() -> {
                start.countDown();
                start.await();
                return send(journal, attempt);
            });
        }
        List<Told> told = new ArrayList<>();
        for (Future<Told> one : pool.invokeAll(work, 5, TimeUnit.MINUTES)) {
            told.add(one.get());
        }
        return told;
    }

    private static Told send(Journal journal, Attempt attempt) throws IOException {
        Edit edit = attempt.edit();
        UUID mutation = edit.mutations.iterator().next();
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "traject", attempt.person().traject(),
                        "account", attempt.session().account(),
                        "mutations", List.of(Typist.mutation(edit, mutation))));
        for (int attempts = 1; ; attempts++) {
            journal.sent(edit, mutation);
            long left = System.nanoTime();
            Session.Answer answer = attempt.session().save(body);
            JsonNode result = answer.body().path("results").path(0);
            String status = result.path("status").asString("");
            if (status.equals("saved")) {
                int version = result.path("version").asInt();
                journal.acknowledged(edit, mutation, version, Typist.at(result), left);
                return new Told(attempt, status, version, edit.value, attempts);
            }
            if (status.equals("conflict")) {
                journal.refused(edit, mutation, "conflict");
                return new Told(attempt, status, result.path("version").asInt(), result.path("value"), attempts);
            }
            if (attempts == TRIES || answer.status() < 500) {
                return new Told(attempt, answer.status() + " " + answer.body(), 0, result, attempts);
            }
            App.pause(100);
        }
    }

    /** Returns how many writings went over a text that their author had not seen. */
    private static int judge(Verdict verdict, List<Told> told, Map<Place, Judge.Kept> cells) {
        int overwritten = 0;
        for (Told one : told) {
            Edit edit = one.attempt().edit();
            Judge.Kept cell = cells.get(edit.place);
            boolean known = cell != null
                    && one.version() >= 1
                    && one.version() <= cell.versions().size();
            if (one.status().equals("saved")) {
                if (one.version() != edit.base + 1) {
                    overwritten++;
                    verdict.harm(Verdict.BROKEN, edit.place + ": saved as " + one.version() + " upon " + edit.base);
                }
            } else if (!one.status().equals("conflict")) {
                verdict.harm(Verdict.ODD, edit.place + ": " + one.status());
            } else if (!known
                    || one.version() <= edit.base
                    || !cell.versions().get(one.version() - 1).value().equals(one.value())) {
                verdict.harm(
                        Verdict.ODD,
                        edit.place + ": told of version " + one.version() + " " + one.value()
                                + ", which never stood there");
            } else if (cell.versions().stream()
                    .anyMatch(version -> version.value().equals(edit.value))) {
                overwritten++;
                verdict.harm(Verdict.FOREIGN, edit.place + ": kept, though its author was told that it wasn't");
            }
        }
        return overwritten;
    }
}
