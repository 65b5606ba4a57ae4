package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The directory that holds everything the embedded server keeps; open in one application at a time. */
final class DataDirectory implements AutoCloseable {

    /** Without one of these InnoDB or Aria would quietly make a new one, beside tables that then can't be read. */
    private static final List<String> VITAL = List.of("ibdata1", "ib_logfile0", "aria_log_control", "mysql");

    /** Someone else has the directory open. */
    static final class InUse extends StartFailure {

        private static final long serialVersionUID = 1L;

        InUse(String message) {
            super(message);
        }
    }

    /** Closing any channel on a file drops the whole process's lock on it, so a directory of our own is recognised before that. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            if (!OPEN.add(root)) {
                throw locked(root, String.valueOf(ProcessHandle.current().pid()));
            }
            FileChannel channel;
            try {
                channel = lock(root);
            } catch (IOException | RuntimeException e) {
                OPEN.remove(root);
                throw e;
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            Files.createDirectories(root.resolve("tmp"));
            clearTemporary(root.resolve("tmp"));
            if (!Files.isDirectory(root.resolve("server"))) {
                Files.createDirectory(root.resolve("server"));
            }
            return new DataDirectory(root, channel);
        } catch (IOException e) {
            throw explain(root, e);
        }
    }

    /** What an application that was killed had begun; the old database server, which may still be there, has other names. */
    private static void clearTemporary(Path directory) throws IOException {
        try (Stream<Path> left = Files.list(directory)) {
            for (Path one : left.toList()) {
                if (one.getFileName().toString().matches("(tomcat|draaiboek-).*")) {
                    ServerFiles.delete(one);
                }
            }
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw locked(root, Files.readString(file).strip());
        }
        return channel;
    }

    private static InUse locked(Path root, String holder) {
        return new InUse("De gegevensmap " + root + " is in gebruik door een ander draaiend Draaiboek (proces " + holder
                + "). Stop dat eerst, of kies met DRAAIBOEK_DATA een andere map.");
    }

    static StartFailure explain(Path root, IOException e) {
        return Space.ranOut(e.getMessage())
                ? Space.full(root)
                : new StartFailure(
                        "In de gegevensmap " + root + " kan niet geschreven worden (" + e
                                + "). Geef de gebruiker die het Draaiboek start schrijfrechten, of kies met DRAAIBOEK_DATA een andere map.",
                        e);
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    Path tables() {
        return root.resolve("db");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    /** Whether the tables still have to be made; tables that are only partly there are a damage, never a reason to start empty. */
    boolean isNew() throws IOException {
        if (!Files.exists(tables())) {
            return true;
        }
        try (Stream<Path> files = Files.list(tables())) {
            if (files.findAny().isEmpty()) {
                return true;
            }
        }
        for (String name : VITAL) {
            if (!Files.exists(tables().resolve(name))) {
                throw damaged("het bestand " + name + " ontbreekt");
            }
        }
        return false;
    }

    StartFailure damaged(String reason) {
        return new StartFailure(
                "De databank in " + tables() + " is beschadigd en start niet: " + reason + ". Zie " + log()
                        + ". Verplaats de map " + tables()
                        + " (dan begint het Draaiboek met een lege databank), zet met ./draaiboek restore een reservekopie terug"
                        + " en start opnieuw.");
    }

    /** The password of this directory's server; made once, readable by the owner only. */
    String secret() throws IOException {
        Path file = root.resolve("secret");
        if (Files.exists(file)) {
            String secret = Files.readString(file).strip();
            if (secret.matches("[0-9a-f]{32,}")) {
                return secret;
            }
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        writePrivate(file, secret + "\n");
        return secret;
    }

    void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Whether a server, such as one whose application was killed a moment ago, still has the tables open. */
    boolean tablesInUse() throws IOException {
        for (String name : List.of("ibdata1", "aria_log_control")) {
            Path file = tables().resolve(name);
            if (Files.exists(file)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                        FileLock probe = channel.tryLock()) {
                    if (probe == null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            OPEN.remove(root);
            lock.close();
        } catch (IOException e) {
            throw explain(root, e);
        }
    }
}
