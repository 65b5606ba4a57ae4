package be.draaiboek.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
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

    void take(Bench.Context context) throws Exception {
        // so that the server is unpacked, and the jar was read once
        App.start(context.build(), "start", "", Map.of()).close();
        for (int i = 0; i < context.plan().starts(); i++) {
            App.delete(context.build().work().resolve("start"));
            once(context, "empty data directory");
            once(context, "existing data");
        }
    }

    private static void once(Bench.Context context, String kind) throws IOException {
        App.Build build = context.build();
        Path data = App.data(build, "start");
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
            Report report = context.report();
            report.add(NAME, kind + ": to the first page", "s", seconds);
            report.add(NAME, kind + ": processor time until then", "CPU-s", Proc.cpuSeconds(process.pid()));
            App.pause(3_000);
            long database =
                    Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
            report.add(
                    NAME, kind + ": resident memory of the application", "MB", Proc.megabytes(process.pid(), "VmRSS"));
            report.add(NAME, kind + ": resident memory of mariadbd", "MB", Proc.megabytes(database, "VmRSS"));
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
