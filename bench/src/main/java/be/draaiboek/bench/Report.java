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
public final class Report {

    /** How a figure is judged: not at all, by its median against a bound, or by the worst of its runs. */
    public record Target(String text, double bound, boolean atMost, boolean worst) {

        public static final Target NONE = new Target("", Double.NaN, true, false);

        public static Target atMost(double bound, String unit) {
            return new Target("≤ " + number(bound) + " " + unit, bound, true, false);
        }

        /** What may not be exceeded in any run. */
        public static Target always(double bound, String unit) {
            return new Target("≤ " + number(bound) + " " + unit + ", always", bound, true, true);
        }

        /** What may not happen once: a good median is no excuse. */
        public static Target never() {
            return new Target("0, always", 0, true, true);
        }

        boolean judges() {
            return !Double.isNaN(bound);
        }

        boolean met(List<Double> runs) {
            double value = !worst ? median(runs) : atMost ? max(runs) : min(runs);
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
    private final Map<String, List<String>> observed = new LinkedHashMap<>();
    private final Map<String, Object> machine;
    private final Map<String, Object> circumstances;

    public Report(Map<String, Object> machine, Map<String, Object> circumstances) {
        this.machine = machine;
        this.circumstances = circumstances;
    }

    public void add(String measure, String name, String unit, double value) {
        add(measure, name, unit, value, Target.NONE);
    }

    /** Adds what one run said; the runs of one name belong together. */
    public void add(String measure, String name, String unit, double value, Target target) {
        figures.computeIfAbsent(measure + "/" + name, key -> new Figure(measure, name, unit, target))
                .runs
                .add(value);
    }

    /** Returns the median of what the runs said, NaN where nobody said anything. */
    double median(String measure, String name) {
        Figure figure = figures.get(measure + "/" + name);
        return figure == null ? Double.NaN : median(figure.runs);
    }

    /** Says something about a figure that a reader needs to judge it. */
    public void note(String measure, String name, String text) {
        Figure figure = figures.get(measure + "/" + name);
        if (figure != null) {
            figure.note = text;
        }
    }

    /** Says that something wasn't measured, and why. */
    public void skip(String measure, String what, String why) {
        skipped.put(measure + "/" + what, why);
        say("  overgeslagen: " + what + " – " + why);
    }

    /** Tells what was seen where no figure says it, such as what stands on the screen. */
    public void observe(String measure, String what) {
        observed.computeIfAbsent(measure, key -> new ArrayList<>()).add(what);
    }

    public static void say(String line) {
        System.out.println(line);
    }

    public boolean anythingMissed() {
        return figures.values().stream().anyMatch(figure -> figure.target.judges() && !figure.target.met(figure.runs));
    }

    /** Prints the figures of one measure as soon as it is done. */
    public void show(String measure) {
        List<Figure> mine = figures.values().stream()
                .filter(figure -> figure.measure.equals(measure))
                .toList();
        if (mine.isEmpty()) {
            observed.getOrDefault(measure, List.of()).forEach(one -> say("  " + one));
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
                                    : one.target.text + (one.target.met(one.runs) ? "  gehaald" : "  GEMIST"),
                            one.note.isEmpty() ? "" : "  (" + one.note + ")"));
        }
        observed.getOrDefault(measure, List.of()).forEach(one -> say("  " + one));
    }

    public void write(Path file) throws IOException {
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
            entry.put("each", one.runs.stream().map(Report::rounded).toList());
            entry.put("target", one.target.judges() ? one.target.text : null);
            entry.put("met", one.target.judges() ? one.target.met(one.runs) : null);
            if (!one.note.isEmpty()) {
                entry.put("note", one.note);
            }
            measures.add(entry);
        }
        root.put("measures", measures);
        root.put("skipped", skipped);
        if (!observed.isEmpty()) {
            root.put("observed", observed);
        }
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
