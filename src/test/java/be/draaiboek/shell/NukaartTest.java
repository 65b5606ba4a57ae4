package be.draaiboek.shell;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.antwoord.Telling;
import org.junit.jupiter.api.Test;

/** What the card counts is what the table below it counts. */
class NukaartTest {

    @Test
    void whereSomeOfItIsWrittenTogetherTheCardSaysWhatIsMine() {
        assertThat(Nukaart.ver(new Telling(4, 4, 6), 3, 1)).isEqualTo("4 van 6 ingevuld: zelf 1 van 3, samen 3 van 3");
        assertThat(Nukaart.ver(new Telling(1, 1, 3), 3, 1)).isEqualTo("1 van 3 ingevuld");
        assertThat(Nukaart.ver(new Telling(2, 2, 8), 0, 0)).isEqualTo("2 van 8 ingevuld");
    }
}
