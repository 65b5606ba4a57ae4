package be.draaiboek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.common.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server against the accidents of daily life, on one data directory that is handed from test to test. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedMariaDbTest {

    private static final Path ARCHIVE =
            Path.of(System.getProperty("draaiboek.mariadb.archive", "target/mariadb/mariadb-server.jar"));

    @TempDir
    static Path directory;

    private final List<String> progress = new ArrayList<>();

    @Test
    void howMuchItKeepsInMemoryGoesWithTheMachine() {
        assertThat(List.of(0L, 1L << 30, 4L << 30, 64L << 30))
                .extracting(EmbeddedMariaDb::bufferPool)
                .containsExactly(128L, 128L, 256L, 512L);
    }

    @Test
    @Order(1)
    void keepsDataOverAStopAndIsOpenToOneApplicationOnly() throws Exception {
        try (EmbeddedMariaDb server = start(data())) {
            execute(server, "CREATE TABLE woord (tekst VARCHAR(40) PRIMARY KEY)");
            execute(server, "INSERT INTO woord VALUES ('zoë 😀')");
            assertThat(
                            ask(
                                    server,
                                    "SELECT CONCAT(@@transaction_isolation, ' ', @@time_zone, ' ',"
                                            + " @@innodb_snapshot_isolation, ' ', @@innodb_flush_log_at_trx_commit, ' ', @@collation_database)"))
                    .isEqualTo("READ-COMMITTED +00:00 ON 1 utf8mb4_unicode_520_ci");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("secret"))))
                    .isEqualTo("rw-------");
            assertThat(data().resolve("init.sql")).doesNotExist();
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> start(data()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("in gebruik")
                    .hasMessageContaining("DRAAIBOEK_DATA");
        }
        assertThat(progress).contains("Databankserver uitpakken (eenmalig) …", "Databank aanmaken (eenmalig) …");
        progress.clear();
        try (EmbeddedMariaDb server = start(data())) {
            assertThat(ask(server, "SELECT tekst FROM woord")).isEqualTo("zoë 😀");
        }
        assertThat(progress).containsExactly("Databank starten …");
    }

    @Test
    @Order(2)
    void restartsAServerThatIsKilled() throws Exception {
        try (EmbeddedMariaDb server = start(data())) {
            for (int round = 0; round < 2; round++) {
                execute(server, "INSERT INTO woord VALUES ('ronde " + round + "')");
                long pid = server.pid();
                String url = server.jdbcUrl();
                kill(pid);
                assertThat(askPatiently(server, "SELECT COUNT(*) FROM woord")).isEqualTo(String.valueOf(2 + round));
                assertThat(server.pid()).isNotEqualTo(pid);
                assertThat(server.jdbcUrl()).isEqualTo(url);
            }
        }
    }

    @Test
    @Order(3)
    void endsWithItsApplicationAndLetsTheNextOneIn() throws Exception {
        Process other = otherApplication(data());
        long pid;
        try (var lines = other.inputReader(StandardCharsets.UTF_8)) {
            pid = Long.parseLong(lines.readLine());
            assertThatThrownBy(() -> start(data()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("proces " + other.pid());
            kill(other.pid());
            other.waitFor();
        }
        try (EmbeddedMariaDb server = start(data())) {
            assertThat(ask(server, "SELECT COUNT(*) FROM woord")).isEqualTo("3");
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    @Order(4)
    void repairsABrokenUnpackAndAnInterruptedSetUp() throws Exception {
        Path server = serverFiles();
        Files.writeString(server.resolve("bin/mariadbd"), "half");
        Files.createDirectories(data().resolve("server").resolve(server.getFileName() + ".nieuw/bin"));
        Files.createDirectories(data().resolve("db.nieuw/mysql"));
        Files.move(data().resolve("db"), data().resolve("opzij"));
        try (EmbeddedMariaDb fresh = start(data())) {
            assertThat(ask(fresh, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'draaiboek'"))
                    .isEqualTo("0");
        }
        assertThat(progress).contains("Databankserver uitpakken (eenmalig) …", "Databank aanmaken (eenmalig) …");
        assertThat(data().resolve("db.nieuw")).doesNotExist();
        ServerFiles.delete(data().resolve("db"));
        Files.move(data().resolve("opzij"), data().resolve("db"));
        Files.delete(data().resolve("secret"));
        try (EmbeddedMariaDb again = start(data())) {
            assertThat(ask(again, "SELECT COUNT(*) FROM woord")).isEqualTo("3");
        }
    }

    @Test
    @Order(5)
    void saysWhatIsDamagedAndTouchesNothing() throws Exception {
        Path tables = data().resolve("db/ibdata1");
        byte[] content = Files.readAllBytes(tables);
        Files.write(tables, new byte[content.length]);
        assertDamaged("mariadb.log");
        Files.delete(tables);
        assertDamaged("ibdata1 ontbreekt");
        assertThat(tables).doesNotExist();
        Files.write(tables, content);
        try (EmbeddedMariaDb server = start(data())) {
            assertThat(ask(server, "SELECT COUNT(*) FROM woord")).isEqualTo("3");
        }
    }

    @Test
    @Order(6)
    void saysWhatIsWrongWithAPlace() throws IOException {
        Path file = Files.writeString(directory.resolve("een-bestand"), "");
        assertThatThrownBy(() -> start(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("kan niet geschreven worden");
        assertThatThrownBy(() -> EmbeddedMariaDb.start(directory.resolve("geen.jar"), data(), progress::add))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("./draaiboek build");
        assertThatThrownBy(() -> Space.require(directory, 1L << 40))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("schijfruimte");
    }

    private void assertDamaged(String word) {
        assertThatThrownBy(() -> start(data()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("beschadigd")
                .hasMessageContaining(word)
                .hasMessageContaining("reservekopie");
    }

    /** With a space, and so long that no socket fits in it. */
    private static Path data() {
        return directory.resolve("een map met een naam die te lang is voor een socket".repeat(2));
    }

    private static Path serverFiles() throws IOException {
        try (var versions = Files.list(data().resolve("server"))) {
            return versions.findFirst().orElseThrow();
        }
    }

    private EmbeddedMariaDb start(Path data) {
        return EmbeddedMariaDb.start(ARCHIVE, data, progress::add);
    }

    private static Process otherApplication(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherApplication.class.getName(),
                        ARCHIVE.toString(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private static void execute(EmbeddedMariaDb server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedMariaDb server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static String askPatiently(EmbeddedMariaDb server, String sql) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            try {
                return ask(server, sql);
            } catch (SQLException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    /** Something to kill: starts the server, prints its process id and waits. */
    static class OtherApplication {

        public static void main(String[] arguments) throws Exception {
            EmbeddedMariaDb server = EmbeddedMariaDb.start(Path.of(arguments[0]), Path.of(arguments[1]), line -> {});
            System.out.println(server.pid());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }
}
