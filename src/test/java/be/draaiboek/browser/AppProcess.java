package be.draaiboek.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The application as it was built, in a process and with data of its own, so that a test may kill it. */
public final class AppProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    // Two classes of tests run side by side, each with applications of its own.
    private static final Path WORK = Path.of("target", "browser", System.getProperty("test.fork", "fork-1"))
            .toAbsolutePath();
    private static final Set<AppProcess> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(AppProcess::close)));
    }

    private final Path data;
    private final Path log;
    private final int port;
    private final boolean demo;
    private java.util.Map<String, String> settings;
    private String base;
    private Process process;

    private AppProcess(String name, boolean demo, java.util.Map<String, String> settings) throws IOException {
        this.demo = demo;
        this.settings = settings;
        data = WORK.resolve(name);
        log = WORK.resolve(name + ".log");
        port = freePort();
        base = "http://localhost:" + port + settings.getOrDefault("SERVER_SERVLET_CONTEXT_PATH", "");
    }

    /** A port that nobody listens on, below those that the system gives to whoever calls out: else one of ours may get it. */
    private static int freePort() throws IOException {
        IOException taken = new IOException("no port is free");
        for (int attempt = 0; attempt < 50; attempt++) {
            int one = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (ServerSocket free = new ServerSocket(one, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException busy) {
                taken.addSuppressed(busy);
            }
        }
        throw taken;
    }

    /** Starts the demo on empty data, and returns when it answers. */
    public static AppProcess start(String name) {
        return start(name, true, java.util.Map.of());
    }

    /** The same without anybody in it. */
    static AppProcess startEmpty(String name) {
        return start(name, false, java.util.Map.of());
    }

    /** The demo, with more settings in its environment. */
    static AppProcess start(String name, java.util.Map<String, String> settings) {
        return start(name, true, settings);
    }

    private static AppProcess start(String name, boolean demo, java.util.Map<String, String> settings) {
        try {
            AppProcess app = new AppProcess(name, demo, settings);
            delete(app.data);
            Files.deleteIfExists(app.log);
            Files.createDirectories(app.data);
            // Unpacked once for all instances: 100 MB each otherwise.
            Path server = Files.createDirectories(Path.of(System.getProperty("draaiboek.data"))
                    .toAbsolutePath()
                    .resolve("server"));
            Files.createSymbolicLink(app.data.resolve("server"), server);
            app.launch();
            return app;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again, on the same port and data. */
    public void restart() {
        try {
            launch();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it and starts it again on the same data, with these settings added: another day, for one. */
    void restart(java.util.Map<String, String> more) {
        process.destroy();
        if (!ended(process)) {
            ended(process.destroyForcibly());
        }
        settings = new java.util.HashMap<>(settings);
        settings.putAll(more);
        restart();
    }

    private void launch() throws IOException {
        int before = ready();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Made when the first of this fork ends; those after it start in half of the processor time.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive(),
                "-Dstdout.encoding=UTF-8",
                "-Ddraaiboek.mariadb.archive=" + System.getProperty("draaiboek.mariadb.archive"),
                "-jar",
                unpacked().toString());
        builder.environment()
                .putAll(java.util.Map.of(
                        "SERVER_PORT",
                        String.valueOf(port),
                        "DRAAIBOEK_DEMO",
                        String.valueOf(demo),
                        "DRAAIBOEK_DATA",
                        data.toString()));
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        RUNNING.add(this);
        Wait.until("the application is ready, see " + log, PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the application ended by itself, see " + log);
            }
            return ready() > before;
        });
    }

    private static Path archive() throws IOException {
        return Files.createDirectories(WORK).resolve(System.getProperty("test.fork", "fork") + ".jsa");
    }

    private int ready() throws IOException {
        return Files.exists(log) ? Files.readString(log).split("draait op", -1).length - 1 : 0;
    }

    /** The jar as the launcher runs it: unpacked, it starts faster, and it is started often here. */
    private static Path unpacked() throws IOException {
        Path jar = Path.of(System.getProperty("draaiboek.jar"));
        Path unpacked = WORK.resolve("app");
        Path result = unpacked.resolve(jar.getFileName());
        Instant built = Files.getLastModifiedTime(jar).toInstant();
        Path mark = WORK.resolve("app.mark");
        if (Files.exists(mark) && Files.readString(mark).equals(built.toString())) {
            return result;
        }
        delete(unpacked);
        Process extract = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        unpacked.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Wait.until("the jar is unpacked", PATIENCE, () -> !extract.isAlive());
        Files.writeString(mark, built.toString());
        return result;
    }

    /** What it told the operator: the first group of a pattern. */
    String printed(String regex) {
        try {
            var found = java.util.regex.Pattern.compile(regex).matcher(Files.readString(log));
            if (!found.find()) {
                throw new AssertionError("not in " + log + ": " + regex);
            }
            return found.group(1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return base + path;
    }

    int port() {
        return port;
    }

    /** From now on people come to it by another address: that of a proxy, with the path. */
    void behind(String address) {
        base = address;
    }

    /** As a power cut does it. */
    void kill() {
        ended(process.destroyForcibly());
    }

    /** Lets it stand still, or go on: connections stay and nothing answers. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("SIG" + name, e);
        }
    }

    /** The same for its database server, which the application has to notice and start again. */
    void killDatabase() {
        try {
            long pid =
                    Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        RUNNING.remove(this);
        process.destroy();
        if (!ended(process)) {
            ended(process.destroyForcibly());
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        // Files.walk follows no links, so the shared server stays.
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
