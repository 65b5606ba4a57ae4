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
import java.util.Optional;
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
    interface Measure {
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
                     ./draaiboek bench --against=<commit of map> [--pairs=N] [--quick | --smoke] [--only=%s]

              --quick    een korte run van elke meting, samen tien tot twintig minuten; zijn cijfers mogen niet aangehaald worden
              --smoke    kijkt of elke meting werkt, met te weinig van alles om iets te betekenen
              --only     alleen deze metingen, met komma's ertussen
              --port     de poort van de gemeten toepassing; anders een vrije
              --profile  neemt bij completion en day een vluchtrecorder mee (target/bench/*.jfr); vertekent de cijfers
              --against  meet om beurten deze bouw en een andere: een commit, die één keer gebouwd wordt in target/against,
                         of een map waarin ze gebouwd is
              --pairs    hoeveel keer om beurten; anders 5""";

    private static final String NOT_TO_BE_QUOTED =
            "Deze cijfers mogen niet aangehaald worden: zo'n korte run meet vooral de compiler van de virtuele machine.";

    private Bench() {}

    /** What was asked on the command line. */
    private static final class Asked {
        boolean quick;
        boolean smoke;
        boolean profile;
        int pairs;
        List<String> only = List.of();

        /** Takes one argument; says whether it has a meaning. */
        boolean take(String arg) {
            switch (arg) {
                case "--quick" -> quick = true;
                case "--smoke" -> smoke = true;
                case "--profile" -> profile = true;
                default -> {
                    String value = arg.substring(arg.indexOf('=') + 1);
                    if (arg.startsWith("--port=") && value.matches("\\d{2,5}")) {
                        System.setProperty("bench.port", value);
                    } else if (arg.startsWith("--pairs=") && value.matches("[1-9]\\d?")) {
                        pairs = Integer.parseInt(value);
                    } else if (arg.startsWith("--only=")) {
                        only = List.of(value.split(","));
                    } else {
                        return false;
                    }
                }
            }
            return true;
        }

        boolean isShort() {
            return quick || smoke;
        }

        Plan plan() {
            return smoke ? Plan.smoke() : quick ? Plan.quick(profile) : Plan.full(profile);
        }
    }

    public static void main(String[] args) throws Exception {
        Asked asked = new Asked();
        boolean understood = Stream.of(args).allMatch(asked::take);
        Optional<App.Build> other = App.Build.other();
        int pairs = asked.pairs > 0 ? asked.pairs : asked.isShort() ? 1 : 5;
        Map<String, Measure> measures =
                other.map(build -> new Against(build, pairs).measures()).orElse(MEASURES);
        List<String> wanted = new ArrayList<>(measures.keySet());
        if (!understood || !wanted.containsAll(asked.only)) {
            System.err.println(HELP.formatted(String.join(",", MEASURES.keySet()), String.join(",", Against.names())));
            System.exit(List.of(args).contains("--help") ? 0 : 2);
        }
        if (!asked.only.isEmpty()) {
            wanted.retainAll(asked.only);
        }
        Plan plan = other.isPresent() ? asked.plan().compared() : asked.plan();
        App.Build build = App.Build.fromLauncher();
        compileFixture(build);
        Map<String, Object> circumstances = new LinkedHashMap<>();
        circumstances.put("plan", asked.smoke ? "smoke: no figures" : asked.quick ? "quick" : "full");
        if (asked.isShort()) {
            circumstances.put("quote", "no: so short a run measures the compiler of the virtual machine");
        }
        circumstances.put("measures", wanted);
        circumstances.put("application flags", String.join(" ", build.flags()));
        circumstances.put("commit", System.getProperty("bench.commit", "?"));
        if (other.isPresent()) {
            compileFixture(other.get());
            circumstances.put("against", System.getProperty("bench.against.commit", "?"));
            circumstances.put("its flags", String.join(" ", other.get().flags()));
            circumstances.put("pairs", pairs);
        }
        if (asked.profile) {
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
                measures.get(name).take(new Context(build, plan, report));
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
        if (asked.isShort()) {
            Report.say(NOT_TO_BE_QUOTED);
        }
        System.exit(failed > 0 ? 1 : 0);
    }

    /** The besturen of the measurements are made inside the application, by code that is not in its jar. */
    public static void compileFixture(App.Build build) throws IOException {
        Path source = build.fixture();
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
