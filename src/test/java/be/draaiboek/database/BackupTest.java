package be.draaiboek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The commands on real servers: one stands for the application that is running, or for an existing MariaDB; another is where a backup is
 * put back.
 */
class BackupTest {

    private static final Path ARCHIVE =
            Path.of(System.getProperty("draaiboek.mariadb.archive", "target/mariadb/mariadb-server.jar"));
    private static final String ODD = "een \\N, een\ttab,\r\nregels \\t en 😀";
    private static final int ANSWERS = 20;
    private static final int PICTURE = 2 << 20;

    @TempDir
    static Path directory;

    private static EmbeddedMariaDb source;
    private static EmbeddedMariaDb target;

    private String said = "";
    private byte[] printed = {};

    @BeforeAll
    static void fill() throws Exception {
        // unpacked once: 300 MB each otherwise
        Path server = Files.createDirectories(directory.resolve("server"));
        for (String data : List.of("bron", "doel", "elders")) {
            Files.createSymbolicLink(
                    Files.createDirectories(directory.resolve(data)).resolve("server"), server);
        }
        source = EmbeddedMariaDb.start(ARCHIVE, directory.resolve("bron"), line -> {});
        target = EmbeddedMariaDb.start(ARCHIVE, directory.resolve("doel"), line -> {});
        try (Connection connection = source.login().connect()) {
            migrate(connection);
            TableRows.execute(
                    connection,
                    "INSERT INTO account (id, email, name, created_at) VALUES (7, 'a@b.example', NULL, '2026-01-02 03:04:05.678')");
            TableRows.execute(
                    connection, "INSERT INTO bestuur (id, name, province, lat) VALUES (3, 'Gent', '', 51.05349)");
            TableRows.execute(
                    connection,
                    "INSERT INTO traject (id, bestuur_id, editie_id, started_at) VALUES (1, 3, '2026-1', '2026-01-02')");
            TableRows.execute(connection, "INSERT INTO geheim (name, value) VALUES ('concepten', 0x00FF0A0D095C)");
            // a picture as later modules keep them, and what a generated column or a key of more columns may do
            TableRows.execute(
                    connection,
                    "CREATE TABLE beeld (a INT, b VARCHAR(9), inhoud LONGBLOB NOT NULL, tekst LONGTEXT, breuk DOUBLE,"
                            + " lengte BIGINT GENERATED ALWAYS AS (OCTET_LENGTH(inhoud)) STORED, dag DATE, PRIMARY KEY (b, a))");
            byte[] picture = new byte[PICTURE];
            new Random(1).nextBytes(picture);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO beeld (a, b, inhoud, tekst, breuk, dag) VALUES (?, 'x', ?, ?, ?, '2024-02-29')")) {
                for (int i = 0; i < 12; i++) {
                    insert.setInt(1, i);
                    insert.setBytes(2, i == 0 ? new byte[0] : picture);
                    insert.setString(3, i == 0 ? "" : i == 1 ? null : ODD);
                    insert.setDouble(4, 1.0 / 3 + i);
                    insert.executeUpdate();
                }
            }
            // one is read before the pictures, the other after them
            TableRows.execute(connection, "CREATE TABLE aaa (ronde INT PRIMARY KEY)");
            TableRows.execute(connection, "CREATE TABLE zzz (ronde INT PRIMARY KEY)");
            answers(connection, 0);
        }
    }

    @AfterAll
    static void stop() {
        target.close();
        source.close();
    }

    @Test
    void keepsOneMomentWhileOthersWriteAndComesBackEqualElsewhere() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger rounds = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread writer = new Thread(() -> {
            try (Connection connection = source.login().connect()) {
                for (int round = 1; !enough.get(); round++) {
                    answers(connection, round);
                    rounds.set(round);
                }
            } catch (SQLException e) {
                failure.set(e);
            }
        });
        writer.start();
        while (rounds.get() == 0 && writer.isAlive()) {
            Thread.onSpinWait();
        }
        Path file = directory.resolve("tijdens.zip");
        int code = run(embedded("bron"), "backup", file.toString());
        enough.set(true);
        writer.join();
        assertThat(said).isEmpty();
        assertThat(code).isZero();
        assertThat(failure.get()).isNull();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(directory)).noneMatch(path -> path.toString().endsWith(".deel"));

        assertThat(run(embedded("elders"), "restore", file.toString())).as(said).isZero();
        assertThat(directory.resolve("elders/mariadb.port")).doesNotExist();
        try (EmbeddedMariaDb there = EmbeddedMariaDb.start(ARCHIVE, directory.resolve("elders"), line -> {});
                Connection connection = there.login().connect()) {
            BackupManifest manifest = BackupFile.read(file);
            assertThat(Backup.write(connection, OutputStream.nullOutputStream()).tables())
                    .usingRecursiveComparison()
                    .ignoringFields("definition")
                    .isEqualTo(manifest.tables());
            // each transaction wrote both, so a moment in between would differ
            assertThat(ask(
                            connection,
                            "SELECT COUNT(*) FROM antwoord a WHERE a.version <>"
                                    + " (SELECT MAX(v.version) FROM antwoord_versie v WHERE v.antwoord_id = a.id)"))
                    .isEqualTo("0");
            assertThat(Long.parseLong(ask(connection, "SELECT COUNT(*) FROM antwoord_versie")) % ANSWERS)
                    .isZero();
            String last = ask(connection, "SELECT MAX(ronde) FROM aaa");
            assertThat(ask(connection, "SELECT MAX(ronde) FROM zzz")).isEqualTo(last);
            assertThat(Integer.parseInt(last)).isPositive().isLessThan(rounds.get());
            assertThat(ask(connection, "SELECT tekst FROM beeld WHERE a = 2")).isEqualTo(ODD);
            assertThat(ask(connection, "SELECT HEX(value) FROM geheim")).isEqualTo("00FF0A0D095C");
            assertThat(ask(connection, "SELECT lengte FROM beeld WHERE a = 5")).isEqualTo(String.valueOf(PICTURE));
            assertThat(ask(connection, "SELECT created_at FROM account WHERE name IS NULL"))
                    .startsWith("2026-01-02 03:04:05.678");
            // rules still hold, and Liquibase has nothing to do
            assertThatThrownBy(() -> TableRows.execute(connection, "DELETE FROM bestuur WHERE id = 3"))
                    .isInstanceOf(SQLException.class);
            assertThat(migrate(connection)).isZero();
        }
    }

    @Test
    void worksOnADirectoryWhoseApplicationIsStopped() throws Exception {
        Path data = directory.resolve("stil");
        Files.createSymbolicLink(Files.createDirectories(data).resolve("server"), directory.resolve("server"));
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(ARCHIVE, data, line -> {});
                Connection connection = server.login().connect()) {
            migrate(connection);
        }
        Path folder = Files.createDirectories(directory.resolve("kopies"));
        assertThat(run(embedded("stil"), "backup", folder.toString())).as(said).isZero();
        assertThat(Files.list(folder))
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString())
                        .matches("draaiboek-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.zip"));
        assertThat(run(embedded("stil"), "backup", "-")).as(said).isZero();
        Path piped = Files.write(directory.resolve("doorgegeven.zip"), printed);
        assertThat(BackupFile.read(piped).tables()).isNotEmpty();
    }

    @Test
    void replacesOnlyWhenToldAndKeepsWhatWasThere() throws Exception {
        Path file = directory.resolve("vervang.zip");
        assertThat(run(external(source), "backup", file.toString())).as(said).isZero();
        assertThat(run(external(source), "backup", file.toString())).isOne();
        assertThat(said).contains("bestaat al");
        Map<String, String> there = external(target);
        assertThat(run(there, "restore", file.toString())).as(said).isZero();

        try (Connection connection = target.login().connect()) {
            TableRows.execute(connection, "UPDATE bestuur SET name = 'Brugge' WHERE id = 3");
            TableRows.execute(connection, "CREATE TABLE later_bijgekomen (id INT PRIMARY KEY)");
            assertThat(run(there, "restore", "--force", file.toString())).isOne();
            assertThat(said).contains("stop eerst het Draaiboek");
        }
        assertThat(run(there, "restore", file.toString())).isOne();
        assertThat(said).contains("--force").contains("niets gewijzigd");
        assertThat(ask(target, "SELECT name FROM bestuur WHERE id = 3")).isEqualTo("Brugge");

        assertThat(run(there, "restore", file.toString(), "--force")).as(said).isZero();
        assertThat(ask(target, "SELECT name FROM bestuur WHERE id = 3")).isEqualTo("Gent");
        try (Connection connection = target.login().connect()) {
            assertThat(Schema.tables(connection)).doesNotContain("later_bijgekomen");
        }
        Path before;
        try (Stream<Path> files = Files.list(directory)) {
            before = files.filter(path -> path.getFileName().toString().startsWith("draaiboek-voor-"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(BackupFile.read(before).tables())
                .anyMatch(table -> table.name().equals("later_bijgekomen"));

        refusesToStartOnHalfARestore(there, file);
        leavesTablesOfOthersAlone(there, file);
    }

    private void refusesToStartOnHalfARestore(Map<String, String> there, Path file) throws Exception {
        try (Connection connection = target.login().connect()) {
            TableRows.execute(connection, "CREATE TABLE terugzetten_bezig (id INT PRIMARY KEY)");
            TableRows.execute(connection, "DROP TABLE opname_versie");
            TableRows.execute(connection, "DROP TABLE antwoord_versie");
        }
        assertThatThrownBy(() -> new DatabaseEnvironment()
                        .postProcessEnvironment(environment(there), new org.springframework.boot.SpringApplication()))
                .hasMessageContaining("./draaiboek restore opnieuw");
        assertThat(run(there, "backup", "-")).isOne();
        assertThat(said).contains("./draaiboek restore opnieuw");
        assertThat(run(there, "restore", file.toString())).as(said).isZero();
        new DatabaseEnvironment()
                .postProcessEnvironment(environment(there), new org.springframework.boot.SpringApplication());
    }

    private void leavesTablesOfOthersAlone(Map<String, String> there, Path file) throws Exception {
        try (Connection connection = target.login().connect()) {
            TableRows.execute(connection, "DELETE FROM DATABASECHANGELOG");
        }
        assertThat(run(there, "restore", "--force", file.toString())).isOne();
        assertThat(said).contains("niet van het Draaiboek");
        assertThat(run(there, "backup", "-")).isOne();
        assertThat(said).contains("staat geen Draaiboek");
        assertThat(ask(target, "SELECT name FROM bestuur WHERE id = 3")).isEqualTo("Gent");
    }

    @Test
    void refusesWhatItCannotTrust() throws Exception {
        Path good = directory.resolve("goed.zip");
        assertThat(run(external(source), "backup", good.toString())).as(said).isZero();
        Map<String, String> nowhere = embedded("nergens");

        byte[] bytes = Files.readAllBytes(good);
        for (int length : new int[] {30, 5_000, bytes.length / 2, bytes.length - 1}) {
            refused(nowhere, Files.write(directory.resolve("kort.zip"), Arrays.copyOf(bytes, length)), "beschadigd");
        }
        Random random = new Random(5);
        Path flipped = directory.resolve("omgeklapt.zip");
        for (int round = 0; round < 8; round++) {
            byte[] wrong = bytes.clone();
            // in the content, past the local header of the first entry
            int place = 1_000 + random.nextInt(bytes.length - 20_000);
            wrong[place] ^= (byte) (1 << random.nextInt(8));
            refused(nowhere, Files.write(flipped, wrong), "beschadigd");
        }
        refused(nowhere, Files.writeString(directory.resolve("brief.txt"), "Beste,"), "geen reservekopie");
        refused(nowhere, Files.createFile(directory.resolve("leeg.zip")), "geen reservekopie");
        refused(nowhere, ARCHIVE, "geen reservekopie");
        refused(nowhere, directory.resolve("bestaat-niet.zip"), "Er is geen bestand");
        refused(nowhere, directory, "Er is geen bestand");

        refused(nowhere, edited(good, "\"format\" : 1", "\"format\" : 2"), "nieuwere versie");
        refused(nowhere, edited(good, "draaiboek:traject-antwoorden", "draaiboek:uit-de-toekomst"), "uit-de-toekomst");
        refused(nowhere, edited(good, "\"rows\" : 12,", "\"rows\" : 11,"), "beschadigd");
        refused(nowhere, edited(good, "CREATE TABLE `beeld`", "DROP TABLE `beeld`"), "beschadigd");
        assertThat(directory.resolve("nergens")).doesNotExist();

        refused(embedded("bron"), good, "Stop dat eerst");
        assertThat(ask(source, "SELECT name FROM bestuur WHERE id = 3")).isEqualTo("Gent");
    }

    @Test
    void saysWhyItCannotBeWritten() throws Exception {
        assertThat(run(embedded("nergens"), "backup", directory.resolve("x.zip").toString()))
                .isOne();
        assertThat(said).contains("DRAAIBOEK_DATA");
        assertThat(run(
                        embedded("bron"),
                        "backup",
                        directory.resolve("geen/map/x.zip").toString()))
                .isOne();
        assertThat(said).contains("bestaat niet");
        assertThat(run(
                        Map.of("draaiboek.db.url", "jdbc:mariadb://127.0.0.1:1/draaiboek"),
                        "backup",
                        directory.resolve("x.zip").toString()))
                .isOne();
        assertThat(said).contains("DRAAIBOEK_DB_URL");
        assertThat(run(embedded("bron"), "backup", "een", "twee")).isEqualTo(2);
        assertThat(run(embedded("bron"))).isEqualTo(2);
        assertThat(directory.resolve("x.zip")).doesNotExist();

        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (FileOutputStream full = new FileOutputStream("/dev/full")) {
            assertThat(BackupCommand.run(
                            new String[] {"backup", "-"}, environment(embedded("bron")), full, new PrintStream(err)))
                    .isOne();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("schijf is vol");
    }

    /** Whatever a later module brings must be something that the file can keep. */
    @Test
    void theSchemaHasTablesOnly() throws Exception {
        try (Connection connection = source.login().connect()) {
            assertThat(
                            ask(
                                    connection,
                                    "SELECT (SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                                            + " AND (TABLE_TYPE <> 'BASE TABLE' OR ENGINE <> 'InnoDB'))"
                                            + " + (SELECT COUNT(*) FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE())"
                                            + " + (SELECT COUNT(*) FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE())"))
                    .isEqualTo("0");
        }
    }

    private void refused(Map<String, String> settings, Path file, String word) {
        assertThat(run(settings, "restore", file.toString(), "--force")).isOne();
        assertThat(said).contains(word);
        assertThat(said.lines()).hasSize(1);
    }

    private static Path edited(Path file, String from, String to) throws IOException {
        Path copy = Files.copy(file, Files.createTempDirectory(directory, "").resolve("kopie.zip"));
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Path manifest = zip.getPath("manifest.json");
            String text = Files.readString(manifest);
            assertThat(text).contains(from);
            Files.writeString(manifest, text.replace(from, to));
        }
        return copy;
    }

    /** Brings the schema up to date; returns how many changes were waiting. */
    static int migrate(Connection connection) throws Exception {
        Liquibase liquibase = new Liquibase(
                "db/changelog/changelog.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(connection));
        int waiting = liquibase.listUnrunChangeSets(new Contexts(), null).size();
        liquibase.update("");
        connection.setAutoCommit(true);
        return waiting;
    }

    /** As the application saves: the current value and its version in one transaction. */
    private static void answers(Connection connection, int round) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement now = connection.prepareStatement(
                        "INSERT INTO antwoord (id, traject_id, item_id, row_id, col_id, holder_id, version, value, changed_by,"
                                + " changed_at) VALUES (?, 1, 'a', ?, '', 0, ?, '\"zoë\"', 7, NOW(3))"
                                + " ON DUPLICATE KEY UPDATE version = VALUES(version)");
                PreparedStatement version = connection.prepareStatement(
                        "INSERT INTO antwoord_versie (antwoord_id, version, mutation, value, source, changed_by, changed_at)"
                                + " VALUES (?, ?, ?, '\"zoë\"', 'TYPED', 7, NOW(3))")) {
            for (int i = 1; i <= ANSWERS; i++) {
                now.setInt(1, i);
                now.setString(2, "r" + i);
                now.setInt(3, round);
                now.executeUpdate();
                version.setInt(1, i);
                version.setInt(2, round);
                version.setString(3, UUID.randomUUID().toString());
                version.executeUpdate();
            }
        }
        TableRows.execute(connection, "INSERT INTO aaa VALUES (" + round + ")");
        TableRows.execute(connection, "INSERT INTO zzz VALUES (" + round + ")");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static Map<String, String> embedded(String name) {
        return Map.of(
                "draaiboek.data",
                directory.resolve(name).toString(),
                "draaiboek.db.url",
                "",
                "draaiboek.mariadb.archive",
                ARCHIVE.toString());
    }

    private static Map<String, String> external(EmbeddedMariaDb server) {
        return Map.of(
                "draaiboek.db.url", server.jdbcUrl(),
                "draaiboek.db.user", server.user(),
                "draaiboek.db.password", server.password());
    }

    private static StandardEnvironment environment(Map<String, String> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(settings)));
        return environment;
    }

    private int run(Map<String, String> settings, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                BackupCommand.run(args, environment(settings), out, new PrintStream(err, true, StandardCharsets.UTF_8));
        printed = out.toByteArray();
        said = code == 0 ? "" : err.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static String ask(EmbeddedMariaDb server, String sql) throws SQLException {
        try (Connection connection = server.login().connect()) {
            return ask(connection, sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        return TableRows.strings(connection, sql).getFirst().getFirst();
    }
}
