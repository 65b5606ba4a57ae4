package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No class that can't be read at a sitting. */
class SizeTest {

    private static final Path MAIN = Path.of("src/main/java/be/draaiboek");
    private static final int MOST = 450;
    private static final int MOST_OF_A_SCREEN = 250;

    /** What is longer still, with how long it was when it came here: it can only shrink, and leaves this list. */
    private static final Map<String, Integer> STILL = new TreeMap<>(Map.of(
            "invullen/ui/SectieView.java", 284,
            "shell/StartView.java", 257));

    @Test
    void noFileIsLongerThanCanBeRead() throws IOException {
        Map<String, Integer> tooLong = new TreeMap<>();
        Set<String> grown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String name = MAIN.relativize(file).toString().replace('\\', '/');
                int lines = Files.readAllLines(file).size();
                if (lines > (name.contains("/ui/") || name.startsWith("shell/") ? MOST_OF_A_SCREEN : MOST)) {
                    tooLong.put(name, lines);
                    if (lines > STILL.getOrDefault(name, lines)) {
                        grown.add(name + " " + lines);
                    }
                }
            }
        }
        assertThat(tooLong.keySet()).isEqualTo(STILL.keySet());
        assertThat(grown).as("what was too long grew").isEmpty();
    }
}
