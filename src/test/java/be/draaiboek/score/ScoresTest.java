package be.draaiboek.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieReader;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Row;
import be.draaiboek.editie.Section;
import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.score.Scores.Verschil;
import be.draaiboek.score.Scores.Vraag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every rule by which answers become a score, without a database. */
class ScoresTest {

    private static final long AN = 7;
    private static final long BO = 8;
    private static final long CLEO = 9;

    private final List<Cel> cells = new ArrayList<>();

    @Test
    void aDimensionIsTheMeanOfItsScoresAndWhatIsUnansweredIsNotZero() {
        Editie editie = questions(3);
        agreed("v0", "hoog");
        agreed("v1", "midden");
        agreed("v2", "midden");
        assertThat(dimension(editie).score()).hasValue(2.0 / 3);

        cells.clear();
        Editie four = questions(4);
        agreed("v0", "hoog");
        agreed("v1", "hoog");
        agreed("v2", "hoog");
        Dimensie most = dimension(four);
        assertThat(most.score()).as("three of four, all at the top").hasValue(1);
        assertThat(most.gescoord()).isEqualTo(3);
        assertThat(most.open()).isEqualTo(1);
        assertThat(most.totaal()).isEqualTo(4);
    }

    @Test
    void itIsShownFromSeventyPercentExactly() {
        Editie editie = questions(10);
        for (int i = 0; i < 6; i++) {
            agreed("v" + i, "hoog");
        }
        assertThat(dimension(editie).score()).as("60 %").isEmpty();
        assertThat(dimension(editie).nodig()).isEqualTo(7);
        agreed("v6", "laag");
        assertThat(dimension(editie).score().orElseThrow()).as("70 %").isEqualTo(6.0 / 7, within(1e-9));
    }

    @Test
    void notApplicableLeavesTheDenominator() {
        Editie editie = questions(4);
        agreed("v0", "hoog");
        agreed("v1", "laag");
        assertThat(dimension(editie).score()).as("two of four").isEmpty();
        agreed("v2", "nvt");
        assertThat(dimension(editie).score()).as("two of three").isEmpty();
        agreed("v3", "nvt");
        Dimensie half = dimension(editie);
        assertThat(half.score()).as("two of two").hasValue(0.5);
        assertThat(half.totaal()).isEqualTo(2);
        assertThat(half.nodig()).isEqualTo(2);
    }

    @Test
    void whereNothingAppliesThereIsNoScore() {
        Editie editie = questions(2);
        agreed("v0", "nvt");
        agreed("v1", "nvt");
        assertThat(dimension(editie).score()).isEmpty();
        assertThat(dimension(editie).totaal()).isZero();
        assertThat(dimension(editie).status()).isEqualTo(Status.LEEG);
        assertThat(dimension(editie).open()).isZero();
    }

    @Test
    void dontKnowIsAnAnswerWithoutAScore() {
        Editie editie = questions(3);
        agreed("v0", "hoog");
        agreed("v1", "hoog");
        agreed("v2", "?");
        Dimensie two = dimension(editie);
        assertThat(two.totaal()).as("it stays in the denominator").isEqualTo(3);
        assertThat(two.gescoord()).isEqualTo(2);
        assertThat(two.open()).as("it was answered").isZero();
        assertThat(two.score()).as("two of three is no 70 %").isEmpty();
    }

    @Test
    void whileNothingIsAgreedTheMeanOfTheIndividualOnesCountsAsProvisional() {
        Editie editie = questions(1);
        own("v0", AN, "hoog");
        own("v0", BO, "midden");
        own("v0", CLEO, "?");
        Vraag mean = question(editie, 0);
        assertThat(mean.score()).as("who doesn't know doesn't pull it down").hasValue(0.75);
        assertThat(mean.stand().status()).isEqualTo(Status.VOORLOPIG);
        assertThat(dimension(editie).status()).isEqualTo(Status.VOORLOPIG);

        agreed("v0", "laag");
        Vraag settled = question(editie, 0);
        assertThat(settled.score()).as("what was agreed counts alone").hasValue(0);
        assertThat(settled.stand().status()).isEqualTo(Status.AFGESPROKEN);
        assertThat(dimension(editie).status()).isEqualTo(Status.AFGESPROKEN);
    }

    @Test
    void anAgreedDontKnowIsNotReplacedByWhatPeopleThought() {
        Editie editie = questions(1);
        own("v0", AN, "hoog");
        agreed("v0", "?");
        assertThat(question(editie, 0).score()).isEmpty();
        assertThat(question(editie, 0).nvt()).isFalse();
    }

    @Test
    void anAgreedAnswerThatWasEmptiedIsNone() {
        Editie editie = questions(1);
        own("v0", AN, "hoog");
        put(new Adres("v0", "", "", Cel.SAMEN), null);
        assertThat(question(editie, 0).score()).hasValue(1);
        assertThat(question(editie, 0).stand().status()).isEqualTo(Status.VOORLOPIG);
    }

