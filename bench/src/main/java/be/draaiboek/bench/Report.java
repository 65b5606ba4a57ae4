package be.draaiboek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what was measured, and tells it twice: as a table to who waits, as JSON to who compares. */
final class Report {

    /** How a figure is judged: not at all, or by its median against a bound. */
    record Target(String text, double bound, boolean atMost) {

        static final Target NONE = new Target("", Double.NaN, true);

        static Target atMost(double bound, String unit) {
            return new Target("≤ " + number(bound) + " " + unit, bound, true);
        }

        boolean judges() {
            return !Double.isNaN(bound);
        }

        boolean met(double value) {
            return atMost ? value <= bound : value >= bound;
        }
    }

    /** One figure with what each run said. */
    private static final class Figure {
        final String measure;
        final String name;
        final String unit;
        final Target target;
        final List<Double> runs = new ArrayList<>();
        String note = "";

        Figure(String measure, String name, String unit, Target target) {
            this.measure = measure;
            this.name = name;
            this.unit = unit;
            this.target = target;
        }
    }

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();
    private final Map<String, Object> machine;
    private final Map<String, Object> circumstances;

    Report(Map<String, Object> machine, Map<String, Object> circumstances) {
        this.machine = machine;
        this.circumstances = circumstances;
    }

    void add(String measure, String name, String unit, double value) {
        add(measure, name, unit, value, Target.NONE);
    }

    /** Adds what one run said; the runs of one name belong together. */
    void add(String measure, String name, String unit, double value, Target target) {
        figures.computeIfAbsent(measure + "/" + name, key -> new Figure(measure, name, unit, target))
                .runs
                .add(value);
    }

    /** Says something about a figure that a reader needs to judge it. */
    void note(String measure, String name, String text) {
        Figure figure = figures.get(measure + "/" + name);
        if (figure != null) {
            figure.note = text;
        }
    }

    /** Says that something wasn't measured, and why. */
    void skip(String measure, String what, String why) {
        skipped.put(measure + "/" + what, why);
        say("  overgeslagen: " + what + " – " + why);
    }

    static void say(String line) {
        System.out.println(line);
    }

    boolean anythingMissed() {
        return figures.values().stream()
                .anyMatch(figure -> figure.target.judges() && !figure.target.met(median(figure.runs)));
    }

    /** Prints the figures of one measure as soon as it is done. */
    void show(String measure) {
        List<Figure> mine = figures.values().stream()
                .filter(figure -> figure.measure.equals(measure))
                .toList();
        if (mine.isEmpty()) {
            return;
        }
        int width = mine.stream().mapToInt(figure -> figure.name.length()).max().orElse(10);
        say("  %s  %10s %10s %10s  %-12s %s".formatted(pad("", width), "min", "mediaan", "max", "eenheid", "doel"));
        for (Figure one : mine) {
            say("  %s  %10s %10s %10s  %-12s %s%s"
                    .formatted(
                            pad(one.name, width),
                            number(min(one.runs)),
                            number(median(one.runs)),
                            number(max(one.runs)),
                            one.unit,
                            !one.target.judges()
                                    ? ""
                                    : one.target.text + (one.target.met(median(one.runs)) ? "  gehaald" : "  GEMIST"),
                            one.note.isEmpty() ? "" : "  (" + one.note + ")"));
        }
    }

    void write(Path file) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put("machine", machine);
        root.put("circumstances", circumstances);
        List<Map<String, Object>> measures = new ArrayList<>();
        for (Figure one : figures.values()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("measure", one.measure);
            entry.put("name", one.name);
            entry.put("unit", one.unit);
            entry.put("runs", one.runs.size());
            entry.put("min", rounded(min(one.runs)));
            entry.put("median", rounded(median(one.runs)));
            entry.put("max", rounded(max(one.runs)));
            entry.put("target", one.target.judges() ? one.target.text : null);
            entry.put("met", one.target.judges() ? one.target.met(median(one.runs)) : null);
            if (!one.note.isEmpty()) {
                entry.put("note", one.note);
            }
            measures.add(entry);
        }
        root.put("measures", measures);
        root.put("skipped", skipped);
        Files.createDirectories(file.getParent());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(root) + "\n");
    }

    static double min(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    static double max(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 10_000) / 10_000.0 : -1;
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return String.format(
                Locale.ROOT, size >= 100 || value == Math.rint(value) ? "%.0f" : size >= 1 ? "%.2f" : "%.3f", value);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
