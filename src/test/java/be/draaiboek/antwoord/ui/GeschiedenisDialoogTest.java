package be.draaiboek.antwoord.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Versie;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which versions of an answer stand together in its history. */
class GeschiedenisDialoogTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void whatOnePersonTypedWithinAMinuteIsOne() {
        Versie last = typed(5, "An", 70);
        Versie same = typed(4, "An", 30);
        Versie edge = typed(3, "An", 10);
        Versie before = typed(2, "An", 9);
        Versie other = typed(1, "Bo", 5);
        assertThat(GeschiedenisDialoog.samen(List.of(last, same, edge, before, other)))
                .containsExactly(List.of(last, same, edge), List.of(before), List.of(other));
    }

    @Test
    void whatWasPutBackOrChosenStandsByItself() {
        Versie typed = typed(3, "An", 20);
        Versie restored = new Versie(2, 2, null, Bron.RESTORED, "An", NOON.plusSeconds(15));
        Versie first = typed(1, "An", 10);
        assertThat(GeschiedenisDialoog.samen(List.of(typed, restored, first)))
                .containsExactly(List.of(typed), List.of(restored), List.of(first));
        assertThat(GeschiedenisDialoog.samen(List.of())).isEmpty();
    }

    private static Versie typed(int version, String by, int seconds) {
        return new Versie(version, version, null, Bron.TYPED, by, NOON.plusSeconds(seconds));
    }
}
