package be.draaiboek.editie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A small edition in which every kind occurs, broken in one place at a time. */
class EditieValidatorTest {
    static final String HEAD = """
            id: 2026-9
            title: Proefeditie
            published: 2026-09-01
            parts:
              - code: A
                title: Eerste deel
            """;

    static final String CHAPTER = """
            part: A
            shared:
              uitleg: &uitleg
                - {id: toelichting, label: Toelichting, kind: text, help: Waarom}
            sections:
              - code: A.1
                title: Eerste
                intro: Waarover
                help: Hoe
                items:
                  - id: a1-ladder
                    number: 1
                    kind: choice
                    answering: joint
                    title: Ladder
                    help: Kies
                    scored: true
                    options:
                      - {id: laag, label: Laag, value: 0}
                      - {id: hoog, label: Hoog, value: 1}
                      - {id: nvt, label: Niet van toepassing, nvt: true}
                    fields: *uitleg
                  - id: a1-meer
                    number: 2
                    kind: multi
                    answering: individual-then-agreed
                    title: Meer
                    help: Kies
                    options:
                      - {id: een, label: Een}
                      - {id: geen, label: Geen, exclusive: true}
                  - id: a1-raster
                    number: 3
                    kind: grid
                    answering: joint
                    title: Raster
                    help: Vul in
                    rows:
                      - {id: r1, label: Rij, help: Rij}
                    columns:
                      - {id: k1, label: Kolom, kind: percent, help: Kolom, addsTo: 100}
                  - id: a1-budget
                    number: 4
                    kind: rows
                    answering: joint
                    title: Budget
                    help: Vul in
                    columns:
                      - {id: wat, label: Wat, kind: text, lines: 1, help: Wat}
                      - {id: jaar, label: Jaar, kind: year, help: Jaar}
                      - {id: bedrag, label: Bedrag, kind: amount, total: sum, per: jaar, help: Bedrag}
              - code: A.2
                title: Tweede
                intro: Waarover
                help: Hoe
                items:
                  - id: a2-tekens
                    number: 1
                    kind: check
                    answering: joint
                    title: Tekens
                    help: Vink aan
                    options:
                      - {id: ja, label: Ja}
                      - {id: nee, label: Nee}
                    rows:
                      - {id: s1, label: Uitspraak, help: Uitspraak}
                  - id: a2-kwadrant
                    number: 2
                    kind: grid
                    answering: joint
                    title: Kwadranten
                    help: Vul in
                    layout: quadrants
                    axes:
                      x: {label: Vertrouwen, low: weinig, high: veel}
                      y: {label: Geloof, low: weinig, high: veel}
                    rows:
                      - {id: lb, label: Linksboven, help: Rij}
                      - {id: rb, label: Rechtsboven, help: Rij}
                      - {id: lo, label: Linksonder, help: Rij}
                      - {id: ro, label: Rechtsonder, help: Rij}
                    columns:
                      - {id: deel, label: Deel, kind: percent, help: Deel, addsTo: 100}
                  - id: a2-rollen
                    number: 3
                    kind: matrix
                    answering: joint
                    title: Rollen
                    help: Vul in
                    columns:
                      - {id: taak, label: Taak, kind: text, lines: 1, help: Taak}
                    across: {id: rol, label: Rol, kind: text, lines: 1, help: Rol}
                    suggestions: [Nota schrijven]
                    acrossSuggestions: [College]
                    exactlyOne: a
                    options:
                      - {id: r, label: Doet}
                      - {id: a, label: Draagt}
                  - id: a2-tekst
                    number: 4
                    kind: text
                    answering: joint
                    title: Tekst
                    help: |
                      Schrijf
                      op.

                      Meer.
                    lines: 6
                    max: 3000
                    fields:
                      - {id: schets, label: Schets, kind: picture, help: Kies een afbeelding}
                      - {id: dpo, label: Eigen functionaris, kind: tick, help: Vink aan}
                      - {id: tegen, label: Tegen wanneer, kind: date, help: Dag}
                figures:
                  - {id: driehoek, caption: Driehoek, alt: Drie hoeken}
                guidance:
                  - {title: Houvast, text: Drie tips}
                lens: {item: a1-budget, columns: [wat, jaar], title: Anders bekeken, help: Kijk}
                revisit:
                  - {section: A.1, text: Kijk nog eens}
            starter:
              {title: Begin, minutes: 30, who: Het team, opening: Vertel, questions: [Waarom?], closing: Rond af}
            """;

