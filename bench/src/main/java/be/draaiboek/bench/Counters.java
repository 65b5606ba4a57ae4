package be.draaiboek.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the application and the database used up so far; two of them make a difference. */
record Counters(double appCpu, double databaseCpu, double harnessCpu, long nanos, Map<String, Long> database) {

    private static final List<String> READS = List.of("Com_select");
    private static final List<String> WRITES = List.of(
            "Com_insert",
            "Com_insert_select",
            "Com_replace",
            "Com_replace_select",
            "Com_update",
            "Com_update_multi",
            "Com_delete",
            "Com_delete_multi");
    private static final List<String> COMMITS = List.of("Com_commit");
    private static final List<String> SETTINGS = List.of("Com_set_option", "Com_begin", "Com_rollback");

    static Counters now(App app, Connection connection) throws SQLException {
        Map<String, Long> status = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name LIKE 'Com\\_%'"
                        + " OR Variable_name IN ('Questions', 'Bytes_sent', 'Bytes_received')")) {
            while (rows.next()) {
                status.put(rows.getString(1), rows.getLong(2));
            }
        }
        return new Counters(app.cpu(), app.databaseCpu(), Proc.ownCpuSeconds(), System.nanoTime(), status);
    }

    Counters since(Counters before) {
        Map<String, Long> difference = new HashMap<>();
        database.forEach((key, value) -> difference.put(key, value - before.database.getOrDefault(key, 0L)));
        return new Counters(
                appCpu - before.appCpu,
                databaseCpu - before.databaseCpu,
                harnessCpu - before.harnessCpu,
                nanos - before.nanos,
                difference);
    }

    double seconds() {
        return nanos / 1e9;
    }

    double cpu() {
        return appCpu + databaseCpu;
    }

    long reads() {
        return sum(READS);
    }

    long writes() {
        return sum(WRITES);
    }

    /** Statements that read or write data. */
    long statements() {
        return reads() + writes();
    }

    long commits() {
        return sum(COMMITS);
    }

    /** What the driver sends around them: settings of the session, begin and rollback. */
    long settings() {
        return sum(SETTINGS);
    }

    private long sum(List<String> names) {
        return names.stream().mapToLong(name -> database.getOrDefault(name, 0L)).sum();
    }
}
