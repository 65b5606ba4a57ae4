package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every address stands in one place: a class of its module whose name ends in Navigatie. */
class AddressTest {

    private static final Path SOURCES = Path.of("src/main/java/be/draaiboek");

    private static final String FILTER = "looks at every request, before anybody knows which controller it is for";
    private static final String OF_WORD = "names what is packed in a Word file";

    /** Who may name the beginning of an address, and why. */
    private static final Map<String, String> MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("common/Antwoordlengte.java", FILTER),
            Map.entry("toegang/Grens.java", FILTER),
            Map.entry("toegang/Koppen.java", FILTER),
            Map.entry("toegang/SecurityConfiguration.java", FILTER),
            Map.entry("toegang/SessieController.java", "is what the page is answered by, in pieces"),
            Map.entry("toegang/SleutelController.java", "is what the page is answered by, in pieces"),
            Map.entry("toegang/ui/Terugweg.java", "goes back to no answer of the server"),
            Map.entry("shell/Foutadres.java", FILTER),
            Map.entry("document/Besluitmodel.java", OF_WORD),
            Map.entry("document/Formulierlezer.java", OF_WORD),
            Map.entry("document/Formulierpakket.java", OF_WORD)));

    /** What takes an address: in its arguments a bare word that is one counts as one. */
    private static final Pattern LEADS = Pattern.compile("\\b(Anchor|RouterLink|Link|Route|Bestandlink|Indeling|Oplader"
            + "|navigate|setHref|setLocation|forwardTo|rerouteTo|sendRedirect|knop|knoplink|meld|werkBij"
            + "|Draaiboeklinks\\.to)\\(");

    @Test
    void noAddressIsWrittenOutBesideTheClassesThatKeepThem() throws IOException {
        Set<String> routes = routes();
        assertThat(routes)
                .contains("api", "draaiboek", "cohort", "nota", "beheer")
                .hasSizeGreaterThan(30);
        // after a quote, or after that of an attribute in a string
        Pattern begin = Pattern.compile("(?:\"|=\\\\\")/?("
                + routes.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?=([/?#\"\\\\]))");
        Set<String> found = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (Map.Entry<String, String> one : sources().entrySet()) {
            Matcher at = begin.matcher(one.getValue());
            while (at.find()) {
                boolean bare = at.group(2).equals("\"") || at.group(2).equals("\\");
                String before = statement(one.getValue(), at.start());
                if (before.contains("Mapping(")
                        || bare && !LEADS.matcher(before).find()) {
                    continue;
                }
                if (MAY.containsKey(one.getKey())) {
                    used.add(one.getKey());
                } else {
                    found.add(one.getKey() + " writes " + at.group());
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(used).as("exceptions that are none anymore").isEqualTo(MAY.keySet());
    }

    /** Returns the first part of every address. */
    private static Set<String> routes() {
        Set<String> all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("be.draaiboek").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(type -> type.getAnnotationOfType(Route.class).value())
                        .map(path -> path.replaceFirst("/.*", ""))
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        all.add("api");
        return all;
    }

    private static String statement(String text, int end) {
        int from = Math.max(
                Math.max(text.lastIndexOf(';', end), text.lastIndexOf('{', end)),
                Math.max(text.lastIndexOf('}', end), 0));
        return text.substring(from, end);
    }

    /** Returns the sources without their comments, by their path. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = SOURCES.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".java") && !name.endsWith("Navigatie.java") && !name.endsWith("package-info.java")) {
                    all.put(name, Files.readString(file).replaceAll("(?m)^\\s*(?:\\*|/\\*|//).*$", ""));
                }
            }
        }
        return all;
    }
}