    @TempDir
    Path temp;

    @Test
    void the_small_edition_itself_is_fine() throws IOException {
        Path folder = write(HEAD, CHAPTER);
        assertThat(EditieValidator.validate(folder)).isEmpty();
        Editie editie = EditieReader.read(folder);
        assertThat(editie.items()).hasSize(8);
        Item text = editie.item("a2-tekst").orElseThrow();
        assertThat(text.help()).isEqualTo("Schrijf op.\n\nMeer.");
        assertThat(text.cell()).isEqualTo(new CellDefinition(CellKind.TEXT, List.of(), 3000, 6));
        assertThat(text.cell("", "dpo").orElseThrow().kind()).isEqualTo(CellKind.TICK);
        assertThat(text.cell("", "tegen").orElseThrow().kind()).isEqualTo(CellKind.DATE);
        assertThat(editie.item("a2-tekens")
                        .orElseThrow()
                        .cell("s1", "")
                        .orElseThrow()
                        .options())
                .hasSize(2);
        assertThat(editie.item("a1-raster").orElseThrow().columns().getFirst().addsTo())
                .isEqualTo(100);
        assertThat(editie.item("a1-ladder").orElseThrow().fields()).hasSize(1);
    }

    @Test
    void a_choice_has_dont_know_by_rule_of_the_edition() throws IOException {
        assertThat(ladder(HEAD, CHAPTER)).containsExactly("laag", "hoog", "nvt");
        assertThat(ladder(HEAD + RULE, CHAPTER)).containsExactly("laag", "hoog", "nvt", "weet-niet");
        assertThat(ladder(
                        HEAD + RULE,
                        CHAPTER.replace(
                                "{id: nvt, label: Niet van toepassing, nvt: true}",
                                "{id: geen-idee, label: Geen idee, unknown: true}")))
                .as("one of its own stays")
                .containsExactly("laag", "hoog", "geen-idee");
    }

    private static final String RULE = "unknown: {id: weet-niet, label: Weet ik niet}\n";

