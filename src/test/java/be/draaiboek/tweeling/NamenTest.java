package be.draaiboek.tweeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamenTest {

    private static final Namen NAMES =
            new Namen(List.of("Annelies De Smet", "An Peeters", "Jo", "Mia Proefdam"), "Proefdam");

    @Test
    void findsWholeFirstAndLastNamesAsWords() {
        assertThat(found("Annelies zag het hoger.")).containsExactly("Annelies");
        assertThat(found("Volgens Annelies De Smet niet, en Peeters ook."))
                .containsExactly("Annelies De Smet", "Peeters");
        assertThat(found("Ans voorstel, Jo's idee")).containsExactly("Ans", "Jo's");
        assertThat(found("An.")).containsExactly("An");
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(found("We antwoorden anders, aan de Annex, met Johan.")).isEmpty();
        assertThat(found("an peeters")).isEmpty();
        assertThat(found("Heel Proefdam, zei Mia.")).containsExactly("Mia");
        assertThat(new Namen(List.of(), "").in("Annelies")).isEmpty();
    }

    @Test
    void givesTheSentence() {
        String text = "Wij begonnen klein. Annelies zag het hoger! Daarna niet meer.";
        assertThat(Namen.zin(text, NAMES.in(text).getFirst())).isEqualTo("Annelies zag het hoger");
        String endless = "woord ".repeat(30) + "Annelies" + " woord".repeat(30);
        assertThat(Namen.zin(endless, NAMES.in(endless).getFirst()))
                .startsWith("…")
                .endsWith("…")
                .contains("Annelies")
                .hasSizeLessThan(140);
    }

    @Test
    void aSentenceWithMoreNamesIsOneHoweverLongItIs() {
        String text = "Annelies is eigenaar" + " en nog".repeat(20) + " en Jo verbindt. Mia kijkt toe.";
        assertThat(NAMES.perZin(text).stream().map(one -> text.substring(one.begin(), one.einde())))
                .containsExactly("Annelies", "Mia");
    }

    private static Stream<String> found(String text) {
        return NAMES.in(text).stream().map(one -> text.substring(one.begin(), one.einde()));
    }
}
