package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The server's own files, unpacked once per version from the archive that the build puts beside the application. */
final class ServerFiles {

    private static final Pattern ENTRY = Pattern.compile(".*/mariadb-([0-9.]+)/linux/(.+)");

    /** What is needed to run, initialise and back up; the rest of the archive would only cost disk. */
    private static final Pattern NEEDED =
            Pattern.compile("bin/(mariadbd|mariadb|mariadb-dump)|share/(charsets|english)/.+|share/[a-z_]+\\.sql");

    /** Lists every file with its size, and is written last: without it, or when it lies, the files are unpacked again. */
    private static final String MARKER = "complete";

    private ServerFiles() {}

    /** The directory with complete server files. */
    static Path unpacked(Path archive, Path directory, Consumer<String> progress) throws IOException {
        if (!Files.isReadable(archive)) {
            throw new StartFailure(
                    "De bestanden van de databankserver ontbreken (" + archive
                            + "): bouw de toepassing met ./draaiboek build, of verwijs met DRAAIBOEK_DB_URL naar een bestaande MariaDB.");
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().filter(entry -> name(entry) != null).toList();
            if (entries.isEmpty()) {
                throw new StartFailure("In " + archive
                        + " zit geen databankserver: bouw de toepassing opnieuw met ./draaiboek build.");
            }
            Path target = directory.resolve(version(entries.getFirst()));
            if (complete(target)) {
                return target;
            }
            Space.require(directory, 500);
            progress.accept("Databankserver uitpakken (eenmalig) …");
            Path fresh = directory.resolve(target.getFileName() + ".nieuw");
            delete(fresh);
            List<String> marker = new ArrayList<>();
            for (ZipEntry entry : entries) {
                String name = String.valueOf(name(entry));
                Path file = fresh.resolve(name).normalize();
                if (!file.startsWith(fresh)) {
                    throw new IOException("an entry outside its directory: " + name);
                }
                Files.createDirectories(file.resolveSibling("."));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (name.startsWith("bin/") && !file.toFile().setExecutable(true, false)) {
                    throw new IOException("can't make executable: " + file);
                }
                marker.add(Files.size(file) + " " + name);
            }
            Files.write(fresh.resolve(MARKER), marker);
            delete(target);
            Files.move(fresh, target);
            return target;
        }
    }

    private static boolean complete(Path directory) {
        try {
            for (String line : Files.readAllLines(directory.resolve(MARKER))) {
                int space = line.indexOf(' ');
                if (space < 0
                        || Files.size(directory.resolve(line.substring(space + 1)))
                                != Long.parseLong(line.substring(0, space))) {
                    return false;
                }
            }
            return Files.isExecutable(directory.resolve("bin/mariadbd"));
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static @Nullable String name(ZipEntry entry) {
        Matcher matcher = ENTRY.matcher(entry.getName());
        return matcher.matches() && NEEDED.matcher(matcher.group(2)).matches() ? matcher.group(2) : null;
    }

    private static String version(ZipEntry entry) {
        return ENTRY.matcher(entry.getName()).replaceAll("$1");
    }

    /** Only for directories that this module made and that never held anybody's data. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