    @Test
    void itIsNotApplicableOnlyWhenNobodyThinksOtherwise() {
        Editie editie = questions(2);
        own("v0", AN, "nvt");
        own("v0", BO, "nvt");
        own("v1", AN, "nvt");
        own("v1", BO, "hoog");
        assertThat(question(editie, 0).nvt()).isTrue();
        assertThat(question(editie, 1).nvt()).isFalse();
        assertThat(question(editie, 1).score()).hasValue(1);
        assertThat(dimension(editie).totaal()).isEqualTo(1);

        cells.clear();
        own("v0", AN, "nvt");
        own("v0", BO, "?");
        assertThat(question(editie, 0).nvt()).isFalse();
        assertThat(question(editie, 0).score()).isEmpty();
    }

    @Test
    void aDimensionIsAgreedWhenAllItsScoresAre() {
        Editie editie = questions(2);
        agreed("v0", "hoog");
        own("v1", AN, "laag");
        Dimensie mixed = dimension(editie);
        assertThat(mixed.score()).hasValue(0.5);
        assertThat(mixed.afgesproken()).isEqualTo(1);
        assertThat(mixed.status()).isEqualTo(Status.VOORLOPIG);
    }

    @Test
    void aGridAndACheckListScorePerCell() {
        Editie editie = editie(List.of(
                item("rooster", ItemKind.GRID, List.of("a", "b"), List.of("nu", "later")),
                item("lijst", ItemKind.CHECK, List.of("x", "y"), List.of())));
        put(new Adres("rooster", "a", "nu", Cel.SAMEN), "hoog");
        put(new Adres("rooster", "a", "later", Cel.SAMEN), "laag");
        put(new Adres("rooster", "b", "nu", AN), "midden");
        put(new Adres("lijst", "x", "", AN), "nvt");
        Dimensie dimension = dimension(editie);
        assertThat(dimension.vragen()).hasSize(6);
        assertThat(dimension.totaal()).isEqualTo(5);
        assertThat(dimension.gescoord()).isEqualTo(3);
        assertThat(dimension.afgesproken()).isEqualTo(2);
        assertThat(dimension.score()).as("three of five").isEmpty();
        put(new Adres("lijst", "y", "", AN), "midden");
        assertThat(dimension(editie).score()).as("four of five").hasValue(0.5);
    }

    @Test
    void rankedFromTheHighestWithEqualsInReadingOrder() {
        Editie editie = questions(4);
        agreed("v0", "midden");
        agreed("v1", "hoog");
        agreed("v2", "nvt");
        agreed("v3", "hoog");
        assertThat(Scores.of(editie, cells).gerangschikt())
                .extracting(one -> one.cel().item().id())
                .containsExactly("v1", "v3", "v0");
    }

    @Test
    void aLowAnswerCanBeADeliberateChoice() {
        Editie editie = questions(2);
        agreed("v0", "laag");
        agreed("v1", "laag");
        put(new Adres("v0", "", Scores.BEWUST, Cel.SAMEN), true);
        put(new Adres("v1", "", Scores.BEWUST, Cel.SAMEN), false);
        assertThat(question(editie, 0).bewust()).isTrue();
        assertThat(question(editie, 1).bewust()).isFalse();
    }

    @Test
    void peopleDifferWhereTheirAnswersAreFarApartAndNothingIsAgreed() {
        Editie editie = questions(5);
        own("v0", AN, "midden");
        own("v0", BO, "hoog");
        own("v1", AN, "laag");
        own("v1", BO, "hoog");
        own("v1", CLEO, "hoog");
        own("v2", AN, "hoog");
        own("v2", BO, "hoog");
        own("v3", AN, "laag");
        own("v3", BO, "hoog");
        agreed("v3", "midden");
        own("v4", AN, "laag");
        own("v4", BO, "?");
        own("v4", CLEO, "nvt");
        Scores scores = Scores.of(editie, cells);
        assertThat(scores.verschillen())
                .extracting(one -> one.item().id() + " " + one.afstand())
                .containsExactly("v1 1.0", "v0 0.5", "v4 0.5");
        assertThat(scores.bijgelegd()).isEqualTo(1);
    }

    @Test
    void whatIsTickedTogetherIsCountedByTick() {
        Editie editie = EditieReader.readAll().getFirst();
        put(new Adres("b41-doelen", "", "", AN), List.of("trends", "aanspreken"));
        put(new Adres("b41-doelen", "", "", BO), List.of("trends"));
        Scores.Stand stand =
                Scores.of(editie, cells).stand(editie.item("b41-doelen").orElseThrow(), "", "");
        assertThat(stand.aantal("trends")).isEqualTo(2);
        assertThat(stand.aantal("aanspreken")).isEqualTo(1);
    }

