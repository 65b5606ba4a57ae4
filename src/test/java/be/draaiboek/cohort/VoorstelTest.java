package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** The deadline is called after B.4; what is first to be agreed stands in the second column, its people in the next two. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | B.4.1 | 3 | 1 | true  | true  | 2  |            | GEEN      | Jullie Draaiboek staat klaar.
            true  | B.4.1 | 3 | 1 | true  | true  | 2  |            | GEEN      | Nog niet iedereen gaf een eigen beeld bij B.4.1.
            true  | B.2.1 | 3 | 1 | true  | true  | 2  | 2026-11-20 | GEWEIGERD | Nog niet iedereen gaf een eigen beeld bij B.2.1.
            true  | B.2.1 | 3 | 3 | true  | true  | 2  | 2026-11-20 | GEEN      | Jullie beelden liggen klaar om er samen over te beslissen bij B.2.1.
            true  | B.4.1 | 3 | 3 | true  | true  | 2  |            | GEEN      | Jullie beelden liggen klaar om er samen over te beslissen bij B.4.1.
            true  | B.4.2 | 3 | 0 | false | false | 2  |            | GEEN      | Aan B.4.2 begon nog niemand
            true  | B.4.2 | 3 | 0 | false | true  | 2  |            | GEEN      | Er is nog iets samen in te vullen bij B.4.2.
            true  |       | 3 | 0 | false | false | 10 | 2026-11-20 | GEWEIGERD | Een taak die jullie uitdeelden, is voorbij zijn datum.
            true  |       | 3 | 0 | false | false | 10 |            | GEWEIGERD | Jullie zoeken nog een tweeling.
            true  |       | 3 | 0 | false | false | 10 |            | GEVRAAGD  | Jullie zoeken nog een tweeling.
            true  |       | 3 | 0 | false | false | 10 |            | ACTIEF    | Hoe loopt het bij jullie?
            """)
    void theTextIsTrueOfWhatIsWaitedFor(
            boolean trekker,
            @Nullable String section,
            int people,
            int ready,
            boolean own,
            boolean begun,
            int agreed,
            @Nullable LocalDate task,
            Tweelingstand twin,
            String words) {
        Feiten facts = new Feiten(
                trekker,
                people,
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
        Stand one = new Stand(
                1,
                "Proefdam",
                Map.of(),
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
                null,
                null,
                null,
                List.of(),
                List.of());
        Maandag monday = new Maandag(
                new Cohort(1, "Najaar", TODAY.minusDays(60), TODAY.plusDays(60), false),
                TODAY,
                List.of(),
                List.of(one),
                Map.of());
        assertThat(monday.voorstel(one)).startsWith(words);
    }
}
