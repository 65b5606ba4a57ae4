package be.draaiboek.bench.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

/**
 * The network between the application and its database. It reads the packets of the protocol, three bytes of length and one
 * of sequence before each, and so knows the COMMIT of a save.
 */
final class DatabaseRelay extends Relay {

    /** Where a commit is when the cable breaks. */
    enum Where {
        BEFORE_THE_COMMIT,
        WITH_THE_COMMIT,
        BEFORE_ITS_ANSWER
    }

    private record Cut(Where where, boolean everything, boolean rude, CompletableFuture<Long> done) {}

    private static final int HEADER = 4;
    private static final int QUERY = 3;
    private static final int PREPARE = 0x16;
    private static final int EXECUTE = 0x17;

    /** A statement that is executed in the same breath in which it is prepared has no number yet. */
    private static final int LAST_PREPARED = -1;

    private final AtomicReference<Cut> next = new AtomicReference<>();

    /** Commits of which the answer is awaited, to be thrown away. */
    private final Map<Wire, Cut> waiting = new ConcurrentHashMap<>();

    private volatile long delayMillis;

    DatabaseRelay(IntSupplier target) throws IOException {
        super(target);
    }

    /**
     * Cuts at the next commit of a save.
     *
     * @param everything every connection of the application, not only the one that commits
     */
    CompletableFuture<Long> cutAt(Where where, boolean everything, boolean rude) {
        CompletableFuture<Long> done = new CompletableFuture<>();
        next.set(new Cut(where, everything, rude, done));
        return done;
    }

    /** Every answer comes so much later. */
    void delay(long millis) {
        delayMillis = millis;
    }

    @Override
    boolean toServer(Wire wire, byte[] piece, int length, OutputStream out) throws IOException {
        wire.asked = true;
        ByteArrayOutputStream pending = wire.unread;
        pending.write(piece, 0, length);
        byte[] all = pending.toByteArray();
        int at = 0;
        while (all.length - at >= HEADER) {
            int size = (all[at] & 0xff) | (all[at + 1] & 0xff) << 8 | (all[at + 2] & 0xff) << 16;
            if (all.length - at < HEADER + size) {
                break;
            }
            if (!packet(wire, all, at, size, out)) {
                return false;
            }
            at += HEADER + size;
        }
        pending.reset();
        pending.write(all, at, all.length - at);
        return true;
    }

    private boolean packet(Wire wire, byte[] all, int at, int size, OutputStream out) throws IOException {
        int command = size > 1 ? all[at + HEADER] : 0;
        if (command == EXECUTE) {
            int statement = number(all, at + HEADER + 1);
            wire.saving |= statement == LAST_PREPARED ? wire.preparedSave : wire.saves.contains(statement);
        } else if (command == PREPARE) {
            wire.preparedSave = isSave(sql(all, at, size));
            wire.awaitsNumber = wire.preparedSave;
        } else if (command == QUERY) {
            String sql = sql(all, at, size);
            if (isSave(sql)) {
                wire.saving = true;
            } else if (sql.equals("commit") && wire.saving) {
                wire.saving = false;
                Cut cut = next.getAndSet(null);
                if (cut != null) {
                    return commit(wire, cut, all, at, size, out);
                }
            } else if (sql.equals("rollback")) {
                wire.saving = false;
            }
        }
        out.write(all, at, HEADER + size);
        return true;
    }

    private static String sql(byte[] all, int at, int size) {
        return new String(all, at + HEADER + 1, Math.min(size - 1, 60), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isSave(String sql) {
        return sql.startsWith("insert into `antwoord_versie`")
                || sql.startsWith("insert into `draaiboek`.`antwoord_versie`");
    }

    private static int number(byte[] all, int at) {
        return (all[at] & 0xff) | (all[at + 1] & 0xff) << 8 | (all[at + 2] & 0xff) << 16 | all[at + 3] << 24;
    }

    private boolean commit(Wire wire, Cut cut, byte[] all, int at, int size, OutputStream out) throws IOException {
        boolean answered = cut.where() == Where.BEFORE_ITS_ANSWER;
        if (answered) {
            // its answer is read and thrown away, and then the cable goes; it may come before the next line here
            waiting.put(wire, cut);
        }
        if (cut.where() != Where.BEFORE_THE_COMMIT) {
            wire.swallow = true;
            out.write(all, at, HEADER + size);
            out.flush();
        }
        if (!answered) {
            finish(wire, cut);
        }
        return answered;
    }

    private void finish(Wire wire, Cut cut) {
        if (cut.everything()) {
            cut(cut.rude());
        } else {
            wire.cut(cut.rude());
        }
        cut.done().complete(System.nanoTime());
    }

    @Override
    boolean toClient(Wire wire, byte[] piece, int length, OutputStream out) throws IOException {
        if (wire.swallow) {
            Cut cut = waiting.remove(wire);
            if (cut != null) {
                finish(wire, cut);
            }
            return false;
        }
        if (wire.awaitsNumber && length > HEADER + 4 && piece[HEADER] == 0) {
            wire.awaitsNumber = false;
            wire.saves.add(number(piece, HEADER + 1));
        }
        if (wire.asked) {
            wire.asked = false;
            if (delayMillis > 0) {
                sleep(delayMillis);
            }
        }
        out.write(piece, 0, length);
        return true;
    }
}
