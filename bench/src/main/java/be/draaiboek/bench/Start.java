package be.draaiboek.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * From the command to the first page, on an empty data directory (the database is made) and on one that exists. The
 * unpacking of the server's binaries, once per machine, is not in it, nor can the disk be made to forget what it read.
 */
final class Start {

    private static final String NAME = "start";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What one start took, and what both processes hold three seconds later. */
    record Begun(double seconds, double cpu, double memory, double databaseMemory) {}

    void take(Bench.Context context) throws Exception {
        App.Build build = context.build();
        prepare(build);
        for (int i = 0; i < context.plan().starts(); i++) {
            App.delete(build.work().resolve(NAME));
            tell(context.report(), "empty data directory", once(build));
            tell(context.report(), "existing data", once(build));
        }
    }

    /** So that the server is unpacked, and the jar was read once. */
    static void prepare(App.Build build) throws IOException {
        App.start(build, NAME, "", Map.of()).close();
    }

    private static void tell(Report report, String kind, Begun begun) {
        report.add(NAME, kind + ": to the first page", "s", begun.seconds());
        report.add(NAME, kind + ": processor time until then", "CPU-s", begun.cpu());
        report.add(NAME, kind + ": resident memory of the application", "MB", begun.memory());
        report.add(NAME, kind + ": resident memory of mariadbd", "MB", begun.databaseMemory());
    }

    /** Starts on what is there, and stops. */
    static Begun once(App.Build build) throws IOException {
        Path data = App.data(build, NAME);
        Path log = build.work().resolve("start.log");
        int port = App.port(build);
        long begin = System.nanoTime();
        Process process = App.launch(build, data, log, port, "", Map.of());
        Thread end = new Thread(() -> App.kill(process));
        Runtime.getRuntime().addShutdownHook(end);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (!answers(client, App.base(port))) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException("the application did not start, see " + log);
                }
                App.pause(20);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpu = Proc.cpuSeconds(process.pid());
            App.pause(3_000);
            return new Begun(
                    seconds,
                    cpu,
                    Proc.megabytes(process.pid(), "VmRSS"),
                    Proc.megabytes(App.databasePid(data), "VmRSS"));
        } finally {
            App.kill(process);
            try {
                Runtime.getRuntime().removeShutdownHook(end);
            } catch (IllegalStateException stopping) {
                // the hook is running
            }
        }
    }

    /** The login page and the UI in it: what somebody sees first. */
    private static boolean answers(HttpClient client, URI base) {
        try {
            return status(client, base + "/aanmelden") == 200
                    && status(client, base + "/?v-r=init&location=aanmelden&query=") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int status(HttpClient client, String address) throws IOException {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
