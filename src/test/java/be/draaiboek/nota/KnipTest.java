package be.draaiboek.nota;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Loop;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cutting a text in two loses no word and changes no mark, wherever the cursor stands. */
class KnipTest {

    @Test
    void cutsBetweenSentencesParagraphsAndLinesOfAList() {
        assertThat(cut("Een zin.| Nog een.")).contains(new Knip("Een zin.", "Nog een."));
        assertThat(cut("Een.|\n\nTwee.")).contains(new Knip("Een.", "Twee."));
        assertThat(cut("Een.\n\n|Twee.\n")).contains(new Knip("Een.", "Twee."));
        assertThat(cut("- een\n|- twee\n- drie")).contains(new Knip("- een", "- twee\n- drie"));
        assertThat(cut("- een\n- |twee")).contains(new Knip("- een", "- twee"));
        assertThat(cut("1. een\n2. twee| half\n3. drie")).contains(new Knip("1. een\n2. twee", "2. half\n3. drie"));
    }

    @Test
    void marksThatAreOpenAreClosedAndOpenedAgain() {
        assertThat(cut("**vet |en nog**")).contains(new Knip("**vet**", "**en nog**"));
        assertThat(cut("a **b *c |d* e** f")).contains(new Knip("a **b *c***", "***d* e** f"));
        assertThat(cut("a **|b** c")).contains(new Knip("a", "**b** c"));
        assertThat(cut("a **b|** c")).contains(new Knip("a **b**", "c"));
        assertThat(cut("a *|*b** c")).contains(new Knip("a", "**b** c"));
        assertThat(cut("zie [de |wet](https://x.be) hier")).contains(new Knip("zie [de wet](https://x.be)", "hier"));
        assertThat(cut("een \\|* ster")).contains(new Knip("een", "\\* ster"));
    }

    @Test
    void nothingBeforeOrAfterIsNoCut() {
        assertThat(cut("|Een zin.")).isEmpty();
        assertThat(cut("Een zin.|")).isEmpty();
        assertThat(cut("- |een")).isEmpty();
        assertThat(cut("**|vet**")).isEmpty();
        assertThat(Knip.of("", 0)).isEmpty();
        assertThat(Knip.of("abc", -1)).isEmpty();
        assertThat(Knip.of("abc", 99)).isEmpty();
        assertThat(Knip.of("a\ud83d\ude80", 2)).contains(new Knip("a", "\ud83d\ude80"));
    }

    @Test
    void whereverItIsCutEveryWordKeepsItsMarks() {
        String[] pieces = {
            "woord", " ", "*", "**", "\n", "\n\n", "- ", "1. ", "\\", "[a](https://b.be)", "é\ud83d\ude80", ".", "_"
        };
        Random random = new Random(20_261_129);
        int cuts = 0;
        for (int i = 0; i < 4_000; i++) {
            String text = random.ints(random.nextInt(1, 14), 0, pieces.length)
                    .mapToObj(one -> pieces[one])
                    .collect(Collectors.joining());
            int at = random.nextInt(text.length() + 1);
            Optional<Knip> found = Knip.of(text, at);
            if (found.isPresent()) {
                cuts++;
                assertThat(letters(found.get().voor()) + letters(found.get().na()))
                        .as("%s at %d", text, at)
                        .isEqualTo(letters(text));
            }
        }
        assertThat(cuts).isGreaterThan(1_000);
    }

    @Test
    void aListGoesOnInTheListBeforeIt() {
        assertThat(Knip.samen("- een\n", "- twee")).isEqualTo("- een\n- twee");
        assertThat(Knip.samen("1. een", "2. twee")).isEqualTo("1. een\n2. twee");
        assertThat(Knip.samen("- een", "1. twee")).isEqualTo("- een\n\n1. twee");
        assertThat(Knip.samen("Een.", "\n\nTwee.\n")).isEqualTo("Een.\n\nTwee.");
    }

    /** Every letter that is no white space, with its marks and where it leads. */
    private static String letters(String text) {
        StringBuilder all = new StringBuilder();
        Tekstboom.read(text).stream()
                .filter(Alinea.class::isInstance)
                .map(Alinea.class::cast)
                .map(Alinea::lopen)
                .flatMap(List<Loop>::stream)
                .forEach(run -> run.tekst()
                        .chars()
                        .filter(c -> !Character.isWhitespace(c))
                        .forEach(c -> all.append((char) c)
                                .append(run.vet() ? "V" : "")
                                .append(run.schuin() ? "S" : "")
                                .append(run.adres())));
        return all.toString();
    }

    private static Optional<Knip> cut(String marked) {
        int at = marked.indexOf('|');
        return Knip.of(marked.substring(0, at) + marked.substring(at + 1), at);
    }
}
