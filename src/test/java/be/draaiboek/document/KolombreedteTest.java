package be.draaiboek.document;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.document.Stuk.Tabel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KolombreedteTest {

    @Test
    void aLongWordGetsTheRoomThatAFigureDoesNotNeed() {
        double[] shares = aandelen(
                List.of("Wie", "Van", "Opmerking"),
                List.of(List.of("Managementteam", "2027", "Een zin die gerust over twee regels mag lopen.")));
        assertThat(Arrays.stream(shares).sum()).isBetween(0.999, 1.001);
        assertThat(shares[0]).isGreaterThan(2 * shares[1]);
        assertThat(shares[2]).isGreaterThan(shares[1]);
    }

    @Test
    void emptyColumnsKeepAWidth() {
        double[] shares = aandelen(List.of("", "", ""), List.of(List.of("", "", "x".repeat(5000))));
        assertThat(shares[0]).isGreaterThan(0.05);
        assertThat(shares[2]).isLessThan(0.9);
    }

    @Test
    void marksGetTheSameRoomWhateverTheirColumnsAreCalled() {
        Tabel marks = tabel(
                List.of("Taak", "AD", "FD", "IT", "Informatieveiligheidsconsulent"),
                List.of(List.of("Een nota schrijven", "A", "A/R", "", "I")));
        assertThat(Kolombreedte.gedraaid(marks)).isTrue();
        double[] shares = Kolombreedte.aandelen(marks);
        assertThat(Arrays.stream(shares).sum()).isBetween(0.999, 1.001);
        assertThat(shares[4]).isEqualTo(shares[1]);
        assertThat(Kolombreedte.gedraaid(tabel(
                        List.of("Taak", "AD", "FD", "IT", "Opmerking"),
                        List.of(List.of("Een nota schrijven", "A", "R", "", "Samen")))))
                .isFalse();
    }

    private static double[] aandelen(List<String> heads, List<List<String>> rows) {
        return Kolombreedte.aandelen(tabel(heads, rows));
    }

    private static Tabel tabel(List<String> heads, List<List<String>> rows) {
        return new Tabel("", heads, rows, false, "");
    }
}