    @Test
    void thePublishedEditionHasFiveDimensionsAndTheExercisesWithAFigure() {
        Editie editie = EditieReader.readAll().getFirst();
        assertThat(Scores.of(editie, List.of()).dimensies())
                .extracting(one -> one.sectie().code() + " " + one.vragen().size())
                .containsExactly("B.4.1 4", "B.4.2 9", "B.4.3 4", "B.4.4 3", "B.4.5 4");
        assertThat(editie.item(Scores.VIAENE).orElseThrow().rows()).hasSize(4);
        assertThat(editie.item(Scores.GALBRAITH).orElseThrow().rows()).hasSize(5);
        Item oeso = editie.item(Scores.OESO).orElseThrow();
        assertThat(oeso.rows()).hasSize(6);
        assertThat(oeso.cell("open", Scores.STAND).orElseThrow().ladder())
                .extracting(Option::id)
                .containsExactly("laag", "middelmatig", "hoog");

        put(new Adres(Scores.OESO, "open", Scores.STAND, AN), "laag");
        put(new Adres(Scores.OESO, "open", Scores.STAND, BO), "hoog");
        put(new Adres(Scores.OESO, "platform", Scores.STAND, AN), "hoog");
        put(new Adres(Scores.OESO, "platform", Scores.STAND, BO), "hoog");
        put(new Adres(Scores.ADOPTIE, "onderdrukt", Scores.PERCENTAGE, AN), 10);
        put(new Adres(Scores.ADOPTIE, "onderdrukt", Scores.PERCENTAGE, BO), 50);
        Scores scores = Scores.of(editie, cells);
        assertThat(scores.verschillen()).extracting(Verschil::onderdeel).containsExactly("Open", "Onderdrukt");
        assertThat(scores.stand(oeso, "platform", Scores.STAND).aantal("hoog")).isEqualTo(2);
        Item adoptie = editie.item(Scores.ADOPTIE).orElseThrow();
        assertThat(scores.stand(adoptie, "onderdrukt", Scores.PERCENTAGE).gemiddelde())
                .hasValue(30);
        put(new Adres(Scores.ADOPTIE, "onderdrukt", Scores.PERCENTAGE, Cel.SAMEN), 45);
        assertThat(Scores.of(editie, cells)
                        .stand(adoptie, "onderdrukt", Scores.PERCENTAGE)
                        .gemiddelde())
                .hasValue(45);
        assertThat(Scores.of(editie, cells).gerangschikt())
                .as("what has no value in the edition has no score")
                .isEmpty();
    }

    private Dimensie dimension(Editie editie) {
        return Scores.of(editie, cells).dimensies().getFirst();
    }

    private Vraag question(Editie editie, int index) {
        return dimension(editie).vragen().get(index);
    }

    private void agreed(String item, String value) {
        put(new Adres(item, "", "", Cel.SAMEN), value);
    }

    private void own(String item, long holder, String value) {
        put(new Adres(item, "", "", holder), value);
    }

    private void put(Adres at, @Nullable Object value) {
        cells.add(new Cel(at, 1, value == null ? null : JsonMapper.shared().valueToTree(value), null, Instant.EPOCH));
    }

    private static Editie questions(int count) {
        return editie(IntStream.range(0, count)
                .mapToObj(i -> item("v" + i, ItemKind.CHOICE, List.of(), List.of()))
                .toList());
    }

    private static Item item(String id, ItemKind kind, List<String> rows, List<String> columns) {
        CellDefinition cell = new CellDefinition(
                CellKind.CHOICE,
                List.of(
                        option("laag", 0.0, false, false),
                        option("midden", 0.5, false, false),
                        option("hoog", 1.0, false, false),
                        option("nvt", null, true, false),
                        option("?", null, false, true)),
                0,
                0);
        return new Item(
                id,
                "S",
                1,
                kind,
                Answering.INDIVIDUAL_THEN_AGREED,
                id,
                "",
                kind == ItemKind.GRID ? null : cell,
                rows.stream().map(row -> new Row(row, row, "")).toList(),
                columns.stream()
                        .map(col -> new Column(col, col, "", cell, false, null, null, false))
                        .toList(),
                List.of(),
                0,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static Option option(String id, @Nullable Double value, boolean nvt, boolean unknown) {
        return new Option(id, id, value, nvt, unknown, false);
    }

    private static Editie editie(List<Item> items) {
        Section section = new Section("S", "P", "Sectie", "", "", List.of(), List.of(), List.of(), null, List.of());
        return new Editie(
                "t", "T", LocalDate.EPOCH, List.of(new Part("P", "Deel", null)), List.of(section), items, List.of());
    }
}
