package be.draaiboek.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures the built application with its real database on this machine: {@code ./draaiboek bench}. What is measured and
 * how to read it stands in docs/performance.md.
 */
public final class Bench {

    /** One measure: what it is called on the command line, and how it is taken. */
    private interface Measure {
        void take(Context context) throws Exception;
    }

    /** What every measure works with. */
    record Context(App.Build build, Plan plan, Report report) {}

    private static final Map<String, Measure> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("completion", new Completion()::take);
        MEASURES.put("day", new WorkingDay()::take);
        MEASURES.put("memory", new Memory()::take);
        MEASURES.put("size", new Size()::take);
        MEASURES.put("page", new PageLoad()::take);
        MEASURES.put("start", new Start()::take);
    }

    private static final String HELP = """
            Gebruik: ./draaiboek bench [--quick | --smoke] [--only=%s] [--port=N] [--profile]

              --quick    een korte run van elke meting, samen minder dan 8 minuten
              --smoke    kijkt of elke meting werkt, met te weinig van alles om iets te betekenen
              --only     alleen deze metingen, met komma's ertussen
              --port     de poort van de gemeten toepassing; anders een vrije
              --profile  neemt bij completion en day een vluchtrecorder mee (target/bench/*.jfr); vertekent de cijfers""";

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = new ArrayList<>(MEASURES.keySet());
        boolean quick = false;
        boolean profile = false;
        boolean smoke = false;
        for (String arg : args) {
            if (arg.equals("--quick")) {
                quick = true;
            } else if (arg.equals("--smoke")) {
                smoke = true;
            } else if (arg.equals("--profile")) {
                profile = true;
            } else if (arg.startsWith("--port=") && arg.substring(7).matches("\\d{2,5}")) {
                System.setProperty("bench.port", arg.substring(7));
            } else if (arg.startsWith("--only=")
                    && MEASURES.keySet().containsAll(List.of(arg.substring(7).split(",")))) {
                wanted.retainAll(List.of(arg.substring(7).split(",")));
            } else {
                System.err.println(HELP.formatted(String.join(",", MEASURES.keySet())));
                System.exit(arg.equals("--help") ? 0 : 2);
            }
        }
        Plan plan = smoke ? Plan.smoke() : quick ? Plan.quick(profile) : Plan.full(profile);
        App.Build build = App.Build.fromLauncher();
        Files.createDirectories(build.work());
        compileFixture(build);
        Map<String, Object> circumstances = new LinkedHashMap<>();
        circumstances.put("plan", smoke ? "smoke: no figures" : quick ? "quick" : "full");
        circumstances.put("measures", wanted);
        circumstances.put("application flags", String.join(" ", build.flags()));
        circumstances.put("commit", System.getProperty("bench.commit", "?"));
        if (profile) {
            circumstances.put("profile", "with a flight recorder: no figures to compare");
        }
        Report report = new Report(Proc.machine(), circumstances);
        Path results = build.work().resolve("results.json");
        long begin = System.nanoTime();
        int failed = 0;
        for (String name : wanted) {
            Report.say("== " + name);
            long from = System.nanoTime();
            try {
                MEASURES.get(name).take(new Context(build, plan, report));
            } catch (Exception e) {
                failed++;
                e.printStackTrace();
                report.skip(name, "de rest", "mislukt: " + e.getMessage());
            }
            report.show(name);
            Report.say("  (" + Duration.ofNanos(System.nanoTime() - from).toSeconds() + " s)");
            circumstances.put(
                    "seconds", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            report.write(results);
        }
        Report.say("Resultaten in " + results + (report.anythingMissed() ? "; niet elk doel is gehaald." : "."));
        System.exit(failed > 0 ? 1 : 0);
    }

    /** The besturen of the measurements are made inside the application, by code that is not in its jar. */
    public static void compileFixture(App.Build build) throws IOException {
        Path source = Path.of(System.getProperty("bench.fixture"));
        Path classes = build.work().resolve("fixture");
        App.delete(classes);
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(source);
                Stream<Path> libraries = Files.list(build.jar().resolveSibling("lib"));
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            String path = Stream.concat(Stream.of(build.jar()), libraries)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            null,
                            Arrays.asList(
                                    "-cp", path, "-d", classes.toString(), "-proc:none", "-parameters", "-nowarn"),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IOException("the fixture doesn't fit the application (any more), see above: " + source);
            }
        }
    }
}
