package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row becomes a record by its constructor, or is read by the name of a field: nobody counts columns. */
class RowMappingTest {

    private static final Path MAIN = Path.of("src/main/java/be/draaiboek");

    /** The first of a row that has no other is no count. */
    private static final Pattern COUNTED =
            Pattern.compile("[.](value|component)\\d+\\(\\)|::(value|component)([2-9]|\\d\\d)");

    @Test
    void noColumnIsReadByItsNumber() throws IOException {
        Set<String> counted = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                COUNTED.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> counted.add(MAIN.relativize(file) + " " + found.group()));
            }
        }
        assertThat(counted).isEmpty();
    }
}
