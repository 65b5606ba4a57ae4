package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.cohort.Maandag.Kolom;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten.Feiten;
import be.draaiboek.cohort.Wachten.Opgave;
import be.draaiboek.cohort.Wachten.Tweelingstand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ready text of a message says what the ordered rule says, of the section that it looked at. */
class VoorstelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final int PEOPLE = 3;

    /** The deadline is called after B.4; what is first to be agreed stands in the second column, how many of three people are ready with it in the third, and with B.4.1 in the last but one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | B.4.1 | 1 | true  | true  | 2  |            | GEEN      | 1 | Jullie Draaiboek staat klaar.
            true  | B.4.1 | 1 | true  | true  | 2  |            | GEEN      | 1 | Nog niet iedereen gaf een eigen beeld bij B.4.1. Kan
            true  | B.2.1 | 1 | true  | true  | 2  | 2026-11-20 | GEWEIGERD | 3 | Nog niet iedereen gaf een eigen beeld bij B.2.1. Kan
            true  | B.2.1 | 3 | true  | true  | 2  | 2026-11-20 | GEEN      | 3 | Jullie beelden liggen klaar om er samen over te beslissen bij B.2.1. Wat
            true  | B.2.1 | 3 | true  | true  | 2  | 2026-11-20 | GEEN      | 1 | Jullie beelden liggen klaar om er samen over te beslissen bij B.2.1; bij B.4 gaf nog niet iedereen een eigen beeld. Wat
            true  | B.4.1 | 3 | true  | true  | 2  |            | GEEN      | 3 | Jullie beelden liggen klaar om er samen over te beslissen bij B.4.1. Wat
            true  | B.4.2 | 0 | false | false | 2  |            | GEEN      | 3 | Aan B.4.2 begon nog niemand
            true  | B.4.2 | 0 | false | true  | 2  |            | GEEN      | 3 | Er is nog iets samen in te vullen bij B.4.2. Wat
            true  | B.2.2 | 0 | false | true  | 2  |            | GEEN      | 0 | Er is nog iets samen in te vullen bij B.2.2; bij B.4 gaf nog niet iedereen een eigen beeld. Wat
            true  |       | 0 | false | false | 10 | 2026-11-20 | GEWEIGERD | 0 | Een taak die jullie uitdeelden, is voorbij zijn datum.
            true  |       | 0 | false | false | 10 |            | GEWEIGERD | 0 | Jullie zoeken nog een tweeling.
            true  |       | 0 | false | false | 10 |            | GEVRAAGD  | 0 | Jullie zoeken nog een tweeling.
            true  |       | 0 | false | false | 10 |            | ACTIEF    | 0 | Hoe loopt het bij jullie?
            """)
    void theTextIsTrueOfWhatIsWaitedFor(
            boolean trekker,
            @Nullable String section,
            int ready,
            boolean own,
            boolean begun,
            int agreed,
            @Nullable LocalDate task,
            Tweelingstand twin,
            int readyOfDeadline,
            String words) {
        Feiten facts = new Feiten(
                trekker,
                PEOPLE,
                ready,
                own,
                new Opgave("B.2 en B.4", 5, section, begun),
                20,
                agreed,
                10,
                0,
                TODAY.minusDays(3),
                TODAY.plusDays(3),
                task,
                twin,
                null,
                null,
                null);
        Stand one = stand(facts, new Sectie(0, 5, 5, agreed == 10 ? 5 : 0, readyOfDeadline, true));
        assertThat(maandag(one).voorstel(one)).startsWith(words);
    }

    private static Stand stand(Feiten facts, Sectie section) {
        return new Stand(
                1,
                "Proefdam",
                null,
                Map.of("B.4.1", section),
                facts,
                Wachten.op(facts, TODAY),
                Wachten.fase(facts),
                Wachten.looptVast(facts, TODAY),
                "B.4",
                0,
                0,
                "–",
                null,
                null,
                true,
                false,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static Maandag maandag(Stand one) {
        return new Maandag(
                new Cohort(1, "Najaar", TODAY.minusDays(60), TODAY.plusDays(60), false),
                TODAY,
                List.of(new Kolom("B.4.1", "B.4.1", "Strategie", "B.4", true, TODAY.plusDays(3))),
                List.of(one),
                Map.of());
    }

    /** Who is stuck: the card, the row and the message give one reason. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | true  | true  | Wacht op eigen antwoorden, 1 van 3 mensen bij B.4.1: stel een uur voor om er samen aan te werken. | eigen antwoorden | Nog niet iedereen gaf een eigen beeld bij B.4.1. Zullen we een uur prikken om er samen aan te werken?
            0 | false | false | Aan B.4.1 begon nog niemand: stel een uur voor om er samen aan te beginnen. | samen beginnen | Aan B.4.1 begon nog niemand: dat vullen jullie samen in. Zullen we een uur prikken
            3 | true  | true  | Stel een uur samen afspreken voor. | afspreken | Jullie beelden liggen klaar om er samen over te beslissen bij B.4.1. Zullen we een uur prikken om af te spreken?
            """)
    void whoIsStuckIsToldOneReason(int ready, boolean own, boolean begun, String advice, String row, String message) {
        Feiten facts = new Feiten(
                true,
                PEOPLE,
                ready,
                own,
                new Opgave("B.4", 5, "B.4.1", begun),
                20,
                0,
                10,
                0,
                TODAY.minusDays(30),
                TODAY.plusDays(10),
                null,
                Tweelingstand.GEEN,
                null,
                null,
                null);
        Stand one = stand(facts, new Sectie(0, 5, 5, 0, ready, own));
        Maandag monday = maandag(one);
        assertThat(one.looptVast()).isTrue();
        assertThat(one.wacht().tekst()).startsWith(row);
        assertThat(monday.reden(one).raad()).isEqualTo(advice);
        assertThat(monday.reden(one).tekst()).startsWith(message);
        assertThat(monday.voorstel(one)).isEqualTo(monday.reden(one).tekst());
    }
}
