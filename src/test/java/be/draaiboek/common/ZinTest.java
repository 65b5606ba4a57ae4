package be.draaiboek.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends by itself gets no second point. */
class ZinTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoe ver staan jullie?|Hoe ver staan jullie?",
                "Hoe ver staan jullie|Hoe ver staan jullie.",
                "Zo is het.|Zo is het.",
                "Enzovoort…|Enzovoort…",
                "Doen!|Doen!",
                "“Wat nu?”|“Wat nu?”"
            })
    void aSentenceEndsOnce(String given, String said) {
        assertThat(Zin.punt(given)).isEqualTo(said);
    }
}
