package be.draaiboek.editie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CellDefinitionTest {
    private static final CellDefinition TEXT = new CellDefinition(CellKind.TEXT, List.of(), 20, 3);
    private static final CellDefinition LINE = new CellDefinition(CellKind.TEXT, List.of(), 20, 1);
    private static final List<Option> OPTIONS = List.of(
            new Option("laag", "Laag", 0.0, false, false, false),
            new Option("hoog", "Hoog", 1.0, false, false, false),
            new Option("nvt", "Niet van toepassing", null, true, false, true));
    private static final CellDefinition CHOICE = new CellDefinition(CellKind.CHOICE, OPTIONS, 0, 0);
    private static final CellDefinition MULTI = new CellDefinition(CellKind.MULTI, OPTIONS, 0, 0);

    @Test
    void null_is_always_allowed() {
        for (CellKind kind : CellKind.values()) {
            CellDefinition cell = new CellDefinition(kind, List.of(), 0, 0);
            assertThat(cell.check(null)).isEmpty();
            assertThat(cell.check(json("null"))).isEmpty();
        }
    }

    @Test
    void text_may_hold_whatever_people_type() {
        for (String text : List.of("", "👩‍👩‍👧 en é", "مرحبا", "<b>vet</b> & {{x}}", "a\n\tb", "'; --")) {
            assertThat(TEXT.check(text(text))).as(text).isEmpty();
        }
    }

    @Test
    void a_text_that_is_too_long_is_told_by_how_much() {
        assertThat(TEXT.check(text("😀".repeat(20)))).isEmpty();
        assertThat(TEXT.check(text("😀".repeat(21))))
                .contains("Deze tekst telt 21 tekens, het maximum is 20. Kort de tekst in met minstens 1 teken.");
        CellDefinition large = new CellDefinition(CellKind.TEXT, List.of(), 20_000, 4);
        assertThat(large.check(text("a".repeat(21_500))))
                .contains("Deze tekst telt 21.500 tekens, het maximum is 20.000."
                        + " Kort de tekst in met minstens 1.500 tekens.");
    }

    @Test
    void what_nobody_sees_in_a_text_goes_before_it_is_checked() {
        JsonNode slide = text("visie\u000bop \u0000dienst\r\nverlening\u2028x");
        assertThat(TEXT.schoon(slide)).isEqualTo(text("visie\nop dienst\nverlening\nx"));
        assertThat(LINE.schoon(slide)).isEqualTo(text("visie op dienst verlening x"));
        assertThat(LINE.schoon(text("a \n\n b "))).isEqualTo(text("a b "));
        assertThat(TEXT.schoon(text("a\tb\n "))).isEqualTo(text("a\tb\n "));
        assertThat(TEXT.schoon(null)).isNull();
        JsonNode picture = json("{\"id\":\"x\",\"alt\":\"een\\u000btwee\"}");
        assertThat(new CellDefinition(CellKind.PICTURE, List.of(), 0, 0).schoon(picture))
                .isEqualTo(json("{\"id\":\"x\",\"alt\":\"een twee\"}"));
    }

    @Test
    void text_with_characters_that_break_documents_is_refused() {
        assertThat(TEXT.check(text("a\u0000b")))
                .hasValueSatisfying(message -> assertThat(message).contains("stuurteken"));
        assertThat(TEXT.check(text("a\u001b[31m"))).isPresent();
        assertThat(TEXT.check(text("a\u0085b"))).isPresent();
        assertThat(TEXT.check(text("a\ud83d")))
                .hasValueSatisfying(message -> assertThat(message).contains("half teken"));
        assertThat(TEXT.check(text("\ude00a"))).isPresent();
        assertThat(LINE.check(text("a\nb")))
                .hasValueSatisfying(message -> assertThat(message).contains("één regel"));
        assertThat(TEXT.check(json("12"))).contains("Vul hier tekst in.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "PERCENT | 0 |",
                "PERCENT | 100 |",
                "PERCENT | 250 | Vul een percentage tussen 0 en 100 in.",
                "PERCENT | -1 | Vul een percentage tussen 0 en 100 in.",
                "PERCENT | 12.5 | Vul een percentage tussen 0 en 100 in.",
                "PERCENT | \"12\" | Vul een percentage tussen 0 en 100 in.",
                "AMOUNT | 0 |",
                "AMOUNT | 999999999999 |",
                "AMOUNT | -5 | Een bedrag kan niet negatief zijn. Vul een bedrag vanaf 0 euro in.",
                "AMOUNT | 1000000000000 | Dit bedrag is te groot. Vul hoogstens 999.999.999.999 euro in.",
                "AMOUNT | 99999999999999999999999999 | Dit bedrag is te groot. Vul hoogstens 999.999.999.999 euro in.",
                "AMOUNT | 1e400 | Vul een bedrag in hele euro's in, zonder komma.",
                "AMOUNT | 12.50 | Vul een bedrag in hele euro's in, zonder komma.",
                "AMOUNT | \"veel\" | Vul een bedrag in hele euro's in, zonder komma.",
                "YEAR | 2027 |",
                "YEAR | 1066 | Vul een jaartal tussen 2000 en 2100 in.",
                "YEAR | 2101 | Vul een jaartal tussen 2000 en 2100 in.",
                "YEAR | {} | Vul een jaartal tussen 2000 en 2100 in.",
                "DATE | \"2028-02-29\" |",
                "DATE | \"2027-02-29\" | Deze datum bestaat niet. Kijk de dag en de maand na.",
                "DATE | \"1066-10-14\" | Vul een datum tussen 2000 en 2100 in.",
                "DATE | \"14/10/2027\" | Vul een datum in als jaar-maand-dag, bijvoorbeeld 2027-03-31.",
                "DATE | 20270331 | Vul een datum in als jaar-maand-dag, bijvoorbeeld 2027-03-31.",
                "TICK | true |",
                "TICK | \"true\" | Vink dit aan of uit.",
                "POSITION | 1.5 |",
                "POSITION | -3 |",
                "POSITION | 1e400 | De plaats van deze rij klopt niet. Laad de pagina opnieuw en verplaats de rij nog eens.",
                "POSITION | \"1\" | De plaats van deze rij klopt niet. Laad de pagina opnieuw en verplaats de rij nog eens."
            })
    void checks_numbers_dates_and_ticks(
            CellKind kind, String value, @org.jspecify.annotations.Nullable String message) {
        assertThat(new CellDefinition(kind, List.of(), 0, 0).check(json(value)).orElse(null))
                .isEqualTo(message);
    }

    @Test
    void choices_accept_only_their_own_options() {
        assertThat(CHOICE.check(json("\"laag\""))).isEmpty();
        assertThat(CHOICE.check(json("\"weg\"")))
                .hasValueSatisfying(message -> assertThat(message).contains("niet (meer) in de lijst"));
        assertThat(CHOICE.check(json("[\"laag\"]"))).contains("Kies één van de antwoorden uit de lijst.");
        assertThat(MULTI.check(json("[\"laag\",\"hoog\"]"))).isEmpty();
        assertThat(MULTI.check(json("[\"nvt\"]"))).isEmpty();
        assertThat(MULTI.check(json("[\"laag\",\"nvt\"]")))
                .contains(
                        "‘Niet van toepassing’ kan niet samen met een ander antwoord. Kies het alleen, of haal het weg.");
        assertThat(MULTI.check(json("[\"laag\",\"laag\"]")))
                .contains("Het antwoord ‘Laag’ staat er twee keer in. Kies elk antwoord hoogstens één keer.");
        assertThat(MULTI.check(json("[\"weg\"]"))).isPresent();
        assertThat(MULTI.check(json("[1]"))).isPresent();
        assertThat(MULTI.check(json("\"laag\""))).contains("Kies één of meer antwoorden uit de lijst.");
    }

    @Test
    void scores_only_what_has_a_value() {
        assertThat(CHOICE.scores()).isTrue();
        assertThat(CHOICE.score(json("\"laag\""))).hasValue(0.0);
        assertThat(CHOICE.score(json("\"hoog\""))).hasValue(1.0);
        assertThat(CHOICE.score(json("\"nvt\""))).isEmpty();
        assertThat(CHOICE.score(null)).isEmpty();
        assertThat(CHOICE.isNotApplicable(json("\"nvt\""))).isTrue();
        assertThat(CHOICE.isNotApplicable(json("\"laag\""))).isFalse();
        assertThat(MULTI.score(json("[\"hoog\"]"))).isEmpty();
        assertThat(MULTI.scores()).isFalse();
    }

    @Test
    void knows_what_counts_as_not_filled_in() {
        assertThat(CellDefinition.isEmpty(null)).isTrue();
        assertThat(CellDefinition.isEmpty(json("\" \\n\""))).isTrue();
        assertThat(CellDefinition.isEmpty(json("[]"))).isTrue();
        assertThat(CellDefinition.isEmpty(json("0"))).isFalse();
        assertThat(CellDefinition.isEmpty(json("false"))).isFalse();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
