package be.draaiboek.bench.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was sent and what was acknowledged, outside the machine that breaks. A line is written before its author goes on, so
 * that the file holds what they could rely on.
 */
final class Journal implements AutoCloseable {

    /** A save that was answered: when it left, and when its answer was here; both as of System.nanoTime(). */
    record Served(long left, long answered) {}

    private final BufferedWriter file;
    private final int round;
    private final Map<UUID, Edit> byMutation = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Edit> edits = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Served> served = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> oddities = new ConcurrentLinkedQueue<>();

    /** Attempts that were not answered, or not with a word about the edits. */
    final AtomicInteger unanswered = new AtomicInteger();

    /** Replays of which the server said that it had kept the edit at an earlier attempt. */
    final AtomicInteger keptBefore = new AtomicInteger();

    Journal(Path path, int round) throws IOException {
        this.round = round;
        Files.createDirectories(path.getParent());
        file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void sent(Edit edit, UUID mutation) {
        edit.sent = Instant.now();
        edit.attempts++;
        edit.mutations.add(mutation);
        byMutation.put(mutation, edit);
        if (edit.attempts == 1) {
            edits.add(edit);
        }
        Map<String, Object> line = line("sent", edit, mutation);
        line.put("base", edit.base);
        line.put("value", edit.value);
        line.put("attempt", edit.attempts);
        write(line);
    }

    /** @param kept when the server says that it was kept */
    void acknowledged(Edit edit, UUID mutation, int version, Instant kept, long left) {
        edit.version = version;
        edit.acknowledged = Instant.now();
        served.add(new Served(left, System.nanoTime()));
        if (edit.attempts > 1 && kept.isBefore(edit.sent.minusMillis(1))) {
            keptBefore.incrementAndGet();
        }
        Map<String, Object> line = line("acknowledged", edit, mutation);
        line.put("version", version);
        write(line);
    }

    void refused(Edit edit, UUID mutation, String why) {
        edit.refusal = why;
        Map<String, Object> line = line("refused", edit, mutation);
        line.put("why", why);
        write(line);
    }

    /** Something that may not happen and is no matter of one edit. */
    void odd(String what) {
        oddities.add(what);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.now().toString());
        line.put("round", round);
        line.put("event", "odd");
        line.put("what", what);
        write(line);
    }

    void tell(String event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.now().toString());
        line.put("round", round);
        line.put("event", event);
        write(line);
    }

    private Map<String, Object> line(String event, Edit edit, UUID mutation) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.now().toString());
        line.put("round", round);
        line.put("event", event);
        line.put("who", edit.who);
        line.put("cell", edit.place.toString());
        line.put("mutation", mutation.toString());
        return line;
    }

    private synchronized void write(Map<String, Object> line) {
        try {
            file.write(JsonMapper.shared().writeValueAsString(line));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new IllegalStateException("the log of acknowledgements can't be written", e);
        }
    }

    Edit find(UUID mutation) {
        return byMutation.get(mutation);
    }

    List<Edit> edits() {
        return new ArrayList<>(edits);
    }

    List<String> oddities() {
        return new ArrayList<>(oddities);
    }

    /** Seconds from a moment to the first answer to a save that left after it; NaN when there was none. */
    double servingAgain(long moment) {
        return served.stream().filter(one -> one.left() > moment).mapToLong(Served::answered).min().stream()
                .mapToDouble(answered -> (answered - moment) / 1e9)
                .findFirst()
                .orElse(Double.NaN);
    }

    static Edit edit(String who, Place place, int base, JsonNode value) {
        return new Edit(who, place, base, value, UUID.randomUUID());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
