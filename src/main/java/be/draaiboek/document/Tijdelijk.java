package be.draaiboek.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Where a workbook in the making waits: in files that only this user can read, each with a name that nobody has. POI's own way
 * is one folder for the whole machine, and that belongs to who exported first.
 */
final class Tijdelijk implements TempFileCreationStrategy {

    private static final String NAME = "draaiboek-";

    private Tijdelijk() {}

    static void choose() {
        TempFile.setTempFileCreationStrategy(new Tijdelijk());
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(NAME + prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(NAME + prefix).toFile();
    }
}
