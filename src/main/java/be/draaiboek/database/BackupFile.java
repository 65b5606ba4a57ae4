package be.draaiboek.database;

import be.draaiboek.common.Sha256;
import be.draaiboek.common.StartFailure;
import be.draaiboek.database.BackupManifest.Table;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A backup that was read from begin to end before anything is done with it. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Whether the file is whole. */
    static BackupManifest read(Path path) throws IOException {
        try (BackupFile file = open(path)) {
            return file.manifest();
        }
    }

    /** @throws StartFailure when it isn't a backup, when one bit of it differs, or when its format is newer than ours */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new StartFailure("Er is geen bestand " + path + ": kijk na of het pad klopt.");
        }
        if (!Files.isReadable(path)) {
            throw new StartFailure("Het bestand " + path + " mag niet gelezen worden: kijk na van wie het is.");
        }
        String first = firstEntry(path);
        if (first != null && !first.equals(Backup.ABOUT)) {
            throw new StartFailure(path + " is geen reservekopie van het Draaiboek.");
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            BackupManifest manifest = manifest(zip, path);
            if (zip.size() != manifest.tables().size() + 2) {
                throw new ZipException("entries");
            }
            BackupFile file = new BackupFile(zip, manifest);
            for (Table table : manifest.tables()) {
                file.check(table);
            }
            return file;
        } catch (ZipException | JacksonException | IllegalArgumentException | NullPointerException e) {
            close(zip);
            throw new StartFailure(
                    "De reservekopie " + path + " is beschadigd of onvolledig ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "): er is niets gewijzigd; gebruik een andere reservekopie.",
                    e);
        } catch (IOException | RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    /** Null when it can't be read, which for a file that begins as a zip is a damage. */
    private static @Nullable String firstEntry(Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                ZipInputStream entries = new ZipInputStream(in)) {
            ZipEntry entry = entries.getNextEntry();
            return entry == null ? "" : entry.getName();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return null;
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path path) throws IOException {
        JsonNode json;
        try (InputStream in = zip.getInputStream(entry(zip, Backup.MANIFEST))) {
            json = Backup.JSON.readTree(in.readAllBytes());
        }
        if (json.path("format").asInt(0) > BackupManifest.FORMAT) {
            throw newer(path, json.path("version").asString(""), "de vorm van het bestand");
        }
        return Backup.JSON.treeToValue(json, BackupManifest.class);
    }

    static StartFailure newer(Path path, String version, String what) {
        return new StartFailure(
                "De reservekopie " + path + " komt van een nieuwere versie van het Draaiboek (" + version
                        + "; deze versie kent niet: " + what
                        + "): er is niets gewijzigd; werk eerst het Draaiboek bij.");
    }

    private static ZipEntry entry(ZipFile zip, String name) throws ZipException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " ontbreekt");
        }
        return entry;
    }

    private void check(Table table) throws IOException {
        MessageDigest digest = Sha256.nieuw();
        long rows = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry(zip, table.entry())), digest)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        rows++;
                    }
                }
            }
        } catch (EOFException e) {
            throw new ZipException(table.entry());
        }
        if (rows != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw new ZipException(table.entry());
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    BufferedReader rows(Table table) throws IOException {
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry(zip, table.entry())), StandardCharsets.UTF_8), 1 << 16);
    }

    private static void close(@Nullable ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
