package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Backs up and restores from a terminal, on the database that the application's own settings name. */
public final class BackupCommand {

    private static final String USAGE = """
            Gebruik: ./draaiboek backup [bestand of map | -]      ook terwijl het Draaiboek draait; - is de standaarduitvoer
                     ./draaiboek restore bestand [--force]        het Draaiboek mag niet draaien; --force vervangt wat er staat
            """;

    /** How long an application that has just begun, or is about to end, may take to say where its server is. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Environment environment;
    private final Consumer<String> progress;

    private BackupCommand(Environment environment, Consumer<String> progress) {
        this.environment = environment;
        this.progress = progress;
    }

    public static void main(String[] args) {
        LoggingSystem.get(BackupCommand.class.getClassLoader()).beforeInitialize();
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        try (OutputStream raw = new FileOutputStream(FileDescriptor.out)) {
            PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
            System.exit(run(args, environment, raw, err));
        } catch (IOException e) {
            System.exit(1);
        }
    }

    /** Returns 0 when it was done, 1 when not and {@code err} says why, 2 when the command was not understood. */
    static int run(String[] args, Environment environment, OutputStream raw, PrintStream err) {
        PrintStream out = new PrintStream(raw, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(args));
        boolean force = words.remove("--force");
        String command = words.isEmpty() ? "" : words.removeFirst();
        try {
            if (command.equals("backup") && !force && words.size() <= 1) {
                String target = words.isEmpty() ? "." : words.getFirst();
                boolean piped = target.equals("-");
                new BackupCommand(environment, (piped ? err : out)::println)
                        .backup(piped ? null : Path.of(target), raw);
                return 0;
            }
            if (command.equals("restore") && words.size() == 1) {
                new BackupCommand(environment, out::println).restore(Path.of(words.getFirst()), force);
                return 0;
            }
            err.print(USAGE);
            return 2;
        } catch (StartFailure e) {
            err.println(e.getMessage());
        } catch (SQLException e) {
            err.println(
                    "De databank antwoordt niet zoals verwacht (" + e.getMessage()
                            + "): kijk of ze draait en of DRAAIBOEK_DB_URL, DRAAIBOEK_DB_USER en DRAAIBOEK_DB_PASSWORD kloppen, en probeer opnieuw.");
        } catch (AccessDeniedException e) {
            err.println(
                    e.getFile()
                            + " is niet toegankelijk: voer de opdracht uit als de gebruiker die het Draaiboek start, en schrijf naar een map waar die dat mag.");
        } catch (IOException e) {
            err.println(
                    Space.ranOut(e.getMessage())
                            ? "De schijf is vol: maak ruimte vrij, of kies een plaats op een andere schijf."
                            : "Lezen of schrijven lukte niet (" + e + ").");
        }
        return 1;
    }

    private interface Work<T> {

        T with(Connection connection) throws SQLException, IOException;
    }

    /** @param target a file that isn't there yet or a directory; null for {@code raw} */
    private void backup(@Nullable Path target, OutputStream raw) throws SQLException, IOException {
        if (target == null) {
            say("Reservekopie geschreven", read(connection -> Backup.write(connection, raw)));
            return;
        }
        Path file = Files.isDirectory(target) ? target.resolve(name("draaiboek")) : target;
        requireRoomFor(file);
        BackupManifest manifest = read(connection -> Backup.write(connection, file));
        say(
                "Reservekopie gemaakt: " + file.toAbsolutePath().normalize() + ", " + (Files.size(file) >> 10) + " kB",
                manifest);
    }

    private void say(String what, BackupManifest manifest) {
        progress.accept(what + ", " + manifest.tables().size() + " tabellen, " + manifest.rows() + " rijen, schema "
                + manifest.schema());
    }

