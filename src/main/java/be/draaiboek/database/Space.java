package be.draaiboek.database;

import be.draaiboek.common.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Room on the disk: checked before it is needed, and recognised when it ran out all the same. */
final class Space {

    private static final List<String> FULL =
            List.of("no space left on device", "errcode: 28", "error: 28", "error number 28", "disk is full");

    private Space() {}

    static void require(Path directory, long megabytes) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace() >> 20;
        if (free < megabytes) {
            throw new StartFailure("Te weinig schijfruimte voor " + directory + ": er is " + free + " MB vrij en er is "
                    + megabytes
                    + " MB nodig. Maak ruimte vrij, of kies met DRAAIBOEK_DATA een map op een andere schijf.");
        }
    }

    static boolean ranOut(@Nullable String text) {
        return text != null && FULL.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    static StartFailure full(Path directory) {
        return new StartFailure("De schijf waarop " + directory
                + " staat is vol. Maak ruimte vrij, of kies met DRAAIBOEK_DATA een map op een andere schijf.");
    }
}
