package be.draaiboek.editie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text as it is kept, whatever it was pasted from. */
class TekstTest {

    @Test
    void onOneLineASpaceStandsWhereALineEnded() {
        assertThat(Tekst.regel("Een lijst  \r\n\n  met\u000bpunten")).isEqualTo("Een lijst met punten");
        assertThat(Tekst.regel("  twee  spaties ")).isEqualTo("  twee  spaties ");
    }

    /** Looked at once for each of its spaces, this one takes minutes. */
    @Test
    void aLongRunOfSpacesIsReadOnce() {
        String run = "a" + " ".repeat(400_000) + "b";
        assertThat(Tekst.regel(run)).isEqualTo(run);
    }
}
