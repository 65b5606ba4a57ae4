package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rule of {@code docs/glossary.md}, as far as a test can hold it: verbs are English, and a record speaks one language. */
class WordsTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Pattern PAIR = Pattern.compile("`(\\w+)`/`(\\w+)`");

    /** What a method would begin with if it did something in Dutch; words that are nouns as well aren't here. */
    private static final Set<String> DUTCH_VERBS = Set.of(
            ("aanvaard annuleer bekijk beslis bevestig bevries bewaar bouw controleer dateer dien doe geef haal handel "
                            + "hang herinner herken heropen hoor kijk kies lees leg luister maak meld neem noteer onthoud "
                            + "parkeer pauzeer probeer reageer ruim schrijf sluit sorteer splits stel stuur toon trek vergeet "
                            + "verplaats verstuur vertel vervang ververs verwijder verzin voeg volg voltrek vul weiger wek wijzig wis "
                            + "zeg zet zoek")
                    .split(" "));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("be/draaiboek/db/"))
            .importPackages("be.draaiboek");

    @Test
    void whatDoesSomethingSaysSoInEnglish() {
        Set<String> dutch = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (type.getSimpleName().endsWith("Navigatie")) {
                // the names of pages
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                String verb = method.getName().split("(?=\\p{Lu})", 2)[0];
                if (DUTCH_VERBS.contains(verb)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !isComponent(type, method)) {
                    dutch.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(dutch).isEmpty();
    }

    private static boolean isComponent(JavaClass type, JavaMethod method) {
        return type.isRecord()
                && method.getRawParameterTypes().isEmpty()
                && type.tryGetField(method.getName()).isPresent();
    }

    @Test
    void aRecordSpeaksOneLanguage() throws IOException {
        Set<String> dutch = new HashSet<>();
        Set<String> english = new HashSet<>();
        PAIR.matcher(Files.readString(GLOSSARY)).results().forEach(pair -> {
            dutch.add(pair.group(1));
            english.add(pair.group(2));
        });
        assertThat(dutch).as("pairs of the glossary").hasSizeGreaterThan(40);
        Set<String> mixed = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (type.isRecord()) {
                List<String> names = Arrays.stream(type.reflect().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
                if (names.stream().anyMatch(dutch::contains) && names.stream().anyMatch(english::contains)) {
                    mixed.add(type.getSimpleName() + names.stream().collect(Collectors.joining(", ", "(", ")")));
                }
            }
        }
        assertThat(mixed).isEmpty();
    }
}
