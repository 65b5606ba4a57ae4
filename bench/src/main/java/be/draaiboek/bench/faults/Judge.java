package be.draaiboek.bench.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the log of acknowledgements with what the database has. */
final class Judge {

    /** A cell as it stands, with everything that it ever held, oldest first. */
    record Kept(int version, JsonNode value, List<Version> versions) {}

    record Version(int version, UUID mutation, JsonNode value) {}

    private Judge() {}

    /** Reads both tables as of one moment: people may be at work. */
    static Map<Place, Kept> read(Connection connection, long traject) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            try {
                return readNow(connection, traject);
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    private static Map<Place, Kept> readNow(Connection connection, long traject) throws SQLException {
        Map<Place, Kept> cells = new LinkedHashMap<>();
        Map<Long, Kept> byId = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, item_id, row_id, col_id, holder_id, version, value FROM antwoord WHERE traject_id = ?")) {
            statement.setLong(1, traject);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Kept kept = new Kept(rows.getInt(6), json(rows.getString(7)), new ArrayList<>());
                byId.put(rows.getLong(1), kept);
                cells.put(new Place(rows.getString(2), rows.getString(3), rows.getString(4), rows.getLong(5)), kept);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT v.antwoord_id, v.version, v.mutation, v.value FROM antwoord_versie v"
                        + " JOIN antwoord a ON a.id = v.antwoord_id WHERE a.traject_id = ?"
                        + " ORDER BY v.antwoord_id, v.version, v.id")) {
            statement.setLong(1, traject);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                byId.get(rows.getLong(1))
                        .versions()
                        .add(new Version(rows.getInt(2), UUID.fromString(rows.getString(3)), json(rows.getString(4))));
            }
        }
        return cells;
    }

    private static JsonNode json(String text) {
        return text == null
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(text);
    }

    /** Does what a broken product would have done. */
    static void sabotage(Connection connection, long traject, Sabotage sabotage) throws SQLException {
        String newest = "SELECT MAX(v.id) FROM antwoord_versie v JOIN antwoord a ON a.id = v.antwoord_id"
                + " WHERE a.traject_id = " + traject;
        String sql = switch (sabotage) {
            case DELETE -> "DELETE FROM antwoord_versie WHERE id = (SELECT * FROM (" + newest + ") one)";
            case CHANGE ->
                "UPDATE antwoord SET value = '\"iets anders\"' WHERE id = (SELECT antwoord_id FROM antwoord_versie"
                        + " WHERE id = (" + newest + "))";
            default -> "";
        };
        if (!sql.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }
    }

    /**
     * Compares what people did with what there is.
     *
     * @param edits everything that was sent
     * @param typed what each cell of a browser must hold in the end
     * @param passed whether a value that nobody is known to have sent once stood in such a cell, as half a sentence does
     */
    static void compare(
            Verdict verdict, List<Edit> edits, Map<Place, Kept> cells, Map<Place, JsonNode> typed, Passed passed) {
        Map<UUID, Edit> byMutation = new HashMap<>();
        Map<Place, Integer> issued = new HashMap<>();
        for (Edit edit : edits) {
            edit.mutations.forEach(mutation -> byMutation.put(mutation, edit));
            issued.merge(edit.place, 1, Integer::sum);
            if (!edit.refusal.isEmpty()) {
                verdict.harm(Verdict.REFUSED, edit.who + ", " + edit.place + ": " + edit.refusal);
            }
        }
        Map<UUID, Version> kept = new HashMap<>();
        Map<Edit, Integer> times = new HashMap<>();
        for (Map.Entry<Place, Kept> entry : cells.entrySet()) {
            Place place = entry.getKey();
            Kept cell = entry.getValue();
            whole(verdict, place, cell);
            for (Version version : cell.versions()) {
                Edit edit = byMutation.get(version.mutation());
                if (kept.put(version.mutation(), version) != null) {
                    verdict.harm(Verdict.DUPLICATED, place + ": " + version.mutation() + " stands twice");
                }
                if (edit == null) {
                    if (!passed.through(place, version.value())) {
                        verdict.harm(Verdict.FOREIGN, place + ", version " + version.version());
                    }
                } else if (!edit.place.equals(place)) {
                    verdict.harm(Verdict.BROKEN, "an edit of " + edit.place + " stands in " + place);
                } else {
                    times.merge(edit, 1, Integer::sum);
                    if (!edit.value.equals(version.value())) {
                        verdict.harm(Verdict.BROKEN, place + ", version " + version.version() + " has another value");
                    }
                }
            }
            if (!typed.containsKey(place) && cell.versions().size() > issued.getOrDefault(place, 0)) {
                verdict.harm(
                        Verdict.DUPLICATED,
                        place + " has " + cell.versions().size() + " versions of " + issued.getOrDefault(place, 0)
                                + " edits");
            }
        }
        times.forEach((edit, count) -> {
            if (count > 1) {
                verdict.harm(Verdict.DUPLICATED, edit.place + ": one edit of " + edit.who + " became " + count);
            }
        });
        for (Edit edit : edits) {
            if (edit.version > 0
                    && edit.mutations.stream()
                            .map(kept::get)
                            .filter(Objects::nonNull)
                            .noneMatch(one ->
                                    one.version() == edit.version && one.value().equals(edit.value))) {
                verdict.harm(Verdict.LOST, edit.who + ", " + edit.place + ", version " + edit.version);
            }
        }
        typed.forEach((place, text) -> {
            Kept cell = cells.get(place);
            JsonNode found = cell == null ? JsonMapper.shared().nullNode() : cell.value();
            if (!text.equals(found)) {
                verdict.harm(Verdict.TEXT, place + " holds " + found + " and not " + text);
            }
        });
    }

    /** Whether a value stood in a field on its way to another. */
    interface Passed {
        boolean through(Place place, JsonNode value);
    }

    private static void whole(Verdict verdict, Place place, Kept cell) {
        Set<Integer> numbers = new HashSet<>();
        JsonNode before = null;
        for (Version version : cell.versions()) {
            numbers.add(version.version());
            if (version.value().equals(before)) {
                verdict.harm(Verdict.DUPLICATED, place + ", version " + version.version() + " says what stood there");
            }
            before = version.value();
        }
        int count = cell.versions().size();
        boolean chain = numbers.size() == count
                && count > 0
                && numbers.contains(1)
                && numbers.contains(count)
                && numbers.stream().allMatch(number -> number >= 1 && number <= count);
        if (!chain) {
            verdict.harm(Verdict.BROKEN, place + " has the versions " + numbers + " in " + count + " rows");
        } else if (cell.version() != count || !cell.value().equals(before)) {
            verdict.harm(
                    Verdict.BROKEN,
                    place + " stands at version " + cell.version() + " " + cell.value() + ", its history ends at "
                            + count + " " + before);
        }
    }
}
