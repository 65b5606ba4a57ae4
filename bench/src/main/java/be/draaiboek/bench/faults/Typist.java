package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.World.Cell;
import be.draaiboek.bench.World.Person;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who answers without a pause, over the protocol of the keeper and by its rules: a mutation has one name, and one
 * whose fate is unknown is sent again as it was, before anything else of these cells.
 */
final class Typist implements Runnable {

    /**
     * How somebody works.
     *
     * @param pauseMillis at most, between two saves
     * @param length of a text, in letters
     */
    record Habits(int pauseMillis, int length) {

        static final Habits QUICK = new Habits(30, 90);
    }

    private static final int MOST_AT_ONCE = 3;

    private final String name;
    private final Session session;
    private final Person person;
    private final List<Cell> cells;
    private final Journal journal;
    private final Moment moment;
    private final Random random;
    private final Habits habits;
    private final Sabotage sabotage;
    private final Map<Place, Integer> versions = new HashMap<>();
    private int count;
    private volatile boolean stopping;
    private volatile long giveUp = Long.MAX_VALUE;

    Typist(
            String name,
            Session session,
            Person person,
            List<Cell> cells,
            Journal journal,
            Moment moment,
            Random random,
            Habits habits,
            Sabotage sabotage) {
        this.name = name;
        this.session = session;
        this.person = person;
        this.cells = cells;
        this.journal = journal;
        this.moment = moment;
        this.random = random;
        this.habits = habits;
        this.sabotage = sabotage;
    }

    /** Begins nothing new; what is under way may take that long to become known. */
    void stop(int seconds) {
        giveUp = System.nanoTime() + seconds * 1_000_000_000L;
        stopping = true;
    }

    @Override
    public void run() {
        while (!stopping) {
            List<Edit> batch = compose();
            settle(batch);
            if (sabotage == Sabotage.REPEAT && count % 20 == 1) {
                repeat(batch.getFirst());
            }
            App.pause(1 + random.nextInt(habits.pauseMillis()));
        }
    }

    private List<Edit> compose() {
        Map<Place, Edit> batch = new LinkedHashMap<>();
        int size = 1 + random.nextInt(MOST_AT_ONCE);
        for (int i = 0; i < size; i++) {
            Cell cell = cells.get(random.nextInt(cells.size()));
            Place place = new Place(cell.item(), cell.row(), cell.col(), person.holder());
            int base = versions.getOrDefault(place, 0);
            batch.computeIfAbsent(place, key -> Journal.edit(name, key, base, value(cell, base)));
        }
        return new ArrayList<>(batch.values());
    }

    /** Never what stands there: so that a version too many shows. */
    private JsonNode value(Cell cell, int base) {
        JsonNode given = cell.value(base);
        boolean free = given.isString() && given.stringValue().contains(" ");
        if (!free) {
            return given;
        }
        String begin = name + " schrijft iets voor de " + ++count + "e keer. ";
        return JsonMapper.shared()
                .valueToTree((begin + "Dat moet blijven staan. ".repeat(habits.length() / 24)).strip());
    }

    private void settle(List<Edit> batch) {
        Map<Edit, UUID> names = new LinkedHashMap<>();
        batch.forEach(edit -> names.put(edit, edit.mutations.iterator().next()));
        for (int attempt = 1; System.nanoTime() < giveUp; attempt++) {
            if (attempt > 1 && sabotage == Sabotage.RENAME) {
                names.replaceAll((edit, mutation) -> UUID.randomUUID());
            }
            names.forEach((edit, mutation) -> journal.sent(edit, mutation));
            try {
                String body = body(names);
                moment.leaving();
                long left = System.nanoTime();
                Session.Answer answer = session.save(body);
                if (answer.body().path("results").isArray()) {
                    names.forEach((edit, mutation) -> learn(edit, mutation, answer.body(), left));
                    return;
                }
                journal.unanswered.incrementAndGet();
                if (answer.status() == 401) {
                    session.logIn();
                } else if (answer.status() == 403) {
                    session.refresh();
                } else if (answer.status() < 500) {
                    journal.odd(name + ": a save was answered with " + answer.status() + " " + answer.body());
                    return;
                }
            } catch (IOException away) {
                journal.unanswered.incrementAndGet();
            }
            App.pause(Math.min(250, 40L * attempt));
        }
        names.keySet().forEach(edit -> journal.odd(name + ": the fate of " + edit.place + " never became known"));
    }

    private void repeat(Edit edit) {
        UUID other = UUID.randomUUID();
        Edit again = new Edit(edit.who, edit.place, edit.version, edit.value, other);
        try {
            if (edit.version > 0) {
                journal.sent(edit, other);
                learn(edit, other, session.save(body(Map.of(again, other))).body(), System.nanoTime());
            }
        } catch (IOException away) {
            journal.unanswered.incrementAndGet();
        }
    }

    private String body(Map<Edit, UUID> names) {
        List<Map<String, Object>> mutations = new ArrayList<>();
        names.forEach((edit, mutation) -> mutations.add(mutation(edit, mutation)));
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("traject", person.traject(), "account", session.account(), "mutations", mutations));
    }

    static Map<String, Object> mutation(Edit edit, UUID mutation) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("mutation", mutation.toString());
        one.put("item", edit.place.item());
        one.put("row", edit.place.row());
        one.put("col", edit.place.col());
        one.put("holder", edit.place.holder());
        one.put("base", edit.base);
        one.put("value", edit.value);
        one.put("source", "typed");
        return one;
    }

    private void learn(Edit edit, UUID mutation, JsonNode body, long left) {
        JsonNode result = body.path("results")
                .valueStream()
                .filter(one -> mutation.toString()
                        .equalsIgnoreCase(one.path("mutation").asString()))
                .findFirst()
                .orElse(JsonMapper.shared().createObjectNode());
        if (result.path("status").asString("").equals("saved")) {
            int version = result.path("version").asInt();
            journal.acknowledged(edit, mutation, version, at(result), left);
            versions.put(edit.place, version);
        } else {
            // nobody else writes here: whatever it is, it is wrong
            journal.refused(edit, mutation, result.toString());
            versions.put(edit.place, result.path("version").asInt(edit.base));
        }
    }

    static Instant at(JsonNode result) {
        try {
            return Instant.parse(result.path("at").asString(""));
        } catch (DateTimeParseException unclear) {
            return Instant.MAX;
        }
    }
}
