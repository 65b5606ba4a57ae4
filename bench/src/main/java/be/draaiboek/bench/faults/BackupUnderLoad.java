package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.Report;
import be.draaiboek.bench.faults.Typist.Habits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Backups are made while people save, and put back elsewhere: each must hold a moment as it was, with everything that was
 * acknowledged before it began. One more is made when all is quiet, and must be equal in every row.
 */
final class BackupUnderLoad {

    private static final String KIND = "backup";

    /** Not data: who is migrating at this moment. */
    private static final String LOCK = "DATABASECHANGELOGLOCK";

    private record Made(Path file, Instant begun) {}

    void take(Context context) throws Exception {
        Outcome outcome = new Outcome(context, KIND);
        try (Stage stage = Stage.embedded(context, KIND);
                Company company = new Company(context, stage, KIND, Company.ALONE, 8, 0, Habits.QUICK)) {
            company.begin();
            App.pause(1_500);
            List<Made> made = new ArrayList<>();
            for (int i = 1; i <= context.settings().backups(); i++) {
                Instant begun = Instant.now();
                long acknowledged = company.acknowledged();
                long begin = System.nanoTime();
                Path file = stage.logs().resolve("onder-belasting-" + i + ".zip");
                command(context, stage.data(), "backup", file.toString());
                outcome.add("making a backup under load", "s", (System.nanoTime() - begin) / 1e9);
                outcome.add("edits acknowledged while it was made", "", company.acknowledged() - acknowledged);
                made.add(new Made(file, begun));
            }
            company.end();
            company.compare();
            Map<Place, Judge.Kept> original =
                    stage.cells(context.group(Company.ALONE).getFirst());
            for (Made one : made) {
                restored(
                        context,
                        outcome,
                        one.file(),
                        connection -> partial(context, company, one, original, connection));
            }
            Path quiet = stage.logs().resolve("in-rust.zip");
            command(context, stage.data(), "backup", quiet.toString());
            Map<String, List<String>> there = tables(stage);
            restored(context, outcome, quiet, connection -> equal(company.verdict, there, everything(connection)));
            outcome.add("tables compared row by row, made at rest", "", there.size());
            outcome.add(
                    "rows of them",
                    "",
                    there.values().stream().mapToInt(List::size).sum());
            outcome.round(Company.ALONE, company);
        }
    }

    private static Map<String, List<String>> tables(Stage stage) throws SQLException {
        try (Connection connection = stage.connect()) {
            return everything(connection);
        }
    }

    private interface Look {
        void at(Connection connection) throws SQLException;
    }

    /** Puts a backup back in a data directory of its own, and looks at it through a server of its own. */
    private static void restored(Context context, Outcome outcome, Path file, Look look) throws Exception {
        Path to = App.data(context.build(), "backup/restored");
        App.delete(to);
        to = App.data(context.build(), "backup/restored");
        long begin = System.nanoTime();
        command(context, to, "restore", file.toString());
        outcome.add("restoring", "s", (System.nanoTime() - begin) / 1e9);
        Process database = Stage.databank(context.build(), to, file.resolveSibling("restored.log"));
        try (Connection connection = App.connect(to)) {
            look.at(connection);
        } finally {
            Stage.end(database);
        }
    }

    /** The product's own command, as the launcher gives it. */
    private static void command(Context context, Path data, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(context.build().flags());
        command.add("-Ddraaiboek.mariadb.archive=" + context.build().archive());
        command.addAll(List.of("-cp", context.build().jar().toString(), "be.draaiboek.database.BackupCommand"));
        command.addAll(List.of(words));
        Path log = context.build().work().resolve(KIND).resolve("command.log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("DRAAIBOEK_") || key.startsWith("SPRING_"));
        builder.environment().put("DRAAIBOEK_DATA", data.toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            App.kill(process);
            throw new IllegalStateException(words[0] + " takes too long, see " + log);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(words[0] + " ended with " + process.exitValue() + ", see " + log);
        }
        Report.say("  " + Files.readAllLines(log).getLast());
    }

    /** Of each cell the first so many versions, none of them changed, and what was acknowledged before among them. */
    private static void partial(
            Context context, Company company, Made made, Map<Place, Judge.Kept> original, Connection connection)
            throws SQLException {
        Verdict verdict = company.verdict;
        Map<Place, Judge.Kept> copy =
                Judge.read(connection, context.group(Company.ALONE).getFirst().traject());
        copy.forEach((place, cell) -> {
            Judge.Kept whole = original.get(place);
            int count = cell.versions().size();
            if (whole == null || count > whole.versions().size()) {
                verdict.harm(Verdict.FOREIGN, made.file().getFileName() + ": " + place);
            } else if (count == 0
                    || cell.version() != count
                    || !cell.versions().equals(whole.versions().subList(0, count))
                    || !cell.value().equals(cell.versions().getLast().value())) {
                verdict.harm(Verdict.BROKEN, made.file().getFileName() + ": " + place);
            }
        });
        for (Edit edit : company.journal.edits()) {
            Judge.Kept cell = copy.get(edit.place);
            if (edit.acknowledged.isBefore(made.begun())
                    && (cell == null || cell.versions().size() < edit.version)) {
                verdict.harm(
                        Verdict.LOST, made.file().getFileName() + " lacks " + edit.place + " version " + edit.version);
            }
        }
    }

    private static void equal(Verdict verdict, Map<String, List<String>> there, Map<String, List<String>> copy) {
        if (!there.keySet().equals(copy.keySet())) {
            verdict.harm(Verdict.BROKEN, "other tables: " + there.keySet() + " and " + copy.keySet());
        }
        there.forEach((table, rows) -> {
            List<String> copied = copy.getOrDefault(table, List.of());
            if (!rows.equals(copied)) {
                verdict.harm(
                        Verdict.BROKEN,
                        table + ": " + rows.size() + " rows and " + copied.size() + " are not the same");
            }
        });
    }

    /** Every row of every table, in an order of its own making. */
    private static Map<String, List<String>> everything(Connection connection) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            ResultSet found = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name");
            while (found.next()) {
                names.add(found.getString(1));
            }
            for (String name : names) {
                if (!name.equals(LOCK)) {
                    tables.put(name, rows(statement, name));
                }
            }
        }
        return tables;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        ResultSet found = statement.executeQuery("SELECT * FROM `" + table + "`");
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                Object value = found.getObject(i);
                row.add(
                        value instanceof byte[] bytes
                                ? java.util.HexFormat.of().formatHex(bytes)
                                : String.valueOf(value));
            }
            rows.add(row.stream().collect(Collectors.joining("|")));
        }
        Collections.sort(rows);
        return rows;
    }
}
