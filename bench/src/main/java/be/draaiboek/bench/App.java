package be.draaiboek.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application as it was built, with its embedded database, on data of its own; reachable on 127.0.0.1 only. */
public final class App implements AutoCloseable {

    /**
     * What the launcher knows and hands over, so that the application runs as it does for anybody.
     *
     * @param fixture the sources of what makes besturen in it
     * @param work where everything goes that it writes
     * @param port 0 for one that is free
     */
    public record Build(Path jar, Path archive, List<String> flags, Path fixture, Path work, int port) {

        public static Build fromLauncher() {
            return handedOver("bench.", Path.of(property("bench.work")), Integer.getInteger("bench.port", 0));
        }

        /** Returns the build that this one is compared with, if there is one. */
        static Optional<Build> other() {
            return System.getProperty("bench.against.jar") == null
                    ? Optional.empty()
                    : Optional.of(handedOver(
                            "bench.against.", Path.of(property("bench.work")).resolve("against"), 0));
        }

        private static Build handedOver(String prefix, Path work, int port) {
            return new Build(
                    Path.of(property(prefix + "jar")),
                    Path.of(property(prefix + "archive")),
                    property(prefix + "flags").lines().toList(),
                    Path.of(property(prefix + "fixture")),
                    work,
                    port);
        }

        private static String property(String name) {
            String value = System.getProperty(name);
            if (value == null || value.isBlank()) {
                throw new IllegalStateException(
                        "start this with ./draaiboek bench or faults (" + name + " is missing)");
            }
            return value;
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern FILLER =
            Pattern.compile("(?m)^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+\\S*jdk\\.internal\\.vm\\.Filler");
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
    private static volatile boolean stopping;

    static {
        // also on Ctrl-C, and also what is only just starting
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            RUNNING.forEach(App::kill);
        }));
    }

    private final Process process;
    private final Path data;
    private final Path log;
    private final URI base;

    private App(Process process, Path data, Path log, URI base) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.base = base;
    }

    /**
     * Starts the application and returns when it says that it runs.
     *
     * @param name of its data directory; what is there already stays
     * @param xmx the largest heap, such as 384m; empty for the launcher's
     * @param settings of the fixture, see bench/fixture; empty to start the product and nothing else
     */
    static App start(Build build, String name, String xmx, Map<String, String> settings) throws IOException {
        Path log = build.work().resolve(name + ".log");
        return start(build, data(build, name), log, port(build), xmx, settings, Map.of());
    }

    /**
     * The same on a data directory and a port of the caller's choice.
     *
     * @param environment that the process gets on top of ours, such as another database
     */
    public static App start(
            Build build,
            Path data,
            Path log,
            int port,
            String xmx,
            Map<String, String> settings,
            Map<String, String> environment)
            throws IOException {
        Process process = launch(build, data, log, port, xmx, settings, environment);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!Files.exists(log) || !Files.readString(log).contains("draait op")) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the application ended by itself, see " + log);
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the application isn't ready after " + PATIENCE + ", see " + log);
                }
                pause(100);
            }
            return new App(process, data, log, base(port));
        } catch (IOException | RuntimeException e) {
            kill(process);
            throw e;
        }
    }

    /** Starts the process and waits for nothing: for who measures the start itself. */
    static Process launch(Build build, Path data, Path log, int port, String xmx, Map<String, String> settings)
            throws IOException {
        return launch(build, data, log, port, xmx, settings, Map.of());
    }

    private static Process launch(
            Build build,
            Path data,
            Path log,
            int port,
            String xmx,
            Map<String, String> settings,
            Map<String, String> environment)
            throws IOException {
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(build.flags());
        if (!xmx.isEmpty()) {
            command.add("-Xmx" + xmx);
        }
        command.add("-Ddraaiboek.mariadb.archive=" + build.archive());
        if (settings.isEmpty()) {
            command.addAll(List.of("-jar", build.jar().toString()));
        } else {
            settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
            command.addAll(List.of(
                    "-cp",
                    build.jar() + File.pathSeparator + build.work().resolve("fixture"),
                    "be.draaiboek.DraaiboekApplication"));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("DRAAIBOEK_") || key.startsWith("SPRING_"));
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "DRAAIBOEK_DATA", data.toString()));
        builder.environment().putAll(environment);
        if (stopping) {
            throw new IllegalStateException("we are stopping");
        }
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        RUNNING.add(process);
        if (stopping) {
            kill(process);
        }
        return process;
    }

    public static Path data(Build build, String name) throws IOException {
        Path data = Files.createDirectories(build.work().resolve(name));
        Path server = data.resolve("server");
        if (!Files.exists(server, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            // unpacked once for all data directories: 100 MB each otherwise
            Files.createSymbolicLink(
                    server, Files.createDirectories(build.work().resolve("server")));
        }
        return data;
    }

    public static int port(Build build) throws IOException {
        if (build.port() > 0) {
            return build.port();
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    public static URI base(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Empties a data directory of ours; the unpacked server behind its link stays. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public URI base() {
        return base;
    }

    Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    /** The database server of this moment: one that was killed is followed by another. */
    long databasePid() {
        return databasePid(data);
    }

    public static long databasePid(Path data) {
        try {
            return Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
        } catch (IOException e) {
            throw new IllegalStateException("no database server runs on " + data, e);
        }
    }

    /** Ends it as a power cut does, without a chance to say goodbye, and waits until it is gone. */
    public void killNow() {
        RUNNING.remove(process);
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    double cpu() {
        return Proc.cpuSeconds(pid());
    }

    double databaseCpu() {
        return Proc.cpuSeconds(databasePid());
    }

    /** The login that the application itself has. */
    Connection connect() throws SQLException {
        return connect(data);
    }

    /** The login that the server on this data directory gives to its own application. */
    public static Connection connect(Path data) throws SQLException {
        try {
            String port = Files.readString(data.resolve("mariadb.port")).strip();
            String secret = Files.readString(data.resolve("secret")).strip();
            return DriverManager.getConnection(
                    "jdbc:mariadb://127.0.0.1:" + port + "/draaiboek?sslMode=disable", "draaiboek", secret);
        } catch (IOException e) {
            throw new SQLException("the embedded database is not there", e);
        }
    }

    /**
     * Collects garbage and returns the bytes that live. The serial collector leaves up to a twentieth of the heap where it is
     * three times out of four, and the histogram counts what fills the gaps: that lives for nobody.
     */
    long liveHeap() {
        jcmd("GC.run");
        jcmd("GC.run");
        String histogram = jcmd("GC.class_histogram");
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IllegalStateException("jcmd told no total");
        }
        return Long.parseLong(total.group(1))
                - FILLER.matcher(histogram)
                        .results()
                        .mapToLong(filler -> Long.parseLong(filler.group(1)))
                        .sum();
    }

    /** Asks the virtual machine of the application something, with the jcmd of the same JDK. */
    String jcmd(String... command) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        words.add(Long.toString(pid()));
        words.addAll(List.of(command));
        try {
            Process jcmd = new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new IllegalStateException("jcmd failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    public static void kill(Process process) {
        RUNNING.remove(process);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        kill(process);
    }
}
