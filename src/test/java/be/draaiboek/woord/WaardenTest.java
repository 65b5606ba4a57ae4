package be.draaiboek.woord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a text of a Word file is, when it is compared. */
class WaardenTest {

    @Test
    void blanksAtTheEndOfALineSayNothing() {
        assertThat(Waarden.tekst("een \u00a0\t\ntwee  ")).isEqualTo("een\ntwee");
        assertThat(Waarden.tekst("een  twee")).isEqualTo("een  twee");
    }

    /** Looked at once for each of its blanks, this one takes minutes. */
    @Test
    void aLongRunOfBlanksIsReadOnce() {
        String run = "a" + " ".repeat(400_000) + "b";
        assertThat(Waarden.tekst(run)).isEqualTo(run);
    }
}
