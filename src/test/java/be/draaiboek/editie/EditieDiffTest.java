package be.draaiboek.editie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditieDiffTest {
    @TempDir
    Path temp;

    @Test
    void says_what_changes_for_answers() throws IOException {
        String chapter = EditieValidatorTest.CHAPTER
                .replace("id: a1-meer", "id: a1-nieuw")
                .replace("      - {id: geen, label: Geen, exclusive: true}", "      - {id: veel, label: Veel}")
                .replace("Hoog, value: 1}", "Hoog, value: 1/2}\n          - {id: top, label: Top, value: 1}")
                .replace("- {id: s1,", "- {id: s2,")
                .replace("kind: percent, help: Kolom, addsTo: 100", "kind: year, help: Kolom");
        EditieDiff diff = EditieDiff.between(old(), read("nieuw", chapter));
        assertThat(diff.lines())
                .containsExactlyInAnyOrder(
                        "toegevoegd: antwoord a1-ladder/top",
                        "andere schaal: antwoord a1-ladder/hoog was 1.0 en is nu 0.5",
                        "verwijderd: vraag a1-meer (was A.1 – 2)",
                        "andere soort: cel a1-raster/k1 was percent en is nu year",
                        "verwijderd: rij a2-tekens/s1",
                        "toegevoegd: rij a2-tekens/s2",
                        "toegevoegd: vraag a1-nieuw (A.1 – 2)");
        assertThat(diff.removed()).containsExactly("a1-meer", "a2-tekens/s1");
    }

    @Test
    void sees_questions_that_move_or_are_renumbered() throws IOException {
        String chapter = EditieValidatorTest.CHAPTER
                .replace("id: a1-meer", "id: ruil")
                .replace("id: a1-ladder", "id: a1-meer")
                .replace("id: ruil", "id: a1-ladder")
                .replace("kind: choice", "kind: ruil")
                .replace("id: a2-tekens", "id: ruil-2")
                .replace("kind: ruil", "kind: choice");
        EditieDiff diff = EditieDiff.between(old(), read("nieuw", chapter));
        assertThat(diff.lines())
                .contains(
                        "hernummerd: vraag a1-ladder van A.1 – 1 naar 2",
                        "hernummerd: vraag a1-meer van A.1 – 2 naar 1",
                        "andere soort: vraag a1-ladder was choice en is nu multi",
                        "verwijderd: antwoord a1-ladder/laag");

        String moved = EditieValidatorTest.CHAPTER
                .replace("id: a2-tekens", "id: a1-ladder")
                .replaceFirst("id: a1-ladder", "id: a1-eerst");
        assertThat(EditieDiff.between(old(), read("nieuwer", moved)).lines())
                .contains("verplaatst: vraag a1-ladder van A.1 – 1 naar A.2 – 1");
    }

    @Test
    void the_command_checks_counts_and_compares() throws IOException {
        Path same = EditieValidatorTest.write(
                temp.resolve("zelfde/2026-9"), EditieValidatorTest.HEAD, EditieValidatorTest.CHAPTER);
        Path less = EditieValidatorTest.write(
                temp.resolve("minder/2026-9"),
                EditieValidatorTest.HEAD,
                EditieValidatorTest.CHAPTER.replace("id: a2-tekens", "id: a2-anders"));
        Path broken = EditieValidatorTest.write(
                temp.resolve("stuk/2026-9"),
                EditieValidatorTest.HEAD,
                EditieValidatorTest.CHAPTER.replace("A.2", "B.2"));
        assertThat(run(0, "validate", same.toString())).isEqualToIgnoringNewLines("In orde.");
        assertThat(run(1, "validate", broken.toString())).contains("a.yaml:52: Sectie ‘B.2’", "1 probleem.");
        assertThat(run(0, "summary", same.toString()))
                .contains("A.1             4      4      1        5  1 choice, 1 multi, 1 grid, 1 rows")
                .contains("total           8     11      1        9");
        assertThat(run(1, "summary", broken.toString())).contains("niet geldig");
        assertThat(run(0, "diff", same.toString(), same.toString())).contains("Geen verschil");
        assertThat(run(1, "diff", same.toString(), less.toString())).contains("verwijderd: vraag a2-tekens");
        assertThat(run(2, "diff", same.toString())).contains("usage");
        assertThat(run(2)).contains("usage");
    }

    private static String run(int exit, String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(EditieCommand.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8)))
                .isEqualTo(exit);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Editie old() throws IOException {
        return read("oud", EditieValidatorTest.CHAPTER);
    }

    private Editie read(String folder, String chapter) throws IOException {
        return EditieReader.read(
                EditieValidatorTest.write(temp.resolve(folder + "/2026-9"), EditieValidatorTest.HEAD, chapter));
    }
}
