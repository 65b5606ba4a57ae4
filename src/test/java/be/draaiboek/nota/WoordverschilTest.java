package be.draaiboek.nota;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.nota.Woordverschil.Soort;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The words by which two texts differ, and what becomes of a text when what it was made from moves. */
class WoordverschilTest {

    @Test
    void saysWhichWordsGoAndCome() {
        Woordverschil found = Woordverschil.tussen(
                "Er gaan 34 collega's met pensioen voor 2031.", "Er gaan 38 collega's met pensioen voor 2031.");
        assertThat(found.geheel()).isFalse();
        assertThat(found.stukken())
                .extracting(one -> one.soort() + ":" + one.tekst().strip())
                .contains("WEG:34", "ERBIJ:38")
                .startsWith("BLIJFT:Er gaan");
    }

    @Test
    void textsWithLittleInCommonAreShownWhole() {
        Woordverschil found = Woordverschil.tussen("Wij kiezen voor de kern.", "Niets daarvan bleef over na maandag!");
        assertThat(found.geheel()).isTrue();
        assertThat(found.stukken()).extracting(Woordverschil.Stukje::soort).containsExactly(Soort.WEG, Soort.ERBIJ);
    }

    @Test
    void twoLongStrangersTakeNoTime() {
        Instant begin = Instant.now();
        assertThat(Woordverschil.tussen(noise(1), noise(2)).geheel()).isTrue();
        assertThat(Woordverschil.samengevoegd(noise(1), noise(2), noise(3))).isEmpty();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatMovedComesIntoWhatPeopleWrote() {
        String base = "Er gaan 34 collega's met pensioen. Het e-loket stopt in 2029.";
        String ours = "Er gaan 34 collega's met pensioen. Het e-loket stopt in 2029, en dat weet iedereen.";
        String theirs = "Er gaan 38 collega's met pensioen. Het e-loket stopt in 2029.";
        assertThat(Woordverschil.samengevoegd(base, ours, theirs))
                .contains("Er gaan 38 collega's met pensioen. Het e-loket stopt in 2029, en dat weet iedereen.");
        assertThat(Woordverschil.samengevoegd(base, base, theirs)).contains(theirs);
        assertThat(Woordverschil.samengevoegd(base, theirs, theirs)).contains(theirs);
    }

    @Test
    void whatWasAddedAtTheEndIsNoQuarrelWithALongerLastSentence() {
        String base = "Wachten kost ons 96 dienstjaren.";
        assertThat(Woordverschil.samengevoegd(
                        base, base + "\n\nWe wachten niet.", "Wachten kost ons 96 dienstjaren, 41 bij één collega."))
                .contains("Wachten kost ons 96 dienstjaren, 41 bij één collega.\n\nWe wachten niet.");
    }

    @Test
    void theSamePlaceIsNotForUsToChoose() {
        assertThat(Woordverschil.samengevoegd("Er gaan 34 weg.", "Er gaan veertig weg.", "Er gaan 38 weg."))
                .isEmpty();
    }

    private static String noise(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(Long.toString(random.nextLong(1_000_000), 36)).append(' ');
        }
        return text.toString();
    }
}
