package be.draaiboek.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KolombreedteTest {

    @Test
    void aLongWordGetsTheRoomThatAFigureDoesNotNeed() {
        double[] shares = Kolombreedte.aandelen(
                List.of("Wie", "Van", "Opmerking"),
                List.of(List.of("Managementteam", "2027", "Een zin die gerust over twee regels mag lopen.")));
        assertThat(Arrays.stream(shares).sum()).isBetween(0.999, 1.001);
        assertThat(shares[0]).isGreaterThan(2 * shares[1]);
        assertThat(shares[2]).isGreaterThan(shares[1]);
    }

    @Test
    void emptyColumnsKeepAWidth() {
        double[] shares = Kolombreedte.aandelen(List.of("", "", ""), List.of(List.of("", "", "x".repeat(5000))));
        assertThat(shares[0]).isGreaterThan(0.05);
        assertThat(shares[2]).isLessThan(0.9);
    }
}
