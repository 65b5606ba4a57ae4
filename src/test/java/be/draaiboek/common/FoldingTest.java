package be.draaiboek.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One word in two spellings is one word. */
class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "collega’s|collega's",
                "collegaʼs|COLLEGA`S",
                "cafe\u0301|Café",
                "digi\u00adtalisering|digitalisering",
                "e\u2011loket|e-loket",
                "2024–2026|2024-2026",
                "20\u00a0000|20 000",
                "ﬁnanciën|financien",
                "“goed”|\"goed\"",
                "Œuvre|oeuvre",
                "na\u200baam|naaam",
                "ĳs|ijs"
            })
    void eachFindsTheOther(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
        assertThat(Folding.contains("vóór " + one + " en na", other)).isTrue();
        assertThat(Folding.contains("voor " + other + " en na", one)).isTrue();
    }

    @Test
    void whatIsFoundIsShownAsItStands() {
        String text = "De ﬁ\u00adnan\u00adciën: cafe\u0301s betalen 😀 collega’s";
        for (String[] pair : new String[][] {
            {"financien", "ﬁ\u00adnan\u00adciën"},
            {"cafes", "cafe\u0301s"},
            {"collega's", "collega’s"},
            {"é", "e\u0301"}
        }) {
            Folding folding = Folding.of(text);
            String wanted = Folding.fold(pair[0]);
            // the last one is in more than one word; that of the café is the one with its mark
            int at = folding.text()
                    .indexOf(wanted, pair[0].equals("é") ? folding.text().indexOf("cafe") : 0);
            assertThat(text.substring(folding.start(at), folding.end(at + wanted.length())))
                    .isEqualTo(pair[1]);
        }
        assertThat(Folding.of("").text()).isEmpty();
    }

    @Test
    void beginningsComeFirst() {
        assertThat(Folding.rank("Wout Claes", "Wo")).isZero();
        assertThat(Folding.rank("Jan-Wout Maes", "wo")).isEqualTo(1);
        assertThat(Folding.rank("Imane Leiewoude", "wo")).isEqualTo(2);
        assertThat(Folding.rank("Imane Leiewoude", "wouter")).isEqualTo(3);
        assertThat(Folding.rank("’s-Gravenvoeren", "'s gr".replace(' ', '-'))).isZero();
        assertThat(Folding.rank("Aalst", "")).isZero();
    }
}
