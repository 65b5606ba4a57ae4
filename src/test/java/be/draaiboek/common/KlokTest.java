package be.draaiboek.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KlokTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1 seconde",
        "1, 1 seconde",
        "60, 60 seconden",
        "90, 90 seconden",
        "91, 2 minuten",
        "3553, 60 minuten"
    })
    void howLongToWaitIsSaidInWords(long seconds, String words) {
        assertThat(Klok.wachten(seconds)).isEqualTo(words);
    }
}
