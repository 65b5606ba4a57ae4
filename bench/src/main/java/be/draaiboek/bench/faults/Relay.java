package be.draaiboek.bench.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * A cable between a client and a server on this machine, which can be cut. What passes is looked at in both directions by
 * whoever wants to cut at the right moment.
 */
class Relay implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    private final int port;
    private final IntSupplier target;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private volatile boolean closed;

    /** @param target the port of the server, asked anew for each connection: it may be started again elsewhere */
    Relay(IntSupplier target) throws IOException {
        this.target = target;
        door = open(0);
        port = door.getLocalPort();
        Thread.ofPlatform().daemon().name("relay-" + port).start(this::accept);
    }

    int port() {
        return port;
    }

    private static ServerSocket open(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return socket;
    }

    private void accept() {
        while (!closed) {
            ServerSocket mine = door;
            if (mine == null) {
                sleep(5);
                continue;
            }
            try {
                Socket client = mine.accept();
                Thread.ofPlatform().daemon().start(() -> connect(client));
            } catch (IOException refusing) {
                sleep(5);
            }
        }
    }

    private void connect(Socket client) {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
        } catch (IOException | RuntimeException away) {
            quietly(client);
            return;
        }
        Wire wire = new Wire(client, server);
        wires.add(wire);
        Thread.ofPlatform().daemon().start(() -> pump(wire, true));
        Thread.ofPlatform().daemon().start(() -> pump(wire, false));
    }

    private void pump(Wire wire, boolean up) {
        try {
            InputStream in = (up ? wire.client : wire.server).getInputStream();
            OutputStream out = (up ? wire.server : wire.client).getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (!(up ? toServer(wire, piece, length, out) : toClient(wire, piece, length, out))) {
                    break;
                }
            }
        } catch (IOException gone) {
            // one of the two hung up
        } finally {
            wire.cut(false);
            wires.remove(wire);
        }
    }

    /** Passes on what the client sent; false cuts this connection. */
    boolean toServer(Wire wire, byte[] piece, int length, OutputStream out) throws IOException {
        out.write(piece, 0, length);
        return true;
    }

    /** Passes on what the server answered; false cuts this connection. */
    boolean toClient(Wire wire, byte[] piece, int length, OutputStream out) throws IOException {
        out.write(piece, 0, length);
        return true;
    }

    /** One connection. */
    static final class Wire {

        final Socket client;
        final Socket server;

        /** Whether something that is worth cutting is under way. */
        volatile boolean saving;

        /** Whether the statement that was prepared last keeps an answer, and whether its number is still to come. */
        volatile boolean preparedSave;

        volatile boolean awaitsNumber;

        /** The numbers of such statements. */
        final Set<Integer> saves = ConcurrentHashMap.newKeySet();

        /** Whether an answer is awaited that has not begun. */
        volatile boolean asked = true;

        /** What the client sent and is no whole packet yet. */
        final ByteArrayOutputStream unread = new ByteArrayOutputStream();

        /** Whether the next answer is kept from the client. */
        volatile boolean swallow;

        Wire(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        /** @param rude by a reset, as a firewall or a crash does it, instead of a goodbye */
        void cut(boolean rude) {
            if (rude) {
                try {
                    client.setSoLinger(true, 0);
                } catch (IOException gone) {
                    // it is closed already
                }
            }
            quietly(client);
            quietly(server);
        }
    }

    /** Cuts everything that is open; what comes next is connected again. */
    void cut(boolean rude) {
        wires.forEach(wire -> wire.cut(rude));
    }

    /** Cuts everything and refuses until {@link #restore()}. */
    void away(boolean rude) {
        ServerSocket old = door;
        door = null;
        quietly(old);
        cut(rude);
    }

    void restore() throws IOException {
        if (door != null) {
            return;
        }
        for (int attempt = 0; ; attempt++) {
            try {
                door = open(port);
                return;
            } catch (IOException taken) {
                if (attempt == 100) {
                    throw taken;
                }
                sleep(50);
            }
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void quietly(AutoCloseable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (Exception gone) {
            // that is what was wanted
        }
    }

    @Override
    public void close() {
        closed = true;
        away(false);
    }
}
