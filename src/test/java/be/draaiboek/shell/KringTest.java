package be.draaiboek.shell;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.shell.Kring.Feiten;
import be.draaiboek.shell.Kring.Halte;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a bestuur is on the road, from what it reached. */
class KringTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, 0, false, false, EIGEN_BEELD",
        // A measurement halfway, or a talk, doesn't make what is open agreed.
        "false, false, 2, true,  true,  EIGEN_BEELD",
        "true,  false, 0, false, false, SAMEN_AFSPREKEN",
        "true,  true,  0, true,  true,  NULMETING",
        "true,  true,  1, false, false, TWEELING",
        "true,  true,  1, true,  false, NOTA",
        "true,  true,  1, true,  true,  ACTIES",
        "true,  true,  2, true,  true,  NIEUWE_METING",
    })
    void theFirstThatIsNotReachedIsNow(
            boolean everybody, boolean agreed, int measured, boolean talked, boolean decided, Halte now) {
        Kring road = Kring.of(new Feiten(everybody, agreed, measured, talked, decided));
        assertThat(road.nu()).isEqualTo(now);
        assertThat(road.haltes()).filteredOn(road::voorbij).hasSize(now.ordinal());
    }
}
