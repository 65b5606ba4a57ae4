package be.draaiboek.editie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What ships says what the Draaiboek's inventory asks, no more and no less. */
class ShippedEditieTest {
    private static final Path FOLDER = Path.of("src/main/resources/edities");

    /** The first edition, which keeps asking what it asked. */
    private final Editie editie = EditieReader.readAll().getLast();

    private final Editie newest = EditieReader.readAll().getFirst();

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
    void the_newest_says_what_it_changes_and_loses_nothing_else() {
        assertThat(newest.id()).isEqualTo("2026-2");
        assertThat(newest.items())
                .extracting(Item::id)
                .containsExactlyElementsOf(editie.items().stream().map(Item::id).toList());
        EditieDiff diff = EditieDiff.between(editie, newest);
        assertThat(diff.removed()).isEmpty();
        assertThat(newest.changes())
                .filteredOn(change -> change.kind() == Change.Kind.RETIRED)
                .flatExtracting(Change::at)
                .containsExactly(
                        "b42-veiligheid/dpo", "c13-budget/jaar", "c13-budget/eenmalig", "c13-budget/jaarlijks");
        Editie silent = new Editie(
                newest.id(),
                newest.title(),
                newest.published(),
                newest.parts(),
                newest.sections(),
                newest.items(),
                newest.terms());
        assertThat(EditieDiff.between(editie, silent).removed())
                .as("what is gone without a word is reported")
                .contains("b42-veiligheid/dpo", "c13-budget/jaar");
    }

    @Test
    void the_newest_lets_everybody_say_that_they_dont_know() {
        assertThat(newest.items().stream()
                        .filter(item -> item.kind() == ItemKind.CHOICE || item.kind() == ItemKind.MULTI)
                        .map(item -> item.cell("", "").orElseThrow()))
                .hasSizeGreaterThan(30)
                .allSatisfy(cell -> assertThat(cell.options().stream().filter(Option::unknown))
                        .singleElement()
                        .satisfies(option -> assertThat(option.value()).isNull()));
        CellDefinition dpo =
                newest.item("b42-veiligheid").orElseThrow().cell("", "dpo-vorm").orElseThrow();
        assertThat(dpo.options())
                .extracting(Option::id)
                .containsExactly("eigen", "gedeeld", "ingehuurd", "geen", "weet-niet");
        assertThat(editie.items().stream()
                        .flatMap(item -> item.cell("", "").stream())
                        .flatMap(cell -> cell.options().stream())
                        .filter(Option::unknown))
                .as("the first edition goes on as it was")
                .hasSizeLessThan(2);
    }

    @Test
    void the_newest_scores_what_the_first_scores_and_says_so_beside_the_results() {
        for (Section section : newest.sections()) {
            assertThat(newest.scoredCells(section))
                    .extracting(cell -> cell.item().id() + "/" + cell.row())
                    .containsExactlyElementsOf(
                            editie.scoredCells(editie.section(section.code()).orElseThrow()).stream()
                                    .map(cell -> cell.item().id() + "/" + cell.row())
                                    .toList());
        }
        assertThat(newest.items())
                .filteredOn(item -> !item.scoring().isEmpty())
                .extracting(Item::id)
                .containsExactly("b42-website", "b43-bijscholen", "b43-ict", "b44-eloket");
        assertThat(newest.items())
                .allSatisfy(item -> assertThat(item.help()).doesNotContain("even zwaar", "telt voor 0", "weging"));
    }

    @Test
    void the_newest_plans_money_per_year_and_per_period() {
        Item budget = newest.item("c13-budget").orElseThrow();
        assertThat(budget.columns().stream().map(Column::year).filter(java.util.Objects::nonNull))
                .containsExactly(2025, 2026, 2027, 2028, 2029, 2030, 2031);
        Totals totals = java.util.Objects.requireNonNull(budget.totals());
        assertThat(totals.periods().toString()).contains("2025", "2030", "2026", "2031");
        assertThat(EditieJson.of(budget).at("/totals/periods").size()).isEqualTo(2);
    }

    @Test
    void the_newest_opens_every_subject_and_gives_twins_something_to_do() {
        assertThat(List.of("A", "A.3", "B", "B.4", "C", "C.2"))
                .allSatisfy(code -> assertThat(newest.starter(code)).hasValueSatisfying(starter -> {
                    assertThat(starter.questions()).hasSizeBetween(3, 6);
                    assertThat(starter.minutes()).isBetween(15, 90);
                }));
        assertThat(newest.sections().stream()
                        .map(Section::chapter)
                        .distinct()
                        .filter(code -> !code.equals("inleiding")))
                .allSatisfy(chapter -> assertThat(newest.exercises(chapter)).isNotEmpty());
        Openers openers = java.util.Objects.requireNonNull(newest.openers());
        assertThat(Stream.of(
                                openers.theyAreFurther(),
                                openers.weAreFurther(),
                                openers.bothBegin(),
                                openers.otherwise(),
                                openers.deliberate(),
                                openers.onlyThey())
                        .flatMap(List::stream))
                .hasSizeGreaterThan(10)
                .allMatch(one -> one.contains("{vraag}") && one.endsWith("?"));
    }

