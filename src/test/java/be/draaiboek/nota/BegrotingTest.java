package be.draaiboek.nota;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.nota.Begroting.Post;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the edition's own help: 20,000 euro once in 2027, and 5,000 a year from 2028 on. */
class BegrotingTest {

    private static final List<String> NAMES = List.of("Eenmalig", "Jaarlijks");

    @Test
    void addsUpPerYearPerTermAndPerPlan() {
        Tabel table = Begroting.tabel(NAMES, List.of(new Post(0, 2027, 20_000, false), new Post(1, 2028, 5_000, true)))
                .orElseThrow();
        assertThat(table.koppen())
                .containsExactly("In euro", "2027", "2028", "2029", "2030", "2031", "2025–2030", "2026–2031");
        assertThat(table.rijen().getFirst())
                .containsExactly("Eenmalig", "20.000", "–", "–", "–", "–", "20.000", "20.000");
        assertThat(table.rijen().get(1))
                .containsExactly("Jaarlijks", "–", "5.000", "5.000", "5.000", "5.000", "15.000", "20.000");
        assertThat(table.rijen().getLast())
                .containsExactly("Samen", "20.000", "5.000", "5.000", "5.000", "5.000", "35.000", "40.000");
    }

    @Test
    void withoutAnAmountThereIsNothingToShow() {
        assertThat(Begroting.tabel(NAMES, List.of())).isEmpty();
    }
}
