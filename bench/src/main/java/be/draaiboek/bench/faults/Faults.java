package be.draaiboek.bench.faults;

import be.draaiboek.bench.App;
import be.draaiboek.bench.Bench;
import be.draaiboek.bench.Chromium;
import be.draaiboek.bench.Proc;
import be.draaiboek.bench.Report;
import be.draaiboek.bench.World;
import be.draaiboek.bench.World.Cell;
import be.draaiboek.bench.faults.Context.Field;
import be.draaiboek.bench.faults.Context.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Breaks the built application, its database and the cables between them while people type, and compares what was
 * acknowledged with what there is: {@code ./draaiboek faults}. What each kind does stands in docs/faults.md.
 */
public final class Faults {

    /** One kind of fault. */
    private interface Kind {
        void take(Context context) throws Exception;
    }

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("app", context -> Rounds.app().take(context));
        KINDS.put("database", context -> Rounds.database().take(context));
        KINDS.put("both", context -> Rounds.both().take(context));
        KINDS.put("connection", context -> Rounds.connection().take(context));
        KINDS.put("commit", context -> Rounds.commit().take(context));
        KINDS.put("pause", context -> Rounds.pause().take(context));
        KINDS.put("notes", Words::notes);
        KINDS.put("tab", Words::tab);
        KINDS.put("dictation", Words::dictation);
        KINDS.put("collide", new Collide()::take);
        KINDS.put("disk", new DiskFull()::take);
        KINDS.put("clock", new ClockJump()::take);
        KINDS.put("slow", new DatabaseSlow()::take);
        KINDS.put("away", new DatabaseAway()::take);
        KINDS.put("backup", new BackupUnderLoad()::take);
    }

    private static final String HELP = """
            Gebruik: ./draaiboek faults [--quick] [--only=%s] [--rounds=N] [--round=N] [--seed=N]

              --quick    één ronde van elke storing en 2.000 botsingen, samen een tiental minuten
              --only     alleen deze storingen, met komma's ertussen
              --rounds   hoeveel ronden; anders 20
              --round    alleen deze ronde, zoals een verslag ze noemt
              --seed     een ander begin van het toeval; hetzelfde getal geeft dezelfde keuzes
              --sabotage rename, repeat, delete of change: een fout met opzet, om te zien dat ze opgemerkt wordt""";

    private static final long SEED = 20261125;

    /** The page on which people at a browser write. */
    private static final String SECTION = "B.4.1";

    private Faults() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = new ArrayList<>(KINDS.keySet());
        boolean quick = false;
        int rounds = 0;
        int round = 0;
        long seed = SEED;
        Sabotage sabotage = Sabotage.NONE;
        for (String arg : args) {
            String value = arg.substring(arg.indexOf('=') + 1);
            if (arg.equals("--quick")) {
                quick = true;
            } else if (arg.startsWith("--only=") && KINDS.keySet().containsAll(List.of(value.split(",")))) {
                wanted.retainAll(List.of(value.split(",")));
            } else if (arg.matches("--rounds=[1-9]\\d{0,2}")) {
                rounds = Integer.parseInt(value);
            } else if (arg.matches("--round=[1-9]\\d{0,2}")) {
                round = Integer.parseInt(value);
            } else if (arg.matches("--seed=\\d{1,15}")) {
                seed = Long.parseLong(value);
            } else if (arg.matches("--sabotage=(rename|repeat|delete|change)")) {
                sabotage = Sabotage.valueOf(value.toUpperCase(java.util.Locale.ROOT));
            } else {
                System.err.println(HELP.formatted(String.join(",", KINDS.keySet())));
                System.exit(arg.equals("--help") ? 0 : 2);
            }
        }
        rounds = Math.max(round, rounds > 0 ? rounds : quick ? 1 : 20);
        Settings settings = new Settings(
                seed, rounds, round, quick ? 2_000 : 10_000, quick ? 10 : 60, quick ? 10 : 30, quick ? 1 : 3, sabotage);
        run(wanted, settings, quick);
    }

    private static void run(List<String> wanted, Settings settings, boolean quick) throws Exception {
        App.Build build = App.Build.fromLauncher();
        Files.createDirectories(build.work());
        Bench.compileFixture(build);
        Map<String, Object> circumstances = new LinkedHashMap<>();
        circumstances.put("plan", quick ? "quick" : "full");
        circumstances.put("kinds", wanted);
        circumstances.put("rounds", settings.round() > 0 ? "only " + settings.round() : settings.rounds());
        circumstances.put("seed", settings.seed());
        if (settings.sabotage() != Sabotage.NONE) {
            circumstances.put("sabotage", settings.sabotage());
        }
        circumstances.put("application flags", String.join(" ", build.flags()));
        circumstances.put("commit", System.getProperty("bench.commit", "?"));
        Report report = new Report(Proc.machine(), circumstances);
        Path results = build.work().resolve("results.json");
        Report.say("toeval: --seed=" + settings.seed());
        long begin = System.nanoTime();
        boolean failed = false;
        try (Chromium chromium = Chromium.start()) {
            Context context = prepare(build, settings, report, chromium);
            for (String name : wanted) {
                Report.say("== " + name);
                long from = System.nanoTime();
                App.delete(build.work().resolve(name));
                try {
                    KINDS.get(name).take(context);
                } catch (Exception e) {
                    failed = true;
                    e.printStackTrace();
                    report.skip(name, "de rest", "mislukt: " + Outcome.brief(e));
                    new Outcome(context, name).failed(0, "mislukt: " + Outcome.brief(e));
                }
                report.show(name);
                Report.say("  (" + Duration.ofNanos(System.nanoTime() - from).toSeconds() + " s)");
                circumstances.put(
                        "seconds", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
                circumstances.put("failed", List.copyOf(Outcome.failed()));
                report.write(results);
            }
        }
        failed |= !Outcome.failed().isEmpty() || report.anythingMissed();
        Outcome.failed().forEach(one -> Report.say("MIS " + one));
        Report.say("Resultaten in " + results + (failed ? "; NIET alles bleef heel." : "; alles bleef heel."));
        System.exit(failed ? 1 : 0);
    }

    /** Makes the people once; every kind gets a copy. */
    private static Context prepare(App.Build build, Settings settings, Report report, Chromium chromium)
            throws IOException {
        Report.say("  de mensen maken …");
        Path file = build.work().resolve("world.json");
        App.delete(build.work().resolve("template"));
        Files.deleteIfExists(file);
        Map<String, String> fixture = Map.of(
                "bench.world", file.toString(), "bench.groups", Integer.toString(Math.max(3, settings.rounds())));
        Path template = App.data(build, "template");
        try (App app = App.start(
                        build, template, build.work().resolve("template.log"), App.port(build), "", fixture, Map.of());
                HttpClient client = Session.client()) {
            World world = World.read(file);
            List<Cell> cells = World.cells(client, app.base());
            JsonNode edition = edition(client, app.base());
            return new Context(
                    build, settings, report, template, world, cells, joint(edition), fields(edition), chromium);
        }
    }

    private static JsonNode edition(HttpClient client, URI base) throws IOException {
        try {
            return JsonMapper.shared()
                    .readTree(client.send(
                                    HttpRequest.newBuilder(URI.create(base + "/api/edities/" + World.editionId()))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Texts that a bestuur writes together: everybody may write in them. */
    private static List<Cell> joint(JsonNode edition) {
        List<Cell> cells = new ArrayList<>();
        for (JsonNode item : edition.path("items")) {
            if (item.path("answering").asString().equals("joint")
                    && item.path("kind").asString().equals("text")) {
                cells.add(new Cell(
                        item.path("section").asString(), item.path("id").asString(), "", "", List.of()));
            }
        }
        return need(cells, 5, "texts that are written together");
    }

    private static List<Field> fields(JsonNode edition) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode item : edition.path("items")) {
            boolean explained = item.path("fields")
                    .valueStream()
                    .anyMatch(one -> one.path("id").asString().equals("toelichting"));
            if (item.path("section").asString().equals(SECTION)
                    && item.path("kind").asString().equals("choice")
                    && item.path("options").size() > 1
                    && explained) {
                fields.add(new Field(SECTION, item.path("id").asString()));
            }
        }
        return need(fields, 3, "explained choices in " + SECTION);
    }

    private static <T> List<T> need(List<T> found, int count, String what) {
        if (found.size() < count) {
            throw new IllegalStateException("the edition has " + found.size() + " " + what + ", not " + count);
        }
        return found;
    }
}
