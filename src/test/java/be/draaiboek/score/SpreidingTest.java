package be.draaiboek.score;

import static be.draaiboek.Wereld.json;
import static be.draaiboek.score.Spreiding.DICHTBIJ;
import static be.draaiboek.score.Spreiding.GEEN;
import static be.draaiboek.score.Spreiding.GELIJK;
import static be.draaiboek.score.Spreiding.UITEEN;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Option;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Half the ladder apart is far; a neighbour isn't. */
class SpreidingTest {

    private static final CellDefinition LADDER = choice(
            new Option("a", "a", 0.0, false, false, false),
            new Option("b", "b", 0.25, false, false, false),
            new Option("c", "c", 0.5, false, false, false),
            new Option("d", "d", 1.0, false, false, false),
            new Option("nvt", "nvt", null, true, false, false),
            new Option("weet-niet", "?", null, false, true, false));

    private static final CellDefinition LOOSE =
            choice(new Option("a", "a", null, false, false, false), new Option("b", "b", null, false, false, false));

    @Test
    void onALadderHalfOfItIsFar() {
        assertThat(of(LADDER, "a", "a")).isEqualTo(GELIJK);
        assertThat(of(LADDER, "a", "b", "b")).isEqualTo(DICHTBIJ);
        assertThat(of(LADDER, "b", "c")).isEqualTo(DICHTBIJ);
        assertThat(of(LADDER, "a", "c")).isEqualTo(UITEEN);
        assertThat(of(LADDER, "a", "b", "d")).isEqualTo(UITEEN);
    }

    @Test
    void notApplicableIsAsideAndNotKnowingIsNowhere() {
        assertThat(of(LADDER, "a", "nvt")).isEqualTo(UITEEN);
        assertThat(of(LADDER, "a", "weet-niet")).isEqualTo(DICHTBIJ);
        assertThat(of(LADDER, "nvt", "weet-niet")).isEqualTo(DICHTBIJ);
    }

    @Test
    void withoutALadderDifferentIsFarAndTextsAreNotCompared() {
        assertThat(of(LOOSE, "a", "b")).isEqualTo(UITEEN);
        assertThat(of(LOOSE, "b", "b")).isEqualTo(GELIJK);
        assertThat(of(LOOSE, "b")).isEqualTo(GEEN);
        assertThat(of(new CellDefinition(CellKind.TEXT, List.of(), 500, 1), "x", "y"))
                .isEqualTo(GEEN);
    }

    private static CellDefinition choice(Option... options) {
        return new CellDefinition(CellKind.CHOICE, List.of(options), 0, 0);
    }

    private static Spreiding of(CellDefinition cell, String... answers) {
        return Spreiding.van(
                cell, Arrays.stream(answers).<JsonNode>map(one -> json(one)).toList());
    }
}
