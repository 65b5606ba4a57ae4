package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import be.draaiboek.database.BackupManifest.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup in the place of whatever a database holds. While it is busy, and when it was cut short, a table of its own says so: the
 * application refuses to start on half a database, and only a restore that ended well takes it away.
 */
final class Restore {

    private static final String BUSY = "terugzetten_bezig";

    private Restore() {}

    /** @throws StartFailure when a restore is busy here, or never ended */
    static void refuseHalfDone(Connection connection) throws SQLException {
        if (Schema.tables(connection).contains(BUSY)) {
            throw new StartFailure("In deze databank wordt een reservekopie teruggezet, of dat is nooit afgelopen:"
                    + " wacht tot het klaar is, of voer ./draaiboek restore opnieuw uit.");
        }
    }

    /** @throws StartFailure when the file is from a newer schema than this application's */
    static void requireKnown(BackupManifest manifest, Set<String> known, Path path) {
        List<String> unknown =
                manifest.changesets().stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw BackupFile.newer(path, manifest.version(), "schemawijziging " + String.join(", ", unknown));
        }
    }

    /**
     * Whether there is something to lose here.
     *
     * @throws StartFailure when somebody else is connected, or when what is there isn't a Draaiboek's
     */
    static boolean holdsData(Connection connection, Set<String> known) throws SQLException {
        long others = others(connection);
        // one that was closed a moment ago may still be in the list
        for (int patience = 20; others > 0 && patience > 0; patience--) {
            BackupCommand.pause();
            others = others(connection);
        }
        if (others > 0) {
            throw new StartFailure("Er wordt nog met deze databank gewerkt (" + others
                    + (others == 1 ? " verbinding" : " verbindingen")
                    + "): stop eerst het Draaiboek en wat er verder mee verbonden is; er is niets gewijzigd.");
        }
        Set<String> tables = Schema.tables(connection);
        if (tables.contains(BUSY)) {
            return false;
        }
        tables.removeIf(Schema::ofLiquibase);
        if (!tables.isEmpty() && Collections.disjoint(Schema.applied(connection), known)) {
            throw new StartFailure("In deze databank staan tabellen die niet van het Draaiboek zijn ("
                    + String.join(", ", tables) + "): kies een lege databank; er is niets gewijzigd.");
        }
        for (String table : tables) {
            if (!TableRows.strings(connection, "SELECT 1 FROM `" + table + "` LIMIT 1")
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static long others(Connection connection) throws SQLException {
        return Long.parseLong(TableRows.strings(
                        connection,
                        "SELECT COUNT(*) FROM information_schema.PROCESSLIST"
                                + " WHERE DB = DATABASE() AND ID <> CONNECTION_ID()")
                .getFirst()
                .getFirst());
    }

    /** @param before where the content of until now was kept; null where there was none */
    static void run(Connection connection, BackupFile file, @Nullable Path before, Consumer<String> progress) {
        try {
            Backup.session(connection);
            TableRows.execute(connection, "SET SESSION foreign_key_checks = 0, unique_checks = 0");
            TableRows.execute(connection, "CREATE TABLE IF NOT EXISTS " + BUSY + " (id INT PRIMARY KEY)");
            for (String table : Schema.tables(connection)) {
                if (!table.equals(BUSY)) {
                    TableRows.execute(connection, "DROP TABLE `" + table + "`");
                }
            }
            List<Table> tables = file.manifest().tables();
            for (Table table : tables) {
                TableRows.execute(connection, table.definition());
            }
            for (Table table : tables) {
                progress.accept("  " + table.name() + " (" + table.rows() + ")");
                load(connection, file, table);
            }
            progress.accept("Nakijken …");
            for (Table table : tables) {
                TableRows.Written there =
                        TableRows.write(connection, table.name(), table.columns(), OutputStream.nullOutputStream());
                if (!there.equals(new TableRows.Written(table.rows(), table.sha256()))) {
                    throw new SQLException(table.name() + " is niet gelijk aan de reservekopie");
                }
            }
            TableRows.execute(connection, "DROP TABLE " + BUSY);
        } catch (SQLException | IOException e) {
            throw new StartFailure(
                    "Het terugzetten is niet gelukt (" + e.getMessage()
                            + "): de databank is onvolledig en het Draaiboek start er niet op. Herstel wat daar staat en voer"
                            + " dezelfde opdracht opnieuw uit."
                            + (before == null ? "" : " Wat er voordien was, staat in " + before + "."),
                    e);
        }
    }

    private static void load(Connection connection, BackupFile file, Table table) throws SQLException, IOException {
        try (BufferedReader rows = file.rows(table)) {
            connection.setAutoCommit(false);
            TableRows.load(connection, table.name(), table.columns(), rows);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
