package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.App.Build;
import be.draaiboek.bench.World.Person;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The application, its database and the cables, as one kind of fault needs them. Its data is a copy of the template and
 * stays over the rounds, so that a recovery has more and more to do.
 */
final class Stage implements AutoCloseable {

    private final Build build;
    private final Path data;
    private final Path logs;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();
    private App app;
    private Process database;
    private DatabaseRelay databaseRelay;
    private ClientRelay clientRelay;
    private int starts;

    private Stage(Build build, Path data, Path logs) throws IOException {
        this.build = build;
        this.data = data;
        this.logs = Files.createDirectories(logs);
        // the same after every restart: pages that are open have to find it again
        this.port = App.port(build);
    }

    /** The application with its embedded database. */
    static Stage embedded(Context context, String kind) throws IOException {
        Stage stage = new Stage(
                context.build(),
                copy(context, context.build().work().resolve(kind).resolve("data")),
                context.build().work().resolve(kind));
        stage.startApp();
        return stage;
    }

    /** The same on a data directory that the caller made, with an environment of its own. */
    static Stage embedded(Context context, String kind, Path data, Map<String, String> environment) throws IOException {
        Stage stage = new Stage(
                context.build(), copy(context, data), context.build().work().resolve(kind));
        stage.environment.putAll(environment);
        stage.startApp();
        return stage;
    }

    /** The same behind a cable that can be cut. */
    static Stage cabled(Context context, String kind) throws IOException {
        Stage stage = embedded(context, kind);
        stage.clientRelay = new ClientRelay(() -> stage.port);
        return stage;
    }

    /** The application, and its database as a process apart, at the other end of a cable. */
    static Stage apart(Context context, String kind) throws IOException {
        Path data = copy(context, context.build().work().resolve(kind).resolve("data"));
        Stage stage = new Stage(context.build(), data, context.build().work().resolve(kind));
        try {
            stage.startDatabase();
            int server = Integer.parseInt(
                    Files.readString(data.resolve("mariadb.port")).strip());
            stage.databaseRelay = new DatabaseRelay(() -> server);
            stage.environment.put(
                    "DRAAIBOEK_DB_URL",
                    "jdbc:mariadb://127.0.0.1:" + stage.databaseRelay.port() + "/draaiboek?sslMode=disable");
            stage.environment.put("DRAAIBOEK_DB_USER", "draaiboek");
            stage.environment.put(
                    "DRAAIBOEK_DB_PASSWORD",
                    Files.readString(data.resolve("secret")).strip());
            stage.startApp();
            return stage;
        } catch (IOException | RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    /** Copies the template's data; the unpacked server behind its link is shared. */
    static Path copy(Context context, Path to) throws IOException {
        App.delete(to);
        Path from = context.template();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.createDirectories(to.getParent());
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        LinkOption.NOFOLLOW_LINKS,
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    void startApp() throws IOException {
        starts++;
        app = App.start(build, data, logs.resolve("app-" + starts + ".log"), port, "", Map.of(), environment);
    }

    private void startDatabase() throws IOException {
        database = databank(build, data, logs.resolve("databank.log"));
    }

    /** Starts the product's database server alone, and returns when it accepts connections. */
    static Process databank(Build build, Path data, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Ddraaiboek.mariadb.archive=" + build.archive(),
                "-cp",
                build.jar() + File.pathSeparator + build.work().resolve("fixture"),
                "be.draaiboek.bench.Databank",
                data.toString()));
        Files.deleteIfExists(log);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!Files.readString(log).contains("databank draait op")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the database did not start, see " + log);
            }
            App.pause(50);
        }
        return process;
    }

    /** Where people find it: at their end of the cable, when there is one. */
    URI base() {
        return URI.create("http://127.0.0.1:" + (clientRelay == null ? port : clientRelay.port()));
    }

    Connection connect() throws SQLException {
        SQLException last = null;
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                return App.connect(data);
            } catch (SQLException notYet) {
                last = notYet;
                App.pause(200);
            }
        }
        throw last;
    }

    Map<Place, Judge.Kept> cells(Person person) throws SQLException {
        try (Connection connection = connect()) {
            return Judge.read(connection, person.traject());
        }
    }

    Path data() {
        return data;
    }

    Path logs() {
        return logs;
    }

    App app() {
        return app;
    }

    ClientRelay clientRelay() {
        return clientRelay;
    }

    DatabaseRelay databaseRelay() {
        return databaseRelay;
    }

    /** As {@code kill -9} does; returns when the signal is sent, not when the process is gone. */
    void killDatabase() {
        ProcessHandle.of(App.databasePid(data)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Brings back whatever was left broken by a round that failed. */
    void repair() throws IOException {
        if (clientRelay != null) {
            clientRelay.restore();
        }
        if (databaseRelay != null) {
            databaseRelay.delay(0);
            databaseRelay.restore();
        }
        if (app == null || !app.alive()) {
            startApp();
        }
    }

    @Override
    public void close() {
        if (app != null) {
            app.close();
        }
        if (clientRelay != null) {
            clientRelay.close();
        }
        if (databaseRelay != null) {
            databaseRelay.close();
        }
        if (database != null) {
            end(database);
        }
    }

    /** Ends a database of ours neatly: it stops when nobody speaks to it any more. */
    static void end(Process database) {
        try {
            database.getOutputStream().close();
            if (!database.waitFor(30, TimeUnit.SECONDS)) {
                database.destroyForcibly();
            }
        } catch (IOException gone) {
            database.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            database.destroyForcibly();
        }
    }
}
