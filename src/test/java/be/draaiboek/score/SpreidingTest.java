package be.draaiboek.score;

import static be.draaiboek.Wereld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** One table of cases for what the question says of it, and for where the results say that people disagree. */
class SpreidingTest {

    @ParameterizedTest
    @CsvSource({
        // four steps, of which one is close and two are far
        "vier, a,             GEEN,     0",
        "vier, a a,           GELIJK,   0",
        "vier, a b b,         DICHTBIJ, 0.333",
        "vier, c d,           DICHTBIJ, 0.333",
        "vier, a c,           UITEEN,   0.667",
        "vier, a b d,         UITEEN,   1",
        // three steps: the middle is half the ladder away
        "drie, a b,           UITEEN,   0.5",
        "drie, b b b,         GELIJK,   0",
        // five
        "vijf, a b,           DICHTBIJ, 0.25",
        "vijf, b d,           UITEEN,   0.5",
        // a ladder that doesn't begin at nothing is as long as any
        "hoog, a b,           DICHTBIJ, 0.333",
        "hoog, a c,           UITEEN,   0.667",
        // who doesn't know takes no stand, who finds it not applicable stands beside the ladder
        "vier, a weet-niet,   GEEN,     0",
        "vier, weet-niet weet-niet, GEEN, 0",
        "vier, a a weet-niet, GELIJK,   0",
        "vier, a c weet-niet, UITEEN,   0.667",
        "vier, a nvt,         UITEEN,   0.5",
        "vier, a d nvt,       UITEEN,   1",
        "vier, nvt nvt,       GELIJK,   0",
        "vier, nvt weet-niet, GEEN,     0",
        // without a ladder: the same or not
        "los,  a b,           UITEEN,   0.5",
        "los,  b b,           GELIJK,   0",
        "los,  a weet-niet,   GEEN,     0",
        // of what may be ticked together: how much two people don't share
        "meer, a+b a+b,       GELIJK,   0",
        "meer, a+b b+a,       GELIJK,   0",
        "meer, a+b+c a+b,     DICHTBIJ, 0.333",
        "meer, a+b b+c,       UITEEN,   0.667",
        "meer, a b,           UITEEN,   1",
        "meer, a weet-niet,   GEEN,     0",
        // of percentages forty points
        "deel, 10 49,         DICHTBIJ, 0.39",
        "deel, 10 50,         UITEEN,   0.4",
        "deel, 30 30,         GELIJK,   0",
        // and texts are read, not measured
        "tekst, x y,          GEEN,     0",
    })
    void theRule(String kind, String answers, Spreiding expected, double apart) {
        CellDefinition cell = cell(kind);
        Spreiding.Uitslag found = Spreiding.meet(cell, values(kind, answers));
        assertThat(found.spreiding()).isEqualTo(expected);
        assertThat(found.afstand()).isCloseTo(apart, within(0.001));
        assertThat(Spreiding.of(cell, values(kind, answers))).isEqualTo(expected);
        if (cell.scores()) {
            // The results name exactly what the question calls different.
            assertThat(results(cell, values(kind, answers))).isEqualTo(expected == Spreiding.UITEEN);
        }
    }

    @Test
    void thePublishedLaddersSayTheSameInBothPlaces() {
        for (Editie editie : be.draaiboek.editie.EditieReader.readAll()) {
            editie.sections().stream()
                    .flatMap(section -> editie.scoredCells(section).stream())
                    .forEach(scored -> scored.cell()
                            .options()
                            .forEach(one -> scored.cell().options().forEach(other -> {
                                List<JsonNode> answers = List.of(json(one.id()), json(other.id()));
                                List<Cel> cells = List.of(
                                        cel(scored.item().id(), scored.row(), scored.col(), 1, answers.getFirst()),
                                        cel(scored.item().id(), scored.row(), scored.col(), 2, answers.getLast()));
                                assertThat(!Scores.of(editie, cells)
                                                .verschillen()
                                                .isEmpty())
                                        .as(scored.item().id() + ": " + one.id() + " and " + other.id())
                                        .isEqualTo(Spreiding.of(scored.cell(), answers) == Spreiding.UITEEN);
                            })));
        }
    }

    private static CellDefinition cell(String kind) {
        return switch (kind) {
            case "vier" -> ladder(0, 1 / 3.0, 2 / 3.0, 1);
            case "drie" -> ladder(0, 0.5, 1);
            case "vijf" -> ladder(0, 0.25, 0.5, 0.75, 1);
            case "hoog" -> ladder(0.4, 0.6, 0.8, 1);
            case "los" ->
                choice(List.of(
                        new Option("a", "a", null, false, false, false),
                        new Option("b", "b", null, false, false, false),
                        new Option("weet-niet", "?", null, false, true, false)));
            case "meer" ->
                new CellDefinition(
                        CellKind.MULTI,
                        List.of(
                                new Option("a", "a", null, false, false, false),
                                new Option("b", "b", null, false, false, false),
                                new Option("c", "c", null, false, false, false),
                                new Option("weet-niet", "?", null, false, true, true)),
                        0,
                        0);
            case "deel" -> new CellDefinition(CellKind.PERCENT, List.of(), 0, 0);
            default -> new CellDefinition(CellKind.TEXT, List.of(), 500, 1);
        };
    }

    private static CellDefinition ladder(double... values) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            String id = String.valueOf((char) ('a' + i));
            options.add(new Option(id, id, values[i], false, false, false));
        }
        options.add(new Option("nvt", "nvt", null, true, false, false));
        options.add(new Option("weet-niet", "?", null, false, true, false));
        return choice(options);
    }

    private static CellDefinition choice(List<Option> options) {
        return new CellDefinition(CellKind.CHOICE, options, 0, 0);
    }

    private static List<JsonNode> values(String kind, String answers) {
        return Arrays.stream(answers.strip().split(" "))
                .<JsonNode>map(one -> switch (kind) {
                    case "deel" -> json(Integer.valueOf(one));
                    case "meer" -> json(List.of(one.split("\\+")));
                    default -> json(one);
                })
                .toList();
    }

    private static boolean results(CellDefinition cell, List<JsonNode> answers) {
        Item item = new Item(
                "v",
                "A",
                1,
                ItemKind.CHOICE,
                Answering.INDIVIDUAL_THEN_AGREED,
                "v",
                "",
                cell,
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                null,
                List.of(),
                List.of(),
                null);
        Section section = new Section("A", "A", "A", "", "", List.of(), List.of(), List.of(), null, List.of());
        Editie editie = new Editie(
                "2026-9",
                "t",
                LocalDate.EPOCH,
                List.of(new Part("A", "A", null)),
                List.of(section),
                List.of(item),
                List.of());
        List<Cel> cells = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            cells.add(cel("v", "", "", i + 1, answers.get(i)));
        }
        return !Scores.of(editie, cells).verschillen().isEmpty();
    }

    private static Cel cel(String item, String row, String col, long holder, JsonNode value) {
        return new Cel(new Adres(item, row, col, holder), 1, value, null, Instant.EPOCH);
    }
}
