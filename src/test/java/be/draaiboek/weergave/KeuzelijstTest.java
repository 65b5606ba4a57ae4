package be.draaiboek.weergave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is called so stands before who only has it in the middle of a name. */
class KeuzelijstTest {

    private static final List<String> PEOPLE = List.of("Imane Leiewoude", "Jan Wouters", "René D’hondt", "Wout Claes");

    @Test
    void beginningsComeFirst() {
        assertThat(Keuzelijst.passend(PEOPLE, name -> name, "Wo"))
                .containsExactly("Wout Claes", "Jan Wouters", "Imane Leiewoude");
        assertThat(Keuzelijst.passend(PEOPLE, name -> name, "rene d'h")).containsExactly("René D’hondt");
        assertThat(Keuzelijst.passend(PEOPLE, name -> name, "")).isEqualTo(PEOPLE);
        assertThat(Keuzelijst.passend(PEOPLE, name -> name, "zzz")).isEmpty();
    }
}