    private List<String> ladder(String head, String chapter) throws IOException {
        Path folder = write(head, chapter);
        assertThat(EditieValidator.validate(folder)).isEmpty();
        return EditieReader.read(folder).item("a1-ladder").orElseThrow().cell("", "").orElseThrow().options().stream()
                .map(Option::id)
                .toList();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broke("id: a1-meer", "id: a1-ladder", 23, "bestaat al (a.yaml, regel 11)"),
                broke("id: a1-meer", "id: A1_meer", 23, "kleine letters, cijfers en streepjes"),
                broke("id: a1-meer", "id: 12", 23, "zet een getal of een los woord als true tussen aanhalingstekens"),
                broke("code: A.2", "code: B.2", 52, "hoort niet in deel ‘A’"),
                broke("code: A.1", "code: A.3", 52, "Zet de secties in volgorde"),
                broke("code: A.2", "code: A.1", 52, "bestaat al"),
                broke("value: 1}", "value: 1.5}", 20, "Het maximum is 1"),
                broke("value: 1}", "value: 3/2}", 20, "Het maximum is 1"),
                broke("value: 1}", "value: veel}", 20, "een breuk zoals 1/3"),
                broke(", value: 1}", "}", 20, "Voeg value toe"),
                broke("Laag, value: 0}", "Laag, nvt: true}", 21, "Eén is genoeg"),
                broke("nvt: true}", "nvt: true, value: 0}", 21, "scoort dus nooit"),
                broke("nvt: true}", "nvt: true, unknown: true}", 21, "Kies één van de twee"),
                broke("Een}", "Een, value: 1}", 30, "meer aanvinken is niet beter"),
                broke("Een}", "Een, unknown: true}", 30, "Voeg exclusive: true toe"),
                broke("Laag, value: 0}", "Laag, value: 0, exclusive: true}", 19, "alleen zin waar meer antwoorden"),
                broke("title: Meer\n        help: Kies", "title: Meer", 23, "‘help’ ontbreekt"),
                broke("help: Rij}", "help: ' '}", 39, "‘help’ is leeg"),
                broke("label: Rij,", "label: '',", 39, "‘label’ is leeg"),
                broke("rows:\n          - {id: r1, label: Rij, help: Rij}", "rows: []", 38, "heeft rijen nodig"),
                broke("kind: percent", "kind: choice", 41, "minstens twee antwoorden"),
                broke("kind: percent", "kind: procent", 41, "Kies uit: text, choice, multi, percent"),
                broke("help: Kolom, addsTo: 100", "help: Kolom, total: sum", 41, "Alleen bedragen (amount)"),
                broke("kind: amount", "kind: percent", 51, "Alleen bedragen (amount)"),
                broke("per: jaar", "per: wat", 51, "een kolom met jaartallen"),
                broke("per: jaar", "per: bestaat-niet", 51, "een kolom met jaartallen"),
                broke("id: jaar,", "id: wat,", 50, "staat twee keer in deze lijst"),
                broke("number: 3", "number: 4", 33, "verwacht is 3"),
                broke("kind: multi", "kind: text", 29, "heeft geen ‘options’"),
                broke("  - {id: nee, label: Nee}", "", 63, "minstens twee antwoorden"),
                broke("title: Tweede", "titel: Tweede", 53, "‘titel’ is hier niet bekend"),
                broke("title: Tweede", "title: Tweede\n    title: Derde", 54, "staat hier twee keer"),
                broke("part: A", "part: B", 1, "dit bestand is dat van deel ‘A’"),
                broke("title: Tweede", "title: \"Tweede", 53, "geen geldige YAML"),
                broke("help: Waarom}", "help: Waarom, total: sum}", 4, "Alleen bedragen"),
                broke("help: Waarom}", "help: Waarom, scored: true}", 4, "telt nergens in mee"),
                broke("{id: toelichting,", "{id: minderheid,", 4, "heeft al een veld ‘minderheid’"),
                broke(
                        "columns:\n          - {id: k1",
                        "fields: [{id: k1, label: K, kind: text, help: K}]\n        columns:\n          - {id: k1",
                        40,
                        "al die van een kolom"),
                broke("title: Tweede", "title:", 53, "‘title’ is leeg"),
                broke("number: 3", "number: drie", 33, "een geheel getal"),
                broke("id: driehoek", "id: vierkant", 117, "Kies uit: driehoek, oeso-zes"),
                broke("item: a1-budget", "item: a1-nergens", 120, "geen vraag met id ‘a1-nergens’"),
                broke("item: a1-budget", "item: a1-raster", 120, "Kies een andere vraag"),
                broke("[wat, jaar]", "[wat, maand]", 120, "geen kolom ‘maand’"),
                broke("section: A.1,", "section: A.9,", 122, "geen sectie ‘A.9’"),
                broke("minutes: 30", "minutes: 2", 124, "Het minimum is 5"),
                broke("- {id: ro, label: Rechtsonder, help: Rij}", "", 74, "precies vier rijen"),
                broke("layout: quadrants", "layout: flow", 74, "Alleen een tabel met eigen rijen"),
                broke("exactlyOne: a", "exactlyOne: x", 96, "om één keer te kiezen"),
                broke("across: {id: rol, label: Rol, kind: text, lines: 1, help: Rol}", "", 85, "zelf toevoegen"),
                broke("kind: tick", "kind: vinkje", 114, "Kies uit: text, choice, multi, percent"),
                broke("addsTo: 100", "addsTo: 100, recurring: true", 41, "total en per"),
                broke("lines: 6", "lines: 6\n        suggestions: [Eén]", 111, "heeft geen ‘suggestions’"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void names_file_line_and_remedy(String from, String to, int line, String message) throws IOException {
        assertThat(CHAPTER).contains(from);
        Path folder = write(HEAD, CHAPTER.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThat(EditieValidator.validate(folder)).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.file()).isEqualTo("a.yaml");
        });
        assertThatThrownBy(() -> EditieReader.read(folder)).isInstanceOf(InvalidEditieException.class);
    }

