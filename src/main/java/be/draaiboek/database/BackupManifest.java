package be.draaiboek.database;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a backup says of itself.
 *
 * @param format of the file; {@link #FORMAT} is the highest that we can read
 * @param version of the product that made it
 * @param changesets Liquibase's, as {@code author:id}, in the order in which they were run; the last one is the schema's version
 */
record BackupManifest(int format, String version, Instant madeAt, List<String> changesets, List<Table> tables) {

    static final int FORMAT = 1;

    BackupManifest {
        Objects.requireNonNull(version);
        Objects.requireNonNull(madeAt);
        changesets = List.copyOf(changesets);
        tables = List.copyOf(tables);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    String schema() {
        return changesets.isEmpty() ? "leeg" : changesets.size() + " (" + changesets.getLast() + ")";
    }

    /**
     * One table and what there is in its entry.
     *
     * @param definition the statement that makes it, as the server gave it
     * @param sha256 of the entry's bytes, in hexadecimal
     */
    record Table(String name, String definition, List<Column> columns, long rows, String sha256) {

        Table {
            columns = List.copyOf(columns);
            Objects.requireNonNull(sha256);
            if (!name.matches("[A-Za-z0-9_]{1,64}") || !definition.startsWith("CREATE TABLE `" + name + "` (")) {
                throw new IllegalArgumentException("not a table: " + name);
            }
        }

        String entry() {
            return "tabellen/" + name + ".tsv";
        }
    }

    /** A column that holds data of its own, with the type as {@code information_schema} names it. */
    record Column(String name, String type) {

        private static final Set<String> BINARY =
                Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
        private static final Set<String> TEXT =
                Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");
        private static final Set<String> EXACT_AS_TEXT = Set.of(
                "tinyint",
                "smallint",
                "mediumint",
                "int",
                "bigint",
                "decimal",
                "double",
                "date",
                "datetime",
                "timestamp",
                "time",
                "year",
                "uuid",
                "inet4",
                "inet6");

        Column {
            if (!name.matches("[A-Za-z0-9_]{1,64}")
                    || !(BINARY.contains(type) || TEXT.contains(type) || EXACT_AS_TEXT.contains(type))) {
                throw new IllegalArgumentException("a column that a backup can't keep: " + name + " " + type);
            }
        }

        boolean binary() {
            return BINARY.contains(type);
        }

        /** What to select to get it as bytes or as text, the same on every server and driver. */
        String selected() {
            return EXACT_AS_TEXT.contains(type) ? "CAST(`" + name + "` AS CHAR)" : "`" + name + "`";
        }
    }
}
