package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench} and {@code faults} compile against the application still fits it: they run too seldom to find out. */
class BenchFixtureTest {

    @Test
    void fixtureFitsTheApplication(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (Stream<Path> files = Files.walk(Path.of("bench", "fixture"));
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            boolean fits = compiler.getTask(
                            said,
                            manager,
                            null,
                            List.of(
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "-d",
                                    classes.toString(),
                                    "-proc:none",
                                    "-parameters",
                                    "-nowarn"),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(fits).as(said.toString()).isTrue();
            assertThat(sources).isNotEmpty();
        }
    }
}