    static Stream<Arguments> brokenHead() {
        return Stream.of(
                broke("id: 2026-9", "id: 2026-8", 1, "Geef ze dezelfde naam"),
                broke("id: 2026-9", "id: najaar", 1, "Schrijf jaartal en volgnummer"),
                broke("2026-09-01", "2026-02-30", 3, "geen bestaande datum"),
                broke("2026-09-01", "1 september", 3, "Schrijf jaar-maand-dag"),
                broke("code: A", "code: C", 5, "hoort het bestand c.yaml"),
                broke("title: Proefeditie\n", "", 1, "‘title’ ontbreekt"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("brokenHead")
    void names_what_is_wrong_with_the_edition_file(String from, String to, int line, String message)
            throws IOException {
        assertThat(HEAD).contains(from);
        assertThat(EditieValidator.validate(write(HEAD.replace(from, to), CHAPTER)))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.file()).isEqualTo("editie.yaml");
                });
    }

    @Test
    void reports_all_problems_at_once_in_reading_order() throws IOException {
        Path folder = write(
                HEAD.replace("2026-09-01", "ooit"),
                CHAPTER.replaceFirst("number: 3", "number: 7").replace("title: Ladder", "title: ''"));
        List<Problem> problems = EditieValidator.validate(folder);
        assertThat(problems).extracting(Problem::file).containsExactly("editie.yaml", "a.yaml", "a.yaml");
        assertThat(problems).extracting(Problem::line).containsExactly(3, 15, 33);
        assertThatThrownBy(() -> EditieReader.read(folder))
                .isInstanceOfSatisfying(
                        InvalidEditieException.class,
                        e -> assertThat(e.problems()).isEqualTo(problems))
                .hasMessageContaining("a.yaml:33: ");
    }

    @Test
    void says_so_when_files_are_missing_or_left_over() throws IOException {
        assertThat(EditieValidator.validate(temp.resolve("nergens")))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString()).startsWith("editie.yaml:1: Dit bestand ontbreekt"));
        Path folder = write(HEAD, CHAPTER);
        Files.writeString(folder.resolve("d.yaml"), "part: D\n");
        assertThat(EditieValidator.validate(folder))
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("d.yaml"));
    }

    @Test
    void survives_files_that_are_no_text_or_refer_to_themselves() throws IOException {
        Path folder = write(HEAD, "part: A\nshared: &zelf\n  weer: *zelf\nsections: []\n");
        assertThat(EditieValidator.validate(folder)).extracting(Problem::line).contains(3);
        Files.write(folder.resolve("a.yaml"), "part: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(EditieValidator.validate(folder))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("UTF-8"));
        Files.writeString(folder.resolve("a.yaml"), "");
        assertThat(EditieValidator.validate(folder))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("leeg"));
    }

    private Path write(String head, String chapter) throws IOException {
        return write(temp.resolve("2026-9"), head, chapter);
    }

    static Path write(Path folder, String head, String chapter) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("editie.yaml"), head);
        Files.writeString(folder.resolve("a.yaml"), chapter);
        return folder;
    }

    private static Arguments broke(String from, String to, int line, String message) {
        return Arguments.of(from, to, line, message);
    }
}