    /** An address that nobody checked is worse than none. */
    @Test
    void sources_lead_only_to_addresses_that_the_draaiboek_itself_or_its_facts_name() {
        assertThat(newest.sections().stream()
                        .flatMap(section -> section.sources().stream())
                        .map(Source::address)
                        .filter(java.util.Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "https://www.vvsg.be",
                        "https://vng.nl",
                        "https://data.vlaanderen.be",
                        "https://vloca.vlaanderen.be",
                        "https://www.gemmaonline.nl");
    }

    /** Words for what the source calls otherwise, and words that every part uses for one thing. */
    @Test
    void the_newest_calls_one_thing_by_one_word() {
        List<String> texts = new ArrayList<>();
        newest.sections().forEach(section -> {
            texts.addAll(List.of(section.intro(), section.help()));
            section.guidance().forEach(one -> texts.add(one.text()));
        });
        newest.items().forEach(item -> {
            texts.addAll(List.of(item.title(), item.help()));
            item.rows().forEach(row -> texts.addAll(List.of(row.label(), row.help())));
            item.columns().forEach(column -> texts.addAll(List.of(column.label(), column.help())));
        });
        assertThat(texts)
                .allSatisfy(
                        text -> assertThat(text)
                                .doesNotContainPattern(
                                        "\\b(onderdeel|hoofdstuk|begroting|begroot|dossierbeheersysteem|Hoe lang|Nee|ku(nt|n))\\b"));
        assertThat(newest.items().stream()
                        .flatMap(item -> item.cell("", "").stream())
                        .flatMap(cell -> cell.options().stream())
                        .map(Option::label))
                .noneMatch(label -> label.startsWith("Nee,") || label.equals("Nee"));
    }

    /** Per section: items, cells that progress counts, options, and fields of the Draaiboek itself. */
    @Test
    void asks_in_each_section_what_the_inventory_lists() {
        assertThat(editie.sections().stream().map(this::counts))
                .containsExactly(
                        "inleiding 0 0 0 0",
                        "A 3 3 0 3",
                        "A.1 1 24 3 24",
                        "A.2 4 6 3 5",
                        "A.3 6 13 0 13",
                        "B.1 1 1 0 1",
                        "B.1.1 2 2 3 0",
                        "B.1.2 1 1 0 1",
                        "B.1.3 1 1 0 1",
                        "B.1.4 2 10 3 1",
                        "B.2 1 1 0 1",
                        "B.3 2 10 3 1",
                        "B.4 0 0 0 0",
                        "B.4.1 7 7 28 7",
                        "B.4.2 13 13 44 13",
                        "B.4.3 5 5 18 5",
                        "B.4.4 9 9 31 9",
                        "B.4.5 3 6 10 3",
                        "C.1 0 0 0 0",
                        "C.1.1 8 25 7 0",
                        "C.1.2 2 2 0 0",
                        "C.1.3 2 2 2 0",
                        "C.1.4 6 10 7 0",
                        "C.2 1 5 3 0",
                        "C.2.1 0 0 0 0",
                        "C.2.2 1 7 3 0",
                        "C.2.3 2 12 0 12",
                        "slot 1 8 3 0");
        assertThat(editie.items().stream().mapToInt(Item::sourceFields).sum())
                .as("the fields of the Draaiboek itself")
                .isEqualTo(100);
    }

    private String counts(Section section) {
        List<Item> items = editie.items(section);
        int options = 0;
        for (Item item : items) {
            Item.Across across = item.across();
            options += options(item)
                    + (across == null ? 0 : across.cell().options().size());
            options += item.columns().stream()
                    .mapToInt(column -> column.cell().options().size())
                    .sum();
        }
        return "%s %d %d %d %d"
                .formatted(
                        section.code(),
                        items.size(),
                        items.stream().mapToInt(Item::fixedCells).sum(),
                        options,
                        items.stream().mapToInt(Item::sourceFields).sum());
    }

    @Test
    void B4_asks_thirty_seven_questions_with_as_many_options_as_the_source() {
        assertThat(options("B.4.2")).containsExactly(4, 4, 3, 3, 3, 4, 3, 4, 5, 4, 4, 3, 0);
        assertThat(options("B.4.3")).containsExactly(3, 5, 4, 3, 3);
        assertThat(options("B.4.4")).containsExactly(0, 4, 5, 3, 4, 3, 3, 4, 5);
        assertThat(editie.items().stream().filter(item -> item.section().startsWith("B.4.")))
                .hasSize(37)
                .allSatisfy(item -> assertThat(item.answering()).isEqualTo(Answering.INDIVIDUAL_THEN_AGREED))
                .filteredOn(item -> item.field("toelichting").isEmpty())
                .extracting(Item::id)
                .containsExactly("b42-leveranciers", "b44-systemen");
        assertThat(item("b42-veiligheid").field("dpo").orElseThrow().cell().kind())
                .isEqualTo(CellKind.TICK);
        assertThat(editie.items().stream()
                        .flatMap(item -> item.cell("", "").stream())
                        .flatMap(cell -> cell.options().stream())
                        .filter(Option::exclusive))
                .as("don't know in B.4.1-7, all of them and none in B.4.4-9")
                .hasSize(3);
    }

    private List<Integer> options(String code) {
        return editie.items(section(code)).stream()
                .map(ShippedEditieTest::options)
                .toList();
    }

    @Test
    void answers_are_individual_first_where_the_inventory_says_so() {
        assertThat(editie.items().stream()
                        .filter(item -> item.answering() == Answering.INDIVIDUAL_THEN_AGREED)
                        .map(Item::id)
                        .filter(id -> !id.startsWith("b4")))
                .containsExactly(
                        "a-overheid",
                        "a-transformatie",
                        "a-leiderschap",
                        "a1-dimensies",
                        "a2-pad",
                        "a3-waarom",
                        "a3-kapstokken",
                        "a3-leiderschap",
                        "b1-voorstelling",
                        "b14-tekenen",
                        "b3-vragen",
                        "c23-verdeling");
    }

    @Test
    void the_lists_are_as_long_as_the_source_has_them() {
        assertThat(List.of("b14-tekenen", "b3-vragen", "c22-valkuilen", "c2-ster", "c14-stappen", "slot-uitspraken"))
                .extracting(id -> item(id).rows().size())
                .containsExactly(9, 9, 7, 5, 5, 8);
        assertThat(item("c11-oeso").rows())
                .extracting(Row::id)
                .containsExactlyElementsOf(
                        item("a1-dimensies").rows().stream().map(Row::id).toList());
        assertThat(List.of("c23-verdeling", "c23-aanpak"))
                .allSatisfy(id -> assertThat(item(id).rows())
                        .extracting(Row::id)
                        .containsExactly("gefrustreerd", "geinspireerd", "onderdrukt", "onverschillig"));
        assertThat(item("c23-verdeling").columns().getFirst().addsTo()).isEqualTo(100);
        Item.Across raci = java.util.Objects.requireNonNull(item("c14-raci").across());
        assertThat(raci.cell().options()).extracting(Option::id).containsExactly("r", "a", "c", "i");
        assertThat(raci.exactlyOne()).isEqualTo("a");
        assertThat(guidance("B.1.1")).contains(3, 6, 4, 5);
        assertThat(guidance("B.1.4")).contains(3);
        assertThat(guidance("C.2.1")).as("tips").hasSize(5);
        assertThat(editie.parts().stream()
                        .filter(part -> part.starter() != null)
                        .map(Part::code))
                .containsExactly("A", "B", "C");
        assertThat(editie.sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .map(Section.Figure::id))
                .containsOnlyOnce("driehoek", "galbraith-ster", "adoptiematrix")
                .contains("oeso-zes", "viaene-vier");
    }

    /** How many points each list of a section's guidance has. */
    private List<Integer> guidance(String code) {
        return section(code).guidance().stream()
                .map(one -> (int) one.text()
                        .lines()
                        .filter(line -> line.matches("(-|[0-9]+\\.) .*"))
                        .count())
                .toList();
    }

    @Test
    void ids_are_unique_and_values_lie_between_zero_and_one() {
        assertThat(editie.items()).extracting(Item::id).doesNotHaveDuplicates();
        assertThat(editie.terms()).hasSizeGreaterThan(30).extracting(Term::id).doesNotHaveDuplicates();
        for (Section section : editie.sections()) {
            assertThat(editie.scoredCells(section))
                    .allSatisfy(cell -> assertThat(cell.cell().options().stream()
                                    .map(Option::value)
                                    .filter(java.util.Objects::nonNull))
                            .allMatch(value -> value >= 0 && value <= 1)
                            .contains(0.0, 1.0));
        }
    }

    @Test
    void scores_exactly_what_the_inventory_lists() {
        assertThat(editie.sections().stream().flatMap(section -> editie.scoredCells(section).stream()))
                .extracting(cell -> cell.item().section() + "-" + cell.item().number() + cell.row())
                .containsExactly(
                        "B.4.1-1",
                        "B.4.1-2",
                        "B.4.1-3",
                        "B.4.1-4",
                        "B.4.2-1",
                        "B.4.2-2",
                        "B.4.2-3",
                        "B.4.2-4",
                        "B.4.2-5",
                        "B.4.2-7",
                        "B.4.2-8",
                        "B.4.2-10",
                        "B.4.2-12",
                        "B.4.3-1",
                        "B.4.3-2",
                        "B.4.3-4",
                        "B.4.3-5",
                        "B.4.4-4",
                        "B.4.4-5",
                        "B.4.4-8",
                        "B.4.5-3vooruitziend",
                        "B.4.5-3gidsend",
                        "B.4.5-3visionair",
                        "B.4.5-3verankerend");
        assertThat(values("b41-strategie")).containsExactly(0.0, 1 / 3.0, 2 / 3.0, 1.0);
        assertThat(values("b43-bijscholen").get(2))
                .isEqualTo(values("b43-bijscholen").get(3));
        assertThat(values("b43-ict")).containsExactly(0.0, 1.0, 1.0);
        assertThat(values("b44-eloket")).containsExactly(0.0, 0.5, 0.5, 1.0);
        assertThat(values("b42-website")).containsExactlyInAnyOrder(0.0, 0.5, 1.0);
    }

    @Test
    void every_single_choice_has_dont_know_once_and_last_and_it_never_scores() {
        assertThat(newest.items())
                .filteredOn(item -> item.kind() == ItemKind.CHOICE)
                .hasSizeGreaterThan(25)
                .allSatisfy(item -> {
                    List<Option> options = item.cell("", "").orElseThrow().options();
                    assertThat(options).filteredOn(Option::unknown).hasSize(1);
                    assertThat(options.getLast().id()).isEqualTo("weet-niet");
                    assertThat(item.cell("", "").orElseThrow().score(JsonNodeFactory.instance.stringNode("weet-niet")))
                            .isEmpty();
                    assertThat(EditieJson.of(item)
                                    .at("/options/" + (options.size() - 1) + "/unknown")
                                    .asBoolean())
                            .isTrue();
                });
    }

    private List<Double> values(String id) {
        return asked(item(id)).map(Option::value).toList();
    }

    @Test
    void becomes_json_as_the_fields_expect_it() {
        JsonNode json = EditieJson.of(editie);
        assertThat(json.propertyNames()).containsExactly("id", "title", "published", "parts", "sections", "items");
        assertThat(json.at("/parts/2/code").asString()).isEqualTo("B");
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
        assertThat(Stream.of(editie, newest).flatMap(one -> one.items().stream()))
                .allSatisfy(item -> {
                    assertThat(item.help())
                            .doesNotContainPattern("(?<!\n)\n(?!\n)")
                            .containsPattern("[.?][’)]?$");
                    assertThat(item.rows())
                            .allSatisfy(row -> assertThat(row.help()).containsPattern("[.?][’)]?$"));
                    assertThat(item.columns())
                            .allSatisfy(column -> assertThat(column.help()).containsPattern("[.?][’)]?$"));
                });
    }

    @Test
    void links_in_texts_lead_somewhere() {
        Pattern link = Pattern.compile("\\]\\(([^)]*)\\)");
        for (Editie one : List.of(editie, newest)) {
            List<String> texts = new ArrayList<>();
            one.sections().forEach(section -> {
                texts.addAll(List.of(section.intro(), section.help()));
                section.guidance().forEach(part -> texts.add(part.text()));
                Starter starter = section.starter();
                if (starter != null) {
                    texts.addAll(List.of(starter.opening(), starter.closing()));
                }
            });
            one.terms().forEach(term -> texts.add(term.text()));
            assertThat(texts.stream()
                            .flatMap(text -> link.matcher(text).results())
                            .map(found -> found.group(1))
                            .filter(address -> !address.equals("mailto:polis@oost-vlaanderen.be")))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(address -> assertThat(address).startsWith("draaiboek/"))
                    .allSatisfy(address -> assertThat(one.section(address.replaceFirst("^draaiboek/|\\?.*$", "")))
                            .as(address)
                            .isPresent());
        }
    }

    private static int options(Item item) {
        CellDefinition cell = item.cell();
        return cell == null ? 0 : (int) asked(item).count();
    }

    /** The options of the source itself: the edition adds "don't know" to each single choice. */
    private static Stream<Option> asked(Item item) {
        return item.cell("", "").or(() -> Optional.ofNullable(item.cell())).orElseThrow().options().stream()
                .filter(option -> item.kind() != ItemKind.CHOICE || !option.unknown());
    }

    private Section section(String code) {
        return editie.section(code).orElseThrow();
    }

    private Item item(String id) {
        return editie.item(id).orElseThrow();
    }
}
