package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row becomes a record by its constructor, or is read by the name of a field: nobody counts columns. */
class RowMappingTest {

    private static final Path MAIN = Path.of("src/main/java/be/draaiboek");
    private static final Pattern COUNTED =
            Pattern.compile("[.](value|component)\\d+\\(\\)|::(value|component)\\d\\d|::(value|component)[2-9]");

    /** Where columns are counted still, and how many: it can only shrink, and leaves this list. */
    private static final Map<String, Integer> STILL = new TreeMap<>(Map.of(
            "antwoord/AntwoordQueries.java", 17,
            "antwoord/CelColumns.java", 8,
            "toegang/Aanmeldrem.java", 7,
            "toegang/AccountQueries.java", 8,
            "toegang/SleutelQueries.java", 8,
            "toegang/SleutelhouderQueries.java", 4));

    @Test
    void noColumnIsReadByItsNumber() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                int times =
                        (int) COUNTED.matcher(Files.readString(file)).results().count();
                if (times > 0) {
                    counted.put(MAIN.relativize(file).toString().replace('\\', '/'), times);
                }
            }
        }
        assertThat(counted.keySet()).isEqualTo(STILL.keySet());
        assertThat(counted)
                .as("columns counted more often")
                .allSatisfy((name, times) -> assertThat(times).as(name).isLessThanOrEqualTo(STILL.get(name)));
    }
}
