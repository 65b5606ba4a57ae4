package be.draaiboek.bestuur;

import be.draaiboek.common.StartFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the register file and refuses it with the line that is wrong, so that whoever updates it can mend it. */
final class RegisterFile {

    private static final LocalDate MERGERS_2019 = LocalDate.of(2019, 1, 1);
    private static final LocalDate MERGERS_2025 = LocalDate.of(2025, 1, 1);
    private static final List<String> COLUMNS = List.of(
            "nis",
            "name",
            "province",
            "lat",
            "lon",
            "population",
            "population_year",
            "area_km2",
            "population_2020_same_territory",
            "mean_age_2026",
            "net_taxable_income_per_capita_2023",
            "arrondissement",
            "referentieregio",
            "merged_2025_from",
            "merged_2019_from",
            "kbo",
            "ovo",
            "ocmw_kbo",
            "ocmw_ovo",
            "neighbours_nis");
    private static final Pattern NIS = Pattern.compile("[0-9]{5}");
    private static final Pattern KBO = Pattern.compile("[01][0-9]{9}");
    private static final Pattern OVO = Pattern.compile("OVO[0-9]{6}");

    private final String name;

    private RegisterFile(String name) {
        this.name = name;
    }

    /**
     * Reads the whole file.
     *
     * @param name what the messages call the file
     * @throws StartFailure when a line can't be used; the message names it
     */
    static List<RegisterRow> read(String name, Reader source) {
        try (var lines = new BufferedReader(source)) {
            return new RegisterFile(name).rows(lines.lines().toList());
        } catch (IOException e) {
            throw new StartFailure("Het register " + name + " kan niet gelezen worden: " + e.getMessage(), e);
        }
    }

    private List<RegisterRow> rows(List<String> lines) {
        if (lines.isEmpty()) {
            throw wrong(1, "het bestand is leeg; zet " + name + " uit de broncode terug");
        }
        List<String> header = cells(1, lines.getFirst().replace("\uFEFF", ""));
        if (!header.containsAll(COLUMNS)) {
            var missing = new ArrayList<>(COLUMNS);
            missing.removeAll(header);
            throw wrong(1, "deze kolommen ontbreken: " + String.join(", ", missing));
        }
        List<RegisterRow> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            int number = i + 1;
            List<String> cells = cells(number, lines.get(i));
            if (cells.size() != header.size()) {
                throw wrong(number, "er staan " + cells.size() + " kolommen in plaats van " + header.size());
            }
            RegisterRow row = new Line(number, header, cells).row();
            Integer before = seen.put(row.nis(), number);
            if (before != null) {
                throw wrong(number, "NIS-code " + row.nis() + " staat ook al op regel " + before);
            }
            rows.add(row);
        }
        checkNeighbours(rows, seen.keySet());
        return rows;
    }

    private void checkNeighbours(List<RegisterRow> rows, Set<String> known) {
        for (RegisterRow row : rows) {
            for (String neighbour : new HashSet<>(row.neighbours())) {
                if (!known.contains(neighbour)) {
                    throw wrong(row.line(), "buur " + neighbour + " staat niet in het register");
                }
            }
        }
    }

    /** Splits a line at its commas; a quoted cell may hold a comma, a doubled quote is a quote. */
    private List<String> cells(int line, String text) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw wrong(line, "een aanhalingsteken wordt niet gesloten");
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private StartFailure wrong(int line, String what) {
        return new StartFailure(
                "Het register van besturen klopt niet: " + name + ", regel " + line + ": " + what + ".");
    }

    /** One line, asked by column name. */
    private final class Line {

        private final int number;
        private final Map<String, String> values = new HashMap<>();

        Line(int number, List<String> header, List<String> cells) {
            this.number = number;
            for (int i = 0; i < header.size(); i++) {
                values.put(header.get(i), cells.get(i));
            }
        }

        RegisterRow row() {
            List<RegisterRow.Voorganger> predecessors = new ArrayList<>();
            predecessors.addAll(predecessors("merged_2019_from", MERGERS_2019));
            predecessors.addAll(predecessors("merged_2025_from", MERGERS_2025));
            return new RegisterRow(
                    number,
                    matching("nis", NIS, "een NIS-code van vijf cijfers"),
                    text("name", 120),
                    text("province", 40),
                    text("arrondissement", 60),
                    text("referentieregio", 60),
                    decimal("lat", 49, 52),
                    decimal("lon", 2, 7),
                    whole("population"),
                    whole("population_year"),
                    whole("population_2020_same_territory"),
                    decimal("area_km2", 0, 1000),
                    decimal("mean_age_2026", 20, 80),
                    whole("net_taxable_income_per_capita_2023"),
                    matching("kbo", KBO, "een KBO-nummer van tien cijfers"),
                    matching("ovo", OVO, "een OVO-code zoals OVO000230"),
                    matching("ocmw_kbo", KBO, "een KBO-nummer van tien cijfers"),
                    matching("ocmw_ovo", OVO, "een OVO-code zoals OVO000230"),
                    predecessors,
                    neighbours());
        }

        private List<String> neighbours() {
            String text = value("neighbours_nis");
            return text.isEmpty()
                    ? List.of()
                    : Arrays.stream(text.split(" +", -1))
                            .map(nis -> match("neighbours_nis", nis, NIS, "een NIS-code van vijf cijfers"))
                            .toList();
        }

        private List<RegisterRow.Voorganger> predecessors(String column, LocalDate at) {
            List<RegisterRow.Voorganger> found = new ArrayList<>();
            String text = value(column);
            if (text.isEmpty()) {
                return found;
            }
            for (String part : text.split(";", -1)) {
                String[] words = part.strip().split(" ", 2);
                if (words.length != 2 || words[1].isBlank() || words[1].length() > 120) {
                    throw wrong(number, column + " moet eruitzien als “44040 Melle; 44043 Merelbeke”");
                }
                found.add(new RegisterRow.Voorganger(
                        match(column, words[0], NIS, "een NIS-code van vijf cijfers"), words[1].strip(), at));
            }
            return found;
        }

        private String value(String column) {
            return values.getOrDefault(column, "");
        }

        private String text(String column, int max) {
            String value = value(column);
            if (value.isEmpty() || value.length() > max) {
                throw wrong(number, column + " moet ingevuld zijn, met hoogstens " + max + " tekens");
            }
            return value;
        }

        private String matching(String column, Pattern pattern, String what) {
            return match(column, value(column), pattern, what);
        }

        private String match(String column, String value, Pattern pattern, String what) {
            if (!pattern.matcher(value).matches()) {
                throw wrong(number, column + " “" + value + "” is niet " + what);
            }
            return value;
        }

        private int whole(String column) {
            String value = value(column);
            if (!value.matches("[0-9]{1,9}")) {
                throw wrong(number, column + " “" + value + "” is geen geheel getal");
            }
            return Integer.parseInt(value);
        }

        private BigDecimal decimal(String column, int min, int max) {
            String value = value(column);
            if (!value.matches("[0-9]{1,6}(\\.[0-9]{1,8})?")) {
                throw wrong(number, column + " “" + value + "” is geen getal (met een punt voor de decimalen)");
            }
            var result = new BigDecimal(value);
            if (result.compareTo(BigDecimal.valueOf(min)) < 0 || result.compareTo(BigDecimal.valueOf(max)) > 0) {
                throw wrong(number, column + " “" + value + "” ligt niet tussen " + min + " en " + max);
            }
            return result;
        }
    }
}
