package be.draaiboek.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liquibase.changelog.ChangeLogParameters;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Which tables there are, and how far Liquibase came. */
final class Schema {

    private static final String CHANGELOG = "DATABASECHANGELOG";
    private static final String SOURCE = "db/changelog/changelog.yaml";

    private Schema() {}

    /** Everything in the database that has a name of its own, views too. */
    static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        for (List<String> row : TableRows.strings(
                connection, "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()")) {
            tables.add(row.getFirst());
        }
        return tables;
    }

    /** Whether Liquibase made this table for itself. */
    static boolean ofLiquibase(String table) {
        return table.toUpperCase(Locale.ROOT).startsWith(CHANGELOG);
    }

    /** The lock of a migration, which is of the moment and not kept. */
    static boolean isLock(String table) {
        return table.equalsIgnoreCase(CHANGELOG + "LOCK");
    }

    /** What Liquibase ran here, as {@code author:id} in that order; empty where it never was. */
    static List<String> applied(Connection connection) throws SQLException {
        if (!tables(connection).contains(CHANGELOG)) {
            return List.of();
        }
        return TableRows.strings(
                        connection, "SELECT CONCAT(AUTHOR, ':', ID) FROM " + CHANGELOG + " ORDER BY ORDEREXECUTED")
                .stream()
                .map(List::getFirst)
                .toList();
    }

    /** What this application would run in an empty database. */
    static Set<String> known() {
        ClassLoaderResourceAccessor resources = new ClassLoaderResourceAccessor();
        try {
            return ChangeLogParserFactory.getInstance()
                    .getParser(SOURCE, resources)
                    .parse(SOURCE, new ChangeLogParameters(), resources)
                    .getChangeSets()
                    .stream()
                    .map(changeSet -> changeSet.getAuthor() + ":" + changeSet.getId())
                    .collect(Collectors.toSet());
        } catch (LiquibaseException e) {
            throw new IllegalStateException(e);
        }
    }
}
