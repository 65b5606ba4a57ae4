package be.draaiboek.editie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template of the note is part of an edition, is checked like the rest of it, and can be another edition's. */
class NoteTemplateTest {

    private static final Path SHIPPED = Path.of("src/main/resources/edities/2026-1");

    @TempDir
    Path folder;

    @Test
    void theShippedOneKeepsItsBlocksBesideTheQuestions() {
        Editie editie = EditieReader.read(SHIPPED);
        NoteTemplate note = editie.note();
        assertThat(note).isNotNull();
        assertThat(note.items()).hasSizeGreaterThan(15).allSatisfy(item -> {
            assertThat(item.id()).startsWith("nota.").hasSizeLessThanOrEqualTo(40);
            assertThat(editie.item(item.id())).isEmpty();
            assertThat(editie.kept(item.id())).contains(item);
            assertThat(item.answering()).isEqualTo(Answering.JOINT);
        });
        assertThat(editie.alleen(List.of("C.1.1")).note()).isNull();
        assertThat(EditieJson.of(editie).path("items"))
                .hasSize(editie.items().size() + note.items().size());
    }

    @Test
    void saysWhereItNamesWhatIsNotThere() throws IOException {
        Path here = copy("2026-1");
        Path file = here.resolve("nota.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("item: c11-definitie", "item: c11-anders")
                        .replace("{ id: weg,", "{ id: omweg,")
                        .replace("B.4.5]", "B.4.9]")
                        .replace("- id: motief", "- id: aanleiding"));
        assertThat(EditieValidator.validate(here))
                .extracting(Problem::message)
                .anySatisfy(one -> assertThat(one).contains("geen vraag met id ‘c11-anders’"))
                .anySatisfy(one -> assertThat(one).contains("geen kolom ‘omweg’"))
                .anySatisfy(one -> assertThat(one).contains("geen sectie ‘B.4.9’"))
                .anySatisfy(one -> assertThat(one).contains("Blok ‘aanleiding’ bestaat al"))
                .hasSize(4);
    }

    @Test
    void aTableDoesNotFitInARunningText() throws IOException {
        Path here = copy("2026-1");
        Path file = here.resolve("nota.yaml");
        Files.writeString(file, Files.readString(file).replace("item: c11-definitie", "item: c13-budget"));
        assertThat(EditieValidator.validate(here)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("nota.yaml");
            assertThat(problem.message()).contains("past niet in een blok van vorm ‘text’");
        });
    }

    @Test
    void anEditionMayTakeThatOfAnother() throws IOException {
        copy("2026-1");
        Path next = copy("2026-2");
        Path head = next.resolve("editie.yaml");
        Files.writeString(head, Files.readString(head).replaceFirst("id: .*", "id: 2026-2"));
        Files.writeString(next.resolve("nota.yaml"), "from: 2026-1\n");
        assertThat(EditieValidator.validate(next)).isEmpty();
        assertThat(EditieReader.read(next).note())
                .isEqualTo(EditieReader.read(SHIPPED).note());

        Files.writeString(next.resolve("nota.yaml"), "from: 2020-1\n");
        assertThat(EditieValidator.validate(next))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("geen nota.yaml om over te nemen"));
    }

    private Path copy(String id) throws IOException {
        Path to = Files.createDirectory(folder.resolve(id));
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        return to;
    }
}
