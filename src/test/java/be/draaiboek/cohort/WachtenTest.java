package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.cohort.Wachten.Feiten;
import be.draaiboek.cohort.Wachten.Opgave;
import be.draaiboek.cohort.Wachten.Tweelingstand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one ordered rule, and when a bestuur is stuck. */
class WachtenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | 4 | 1 | true  | 2  | 10 | 2026-11-27 | GEWEIGERD | 2026-11-20 | 2026-11-20 | een trekker die inlogt
            true  | 5 | 3 | true  | 2  | 10 | 2026-11-27 | GEWEIGERD | 2026-11-20 | 2026-11-20 | eigen antwoorden, 3 van 5 mensen
            true  | 5 | 0 | false | 2  | 10 | 2026-11-27 | GEWEIGERD | 2026-11-20 | 2026-11-20 | afspreken, B.2: 2 van 10 vragen
            true  | 4 | 4 | true  | 12 | 54 | 2026-11-27 | GEWEIGERD | 2026-11-20 |            | afspreken, B.2: 12 van 54 vragen
            true  | 4 | 4 | true  | 0  | 1  |            | GEEN      |            |            | afspreken, B.2: 0 van 1 vraag
            true  | 4 | 1 | true  | 10 | 10 | 2026-11-27 | GEWEIGERD | 2026-11-20 | 2026-11-20 | taak: 3 dagen te laat
            true  | 4 | 1 | true  | 10 | 10 | 2026-11-29 | GEEN      |            |            | taak: 1 dag te laat
            true  | 4 | 4 | false | 10 | 10 | 2026-11-30 | GEWEIGERD | 2026-11-20 | 2026-11-20 | de tweeling: geweigerd
            true  | 4 | 4 | false | 10 | 10 |            | GEVRAAGD  | 2026-11-20 |            | de tweeling: nog geen antwoord
            true  | 4 | 4 | false | 10 | 10 |            | ACTIEF    | 2026-11-24 | 2026-11-27 | POLIS: vraag, al 3 dagen
            true  | 4 | 4 | false | 10 | 10 |            | ACTIEF    |            | 2026-11-30 | POLIS: vraag van vandaag
            true  | 4 | 4 | false | 10 | 10 |            | ACTIEF    | 2026-11-24 |            | POLIS: al 6 dagen
            true  | 4 | 4 | false | 10 | 10 |            | GEEN      | 2026-11-30 |            | POLIS: vandaag
            true  | 4 | 4 | false | 10 | 10 |            | ACTIEF    | 2026-12-01 |            | niemand
            true  | 4 | 0 | false | 0  | 0  |            | GEEN      |            |            | niemand
            """)
    void waitsForTheFirstThatHolds(
            boolean trekker,
            int people,
            int ready,
            boolean own,
            int agreed,
            int asked,
            @Nullable LocalDate task,
            Tweelingstand twin,
            @Nullable LocalDate action,
            @Nullable LocalDate question,
            String words) {
        Feiten facts = new Feiten(
                trekker,
                people,
                ready,
                own,
                new Opgave("B.2", 5, "B.2", true),
                20,
                agreed,
                asked,
                0,
                TODAY.minusDays(60),
                null,
                task,
                twin,
                action,
                null,
                question);
        assertThat(Wachten.op(facts, TODAY).tekst()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 | 0 | 0 | 4 | true  | NIET_BEGONNEN
            3 | 2 | 0 | 3 | true  | EIGEN_BEELD
            3 | 2 | 1 | 3 | true  | EIGEN_BEELD
            3 | 2 | 0 | 4 | true  | AFSPREKEN
            3 | 2 | 0 | 0 | false | AFSPREKEN
            3 | 3 | 3 | 0 | true  | ROND
            """)
    void aSectionIsWhereTheRuleSaysHoweverLittleIsAgreed(
            int asked, int begun, int agreed, int ready, boolean own, Wachten.Fase stage) {
        assertThat(Wachten.fase(new Maandag.Sectie(0, asked, begun, agreed, ready, own), 4))
                .isEqualTo(stage);
        // The same of a whole bestuur.
        Feiten facts = new Feiten(
                true,
                4,
                ready,
                own,
                new Opgave("B.2", begun, "B.2", begun > 0),
                // However much was begun beside it.
                begun + 30,
                agreed,
                asked,
                0,
                TODAY,
                null,
                null,
                Tweelingstand.GEEN,
                null,
                null,
                null);
        assertThat(Wachten.fase(facts)).isEqualTo(stage);
    }

    /** Who must begin comes before who must agree; where people answer for themselves they are waited for by number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | false | false | 0 | 0  | een trekker die inlogt           | NIET_BEGONNEN
            true  | false | false | 0 | 0  | samen beginnen aan B.2           | NIET_BEGONNEN
            true  | false | false | 4 | 3  | samen beginnen aan B.2           | AFSPREKEN
            true  | false | true  | 4 | 3  | afspreken, B.1 en B.2: 3 van 6 vragen | AFSPREKEN
            true  | true  | false | 0 | 0  | eigen antwoorden, 0 van 4 mensen | NIET_BEGONNEN
            true  | true  | true  | 2 | 0  | eigen antwoorden, 0 van 4 mensen | EIGEN_BEELD
            true  | false | false | 6 | 6  | niemand                          | ROND
            """)
    void whoMustBeginIsSaid(
            boolean trekker,
            boolean own,
            boolean sectionBegun,
            int begun,
            int agreed,
            String words,
            Wachten.Fase stage) {
        Feiten facts = new Feiten(
                trekker,
                4,
                0,
                own,
                new Opgave("B.1 en B.2", begun, agreed == 6 ? null : "B.2", sectionBegun),
                12,
                agreed,
                6,
                0,
                TODAY.minusDays(3),
                null,
                null,
                Tweelingstand.GEEN,
                null,
                null,
                null);
        assertThat(Wachten.op(facts, TODAY).tekst()).isEqualTo(words);
        assertThat(Wachten.fase(facts)).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            98 | 12 | 54 | 0  | 70 | 2026-12-04 |            | true
            98 | 12 | 54 | 3  | 70 | 2026-12-04 |            | true
            98 | 30 | 54 | 20 | 70 | 2026-12-04 |            | false
            98 | 12 | 54 | 0  | 70 | 2026-12-04 | 2026-12-10 | false
            98 | 12 | 54 | 0  | 70 | 2026-12-04 | 2026-11-30 | false
            98 | 12 | 54 | 0  | 70 | 2026-12-04 | 2026-11-29 | true
            98 | 54 | 54 | 0  | 70 | 2026-12-04 |            | false
            0  | 0  | 54 | 0  | 70 | 2026-12-04 |            | false
            9  | 0  | 54 | 0  | 13 | 2026-12-04 |            | false
            9  | 0  | 54 | 0  | 14 | 2026-12-04 |            | true
            98 | 44 | 54 | 1  | 70 | 2027-02-28 |            | false
            98 | 44 | 54 | 0  | 70 | 2027-02-28 |            | true
            98 | 44 | 54 | 0  | 70 |            |            | true
            98 | 44 | 54 | 1  | 70 |            |            | false
            98 | 44 | 54 | 2  | 70 | 2026-11-20 |            | true
            98 | 44 | 54 | 3  | 70 | 2026-11-20 |            | false
            """)
    void isStuckAgainstThePaceOfTheDeadline(
            int begun,
            int agreed,
            int asked,
            int recent,
            int days,
            @Nullable LocalDate due,
            @Nullable LocalDate pause,
            boolean stuck) {
        Feiten facts = new Feiten(
                true,
                4,
                4,
                true,
                new Opgave("B.2", begun, "B.2", begun > 0),
                begun,
                agreed,
                asked,
                recent,
                TODAY.minusDays(days),
                due,
                null,
                Tweelingstand.GEEN,
                null,
                pause,
                null);
        assertThat(Wachten.looptVast(facts, TODAY)).isEqualTo(stuck);
    }
}
