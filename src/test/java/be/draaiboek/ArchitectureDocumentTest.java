package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The picture of the modules in docs/architecture.md, and what stands in each of them, are drawn from the classes. With
 * {@code -Ddraaiboek.draw=true} they are written instead of compared.
 */
class ArchitectureDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String ROOT = "be.draaiboek.";

    /** What stands below everything, and would only be lines. */
    private static final Set<String> BELOW_ALL = Set.of("common", "db");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.draaiboek");

    private final Map<String, Set<String>> uses = uses();

    @Test
    void thePictureIsThatOfTheClasses() throws IOException {
        compare("picture", picture());
    }

    @Test
    void theListIsThatOfTheClasses() throws IOException {
        compare("rooms", rooms());
    }

    private static void compare(String part, String drawn) throws IOException {
        String text = Files.readString(DOCUMENT);
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(to).as("markers of the " + part).isGreaterThanOrEqualTo(from);
        if (Boolean.getBoolean("draaiboek.draw")) {
            Files.writeString(DOCUMENT, text.substring(0, from) + drawn + text.substring(to));
        } else {
            assertThat(text.substring(from, to))
                    .as("docs/architecture.md is drawn again by this test with -Ddraaiboek.draw=true")
                    .isEqualTo(drawn);
        }
    }

    /** The modules from high to low; an arrow that follows from two others is left out. */
    private String picture() {
        StringBuilder lines = new StringBuilder("```mermaid\nflowchart TD\n");
        for (String module : fromHighToLow()) {
            Set<String> direct = new TreeSet<>(uses.get(module));
            direct.removeAll(BELOW_ALL);
            Set<String> throughOthers = new HashSet<>();
            direct.forEach(one -> throughOthers.addAll(reached(one)));
            direct.removeAll(throughOthers);
            if (!BELOW_ALL.contains(module)) {
                lines.append("    ").append(module);
                if (!direct.isEmpty()) {
                    lines.append(" --> ").append(String.join(" & ", direct));
                }
                lines.append('\n');
            }
        }
        return lines.append("```\n").toString();
    }

    private String rooms() throws IOException {
        StringBuilder lines =
                new StringBuilder("| module | what it is for | in its root, *for itself* |\n|---|---|---|\n");
        for (String module : fromHighToLow()) {
            List<JavaClass> root = ALL.stream()
                    .filter(type -> type.getPackageName().equals(ROOT + module))
                    .filter(type -> !type.getSimpleName().equals("package-info")
                            && !type.getName().contains("$"))
                    .sorted(Comparator.comparing(JavaClass::getSimpleName))
                    .toList();
            String open = root.stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaClass::getSimpleName)
                    .collect(Collectors.joining(", "));
            String hidden = root.stream()
                    .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaClass::getSimpleName)
                    .collect(Collectors.joining(", "));
            String listing = module.equals("db")
                    ? "a class per table"
                    : open
                            + (open.isEmpty() || hidden.isEmpty() ? "" : "; ")
                            + (hidden.isEmpty() ? "" : "*" + hidden + "*");
            lines.append("| `%s` | %s | %s |%n".formatted(module, sentence(module), listing));
        }
        return lines.toString().replace(System.lineSeparator(), "\n");
    }

    /** What the package says of itself, up to the first full stop. */
    private static String sentence(String module) throws IOException {
        String text = Files.readString(Path.of("src/main/java/be/draaiboek", module, "package-info.java"));
        String comment = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                .replaceAll("\\n \\* ?", " ")
                .replaceAll("\\{@(?:link|code) (?:[\\w.]*\\.)?([^}]*)}", "`$1`")
                .strip();
        int stop = comment.indexOf(". ");
        return (stop < 0 ? comment : comment.substring(0, stop + 1)).replaceFirst("\\.$", "");
    }

    private List<String> fromHighToLow() {
        return uses.keySet().stream()
                .sorted(Comparator.comparing(this::height, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int height(String module) {
        return uses.get(module).stream().mapToInt(this::height).max().orElse(-1) + 1;
    }

    private Set<String> reached(String module) {
        Set<String> all = new HashSet<>();
        for (String one : uses.get(module)) {
            all.add(one);
            all.addAll(reached(one));
        }
        return all;
    }

    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> result = new TreeMap<>();
        for (JavaClass type : ALL) {
            String from = module(type);
            if (from.isEmpty()) {
                continue;
            }
            Set<String> to = result.computeIfAbsent(from, module -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> module(dependency.getTargetClass().getBaseComponentType()))
                    .filter(module -> !module.isEmpty() && !module.equals(from))
                    .forEach(to::add);
        }
        return result;
    }

    /** The module of a class; "" for the application itself and for what isn't ours. */
    private static String module(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : "";
    }
}
