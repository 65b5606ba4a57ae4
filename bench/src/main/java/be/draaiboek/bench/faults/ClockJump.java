package be.draaiboek.bench.faults;

import be.draaiboek.bench.faults.Typist.Habits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of the application and its database jumps two hours ahead while people type, and then three hours back. Their
 * browsers keep the right time.
 */
final class ClockJump {

    private static final String KIND = "clock";

    void take(Context context) throws Exception {
        Optional<Path> library = library();
        if (library.isEmpty()) {
            context.report().skip(KIND, "alles", "libfaketime ontbreekt (Debian: apt-get install faketime)");
            return;
        }
        Path clock =
                Files.createDirectories(context.build().work().resolve(KIND)).resolve("clock");
        set(clock, "+0");
        // Waiting (monotonic) stays true: only what says what time it is jumps. The variant for threads takes a lock at
        // every look at the clock, which makes a save take half a second; and the file is read once a second.
        // What the library calls a fix for monotonic clocks lets a timed wait of this Java end at once.
        Map<String, String> environment = Map.of(
                "LD_PRELOAD", library.get().toString(),
                "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1");
        Outcome outcome = new Outcome(context, KIND);
        Path data = context.build().work().resolve(KIND).resolve("data");
        try (Stage stage = Stage.embedded(context, KIND, data, environment);
                Company company = new Company(context, stage, KIND, Company.ALONE, 4, 2, Habits.QUICK)) {
            company.begin();
            company.type(1_500, 0);
            for (String jump : List.of("+2h", "-1h", "+0")) {
                Writer writer = company.writers.getFirst();
                set(clock, jump);
                company.journal.tell("the clock stands at " + jump);
                long moment = System.nanoTime();
                company.type(context.settings().seconds() * 250L, 300);
                String what = "the clock at " + jump + ": ";
                outcome.observe(what + "in de regel van de bewaarder: " + writer.look());
                outcome.add(what + "everything saved in the browser", "s", company.saved(company.writers));
                outcome.add(what + "the first save that is acknowledged", "s", company.journal.servingAgain(moment));
                writer.screenshot(stage.logs().resolve("clock" + jump + ".png"));
            }
            company.end();
            company.compare();
            outcome.round(Company.ALONE, company);
            outcome.observeScreens();
        }
    }

    private static void set(Path clock, String offset) throws IOException {
        Path next = clock.resolveSibling("clock.next");
        Files.writeString(next, offset + "\n");
        Files.move(next, clock, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<Path> library() throws IOException {
        Path root = Path.of("/usr/lib");
        try (Stream<Path> places = Files.list(root)) {
            return places.map(place -> place.resolve("faketime/libfaketime.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }
}
