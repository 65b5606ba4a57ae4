package be.draaiboek.taak;

import be.draaiboek.common.OngeldigException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written, and refuses too much of it. Whoever closes it only empties what was held back. */
final class Begrensd extends FilterOutputStream {

    private final long most;
    private long written;

    Begrensd(OutputStream out, long most) {
        super(out);
        this.most = most;
    }

    long geschreven() {
        return written;
    }

    @Override
    public void write(int one) throws IOException {
        count(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    private void count(int more) {
        written += more;
        if (written > most) {
            throw new OngeldigException(
                    "Dit bestand wordt groter dan %d MB, en zoveel bewaren we niet. Vraag een deel ervan."
                            .formatted(most / (1024 * 1024)));
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
