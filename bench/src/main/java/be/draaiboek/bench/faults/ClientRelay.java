package be.draaiboek.bench.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

/** The network between people and the application, cut at a save. */
final class ClientRelay extends Relay {

    /** Where a save is when the cable breaks. */
    enum Where {
        BEFORE_THE_REQUEST,
        BEFORE_THE_ANSWER,
        IN_THE_ANSWER
    }

    private record Cut(Where where, boolean rude, boolean goesAway, CompletableFuture<Long> done) {}

    private static final byte[] SAVE = "POST /api/antwoorden ".getBytes(StandardCharsets.US_ASCII);

    private final AtomicReference<Cut> next = new AtomicReference<>();

    ClientRelay(IntSupplier target) throws IOException {
        super(target);
    }

    /**
     * Cuts every connection at the next save.
     *
     * @param goesAway whether new connections are refused from then on
     * @return the moment at which it was cut, as of System.nanoTime()
     */
    CompletableFuture<Long> cutAt(Where where, boolean rude, boolean goesAway) {
        CompletableFuture<Long> done = new CompletableFuture<>();
        next.set(new Cut(where, rude, goesAway, done));
        return done;
    }

    private boolean cuts(Where where) {
        Cut cut = next.get();
        return cut != null && cut.where() == where;
    }

    private void cutNow() {
        Cut cut = next.getAndSet(null);
        if (cut != null) {
            if (cut.goesAway()) {
                away(cut.rude());
            } else {
                cut(cut.rude());
            }
            cut.done().complete(System.nanoTime());
        }
    }

    @Override
    boolean toServer(Wire wire, byte[] piece, int length, OutputStream out) throws IOException {
        boolean save = begins(piece, length);
        if (save && cuts(Where.BEFORE_THE_REQUEST)) {
            cutNow();
            return false;
        }
        wire.saving |= save;
        out.write(piece, 0, length);
        return true;
    }

    @Override
    boolean toClient(Wire wire, byte[] piece, int length, OutputStream out) throws IOException {
        if (wire.saving && cuts(Where.BEFORE_THE_ANSWER)) {
            cutNow();
            return false;
        }
        if (wire.saving && cuts(Where.IN_THE_ANSWER)) {
            out.write(piece, 0, length / 2);
            out.flush();
            cutNow();
            return false;
        }
        wire.saving = false;
        out.write(piece, 0, length);
        return true;
    }

    private static boolean begins(byte[] piece, int length) {
        if (length < SAVE.length) {
            return false;
        }
        for (int i = 0; i < SAVE.length; i++) {
            if (piece[i] != SAVE[i]) {
                return false;
            }
        }
        return true;
    }
}
