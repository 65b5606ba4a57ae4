package be.draaiboek.editie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What ships says what the Draaiboek's inventory asks, no more and no less. */
class ShippedEditieTest {
    private static final Path FOLDER = Path.of("src/main/resources/edities");

    private final Editie editie = EditieReader.readAll().getFirst();

    @Test
    void the_index_names_every_folder() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EditieReader.shippedIds());
        }
    }

    @Test
    void every_shipped_edition_is_valid_from_disk_as_well() {
        for (String id : EditieReader.shippedIds()) {
            assertThat(EditieValidator.validate(FOLDER.resolve(id))).isEmpty();
        }
        assertThat(EditieReader.read(FOLDER.resolve("2026-1"))).isEqualTo(editie);
    }

    @Test
    void has_the_parts_and_sections_in_order() {
        assertThat(editie.parts())
                .extracting(Part::heading)
                .containsSubsequence("A Bepaal het speelveld", "B Bestudeer de context", "C Bepaal de koers");
        assertThat(editie.sections()).extracting(Section::code).containsSubsequence("A.1", "B.4.1", "B.4.5", "C.1.3");
        Section section = section("B.4.1");
        assertThat(editie.previous(editie.next(section).orElseThrow())).contains(section);
        assertThat(editie.previous(editie.sections().getFirst())).isEmpty();
        assertThat(editie.next(editie.sections().getLast())).isEmpty();
    }

    @Test
    void A1_asks_twenty_four_cells() {
        Item item = item("a1-dimensies");
        assertThat(item.fixedCells()).isEqualTo(24);
        assertThat(item.rows()).hasSize(6);
        assertThat(item.columns())
                .extracting(column -> column.cell().kind())
                .containsExactly(CellKind.TEXT, CellKind.TEXT, CellKind.TEXT, CellKind.CHOICE);
        assertThat(item.cell("open", "stand").orElseThrow().options())
                .extracting(Option::id)
                .containsExactly("laag", "middelmatig", "hoog");
        assertThat(item.cell("open", "niets")).isEmpty();
        assertThat(item.cell("niets", "stand")).isEmpty();
        assertThat(item.cell("", "")).isEmpty();
    }

    @Test
    void B41_asks_seven_questions() {
        List<Item> items = editie.items(section("B.4.1"));
        assertThat(items).extracting(Item::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(items)
                .extracting(item -> item.kind().code())
                .containsExactly("choice", "choice", "choice", "choice", "choice", "multi", "multi");
        assertThat(items).extracting(ShippedEditieTest::options).containsExactly(4, 4, 4, 3, 3, 4, 6);
        assertThat(items).allSatisfy(item -> {
            assertThat(item.answering()).isEqualTo(Answering.INDIVIDUAL_THEN_AGREED);
            assertThat(item.cell("", "toelichting").orElseThrow().kind()).isEqualTo(CellKind.TEXT);
            assertThat(item.fixedCells()).isEqualTo(1);
        });
        assertThat(items)
                .filteredOn(item ->
                        item.cell("", "").orElseThrow().options().stream().anyMatch(Option::nvt))
                .extracting(Item::number)
                .containsExactly(2, 3);
    }

    @Test
    void B45_asks_three_questions() {
        List<Item> items = editie.items(section("B.4.5"));
        assertThat(items).extracting(Item::kind).containsExactly(ItemKind.CHOICE, ItemKind.CHOICE, ItemKind.GRID);
        Item roles = items.getLast();
        assertThat(roles.fixedCells()).isEqualTo(4);
        assertThat(roles.rows())
                .extracting(Row::id)
                .containsExactly("vooruitziend", "gidsend", "visionair", "verankerend");
        assertThat(roles.columns().getFirst().cell().options())
                .extracting(Option::value)
                .containsExactly(0.0, 1 / 3.0, 2 / 3.0, 1.0);
    }

    @Test
    void C13_lets_people_add_rows() {
        Item budget = item("c13-budget");
        String row = UUID.nameUUIDFromBytes(new byte[] {1}).toString();
        assertThat(budget.answering()).isEqualTo(Answering.JOINT);
        assertThat(budget.cell(row, "eenmalig").orElseThrow().kind()).isEqualTo(CellKind.AMOUNT);
        assertThat(budget.cell(row, Item.MARKER).orElseThrow().kind()).isEqualTo(CellKind.POSITION);
        assertThat(budget.cell(row, "niets")).isEmpty();
        assertThat(budget.cell(row.toUpperCase(Locale.ROOT), "eenmalig"))
                .as("one spelling per row")
                .isEmpty();
        assertThat(budget.cell("rij-1", "eenmalig")).isEmpty();
        assertThat(budget.cell("", "eenmalig")).isEmpty();
        assertThat(budget.columns())
                .filteredOn(Column::sum)
                .extracting(Column::id)
                .containsExactly("eenmalig", "jaarlijks");
        assertThat(item("c13-tijdslijn").columns())
                .extracting(Column::id)
                .containsExactly("stap", "van", "tot", "beslissing");
    }

    @Test
    void scores_exactly_what_the_inventory_lists() {
        assertThat(editie.sections().stream().flatMap(section -> editie.scoredCells(section).stream()))
                .extracting(cell -> cell.item().section() + "-" + cell.item().number() + cell.row())
                .contains(
                        "B.4.1-1",
                        "B.4.1-2",
                        "B.4.1-3",
                        "B.4.1-4",
                        "B.4.5-3vooruitziend",
                        "B.4.5-3gidsend",
                        "B.4.5-3visionair",
                        "B.4.5-3verankerend")
                .filteredOn(address -> !address.matches("B\\.4\\.[234].*"))
                .hasSize(8);
        assertThat(item("b41-strategie").cell("", "").orElseThrow().options())
                .extracting(Option::value)
                .containsExactly(0.0, 1 / 3.0, 2 / 3.0, 1.0);
    }

    @Test
    void becomes_json_as_the_fields_expect_it() {
        JsonNode json = EditieJson.of(editie);
        assertThat(json.propertyNames()).containsExactly("id", "title", "published", "parts", "sections", "items");
        assertThat(json.at("/parts/1/code").asString()).isEqualTo("B");
        assertThat(json.at("/sections/0").propertyNames()).containsExactly("code", "part", "title");

        JsonNode planning = EditieJson.of(item("b41-planning"));
        assertThat(planning.toString())
                .startsWith("{\"id\":\"b41-planning\",\"section\":\"B.4.1\",\"number\":2,\"kind\":\"choice\","
                        + "\"answering\":\"individual-then-agreed\",\"title\":");
        assertThat(planning.get("required").asBoolean()).isFalse();
        assertThat(planning.get("cell").get("kind").asString()).isEqualTo("choice");
        assertThat(planning.get("options")).isEqualTo(planning.at("/cell/options"));
        assertThat(planning.at("/options/1/value").asDouble()).isEqualTo(0.5);
        assertThat(planning.at("/options/3/value").isNull()).isTrue();
        assertThat(planning.at("/options/3/nvt").asBoolean()).isTrue();
        assertThat(planning.at("/fields/0/id").asString()).isEqualTo("toelichting");
        assertThat(planning.at("/fields/0/kind").asString()).isEqualTo("text");
        assertThat(planning.at("/fields/0/max").asInt()).isEqualTo(20_000);
        assertThat(planning.get("rows").isEmpty()).isTrue();

        JsonNode grid = EditieJson.of(item("a1-dimensies"));
        assertThat(grid.has("cell")).isFalse();
        assertThat(grid.get("rows").size()).isEqualTo(6);
        assertThat(grid.at("/columns/3/options").size()).isEqualTo(3);

        JsonNode amount = EditieJson.of(item("c13-budget")).at("/columns/2");
        assertThat(amount.get("kind").asString()).isEqualTo("amount");
        assertThat(amount.get("total").asString()).isEqualTo("sum");
        assertThat(amount.get("per").asString()).isEqualTo("jaar");

        assertThat(EditieJson.list(List.of(editie)).at("/editions/0").propertyNames())
                .containsExactly("id", "title", "published");
    }

    @Test
    void every_text_for_readers_is_whole_sentences_without_stray_line_breaks() {
        assertThat(editie.items()).allSatisfy(item -> {
            assertThat(item.help()).doesNotContainPattern("(?<!\n)\n(?!\n)").containsPattern("[.?]$");
            assertThat(item.rows()).allSatisfy(row -> assertThat(row.help()).endsWith("."));
            assertThat(item.columns())
                    .allSatisfy(column -> assertThat(column.help()).containsPattern("[.?]$"));
        });
    }

    private static int options(Item item) {
        CellDefinition cell = item.cell();
        return cell == null ? 0 : cell.options().size();
    }

    private Section section(String code) {
        return editie.section(code).orElseThrow();
    }

    private Item item(String id) {
        return editie.item(id).orElseThrow();
    }
}
