package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import be.draaiboek.database.BackupManifest.Column;
import be.draaiboek.database.BackupManifest.Table;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file with everything that is in the database at one moment, read over an ordinary connection while others go on writing. It holds
 * names, answers and the secrets from which keys are derived.
 */
final class Backup {

    static final String ABOUT = "LEESMIJ.txt";
    static final String MANIFEST = "manifest.json";
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String TEXT = """
            Reservekopie van het Draaiboek. Zet ze terug met: ./draaiboek restore <dit bestand>
            Dit bestand bevat alles wat mensen invulden, hun namen en adressen, en de geheimen van de installatie:
            bewaar het zo vertrouwelijk als de databank zelf.
            """;

    private Backup() {}

    /** Writes it beside its place, reads it again, and only then gives it its name. */
    static BackupManifest write(Connection connection, Path file) throws SQLException, IOException {
        Path part = file.resolveSibling(file.getFileName() + ".deel");
        part.toFile().deleteOnExit();
        try {
            Files.deleteIfExists(part);
            try (FileChannel channel = FileChannel.open(
                    part,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                write(connection, Channels.newOutputStream(channel));
                channel.force(true);
            }
            BackupManifest manifest = BackupFile.read(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static BackupManifest write(Connection connection, OutputStream out) throws SQLException, IOException {
        Restore.refuseHalfDone(connection);
        session(connection);
        TableRows.execute(connection, "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        TableRows.execute(connection, "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        List<String> changesets = Schema.applied(connection);
        if (changesets.isEmpty()) {
            throw new StartFailure(
                    "In deze databank staat geen Draaiboek: er is niets om een reservekopie van te maken.");
        }
        List<Table> tables = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(new NotClosed(out))) {
            zip.putNextEntry(new ZipEntry(ABOUT));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
            for (String name : Schema.tables(connection)) {
                if (!Schema.isLock(name)) {
                    tables.add(write(connection, name, zip));
                }
            }
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "ontwikkeling"),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    changesets,
                    tables);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            return manifest;
        } finally {
            TableRows.execute(connection, "ROLLBACK");
        }
    }

    private static Table write(Connection connection, String name, ZipOutputStream zip)
            throws SQLException, IOException {
        String definition = TableRows.strings(connection, "SHOW CREATE TABLE `" + name + "`")
                .getFirst()
                .get(1);
        List<Column> columns = TableRows.columns(connection, name);
        Table table = new Table(name, definition, columns, 0, "");
        zip.putNextEntry(new ZipEntry(table.entry()));
        TableRows.Written written = TableRows.write(connection, name, columns, zip);
        return new Table(name, definition, columns, written.rows(), written.sha256());
    }

    /** So that text means the same on both sides, whatever the server's own settings are, and a slow disk doesn't end it. */
    static void session(Connection connection) throws SQLException {
        TableRows.execute(
                connection,
                "SET SESSION time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO',"
                        + " sql_quote_show_create = 1, net_write_timeout = 3600, net_read_timeout = 3600");
    }

    private static final class NotClosed extends FilterOutputStream {

        NotClosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
