package be.draaiboek.database;

import be.draaiboek.common.Sha256;
import be.draaiboek.database.BackupManifest.Column;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table's rows as lines of text, in the order of its primary key: tabs between the columns, {@code \N} for NULL, a backslash before
 * what would be mistaken for either, base64 for what is not text. The same rows always give the same bytes. At most one row, or
 * one batch of a megabyte, is in memory.
 */
final class TableRows {

    private static final int BATCH_ROWS = 500;
    private static final int BATCH_CHARACTERS = 1 << 20;

    private TableRows() {}

    /** Those that hold data of their own; generated ones follow from the others. */
    static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (List<String> row : strings(
                connection,
                "SELECT COLUMN_NAME, DATA_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND TABLE_NAME = ? AND IS_GENERATED = 'NEVER' ORDER BY ORDINAL_POSITION",
                table)) {
            columns.add(new Column(row.get(0), row.get(1)));
        }
        return columns;
    }

    /** What was written: the number of rows, and the SHA-256 of the bytes. */
    record Written(long rows, String sha256) {}

    static Written write(Connection connection, String table, List<Column> columns, OutputStream out)
            throws SQLException, IOException {
        List<List<String>> key = strings(
                connection,
                "SELECT COLUMN_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND TABLE_NAME = ? AND INDEX_NAME = 'PRIMARY' ORDER BY SEQ_IN_INDEX",
                table);
        List<String> order = key.isEmpty()
                ? columns.stream().map(Column::name).toList()
                : key.stream().map(List::getFirst).toList();
        String select = "SELECT "
                + columns.stream().map(Column::selected).collect(Collectors.joining(", ")) + " FROM `" + table + "`"
                + (key.isEmpty() ? "" : " FORCE INDEX FOR ORDER BY (PRIMARY)") + " ORDER BY "
                + order.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        MessageDigest digest = Sha256.nieuw();
        Writer lines = new BufferedWriter(
                new OutputStreamWriter(new DigestOutputStream(out, digest), StandardCharsets.UTF_8), 1 << 16);
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            // row by row from the server: a row may have a picture in it
            statement.setFetchSize(1);
            try (ResultSet result = statement.executeQuery(select)) {
                while (result.next()) {
                    for (int i = 0; i < columns.size(); i++) {
                        if (i > 0) {
                            lines.write('\t');
                        }
                        if (columns.get(i).binary()) {
                            byte[] value = result.getBytes(i + 1);
                            lines.write(
                                    value == null ? "\\N" : Base64.getEncoder().encodeToString(value));
                        } else {
                            escape(result.getString(i + 1), lines);
                        }
                    }
                    lines.write('\n');
                    rows++;
                }
            }
        }
        lines.flush();
        return new Written(rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static void escape(@Nullable String value, Writer lines) throws IOException {
        if (value == null) {
            lines.write("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> lines.write("\\\\");
                case '\t' -> lines.write("\\t");
                case '\n' -> lines.write("\\n");
                case '\r' -> lines.write("\\r");
                default -> lines.write(c);
            }
        }
    }

    /** Puts the rows in a table that has none. */
    static void load(Connection connection, String table, List<Column> columns, BufferedReader lines)
            throws SQLException, IOException {
        String insert = "INSERT INTO `" + table + "` ("
                + columns.stream().map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "))
                + ") VALUES (" + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int rows = 0;
            long characters = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.split("\t", -1);
                if (values.length != columns.size()) {
                    throw new IOException(table + ": " + values.length + " columns");
                }
                for (int i = 0; i < values.length; i++) {
                    String value = values[i];
                    if (value.equals("\\N")) {
                        statement.setString(i + 1, null);
                    } else if (columns.get(i).binary()) {
                        statement.setBytes(i + 1, Base64.getDecoder().decode(value));
                    } else {
                        statement.setString(i + 1, unescape(value));
                    }
                }
                statement.addBatch();
                rows++;
                characters += line.length();
                if (rows == BATCH_ROWS || characters > BATCH_CHARACTERS) {
                    statement.executeBatch();
                    rows = 0;
                    characters = 0;
                }
            }
            if (rows > 0) {
                statement.executeBatch();
            }
        }
    }

    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                c = switch (value.charAt(++i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> '\\';
                };
            }
            text.append(c);
        }
        return text.toString();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<List<String>> strings(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int width = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        row.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
