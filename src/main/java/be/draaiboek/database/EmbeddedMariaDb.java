package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server of our own on a data directory: set up on first use, supervised and restarted while we run, ended with
 * us. Nothing in the data directory's tables is ever removed or repaired behind the operator's back.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String DATABASE = "draaiboek";
    private static final String USER = "draaiboek";
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");
    private static final String PORT = "mariadb.port";
    private static final Duration OLD_SERVER = Duration.ofSeconds(30);
    private static final Duration READY = Duration.ofMinutes(10);
    private static final long LOG_LIMIT = 10L << 20;

    private final DataDirectory data;
    private final Path server;
    private final String password;
    private final Consumer<String> progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private int port;
    private volatile ServerProcess process;

    /** Starts the server and returns once it accepts connections; {@code progress} gets a line for whatever takes a while. */
    public static EmbeddedMariaDb start(Path archive, Path directory, Consumer<String> progress) {
        requirePlatform();
        DataDirectory data = DataDirectory.open(directory);
        try {
            Space.require(data.resolve("."), 100);
            Path server = ServerFiles.unpacked(archive, data.resolve("server"), progress);
            return new EmbeddedMariaDb(data, server, progress);
        } catch (IOException e) {
            data.close();
            throw DataDirectory.explain(data.resolve("."), e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private EmbeddedMariaDb(DataDirectory data, Path server, Consumer<String> progress) throws IOException {
        this.data = data;
        this.server = server;
        this.progress = progress;
        Files.deleteIfExists(data.resolve(PORT));
        awaitOldServer();
        if (data.isNew()) {
            progress.accept("Databank aanmaken (eenmalig) …");
            makeTables();
        }
        password = data.secret();
        rotateLog();
        progress.accept("Databank starten …");
        process = startOnFreePort();
        Thread supervisor = new Thread(this::supervise, "mariadb-supervisor");
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /** How another process of the same user gets in to the server that has this directory open; empty until it is up. */
    static Optional<DatabaseLogin> running(Path directory) throws IOException {
        try {
            String port = Files.readString(directory.resolve(PORT)).strip();
            String secret = Files.readString(directory.resolve("secret")).strip();
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DatabaseLogin(jdbcUrl(Integer.parseInt(port)), USER, secret));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String jdbcUrl(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE + "?sslMode=disable";
    }

    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    DatabaseLogin login() {
        return new DatabaseLogin(jdbcUrl(), USER, password);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The process id of the server itself, as it wrote it in {@code mariadb.pid} in the data directory. */
    public long pid() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
    }

    /** Ends the server neatly and frees the data directory. */
    public void stop() {
        synchronized (stopping) {
            if (stopping.getCount() == 0) {
                return;
            }
            stopping.countDown();
            if (!process.stop(60)) {
                LOG.warn("De databank is na 60 seconden nog niet gestopt; ze werkt haar laatste schrijfacties af");
            }
            try {
                Files.deleteIfExists(data.resolve(PORT));
            } catch (IOException e) {
                LOG.warn("{} kon niet verwijderd worden: {}", data.resolve(PORT), e.getMessage());
            }
            data.close();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static void requirePlatform() {
        String os = System.getProperty("os.name", "");
        String arch = System.getProperty("os.arch", "");
        if (!os.toLowerCase(Locale.ROOT).contains("linux") || !(arch.equals("amd64") || arch.equals("x86_64"))) {
            throw new StartFailure(
                    "De ingebouwde databank werkt alleen op Linux x86-64 (dit is " + os + " " + arch
                            + "): verwijs met DRAAIBOEK_DB_URL, DRAAIBOEK_DB_USER en DRAAIBOEK_DB_PASSWORD naar een bestaande MariaDB.");
        }
    }

    private void awaitOldServer() throws IOException {
        Instant end = Instant.now().plus(OLD_SERVER);
        boolean told = false;
        while (data.tablesInUse()) {
            if (!told) {
                progress.accept("Wachten tot de databank van de vorige keer gestopt is …");
                told = true;
            }
            if (Instant.now().isAfter(end)) {
                throw new StartFailure("Er draait nog een databankserver op " + data.tables() + " (proces " + oldPid()
                        + "). Stop hem met kill " + oldPid() + " en start opnieuw.");
            }
            if (stopped(200)) {
                return;
            }
        }
    }

    private String oldPid() {
        try {
            return Files.readString(data.resolve("mariadb.pid")).strip();
        } catch (IOException e) {
            return "onbekend";
        }
    }

    /** Made beside their place and then moved: an interrupted attempt is simply made again. */
    private void makeTables() throws IOException {
        Path fresh = data.resolve("db.nieuw");
        ServerFiles.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        List<String> command = command(fresh);
        command.addAll(List.of(
                "--bootstrap",
                "--silent-startup",
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        Process bootstrap = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
                .start();
        try (OutputStream sql = bootstrap.getOutputStream()) {
            sql.write("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=null;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String file : SYSTEM_TABLES) {
                Files.copy(server.resolve("share").resolve(file), sql);
            }
        } catch (IOException e) {
            // it ended early: its exit code and its log say why
        }
        if (waitFor(bootstrap) != 0) {
            String log = Files.readString(data.log());
            throw Space.ranOut(log)
                    ? Space.full(data.tables())
                    : new StartFailure(
                            "De databank kon niet aangemaakt worden: " + lastLine(log) + " (zie " + data.log()
                                    + "). Herstel wat daar staat, of verwijs met DRAAIBOEK_DB_URL naar een bestaande MariaDB.");
        }
        Files.move(fresh, data.tables(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return -1;
        }
    }

    private static String lastLine(String log) {
        return log.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line.strip());
    }

    private List<String> command(Path tables) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                server.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + server,
                "--lc-messages-dir=" + server.resolve("share"),
                "--datadir=" + tables,
                "--tmpdir=" + data.resolve("tmp"),
                "--innodb-log-file-size=48M",
                "--innodb-buffer-pool-size=" + bufferPool(memory()) + "M"));
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            command.add("--user=root");
        }
        return command;
    }

    /**
     * How much of the database the server keeps in memory, in megabytes: a sixteenth of the machine's or container's, but no
     * less than 128, in which the answers of all of Flanders fit, and no more than 512.
     */
    static long bufferPool(long memory) {
        return Math.clamp((memory / 16) >> 20, 128, 512);
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    private ServerProcess startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            ServerProcess started = launch();
            StartFailure failure = awaitReady(started);
            if (failure == null) {
                return started;
            }
            if (attempt == 3 || !started.output().contains("Bind on TCP/IP port")) {
                throw failure;
            }
        }
    }

    private ServerProcess launch() throws IOException {
        data.writePrivate(data.resolve(PORT), port + "\n");
        Path init = data.resolve("init.sql");
        data.writePrivate(init, """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE %4$s;
                DELETE FROM mysql.global_priv WHERE Host <> 'localhost' AND User = 'root';
                FLUSH PRIVILEGES;
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%3$s';
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL ON `%1$s%%`.* TO '%2$s'@'127.0.0.1';
                """.formatted(DATABASE, USER, password, Fitness.COLLATION));
        List<String> command = command(data.tables());
        // a socket's path has room for 107 bytes; an operator with a longer one uses the port
        Path socket = data.resolve("mariadb.sock");
        boolean fits = socket.toString().getBytes(StandardCharsets.UTF_8).length < 104;
        command.addAll(List.of(
                "--init-file=" + init,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + (fits ? socket : ""),
                "--pid-file=" + data.resolve("mariadb.pid"),
                "--skip-ssl",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=" + Fitness.COLLATION,
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-snapshot-isolation=ON",
                "--innodb-flush-log-at-trx-commit=1",
                "--max-allowed-packet=64M",
                "--max-connections=100",
                "--aria-pagecache-buffer-size=16M",
                "--key-buffer-size=8M"));
        return ServerProcess.start(command, data.log());
    }

    /** Null once the server answers to our own password; else why it never will. */
    private @Nullable StartFailure awaitReady(ServerProcess started) throws IOException {
        Instant begin = Instant.now();
        int told = 0;
        while (started.isAlive()) {
            try (Connection connection = connect()) {
                if (connection != null) {
                    Files.deleteIfExists(data.resolve("init.sql"));
                    return null;
                }
            } catch (SQLException e) {
                Duration waited = Duration.between(begin, Instant.now());
                if (waited.compareTo(READY) > 0 || "28000".equals(e.getSQLState())) {
                    started.stop(30);
                    return data.damaged(e.getMessage() + " / " + started.lastErrors());
                }
                if (waited.toSeconds() / 10 > told) {
                    told++;
                    progress.accept("De databank herstelt zich nog (" + waited.toSeconds() + " s) …");
                }
            }
            if (stopped(50)) {
                break;
            }
        }
        String output = started.output();
        if (Space.ranOut(output)) {
            return Space.full(data.tables());
        }
        if (output.contains("error while loading shared libraries")) {
            return new StartFailure("De databankserver vindt een systeembibliotheek niet (" + started.lastErrors()
                    + "): installeer ze, of verwijs met DRAAIBOEK_DB_URL naar een bestaande MariaDB.");
        }
        return data.damaged(started.lastErrors());
    }

    private @Nullable Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "2000");
        login.setProperty("socketTimeout", "5000");
        return new Driver().connect(jdbcUrl(), login);
    }

    private void supervise() {
        try {
            while (true) {
                Instant since = Instant.now();
                int code = process.waitFor();
                for (int attempt = 0; stopping.getCount() > 0; attempt++) {
                    if (attempt == 0) {
                        LOG.warn(
                                "De databank is onverwacht gestopt (code {}, na {} s); ze wordt herstart",
                                code,
                                Duration.between(since, Instant.now()).toSeconds());
                    }
                    if (attempt > 0 && stopped(Math.min(10_000, 500L << Math.min(attempt, 5)))) {
                        return;
                    }
                    if (restarted()) {
                        break;
                    }
                }
                if (stopping.getCount() == 0) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restarted() {
        try {
            ServerProcess started;
            synchronized (stopping) {
                if (stopping.getCount() == 0) {
                    return true;
                }
                // frees a server that only lost its watchdog
                process.stop(1);
                awaitOldServer();
                started = launch();
                process = started;
            }
            StartFailure failure = awaitReady(started);
            if (failure == null) {
                LOG.info("De databank draait weer");
                return true;
            }
            if (stopping.getCount() > 0) {
                LOG.error("De databank stopte opnieuw: {} (zie {})", started.lastErrors(), data.log());
            }
        } catch (IOException | StartFailure e) {
            LOG.error("De databank kon niet herstart worden: {}", e.getMessage());
        }
        return false;
    }

    /** Waits that long, unless we are stopping. */
    private boolean stopped(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(data.log()) && Files.size(data.log()) > LOG_LIMIT) {
            Files.move(data.log(), data.resolve("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
