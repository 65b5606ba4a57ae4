package be.draaiboek.nota;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.nota.Begroting.Post;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    @Test
    void eachPostStandsWithItsAmountsWhatComesInGoesOffAndEmptyYearsAreLeftOut() {
        Raming estimate = new Raming(
                List.of(
                        post("Pakket", false, "Investering", false, Map.of(2027, 20_000L)),
                        post("Onderhoud", false, "Exploitatie", true, Map.of(2028, 5_000L, 2030, 0L)),
                        post("Subsidie", true, "", false, Map.of(2027, 8_000L)),
                        post("Nog te bepalen", false, "", false, Map.of())),
                List.of(2025, 2026, 2027, 2028, 2029, 2030, 2031),
                Begroting.periodes(2027));
        Tabel table = Begroting.posten(estimate).orElseThrow();
        assertThat(table.koppen()).containsExactly("Post, in euro", "2027", "2028", "2029", "2026–2031");
        assertThat(table.rijen())
                .containsExactly(
                        List.of("Pakket (investering, eenmalig)", "20.000", "–", "–", "20.000"),
                        List.of("Onderhoud (exploitatie, elk jaar)", "–", "5.000", "5.000", "10.000"),
                        List.of("Subsidie (ontvangst, eenmalig)", "-8.000", "–", "–", "-8.000"),
                        List.of("Samen", "12.000", "5.000", "5.000", "22.000"));
        assertThat(Begroting.posten(new Raming(List.of(), List.of(2027), List.of())))
                .isEmpty();
    }

    private static Raming.Regel post(
            String name, boolean received, String kind, boolean again, Map<Integer, Long> amounts) {
        return new Raming.Regel(name, received, kind, again, new TreeMap<>(amounts), "", "");
    }
}