    private static void requireRoomFor(Path file) {
        if (Files.exists(file)) {
            throw new StartFailure(file + " bestaat al en wordt niet overschreven: kies een andere naam, of een map.");
        }
        Path directory = file.toAbsolutePath().normalize().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new StartFailure("De map " + directory + " bestaat niet: maak ze eerst, of kies een andere.");
        }
    }

    private static String name(String begin) {
        return begin + "-"
                + DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT)
                        .format(LocalDateTime.now(ZoneId.systemDefault()))
                + ".zip";
    }

    private void restore(Path path, boolean force) throws SQLException, IOException {
        Set<String> known = Schema.known();
        progress.accept("De reservekopie nakijken …");
        try (BackupFile file = BackupFile.open(path)) {
            Restore.requireKnown(file.manifest(), known, path);
            DatabaseLogin existing = DatabaseLogin.existing(environment);
            if (existing != null) {
                try (Connection connection = existing.connect()) {
                    Fitness.require(connection);
                }
                restore(existing, path, file, known, force);
            } else {
                Path data = requireOwner();
                try (EmbeddedMariaDb server =
                        EmbeddedMariaDb.start(DatabaseEnvironment.archive(environment), data, progress)) {
                    restore(server.login(), path, file, known, force);
                }
            }
            say(
                    "Teruggezet en nagekeken: de reservekopie van "
                            + DateTimeFormatter.ofPattern("d/M/yyyy HH:mm", Locale.ROOT)
                                    .format(file.manifest().madeAt().atZone(ZoneId.systemDefault()))
                            + " (versie "
                            + file.manifest().version() + ")",
                    file.manifest());
        }
    }

    private void restore(DatabaseLogin login, Path path, BackupFile file, Set<String> known, boolean force)
            throws SQLException, IOException {
        Path before = null;
        try (Connection connection = login.connect()) {
            if (Restore.holdsData(connection, known)) {
                if (!force) {
                    throw new StartFailure(
                            "In deze databank staat al een Draaiboek, en er is niets gewijzigd: voeg --force toe om"
                                    + " alles wat er staat te vervangen (er wordt dan eerst een reservekopie van gemaakt).");
                }
                before = path.toAbsolutePath().normalize().resolveSibling(name("draaiboek-voor-terugzetten"));
                requireRoomFor(before);
                Backup.write(connection, before);
                progress.accept("Wat er stond, is bewaard in " + before);
            }
        }
        try (Connection connection = login.connect()) {
            Restore.run(connection, file, before, progress);
        }
    }

    /** On the server that the application is running, or else on one that we start for the time it takes. */
    private <T> T read(Work<T> work) throws SQLException, IOException {
        DatabaseLogin existing = DatabaseLogin.existing(environment);
        if (existing != null) {
            try (Connection connection = existing.connect()) {
                return work.with(connection);
            }
        }
        Path data = requireOwner();
        if (!Files.exists(data.resolve("db"))) {
            throw new StartFailure("In de gegevensmap " + data
                    + " staat geen databank: kijk na of DRAAIBOEK_DATA naar de juiste map verwijst.");
        }
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (EmbeddedMariaDb server =
                            EmbeddedMariaDb.start(DatabaseEnvironment.archive(environment), data, progress);
                    Connection connection = server.login().connect()) {
                return work.with(connection);
            } catch (DataDirectory.InUse e) {
                try (Connection connection = running(data)) {
                    if (connection != null) {
                        return work.with(connection);
                    }
                }
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
            pause();
        }
    }

    /** Null while it doesn't answer yet, or not any more. */
    private static @Nullable Connection running(Path data) throws IOException {
        Optional<DatabaseLogin> running = EmbeddedMariaDb.running(data);
        try {
            return running.isPresent() ? running.get().connect() : null;
        } catch (SQLException e) {
            return null;
        }
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Onderbroken.", e);
        }
    }

    /** A server that another user starts would leave files behind that the application can't open. */
    private Path requireOwner() throws IOException {
        Path data = DatabaseEnvironment.data(environment);
        Path tables = data.resolve("db");
        if (Files.exists(tables)
                && !Files.getAttribute(tables, "unix:uid")
                        .equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw new StartFailure("De gegevensmap " + data + " is van een andere gebruiker: voer de opdracht uit als "
                    + Files.getOwner(tables).getName() + ".");
        }
        return data;
    }
}
