package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What every page load fetches stays within its budget, measured on the bundle that is delivered. */
class FrontendBudgetTest {

    private static final long BUDGET = 400 * 1024;
    private static final long EDITOR_BUDGET = 80 * 1024;
    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
    private static final String BUILD = "webapp/VAADIN/build/";
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]+src=\"\\./VAADIN/build/([^\"]+\\.js)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\\s*[\"'`]\\./([^\"'`]+\\.js)[\"'`]");

    /** What only the page of the note fetches, once somebody writes there. */
    private static final Pattern EDITOR = Pattern.compile("editor-[^/]+\\.js");

    private static final Pattern AT_ONCE = Pattern.compile("(?:from|import)\\s*[\"'`]\\./(editor-[^\"'`]+\\.js)[\"'`]");

    @Test
    void eagerJavaScriptFitsInItsBudget() throws IOException {
        assertThat(BUNDLE).as("made by ./draaiboek frontend").exists();
        Map<String, Long> sizes = new TreeMap<>();
        try (ZipFile bundle = new ZipFile(BUNDLE.toFile())) {
            Deque<String> open = new ArrayDeque<>();
            collect(SCRIPT, text(bundle, "webapp/index.html"), open);
            assertThat(open).isNotEmpty();
            while (!open.isEmpty()) {
                String name = open.pop();
                if (sizes.containsKey(name) || EDITOR.matcher(name).matches()) {
                    continue;
                }
                sizes.put(name, compressed(bundle, BUILD + name));
                String source = text(bundle, BUILD + name);
                collect(IMPORT, source, open);
                assertThat(AT_ONCE.matcher(source).find())
                        .as("%s fetches the editor of the note at once", name)
                        .isFalse();
            }
        }
        long total = sizes.values().stream().mapToLong(Long::longValue).sum();
        Files.writeString(
                Path.of("target/frontend-budget.txt"),
                "JavaScript bij elke paginalading: %.1f kB Brotli van de %d kB (%s)%n"
                        .formatted(total / 1024.0, BUDGET / 1024, sizes));
        assertThat(total).as("eager JavaScript, bytes of Brotli: %s", sizes).isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void theEditorOfTheNoteIsAFileOfItsOwn() throws IOException {
        try (ZipFile bundle = new ZipFile(BUNDLE.toFile())) {
            List<String> files = bundle.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(BUILD)
                            && EDITOR.matcher(name.substring(BUILD.length())).matches())
                    .toList();
            assertThat(files).as("made by ./draaiboek frontend").hasSize(1);
            assertThat(compressed(bundle, files.getFirst())).isBetween(1L, EDITOR_BUDGET);
        }
    }

    /** What a build packs of the ones before it is in every jar and every clone. */
    @Test
    void bundleHoldsOneBuild() throws IOException {
        try (ZipFile bundle = new ZipFile(BUNDLE.toFile())) {
            assertThat(bundle.stream().map(ZipEntry::getName).filter(name -> name.matches(BUILD + "indexhtml-.*\\.js")))
                    .hasSize(1);
        }
    }

    private static void collect(Pattern pattern, String source, Deque<String> found) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.push(matcher.group(1));
        }
    }

    /** The build keeps a Brotli version beside each file that gains by it. */
    private static long compressed(ZipFile bundle, String name) {
        ZipEntry brotli = bundle.getEntry(name + ".br");
        return brotli != null ? brotli.getSize() : bundle.getEntry(name).getSize();
    }

    private static String text(ZipFile bundle, String name) throws IOException {
        try (InputStream in = bundle.getInputStream(bundle.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
