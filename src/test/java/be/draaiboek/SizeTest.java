package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No class that can't be read at a sitting. */
class SizeTest {

    private static final Path MAIN = Path.of("src/main/java/be/draaiboek");
    private static final int MOST = 450;
    private static final int MOST_OF_A_SCREEN = 250;

    @Test
    void noFileIsLongerThanCanBeRead() throws IOException {
        Map<String, Integer> tooLong = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String name = MAIN.relativize(file).toString().replace('\\', '/');
                int lines = Files.readAllLines(file).size();
                if (lines > (name.contains("/ui/") || name.startsWith("shell/") ? MOST_OF_A_SCREEN : MOST)) {
                    tooLong.put(name, lines);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
