package be.draaiboek.nota;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people type in the note is a part of CommonMark, and nothing else. */
class TekstboomTest {

    @Test
    void readsParagraphsMarksAndLists() {
        List<Alinea> found = read("Een **vet *en schuin* woord**.\nNog een lijn.\n\n- een\n- twee\n\n3. drie");
        assertThat(found).extracting(Alinea::soort).containsExactly(Soort.ALINEA, Soort.PUNT, Soort.PUNT, Soort.NUMMER);
        assertThat(found.getFirst().tekst()).isEqualTo("Een vet en schuin woord.\nNog een lijn.");
        assertThat(found.getFirst().lopen()).contains(new Loop("en schuin", true, true, ""));
        assertThat(found.getLast().nummer()).isEqualTo(3);
    }

    @Test
    void whatIsNoPartOfItIsTheWordsThatItConsistsOf() {
        assertThat(read("# Geen kop\n\n    geen code\n\n> geen citaat\n\n---\n\n<b>geen html</b>"))
                .extracting(Alinea::tekst)
                .containsExactly("# Geen kop", "geen code", "> geen citaat", "---", "<b>geen html</b>");
    }

    @Test
    void aLinkLeadsToTheWebOrNowhere() {
        assertThat(read("[hier](https://voorbeeld.be) en [daar](javascript:alert(1))")
                        .getFirst()
                        .lopen())
                .contains(new Loop("hier", false, false, "https://voorbeeld.be"), new Loop("daar", false, false, ""));
        assertThat(read("![een beeld](https://voorbeeld.be/x.png)").getFirst().lopen())
                .containsExactly(new Loop("een beeld", false, false, ""));
    }

    @Test
    void wordsAreCountedAsPeopleDo() {
        assertThat(Tekstboom.woorden(Alinea.of("Het e-loket stopt in 2029, en dat weet iedereen.")))
                .isEqualTo(9);
    }

    private static List<Alinea> read(String text) {
        return Tekstboom.read(text).stream().map(Alinea.class::cast).toList();
    }
}
